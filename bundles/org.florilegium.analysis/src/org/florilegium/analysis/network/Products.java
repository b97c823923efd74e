package org.florilegium.analysis.network;

import java.util.stream.IntStream;

/** Products of matrices, on all cores. */
final class Products {

	private static final int BLOCK = 4;
	private static final int PARALLEL_FROM = 1 << 16;

	private Products() {
	}

	/**
	 * Left · right, where few of the left cells may be other than 0.
	 *
	 * @param left      rows × inner
	 * @param right     inner × columns
	 * @param symmetric whether the result is known to be symmetric: half of it is computed then and the diagonal with it
	 */
	static double[][] of(double[][] left, double[][] right, int columns, boolean symmetric) {
		int rows = left.length;
		double[][] out = new double[rows][columns];
		int blocks = (rows + BLOCK - 1) / BLOCK;
		IntStream each = IntStream.range(0, blocks);
		if ((long) rows * columns * right.length > PARALLEL_FROM)
			each = each.parallel();
		each.forEach(block -> block(left, right, out, block * BLOCK, Math.min(rows, (block + 1) * BLOCK), columns, symmetric));
		if (symmetric)
			for (int a = 0; a < rows; a++)
				for (int b = 0; b < a; b++)
					out[a][b] = out[b][a];
		return out;
	}

	private static void block(double[][] left, double[][] right, double[][] out, int from, int to, int columns, boolean symmetric) {
		for (int c = 0; c < right.length; c++)
			for (int a = from; a < to; a++) {
				double factor = left[a][c];
				if (factor != 0)
					add(out[a], factor, right[c], symmetric ? a : 0, columns);
			}
	}

	private static void add(double[] to, double factor, double[] row, int from, int end) {
		for (int b = from; b < end; b++)
			to[b] += factor * row[b];
	}

	/** Rows as columns. */
	static double[][] transposed(double[][] matrix, int columns) {
		double[][] out = new double[columns][matrix.length];
		for (int a = 0; a < matrix.length; a++)
			for (int c = 0; c < columns; c++)
				out[c][a] = matrix[a][c];
		return out;
	}
}
