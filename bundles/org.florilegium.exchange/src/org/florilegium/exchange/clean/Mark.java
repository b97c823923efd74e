package org.florilegium.exchange.clean;

/**
 * What is known about a place of a draft beyond its characters. Marks move with the text from one cleaning step to the
 * next.
 *
 * @param kind   what it is
 * @param start  first character, as an index of the Java string (UTF-16)
 * @param end    index after the last character; equal to {@code start} for a point
 * @param detail level of a heading ("1" for the highest); a page's number as it is printed, empty to have pages counted; empty
 *               for the others
 */
public record Mark(Kind kind, int start, int end, String detail) {

	/** The kinds of marks. */
	public enum Kind {
		/** A point: here a page of the source starts. */
		PAGE,
		/** A point within a word that was put together again: here the source's line ended. */
		WRAP,
		/** A heading, over one or several lines. */
		HEADING,
		/** The line or lines with the names of the authors of a piece. */
		BYLINE,
		/** A footnote that was taken out of the running text, over one or several lines. */
		NOTE,
		/** Lines that must stay as they are: a table, preformatted text. */
		VERBATIM
	}

	/** A mark without detail. */
	public static Mark of(Kind kind, int start, int end) {
		return new Mark(kind, start, end, "");
	}
}
