package org.florilegium.analysis.agreement;

import java.util.Arrays;

/** The least cost known for each of many sets of passages, which are bits. An open hash table, since millions are made. */
final class Choices {

	private static final int LEAST = 64;

	private long[] sets = new long[LEAST];
	private double[] costs = empty(LEAST);
	private int size;

	private static double[] empty(int length) {
		double[] costs = new double[length];
		Arrays.fill(costs, Double.NaN);
		return costs;
	}

	int size() {
		return size;
	}

	/** Forgets all. */
	void clear() {
		Arrays.fill(costs, Double.NaN);
		size = 0;
	}

	private int place(long set) {
		int mask = sets.length - 1;
		long mixed = set * 0x9E3779B97F4A7C15L;
		int at = (int) (mixed ^ mixed >>> 32) & mask;
		while (!Double.isNaN(costs[at]) && sets[at] != set)
			at = at + 1 & mask;
		return at;
	}

	/** Keeps a cost if it is the least for its set. */
	void offer(long set, double cost) {
		int at = place(set);
		if (Double.isNaN(costs[at])) {
			sets[at] = set;
			costs[at] = cost;
			if (++size * 2 > sets.length)
				grow();
		} else if (cost < costs[at]) {
			costs[at] = cost;
		}
	}

	private void grow() {
		long[] oldSets = sets;
		double[] oldCosts = costs;
		sets = new long[oldSets.length * 2];
		costs = empty(sets.length);
		for (int i = 0; i < oldSets.length; i++)
			if (!Double.isNaN(oldCosts[i])) {
				int at = place(oldSets[i]);
				sets[at] = oldSets[i];
				costs[at] = oldCosts[i];
			}
	}

	/** The cost of a set; NaN where there is none. */
	double cost(long set) {
		return costs[place(set)];
	}

	/** The sets, in ascending order. */
	long[] sets() {
		long[] all = new long[size];
		int n = 0;
		for (int i = 0; i < sets.length; i++)
			if (!Double.isNaN(costs[i]))
				all[n++] = sets[i];
		Arrays.sort(all);
		return all;
	}
}
