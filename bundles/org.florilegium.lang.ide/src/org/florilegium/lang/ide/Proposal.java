package org.florilegium.lang.ide;

import java.util.List;

/**
 * Something that can be put at a place.
 *
 * @param label         what is listed
 * @param detail        a few words after it, such as the title of a theme; or null
 * @param documentation an explanation in HTML; or null
 * @param kind          what it is
 * @param color         the theme's colour, {@code #RRGGBB}; or null
 * @param offset        first UTF-16 unit replaced
 * @param length        UTF-16 units replaced
 * @param text          what is put there
 * @param cursor        where the cursor stands afterwards, in UTF-16 units of {@code text}
 * @param slots         places in {@code text} to step through, in their order
 */
public record Proposal(String label, String detail, String documentation, Kind kind, String color, int offset, int length, String text, int cursor,
		List<Slot> slots) {

	/** What can be proposed. */
	public enum Kind {
		/** A keyword. */
		KEYWORD,
		/** A theme. */
		THEME,
		/** A person. */
		PERSON,
		/** An organisation. */
		ORGANIZATION,
		/** A coder. */
		CODER,
		/** A document. */
		DOCUMENT,
		/** A part of a document. */
		PART,
		/** A statement. */
		STATEMENT,
		/** A claim. */
		CLAIM,
		/** An argument. */
		ARGUMENT,
		/** A relation between claims and arguments. */
		RELATION,
		/** A scale, type, scheme, codebook, coding or other named thing. */
		NAME,
		/** A point of a scale. */
		STANCE,
		/** A role of a scheme. */
		ROLE,
		/** A passage of the document. */
		QUOTE,
		/** A whole element to fill in. */
		TEMPLATE
	}

	/**
	 * A place to fill in.
	 *
	 * @param offset UTF-16 units from the start of the proposal's text
	 * @param length UTF-16 units
	 * @param only   what alone can stand there: where none of it is proposed, as no stance on a theme without a scale, the
	 *               place goes with the space before it; null where the place stays
	 */
	public record Slot(int offset, int length, Kind only) {
	}
}
