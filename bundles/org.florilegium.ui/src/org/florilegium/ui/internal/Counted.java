package org.florilegium.ui.internal;

import java.text.MessageFormat;

/** Sentences with numbers in them, in the singular where there is one of something. */
public final class Counted {

	private Counted() {
	}

	/**
	 * Fills numbers and words into a sentence.
	 *
	 * @param pattern as {@link MessageFormat} has it: <code>{0,choice,0#no statements|1#1 statement|1&lt;{0} statements}</code>
	 */
	public static String say(String pattern, Object... values) {
		return MessageFormat.format(pattern, values);
	}
}
