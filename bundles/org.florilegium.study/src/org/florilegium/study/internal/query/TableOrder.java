package org.florilegium.study.internal.query;

/** Sorts rows by several columns of numbers at once, in linear time; rows that are equal in all stay as they are. */
final class TableOrder {

	private static final int BITS = 11;
	private static final int DIGITS = 1 << BITS;

	private TableOrder() {
	}

	/**
	 * The order of the rows.
	 *
	 * @param keys columns, the most important first
	 * @return indices of rows; null when they are in order already
	 */
	static int[] of(int[]... keys) {
		if (isSorted(keys))
			return null;
		int size = keys[0].length;
		int[] order = new int[size];
		for (int i = 0; i < size; i++)
			order[i] = i;
		int[] spare = new int[size];
		for (int k = keys.length - 1; k >= 0; k--) {
			int least = Integer.MAX_VALUE;
			int most = Integer.MIN_VALUE;
			for (int value : keys[k])
				if (value != Integer.MIN_VALUE) {
					least = Math.min(least, value);
					most = Math.max(most, value);
				}
			if (least > most)
				continue;
			long range = (long) most - least + 1; // 0 is for the unknown
			for (int shift = 0; shift < 33 && range >> shift != 0; shift += BITS) {
				pass(keys[k], least, shift, order, spare);
				int[] swap = order;
				order = spare;
				spare = swap;
			}
		}
		return order;
	}

	private static void pass(int[] key, int least, int shift, int[] from, int[] to) {
		int[] at = new int[DIGITS + 1];
		for (int row : from)
			at[digit(key[row], least, shift) + 1]++;
		for (int d = 0; d < DIGITS; d++)
			at[d + 1] += at[d];
		for (int row : from)
			to[at[digit(key[row], least, shift)]++] = row;
	}

	private static int digit(int value, int least, int shift) {
		return value == Integer.MIN_VALUE ? 0 : (int) ((long) value - least + 1 >> shift) & DIGITS - 1;
	}

	private static boolean isSorted(int[][] keys) {
		int size = keys[0].length;
		for (int i = 1; i < size; i++)
			for (int[] key : keys) {
				int order = Integer.compare(key[i - 1], key[i]);
				if (order > 0)
					return false;
				if (order < 0)
					break;
			}
		return true;
	}

	/** A column in another order. */
	static int[] apply(int[] order, int[] column) {
		if (order == null)
			return column;
		int[] sorted = new int[order.length];
		for (int i = 0; i < order.length; i++)
			sorted[i] = column[order[i]];
		return sorted;
	}
}
