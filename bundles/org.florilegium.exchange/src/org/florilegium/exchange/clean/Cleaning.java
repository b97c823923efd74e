package org.florilegium.exchange.clean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.OffsetMap;
import org.florilegium.exchange.clean.Rewriter.Rewritten;

/**
 * What a cleaning step did to one text.
 *
 * @param draft    the new text
 * @param map      from code points of the new text to code points of the text given to the step
 * @param counts   how many of what were changed, in words for the user, for example "line breaks joined" to 812
 * @param examples a few of the changes, for the user to judge them by
 */
public record Cleaning(Draft draft, OffsetMap map, Map<String, Integer> counts, List<String> examples) {

	/** Keeps the order of the counts. */
	public Cleaning {
		counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
		examples = List.copyOf(examples);
	}

	/** Whether the text is as it was. */
	public boolean isUnchanged() {
		return map.isIdentity();
	}

	/** Collects counts and the first few examples while a step works. */
	public static final class Account {

		private static final int EXAMPLES = 6;
		private static final int LENGTH = 90;

		private final Map<String, Integer> counts = new LinkedHashMap<>();
		private final List<String> examples = new ArrayList<>();

		/** Counts one change. */
		public void count(String what) {
			counts.merge(what, 1, Integer::sum);
		}

		/** Counts one change and keeps it as an example while there are few. */
		public void count(String what, String example) {
			int n = counts.merge(what, 1, Integer::sum);
			if (n <= 3 && examples.size() < EXAMPLES)
				examples.add(shorten(example));
		}

		private static String shorten(String example) {
			String line = example.strip().replaceAll("\\s+", " ");
			return line.length() <= LENGTH ? line : line.substring(0, line.offsetByCodePoints(0, LENGTH - 1)) + "…";
		}

		/** Ends the work. */
		public Cleaning of(Rewritten made) {
			return new Cleaning(made.draft(), made.map(), counts, examples);
		}
	}
}
