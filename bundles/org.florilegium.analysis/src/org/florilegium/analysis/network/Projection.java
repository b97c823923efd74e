package org.florilegium.analysis.network;

import org.florilegium.analysis.network.Ties.Sums;

/** Networks of one mode from counts of all that there is. */
final class Projection {

	private final Ties ties;
	private final double[][] between;
	private final int columns;
	private final int levels;

	/**
	 * To be used for counts of the same shape.
	 *
	 * @param columns nodes of the second mode
	 * @param between distances by level and level
	 */
	Projection(Ties ties, double[][] between, int columns, int levels) {
		this.ties = ties;
		this.between = between;
		this.columns = columns;
		this.levels = levels;
	}

	/**
	 * Sums over all pairs of rows.
	 *
	 * @param x        counts by row, and by column and level
	 * @param activity of the rows; null for the sums of their counts
	 */
	Sums sums(double[][] x, double[] activity) {
		int rows = x.length;
		Sums sums = new Sums();
		double[][] xt = Products.transposed(x, columns * levels);
		if (ties.mixesLevels() && levels > 1) {
			double[][] y = collapsed(x);
			sums.same = Products.of(y, Products.transposed(y, columns), rows, true);
		} else {
			sums.same = Products.of(x, xt, rows, true);
		}
		if (ties.needsDistance())
			sums.distance = Products.of(weighted(x), xt, rows, true);
		sums.activity = activity == null ? totals(x) : activity;
		sums.squares = squares(x);
		if (ties.needsAlone() || ties.needsEither())
			either(x, xt, sums);
		return sums;
	}

	private void either(double[][] x, double[][] xt, Sums sums) {
		int rows = x.length;
		double[][] used = new double[xt.length][rows];
		for (int c = 0; c < used.length; c++)
			for (int a = 0; a < rows; a++)
				used[c][a] = xt[c][a] > 0 ? 1 : 0;
		double[][] shared = Products.of(x, used, rows, false);
		double[] totals = totals(x);
		double[][] alone = new double[rows][rows];
		for (int a = 0; a < rows; a++)
			for (int b = 0; b < rows; b++)
				alone[a][b] = totals[a] - shared[a][b] + totals[b] - shared[b][a];
		sums.alone = alone;
		if (!ties.needsEither())
			return;
		double[][] products = ties.mixesLevels() && levels > 1 ? Products.of(x, xt, rows, true) : sums.same;
		sums.either = new double[rows][rows];
		for (int a = 0; a < rows; a++)
			for (int b = 0; b < rows; b++)
				sums.either[a][b] = alone[a][b] + products[a][b];
	}

	private double[][] collapsed(double[][] x) {
		double[][] y = new double[x.length][columns];
		for (int a = 0; a < x.length; a++)
			for (int c = 0; c < x[a].length; c++)
				y[a][c / levels] += x[a][c];
		return y;
	}

	/** For each column and level the counts of all levels, weighted by their distance. */
	private double[][] weighted(double[][] x) {
		double[][] w = new double[x.length][columns * levels];
		for (int a = 0; a < x.length; a++)
			for (int c = 0; c < x[a].length; c++)
				if (x[a][c] != 0)
					for (int l = 0; l < levels; l++)
						w[a][c / levels * levels + l] += x[a][c] * between[c % levels][l];
		return w;
	}

	static double[] totals(double[][] x) {
		double[] totals = new double[x.length];
		for (int a = 0; a < x.length; a++)
			for (double count : x[a])
				totals[a] += count;
		return totals;
	}

	static double[] squares(double[][] x) {
		double[] squares = new double[x.length];
		for (int a = 0; a < x.length; a++)
			for (double count : x[a])
				squares[a] += count * count;
		return squares;
	}
}
