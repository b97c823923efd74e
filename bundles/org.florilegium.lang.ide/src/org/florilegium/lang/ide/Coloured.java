package org.florilegium.lang.ide;

/**
 * Words of one meaning.
 *
 * @param offset  first UTF-16 unit
 * @param length  UTF-16 units
 * @param meaning what they are
 */
public record Coloured(int offset, int length, Meaning meaning) {

	/** What words of a file can be. */
	public enum Meaning {
		/** A keyword of the language. */
		KEYWORD,
		/** A theme, {@code #fees}. */
		THEME,
		/** A person or organisation, {@code @lind}. */
		ACTOR,
		/** A coder, {@code @anna}. */
		CODER,
		/** A claim, {@code [raise-fees]}. */
		CLAIM,
		/** An argument, {@code <Dredging must be paid>}. */
		ARGUMENT,
		/** The words of a passage. */
		QUOTE,
		/** The words of a passage that the document does not have at the span. */
		STALE_QUOTE,
		/** A note. */
		NOTE,
		/** Any other text in quotes. */
		TEXT,
		/** A number, date or span. */
		NUMBER,
		/** The name of a file, document, statement, scale, type, scheme or something within these. */
		NAME,
		/** The stance on a theme. */
		STANCE,
		/** A comment. */
		COMMENT,
		/** A word that belongs to nothing. */
		UNKNOWN
	}

	/** The first UTF-16 unit behind the words. */
	public int end() {
		return offset + length;
	}
}
