package org.florilegium.analysis.network;

import java.util.Arrays;

import org.florilegium.analysis.network.Ties.Sums;

/**
 * Counts and sums over pairs that follow observations as they come and go, so that the next of many windows costs what
 * changes. Each change touches the row of its own node only: the sum of a pair is that of its two cells.
 */
final class RunningCounts {

	private final Selected all;
	private final boolean pairs;
	private final Ties ties;
	private final double[][] between;
	private final int levels;
	private final int nodes;
	/** Counts by column and level, then by node. */
	private final double[][] x;
	/** Counts by column, then by node. */
	private final double[][] y;
	private final double[] byColumn;
	private final Sums sums = new Sums();
	private int size;

	/** @param pairs whether sums over pairs are wanted */
	RunningCounts(Selected all, boolean pairs, Ties ties, double[][] between) {
		this.all = all;
		this.pairs = pairs;
		this.ties = ties;
		this.between = between;
		levels = all.levels.size();
		nodes = all.first.size();
		x = new double[all.second.size() * levels][nodes];
		y = levels == 1 ? x : new double[all.second.size()][nodes];
		byColumn = new double[all.second.size()];
		sums.parts = true;
		sums.activity = new double[nodes];
		sums.squares = new double[nodes];
		if (pairs) {
			sums.same = new double[nodes][nodes];
			sums.distance = ties.needsDistance() ? new double[nodes][nodes] : null;
			sums.alone = ties.needsAlone() ? new double[nodes][nodes] : null;
			sums.either = ties.needsEither() ? new double[nodes][nodes] : null;
		}
	}

	/** Counts an observation in. */
	void add(int observation) {
		int i = all.i[observation];
		int j = all.j[observation];
		int c = j * levels + all.k[observation];
		if (pairs)
			change(i, j, c, 1, x[c][i]);
		sums.squares[i] += 2 * x[c][i] + 1;
		count(i, j, c, 1);
	}

	/** Takes an observation out that was counted in. */
	void remove(int observation) {
		int i = all.i[observation];
		int j = all.j[observation];
		int c = j * levels + all.k[observation];
		count(i, j, c, -1);
		sums.squares[i] -= 2 * x[c][i] + 1;
		if (pairs)
			change(i, j, c, -1, x[c][i]);
	}

	private void count(int i, int j, int c, int by) {
		x[c][i] += by;
		if (levels > 1)
			y[j][i] += by;
		byColumn[j] += by;
		sums.activity[i] += by;
		size += by;
	}

	/** Adds what the observation and the others make, or takes it away; {@code rest} is the node's count without it. */
	private void change(int i, int j, int c, double sign, double rest) {
		add(sums.same[i], sign, ties.mixesLevels() ? y[j] : x[c]);
		if (sums.distance != null)
			for (int l = 0; l < levels; l++) {
				double distance = between[c % levels][l];
				if (distance != 0)
					add(sums.distance[i], sign * distance, x[c - c % levels + l]);
			}
		if (sums.alone != null) {
			double[] row = sums.alone[i];
			double[] others = x[c];
			for (int b = 0; b < nodes; b++)
				row[b] += sign * (others[b] == 0 ? 1 : rest == 0 ? -others[b] : 0);
		}
		if (sums.either != null) {
			double[] row = sums.either[i];
			double[] others = x[c];
			for (int b = 0; b < nodes; b++)
				row[b] += sign * (others[b] == 0 ? 1 : rest > 0 ? others[b] : 0);
		}
	}

	private static void add(double[] row, double factor, double[] others) {
		for (int b = 0; b < row.length; b++)
			row[b] += factor * others[b];
	}

	Sums sums() {
		return sums;
	}

	/** Number of observations counted in. */
	int size() {
		return size;
	}

	/** Indices of the nodes that have observations now; all of them where isolates are shown. */
	int[] rows(boolean isolates) {
		return present(sums.activity, isolates);
	}

	/** Indices of the nodes of the second mode that have observations now. */
	int[] columns(boolean isolates) {
		return present(byColumn, isolates);
	}

	private static int[] present(double[] counts, boolean isolates) {
		int[] found = new int[counts.length];
		int size = 0;
		for (int i = 0; i < counts.length; i++)
			if (isolates || counts[i] > 0)
				found[size++] = i;
		return Arrays.copyOf(found, size);
	}

	/** The counts of some rows and columns, by row, and by column and level. */
	double[][] counts(int[] rows, int[] columns) {
		double[][] counts = new double[rows.length][columns.length * levels];
		for (int p = 0; p < rows.length; p++)
			for (int q = 0; q < columns.length; q++)
				for (int k = 0; k < levels; k++)
					counts[p][q * levels + k] = x[columns[q] * levels + k][rows[p]];
		return counts;
	}
}
