package org.florilegium.ui.internal.reading;

import java.util.function.IntConsumer;

/**
 * Half-open intervals in order of their starts, of which those that touch a stretch are found without looking at all: a
 * balanced tree over the ends. Where an interval stands in the arrays is its number.
 */
final class Intervals {

	private final int[] starts;
	private final int[] ends;
	/** Largest end of the intervals below a node; children of node i are 2i and 2i + 1. */
	private final int[] latest;
	private final int leaves;

	/** @param starts ascending */
	Intervals(int[] starts, int[] ends) {
		this.starts = starts.clone();
		this.ends = ends.clone();
		leaves = Math.max(1, Integer.highestOneBit(Math.max(1, starts.length - 1)) << 1);
		latest = new int[2 * leaves];
		java.util.Arrays.fill(latest, Integer.MIN_VALUE);
		System.arraycopy(ends, 0, latest, leaves, ends.length);
		for (int i = leaves - 1; i > 0; i--)
			latest[i] = Math.max(latest[2 * i], latest[2 * i + 1]);
	}

	int size() {
		return starts.length;
	}

	/** The numbers, ascending, of the intervals that have something in common with [from, to). */
	void overlapping(int from, int to, IntConsumer found) {
		collect(1, 0, leaves, startingBefore(to), from, found);
	}

	private void collect(int node, int low, int high, int limit, int from, IntConsumer found) {
		if (low >= limit || latest[node] <= from)
			return;
		if (node >= leaves) {
			if (ends[low] > starts[low])
				found.accept(low);
			return;
		}
		int middle = (low + high) >>> 1;
		collect(2 * node, low, middle, limit, from, found);
		collect(2 * node + 1, middle, high, limit, from, found);
	}

	/** How many start before a position. */
	private int startingBefore(int position) {
		int low = 0;
		int high = starts.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (starts[middle] < position)
				low = middle + 1;
			else
				high = middle;
		}
		return low;
	}
}
