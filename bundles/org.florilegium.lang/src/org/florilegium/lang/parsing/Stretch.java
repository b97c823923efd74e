package org.florilegium.lang.parsing;

import java.util.List;

/**
 * What differs between two texts, in UTF-16 units.
 *
 * @param before the text before
 * @param after  the text after
 * @param start  where they begin to differ
 * @param end    where the difference ends in the text before
 */
record Stretch(String before, String after, int start, int end) {

	/** What begins and ends what may go over many lines, so that it decides what words far away are. */
	private static final List<String> FAR = List.of("\"\"\"", "/*", "*/"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final int MARGIN = 3;

	static Stretch between(String before, String after) {
		int most = Math.min(before.length(), after.length());
		int start = 0;
		while (start < most && before.charAt(start) == after.charAt(start))
			start++;
		int tail = 0;
		while (tail < most - start && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail))
			tail++;
		return new Stretch(before, after, start, before.length() - tail);
	}

	boolean isEmpty() {
		return start == end && before.length() == after.length();
	}

	/** By how much what follows has moved. */
	int shift() {
		return after.length() - before.length();
	}

	/** Whether something begins or ends here that may go over many lines. */
	boolean mayReachFar() {
		return mayReachFar(before, end) || mayReachFar(after, end + shift());
	}

	private boolean mayReachFar(String text, int to) {
		String around = text.substring(Math.max(0, start - MARGIN), Math.min(text.length(), to + MARGIN));
		return FAR.stream().anyMatch(around::contains);
	}

	/** Whether a line ends between an offset and the change, so that no word from before that offset reaches the change. */
	boolean isOnAnotherLine(int from) {
		for (int at = from; at < start; at++)
			if (after.charAt(at) == '\n' && (at == 0 || after.charAt(at - 1) != '\\'))
				return true;
		return false;
	}
}
