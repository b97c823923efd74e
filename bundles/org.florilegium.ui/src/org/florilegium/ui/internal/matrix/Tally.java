package org.florilegium.ui.internal.matrix;

import java.util.Arrays;

import org.florilegium.ui.internal.matrix.Matrix.Cell;

/** Counts of a table with totals in one more row and column. Things that are to be counted once have to come one after the other. */
final class Tally {

	private final int width;
	private final int[] counts;
	private final int[] counted;
	private final int[] coded;
	private final int[] agree;
	private final int[] neutral;
	private final int[] disagree;
	private final double[] sums;

	Tally(int rows, int columns) {
		width = columns + 1;
		int size = (rows + 1) * width;
		counts = new int[size];
		counted = new int[size];
		coded = new int[size];
		Arrays.fill(counted, -1);
		Arrays.fill(coded, -1);
		agree = new int[size];
		neutral = new int[size];
		disagree = new int[size];
		sums = new double[size];
	}

	/**
	 * Counts something in a cell, unless it was counted there last.
	 *
	 * @param thing  number of what is counted
	 * @param code   number of the code
	 * @param stance of the code, or NaN
	 */
	void add(int row, int column, int thing, int code, double stance) {
		int cell = row * width + column;
		if (counted[cell] != thing) {
			counted[cell] = thing;
			counts[cell]++;
		}
		if (Double.isNaN(stance) || coded[cell] == code)
			return;
		coded[cell] = code;
		sums[cell] += stance;
		(stance > 0 ? agree : stance < 0 ? disagree : neutral)[cell]++;
	}

	/** A cell; one past the last row or column gives totals. */
	Cell cell(int row, int column) {
		int cell = row * width + column;
		return counts[cell] == 0 ? Cell.EMPTY : new Cell(counts[cell], agree[cell], neutral[cell], disagree[cell], sums[cell]);
	}
}
