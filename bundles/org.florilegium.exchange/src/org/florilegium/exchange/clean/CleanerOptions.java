package org.florilegium.exchange.clean;

import java.util.Arrays;
import java.util.List;

/**
 * The options of a cleaning step: words separated by commas in one string, as {@code study.corpus} records them
 * ({@code cleaned footnotes("drop")}).
 *
 * @param words the options in the order given, without surrounding white space
 */
public record CleanerOptions(List<String> words) {

	/** No options. */
	public static final CleanerOptions NONE = new CleanerOptions(List.of());

	/** Copies the list. */
	public CleanerOptions {
		words = List.copyOf(words);
	}

	/** Reads a comma-separated list; empty for none. */
	public static CleanerOptions of(String text) {
		return new CleanerOptions(Arrays.stream(text.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList());
	}

	/** Whether an option was given. */
	public boolean has(String word) {
		return words.contains(word);
	}

	/**
	 * Makes sure that every option is one of those known.
	 *
	 * @throws IllegalArgumentException naming the first unknown option and the known ones
	 */
	public void allow(String... known) {
		for (String word : words) {
			if (!List.of(known).contains(word))
				throw new IllegalArgumentException("there is no option \"%s\"; ".formatted(word)
						+ (known.length == 0 ? "this step has none" : "known: " + String.join(", ", known)));
		}
	}

	/** The options as they are recorded: separated by comma and space. */
	@Override
	public String toString() {
		return String.join(", ", words);
	}
}
