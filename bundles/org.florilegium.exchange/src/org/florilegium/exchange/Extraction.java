package org.florilegium.exchange;

import java.util.List;

import org.florilegium.exchange.clean.Draft;

/**
 * What an importer took from a source.
 *
 * @param draft    the text, with line feeds and without byte order mark, and marks on its headings and pages
 * @param map      from code points of that text to code points of the source as decoded; of a file that is no text, to itself
 * @param metadata what the format says about title, authors, date; the text itself is looked at later
 * @param losses   what could not be carried over
 */
public record Extraction(Draft draft, OffsetMap map, Metadata metadata, List<Loss> losses) {

	/** Copies the list. */
	public Extraction {
		losses = List.copyOf(losses);
	}

	/** From a file that is no text: what was extracted is itself the source that positions count in. */
	public static Extraction of(Draft draft, Metadata metadata, List<Loss> losses) {
		return new Extraction(draft, OffsetMap.identity(draft.text().codePointCount(0, draft.text().length())), metadata, losses);
	}
}
