package org.florilegium.study.internal.anchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all occurrences of many strings in one text: every position of the text is filed under a hash of the few
 * characters that begin there, so that a lookup compares only where a part of the string stands.
 */
public final class Occurrences {

	private final String text;
	private final int gram;
	private final int mask;
	/** Where the positions with a hash begin in {@link #positions}. */
	private final int[] first;
	private final int[] positions;

	/**
	 * Files the positions of a text; linear in its length.
	 *
	 * @param gram by how many characters; strings shorter than that are searched for without the file
	 */
	public Occurrences(String text, int gram) {
		this.text = text;
		this.gram = gram;
		int grams = Math.max(0, text.length() - gram + 1);
		mask = Math.max(1, Integer.highestOneBit(Math.max(1, grams)) * 2) - 1;
		int[] hashes = new int[grams];
		first = new int[mask + 2];
		for (int i = 0; i < grams; i++) {
			hashes[i] = hash(text, i) & mask;
			first[hashes[i] + 1]++;
		}
		for (int h = 1; h < first.length; h++)
			first[h] += first[h - 1];
		int[] next = Arrays.copyOf(first, mask + 1);
		positions = new int[grams];
		for (int i = 0; i < grams; i++)
			positions[next[hashes[i]]++] = i;
	}

	/** All positions where a string stands, ascending, in UTF-16 units; they may overlap. */
	public List<Integer> of(String wanted) {
		return of(wanted, Integer.MAX_VALUE - 1);
	}

	/** As {@link #of(String)}; more positions than the limit are not looked for, but one more tells that there are. */
	List<Integer> of(String wanted, int limit) {
		List<Integer> found = new ArrayList<>(1);
		if (wanted.length() < gram) {
			for (int at = text.indexOf(wanted); at >= 0 && found.size() <= limit; at = text.indexOf(wanted, at + 1))
				found.add(at);
			return found;
		}
		int rarest = 0;
		int fewest = Integer.MAX_VALUE;
		for (int offset : new int[] { 0, (wanted.length() - gram) / 2, wanted.length() - gram }) {
			int bucket = hash(wanted, offset) & mask;
			int many = first[bucket + 1] - first[bucket];
			if (many < fewest) {
				fewest = many;
				rarest = offset;
			}
		}
		int bucket = hash(wanted, rarest) & mask;
		for (int i = first[bucket]; i < first[bucket + 1] && found.size() <= limit; i++)
			if (positions[i] >= rarest && text.startsWith(wanted, positions[i] - rarest))
				found.add(positions[i] - rarest);
		return found;
	}

	private int hash(String s, int at) {
		int hash = 0;
		for (int i = at; i < at + gram; i++)
			hash = hash * 0x01000193 + s.charAt(i);
		hash ^= hash >>> 15;
		hash *= 0x2c1b3c6d;
		return hash ^ hash >>> 12;
	}
}
