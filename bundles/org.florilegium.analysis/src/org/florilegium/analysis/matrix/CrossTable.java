package org.florilegium.analysis.matrix;

import java.util.Arrays;
import java.util.List;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Node;

/**
 * Counts by two attributes.
 *
 * @param rows    values of the rows
 * @param columns values of the columns
 * @param counts  {@code counts[row][column]}; not to be changed
 * @param method  what was counted
 */
public record CrossTable(List<Node> rows, List<Node> columns, double[][] counts, Method method) {

	/** Copies the lists. */
	public CrossTable {
		rows = List.copyOf(rows);
		columns = List.copyOf(columns);
	}

	/** Forms in which tables are shown. */
	public enum Form {
		/** The counts. */
		RAW,
		/** Shares of the row's total. */
		ROW,
		/** Shares of the column's total. */
		COLUMN,
		/** What independence would lead one to expect: row total · column total / total. */
		EXPECTED,
		/** Standardised residuals, (observed − expected) / √(expected (1 − row share)(1 − column share)) (Agresti 2002, 3.3.1). */
		RESIDUAL
	}

	/**
	 * Pearson's test of independence, of the rows and columns that are not empty.
	 *
	 * @param chiSquare  Σ (observed − expected)² / expected
	 * @param freedom    degrees of freedom
	 * @param p          probability of a χ² at least as large
	 * @param cramersV   √(χ² / (n · (min(rows, columns) − 1))) (Cramér 1946)
	 * @param tooFew     share of the cells in which less than 5 are expected; above 0.2 the test is not to be relied on
	 */
	public record Test(double chiSquare, int freedom, double p, double cramersV, double tooFew) {
	}

	/** The table in a form; NaN where a total is 0. */
	public double[][] in(Form form) {
		double[] byRow = rowTotals();
		double[] byColumn = columnTotals();
		double total = Arrays.stream(byRow).sum();
		double[][] out = new double[counts.length][columns.size()];
		for (int i = 0; i < out.length; i++)
			for (int j = 0; j < columns.size(); j++) {
				double expected = byRow[i] * byColumn[j] / total;
				out[i][j] = switch (form) {
					case RAW -> counts[i][j];
					case ROW -> counts[i][j] / byRow[i];
					case COLUMN -> counts[i][j] / byColumn[j];
					case EXPECTED -> expected;
					case RESIDUAL -> (counts[i][j] - expected) / Math.sqrt(expected * (1 - byRow[i] / total) * (1 - byColumn[j] / total));
				};
			}
		return out;
	}

	/** Totals of the rows. */
	public double[] rowTotals() {
		return Arrays.stream(counts).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
	}

	/** Totals of the columns. */
	public double[] columnTotals() {
		double[] totals = new double[columns.size()];
		for (double[] row : counts)
			for (int j = 0; j < totals.length; j++)
				totals[j] += row[j];
		return totals;
	}

	/** Tests whether rows and columns are independent; NaN where fewer than two of either are filled. */
	public Test test() {
		double[] byRow = rowTotals();
		double[] byColumn = columnTotals();
		double total = Arrays.stream(byRow).sum();
		long filledRows = Arrays.stream(byRow).filter(t -> t > 0).count();
		long filledColumns = Arrays.stream(byColumn).filter(t -> t > 0).count();
		int freedom = filledRows < 2 || filledColumns < 2 ? 0 : (int) ((filledRows - 1) * (filledColumns - 1));
		if (freedom == 0)
			return new Test(Double.NaN, 0, Double.NaN, Double.NaN, Double.NaN);
		double chi = 0;
		int few = 0;
		for (int i = 0; i < byRow.length; i++)
			for (int j = 0; j < byColumn.length; j++) {
				double expected = byRow[i] * byColumn[j] / total;
				if (expected == 0)
					continue;
				chi += (counts[i][j] - expected) * (counts[i][j] - expected) / expected;
				if (expected < 5)
					few++;
			}
		return new Test(chi, freedom, ChiSquare.upper(chi, freedom), Math.sqrt(chi / (total * (Math.min(filledRows, filledColumns) - 1))),
				(double) few / (filledRows * filledColumns));
	}
}
