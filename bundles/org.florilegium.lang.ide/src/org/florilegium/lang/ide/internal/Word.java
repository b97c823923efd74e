package org.florilegium.lang.ide.internal;

/**
 * A word of the language, or one that is just being typed.
 *
 * @param kind   what it is by its look
 * @param offset first UTF-16 unit
 * @param end    behind the last
 * @param text   as it is written
 * @param closed false for a text, bracket or comment whose end is missing
 */
public record Word(Kind kind, int offset, int end, String text, boolean closed) {

	/** What words look like. */
	public enum Kind {
		/** Letters: a keyword or a name. */
		WORD,
		/** A theme, or a single {@code #}. */
		TAG,
		/** An actor or coder, or a single {@code @}. */
		HANDLE,
		/** A claim. */
		BRACKET,
		/** An argument. */
		ANGLE,
		/** A text in quotes. */
		TEXT,
		/** {@code START..END}. */
		SPAN,
		/** A number. */
		NUMBER,
		/** A month or day. */
		DATE,
		/** A comment. */
		COMMENT,
		/** Any other character. */
		SIGN
	}

	/** Whether it is this very word. */
	public boolean is(String word) {
		return text.equals(word);
	}
}
