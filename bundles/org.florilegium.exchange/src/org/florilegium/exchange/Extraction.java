package org.florilegium.exchange;

import java.util.List;

import org.florilegium.exchange.clean.Draft;

/**
 * What an importer took from a source.
 *
 * @param draft    the text, with line feeds and without byte order mark, and marks on its headings and pages
 * @param map      from code points of that text to code points of the source as decoded
 * @param metadata what the format says about title, authors, date; the text itself is looked at later
 * @param losses   what could not be carried over
 */
public record Extraction(Draft draft, OffsetMap map, Metadata metadata, List<Loss> losses) {

	/** Copies the list. */
	public Extraction {
		losses = List.copyOf(losses);
	}
}
