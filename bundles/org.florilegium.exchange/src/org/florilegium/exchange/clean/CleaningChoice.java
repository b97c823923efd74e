package org.florilegium.exchange.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which cleaning steps to run. */
public sealed interface CleaningChoice {

	/** The steps that the text shows evidence for. */
	record ByEvidence() implements CleaningChoice {
	}

	/**
	 * These steps in this order; none when the list is empty.
	 *
	 * @param steps names with options
	 */
	record Steps(List<Chosen> steps) implements CleaningChoice {
		/** Copies the list. */
		public Steps {
			steps = List.copyOf(steps);
		}
	}

	/**
	 * A step that the user named.
	 *
	 * @param name    the step's name
	 * @param options its options
	 */
	record Chosen(String name, CleanerOptions options) {
	}

	/** The default. */
	CleaningChoice DEFAULT = new ByEvidence();
	/** No cleaning at all. */
	CleaningChoice NONE = new Steps(List.of());

	/**
	 * Reads what a user writes: {@code default}, {@code none}, or steps separated by commas or blanks, each with options in
	 * parentheses if any: {@code line-ends, footnotes(drop), paragraphs}.
	 *
	 * @throws IllegalArgumentException when the text is nothing of this, with the place it stops making sense
	 */
	static CleaningChoice parse(String text) {
		String list = text.strip();
		if (list.equals("default"))
			return DEFAULT;
		if (list.equals("none"))
			return NONE;
		List<Chosen> steps = new ArrayList<>();
		Matcher m = Pattern.compile("([\\p{L}\\p{N}.-]+)(?:\\s*\\(\\s*\"?([^)\"]*)\"?\\s*\\))?\\s*,?\\s*").matcher(list);
		int at = 0;
		while (at < list.length()) {
			if (!m.find(at) || m.start() != at)
				throw new IllegalArgumentException("Cleaning steps are written NAME or NAME(OPTION, OPTION), separated by commas; "
						+ "cannot read: " + list.substring(at));
			steps.add(new Chosen(m.group(1), m.group(2) == null ? CleanerOptions.NONE : CleanerOptions.of(m.group(2))));
			at = m.end();
		}
		return new Steps(steps);
	}
}
