package org.florilegium.exchange;

import java.util.List;

import org.florilegium.model.Span;

/**
 * A part of a document that headings and by-lines suggest: offered to the user, not imposed.
 *
 * @param title   its title on one line
 * @param span    from its heading to the next part's, in code points of the reading text
 * @param authors names of its authors; empty when no by-line says
 * @param kind    "introduction", "chapter", "report" … for a piece with authors, "section" for the others
 */
public record ProposedPart(String title, Span span, List<String> authors, String kind) {

	/** Copies the list. */
	public ProposedPart {
		authors = List.copyOf(authors);
	}
}
