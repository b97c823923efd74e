package org.florilegium.exchange.clean;

/**
 * One step from extracted text to reading text. Contributed through the extension point
 * {@code org.florilegium.exchange.cleaners}; made once and used for many texts, so it keeps no state between calls.
 */
public interface Cleaner {

	/**
	 * A quick look whether a text may show what the step repairs. The default cleaning runs the steps that say yes. The
	 * close look is {@link #clean}'s: it leaves a text alone that gives no evidence, and then the step is not recorded.
	 *
	 * @param draft the text as the steps before left it
	 */
	boolean isNeeded(Draft draft);

	/**
	 * Does the step.
	 *
	 * @param draft   the text as the steps before left it
	 * @param options what the user chose; those the step does not name in its description are an error
	 * @return the new text, how it maps to the old one, and an account of what was done
	 * @throws IllegalArgumentException when an option is unknown or cannot be understood; the message says which are known
	 */
	Cleaning clean(Draft draft, CleanerOptions options);
}
