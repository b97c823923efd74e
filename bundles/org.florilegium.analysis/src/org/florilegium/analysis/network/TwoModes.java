package org.florilegium.analysis.network;

import java.util.List;

import org.florilegium.analysis.Qualifier.Kind;
import org.florilegium.analysis.Qualifier.Level;

/** Cells of two-mode networks from counts. */
final class TwoModes {

	private final NetworkSettings settings;
	private final Kind kind;
	private final List<Level> levels;
	private final int columns;

	TwoModes(NetworkSettings settings, Kind kind, List<Level> levels, int columns) {
		this.settings = settings;
		this.kind = kind;
		this.levels = levels;
		this.columns = columns;
	}

	/**
	 * The cells.
	 *
	 * @param x counts by row, and by column and level
	 */
	double[][] cells(double[][] x) {
		double[][] cells = new double[x.length][columns];
		double[][] counts = new double[x.length][columns];
		int size = levels.size();
		for (int i = 0; i < x.length; i++)
			for (int j = 0; j < columns; j++)
				for (int k = 0; k < size; k++) {
					double count = x[i][j * size + k];
					counts[i][j] += count;
					cells[i][j] += switch (settings.aggregation()) {
						case SUBTRACT -> kind.isNumeric() ? levels.get(k).number() * count : count;
						case COMBINE -> count > 0 ? Math.pow(2, size - 1 - k) : 0;
						default -> count;
					};
				}
		switch (settings.normalization()) {
			case ACTIVITY -> byRow(cells, counts);
			case PROMINENCE -> byColumn(cells, counts);
			default -> {
				// as they are
			}
		}
		return cells;
	}

	private double part(double[][] cells, double[][] counts, int i, int j) {
		return switch (settings.aggregation()) {
			case SUBTRACT -> counts[i][j];
			case COMBINE -> cells[i][j] > 0 ? 1 : 0;
			default -> cells[i][j];
		};
	}

	private void byRow(double[][] cells, double[][] counts) {
		for (int i = 0; i < cells.length; i++) {
			double total = 0;
			for (int j = 0; j < columns; j++)
				total += part(cells, counts, i, j);
			for (int j = 0; j < columns; j++)
				cells[i][j] = total == 0 ? 0 : cells[i][j] / total;
		}
	}

	private void byColumn(double[][] cells, double[][] counts) {
		// Discourse Network Analyzer confuses rows and columns when it counts combinations
		boolean swapped = settings.dna() && settings.aggregation() == Aggregation.COMBINE;
		for (int j = 0; j < columns; j++) {
			double total = 0;
			for (int i = 0; i < cells.length; i++)
				if (!swapped)
					total += part(cells, counts, i, j);
				else if (j < cells.length && i < columns)
					total += part(cells, counts, j, i);
			for (int i = 0; i < cells.length; i++)
				cells[i][j] = total == 0 ? 0 : cells[i][j] / total;
		}
	}
}
