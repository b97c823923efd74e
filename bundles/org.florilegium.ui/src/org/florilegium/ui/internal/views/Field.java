package org.florilegium.ui.internal.views;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Something that a form says of a theme, an author, a document or a statement.
 *
 * @param kind    how it is shown
 * @param label   what it is
 * @param value   what is said; the name of the choice for {@link Kind#CHOICE}
 * @param choices what there is to choose from
 * @param check   says what is wrong with a value, null for nothing
 * @param save    told of another value that is right; null for what cannot be changed here
 */
record Field(Kind kind, String label, String value, List<Choice> choices, Function<String, String> check, Consumer<String> save) {

	/** How a value is shown. */
	enum Kind {
		/** Words that are only read. */
		READ,
		/** One line. */
		LINE,
		/** Several lines. */
		LINES,
		/** One of several. */
		CHOICE
	}

	/** Words that are only read. */
	static Field read(String label, String value) {
		return new Field(Kind.READ, label, value == null ? "" : value, List.of(), null, null); //$NON-NLS-1$
	}

	/** One line. */
	static Field line(String label, String value, Function<String, String> check, Consumer<String> save) {
		return new Field(Kind.LINE, label, value == null ? "" : value, List.of(), check, save); //$NON-NLS-1$
	}

	/** Several lines. */
	static Field lines(String label, String value, Consumer<String> save) {
		return new Field(Kind.LINES, label, value == null ? "" : value, List.of(), text -> null, save); //$NON-NLS-1$
	}

	/** One of several; the first stands for none, with an empty name. */
	static Field choice(String label, String value, List<Choice> choices, Consumer<String> save) {
		return new Field(Kind.CHOICE, label, value == null ? "" : value, choices, text -> null, save); //$NON-NLS-1$
	}
}
