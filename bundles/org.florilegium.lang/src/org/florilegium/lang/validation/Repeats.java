package org.florilegium.lang.validation;

import java.util.Arrays;

/**
 * Tells whether words stand in a text more than once, without reading the whole text for each: by a sorted list of the
 * hashes of all its stretches of a few characters.
 */
final class Repeats {

	private static final int STRETCH = 12;
	private static final int BASE = 31;

	private final String text;
	/** The hash of each stretch in the upper half, its offset in the lower. */
	private final long[] stretches;

	Repeats(String text) {
		this.text = text;
		stretches = new long[Math.max(0, text.length() - STRETCH + 1)];
		int highest = 1;
		for (int i = 1; i < STRETCH; i++)
			highest *= BASE;
		int hash = stretches.length == 0 ? 0 : hash(text);
		for (int at = 0; at < stretches.length; at++) {
			stretches[at] = (long) hash << Integer.SIZE | at;
			if (at + STRETCH < text.length())
				hash = (hash - text.charAt(at) * highest) * BASE + text.charAt(at + STRETCH);
		}
		Arrays.sort(stretches);
	}

	private static int hash(String words) {
		int hash = 0;
		for (int i = 0; i < STRETCH; i++)
			hash = hash * BASE + words.charAt(i);
		return hash;
	}

	/** Whether words stand at two places or more, which may overlap. */
	boolean occursAgain(String words) {
		if (words.length() < STRETCH) {
			int first = text.indexOf(words);
			return first >= 0 && text.indexOf(words, first + 1) >= 0;
		}
		int hash = hash(words);
		int at = Arrays.binarySearch(stretches, (long) hash << Integer.SIZE);
		int found = 0;
		for (int i = at < 0 ? -at - 1 : at; i < stretches.length && (int) (stretches[i] >> Integer.SIZE) == hash; i++)
			if (text.startsWith(words, (int) stretches[i]) && ++found > 1)
				return true;
		return false;
	}
}
