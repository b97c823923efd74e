package org.florilegium.exchange;

import java.util.List;
import java.util.Optional;

import org.florilegium.exchange.clean.StepReport;

/**
 * A document ready to be taken into a study. Offsets count code points of the reading text.
 *
 * @param format   name of the importer that read it
 * @param encoding how the file was decoded, without the text itself; empty for files that are no text
 * @param text     the reading text: line feeds, no byte order mark
 * @param map      from the reading text to the source
 * @param source   the source: the file as decoded, or what was extracted from a file that is no text
 * @param pages    the pages of the source
 * @param steps    the cleaning steps that ran, in order
 * @param metadata what the document seems to say about itself
 * @param headings its headings in order
 * @param parts    the parts that headings and by-lines suggest, in order and without overlap
 * @param losses   what could not be carried over
 */
public record ImportedDocument(String format, Optional<Encoding> encoding, String text, OffsetMap map, String source, Pages pages,
		List<StepReport> steps, Metadata metadata, List<Heading> headings, List<ProposedPart> parts, List<Loss> losses) {

	/**
	 * How a file was decoded.
	 *
	 * @param name       canonical name of the character set
	 * @param evidence   how it was found
	 * @param confidence 0 to 100
	 */
	public record Encoding(String name, String evidence, int confidence) {
	}

	/** The same with other metadata. */
	public ImportedDocument with(Metadata other) {
		return new ImportedDocument(format, encoding, text, map, source, pages, steps, other, headings, parts, losses);
	}

	/** Copies the lists. */
	public ImportedDocument {
		steps = List.copyOf(steps);
		headings = List.copyOf(headings);
		parts = List.copyOf(parts);
		losses = List.copyOf(losses);
	}
}
