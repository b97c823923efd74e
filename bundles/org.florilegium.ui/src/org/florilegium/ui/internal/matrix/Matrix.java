package org.florilegium.ui.internal.matrix;

import java.util.List;

import org.florilegium.ui.internal.matrix.Arrangement.Value;

/**
 * Who says how much on what: themes or claims down, authors across. Cells and totals count each statement, or document, once; a theme
 * counts with the narrower ones, an organisation with its persons. Stances are those of codes, that is of a statement on a theme.
 */
final class Matrix {

	/**
	 * One cell.
	 *
	 * @param count    statements or documents
	 * @param agree    codes with a stance above 0
	 * @param neutral  codes with a stance of 0
	 * @param disagree codes with a stance below 0
	 * @param sum      sum of the stances
	 */
	record Cell(int count, int agree, int neutral, int disagree, double sum) {

		static final Cell EMPTY = new Cell(0, 0, 0, 0, 0);

		/** How many codes have a stance. */
		int stances() {
			return agree + neutral + disagree;
		}

		/** The mean of the stances; NaN for none. */
		double mean() {
			return stances() == 0 ? Double.NaN : sum / stances();
		}
	}

	private final Arrangement arrangement;
	private final List<Line> rows;
	private final List<Line> columns;
	private final Tally tally;
	private final int[] tallyRows;
	private final int[] tallyColumns;
	private final int highest;
	private final double extreme;
	private final int tilt;

	/**
	 * A matrix of some lines of a tally.
	 *
	 * @param tallyRows    where the rows and, last, the totals stand in the tally
	 * @param tallyColumns where the columns and, last, the totals stand in the tally
	 */
	Matrix(Arrangement arrangement, List<Line> rows, List<Line> columns, Tally tally, int[] tallyRows, int[] tallyColumns) {
		this.arrangement = arrangement;
		this.rows = List.copyOf(rows);
		this.columns = List.copyOf(columns);
		this.tally = tally;
		this.tallyRows = tallyRows;
		this.tallyColumns = tallyColumns;
		int most = 0;
		double far = 0;
		int furthest = 0;
		for (int r = 0; r < rows.size(); r++)
			for (int c = 0; c < columns.size(); c++) {
				Cell cell = cell(r, c);
				most = Math.max(most, cell.count());
				furthest = Math.max(furthest, Math.abs(cell.agree() - cell.disagree()));
				if (cell.stances() > 0)
					far = Math.max(far, Math.abs(cell.mean()));
			}
		highest = most;
		extreme = far;
		tilt = furthest;
	}

	Arrangement arrangement() {
		return arrangement;
	}

	/** Themes. */
	List<Line> rows() {
		return rows;
	}

	/** Authors. */
	List<Line> columns() {
		return columns;
	}

	/** A cell; one past the last row or column gives totals. */
	Cell cell(int row, int column) {
		return tally.cell(tallyRows[row], tallyColumns[column]);
	}

	/** What all cells together count. */
	Cell all() {
		return cell(rows.size(), columns.size());
	}

	/** The count of the fullest cell. */
	int highest() {
		return highest;
	}

	/** How far the mean stances go from 0. */
	double extreme() {
		return extreme;
	}

	/** How many more stand on one side of a claim than on the other, in the cell where that is the most. */
	int tilt() {
		return tilt;
	}

	/** Whether colours say to which of two sides a cell leans. */
	boolean isBalance() {
		return arrangement.value() == Value.MEAN_STANCE || arrangement.value() == Value.STANCES && arrangement.isOfClaims();
	}

	/** The share that a cell has, [0,1], of what its arrangement compares it with; NaN where that is nothing. */
	double share(int row, int column) {
		int whole = switch (arrangement.value()) {
			case SHARE_OF_THEME -> cell(row, columns.size()).count();
			case SHARE_OF_AUTHOR -> cell(rows.size(), column).count();
			default -> all().count();
		};
		return whole == 0 ? Double.NaN : (double) cell(row, column).count() / whole;
	}

	/** How strongly a cell is coloured, [0,1]; of mean stances [-1,1]; NaN for not at all. */
	double strength(int row, int column) {
		Cell cell = cell(row, column);
		if (cell.count() == 0)
			return Double.NaN;
		return switch (arrangement.value()) {
			case STANCES -> arrangement.isOfClaims() ? (double) (cell.agree() - cell.disagree()) / Math.max(1, tilt) : Math.min(1, (double) cell.count() / highest);
			case COUNT -> Math.min(1, (double) cell.count() / highest);
			case MEAN_STANCE -> cell.stances() == 0 ? Double.NaN : cell.mean() / Math.max(1, extreme);
			default -> share(row, column);
		};
	}

	boolean isEmpty() {
		return rows.isEmpty() || columns.isEmpty();
	}
}
