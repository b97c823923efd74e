package org.florilegium.ui.internal.matrix;

import java.text.NumberFormat;

import org.eclipse.osgi.util.NLS;
import org.florilegium.ui.internal.matrix.Arrangement.Measure;
import org.florilegium.ui.internal.matrix.Arrangement.Value;
import org.florilegium.ui.internal.matrix.Matrix.Cell;

/** What a matrix says in words and numbers. */
final class Words {

	private static final char MINUS = '\u2212';

	private final Matrix matrix;

	Words(Matrix matrix) {
		this.matrix = matrix;
	}

	/** What a cell says; empty where there is nothing. */
	String cell(int row, int column) {
		Cell cell = matrix.cell(row, column);
		if (cell.count() == 0)
			return ""; //$NON-NLS-1$
		return switch (matrix.arrangement().value()) {
			case COUNT -> NumberFormat.getIntegerInstance().format(cell.count());
			case MEAN_STANCE -> mean(cell);
			case STANCES -> matrix.arrangement().isOfClaims() ? positions(cell) : stances(cell);
			default -> percent(matrix.share(row, column));
		};
	}

	/** The widest that a cell can say. */
	String widest() {
		Cell all = matrix.all();
		return switch (matrix.arrangement().value()) {
			case COUNT -> NumberFormat.getIntegerInstance().format(Math.max(100, all.count()));
			case MEAN_STANCE -> MINUS + "0.88"; //$NON-NLS-1$
			case STANCES -> {
				int digits = String.valueOf(Math.max(matrix.arrangement().isOfClaims() ? 1 : 10, Math.max(all.agree(), Math.max(all.neutral(), all.disagree())))).length();
				String number = "8".repeat(digits); //$NON-NLS-1$
				yield matrix.arrangement().isOfClaims() ? "\u25B2" + number + " \u25BC" + number //$NON-NLS-1$ //$NON-NLS-2$
						: "\u25B2" + number + " \u25CF" + number + " \u25BC" + number; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
			default -> "100 %"; //$NON-NLS-1$
		};
	}

	/** How a cell is called. */
	String name(int row, int column) {
		return NLS.bind(Messages.tip_cell, new Object[] { row(row), column(column), count(matrix.cell(row, column).count()) });
	}

	/** All that is known of a cell. */
	String tip(int row, int column) {
		Cell cell = matrix.cell(row, column);
		StringBuilder tip = new StringBuilder(name(row, column));
		if (cell.count() == 0)
			return tip.toString();
		boolean ofTotals = row == matrix.rows().size() || column == matrix.columns().size();
		if (!ofTotals)
			line(tip, NLS.bind(matrix.arrangement().isOfClaims() ? Messages.tip_claim_shares : Messages.tip_shares, new Object[] { percent(cell.count(), matrix.cell(row, matrix.columns().size()).count()),
					percent(cell.count(), matrix.cell(matrix.rows().size(), column).count()), percent(cell.count(), matrix.all().count()) }));
		if (matrix.arrangement().isOfClaims()) {
			line(tip, NLS.bind(Messages.tip_claim_stances, new Object[] { cell.agree(), cell.disagree(), cell.neutral() }));
		} else if (cell.stances() > 0) {
			line(tip, NLS.bind(Messages.tip_mean, mean(cell), cell.stances()));
			line(tip, NLS.bind(Messages.tip_stances, new Object[] { cell.agree(), cell.neutral(), cell.disagree() }));
		}
		line(tip, Messages.tip_open);
		return tip.toString();
	}

	private static void line(StringBuilder tip, String text) {
		tip.append('\n').append(text);
	}

	private String row(int row) {
		return row == matrix.rows().size() ? Messages.line_total : matrix.rows().get(row).path();
	}

	private String column(int column) {
		return column == matrix.columns().size() ? Messages.line_total : matrix.columns().get(column).label();
	}

	/** A number of what is counted. */
	String count(int number) {
		String what = matrix.arrangement().measure() == Measure.STATEMENTS ? Messages.count_statements : Messages.count_documents;
		String one = matrix.arrangement().measure() == Measure.STATEMENTS ? Messages.count_statement : Messages.count_document;
		return NLS.bind(number == 1 ? one : what, NumberFormat.getIntegerInstance().format(number));
	}

	/** The numbers at the ends of the scale, and for stances its middle. */
	String[] scale() {
		Value value = matrix.arrangement().value();
		if (value == Value.MEAN_STANCE) {
			double end = Math.max(1, matrix.extreme());
			return new String[] { decimal(-end), "0", decimal(end) }; //$NON-NLS-1$
		}
		if (matrix.isBalance())
			return new String[] { String.valueOf(Math.max(1, matrix.tilt())), "0", String.valueOf(Math.max(1, matrix.tilt())) }; //$NON-NLS-1$
		return value.isShare() ? new String[] { percent(0), percent(1) } : new String[] { "1", NumberFormat.getIntegerInstance().format(Math.max(1, matrix.highest())) }; //$NON-NLS-1$
	}

	private static String mean(Cell cell) {
		return cell.stances() == 0 ? "\u00B7" : decimal(cell.mean()); //$NON-NLS-1$
	}

	private static String stances(Cell cell) {
		StringBuilder said = new StringBuilder();
		append(said, "\u25B2", cell.agree()); //$NON-NLS-1$
		append(said, "\u25CF", cell.neutral()); //$NON-NLS-1$
		append(said, "\u25BC", cell.disagree()); //$NON-NLS-1$
		return said.isEmpty() ? "\u00B7" : said.toString(); //$NON-NLS-1$
	}

	private static String positions(Cell cell) {
		StringBuilder said = new StringBuilder();
		append(said, "\u25B2", cell.agree()); //$NON-NLS-1$
		append(said, "\u25BC", cell.disagree()); //$NON-NLS-1$
		append(said, "?", cell.neutral()); //$NON-NLS-1$
		return said.toString();
	}

	private static void append(StringBuilder said, String shape, int count) {
		if (count > 0)
			said.append(said.isEmpty() ? "" : " ").append(shape).append(count); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String decimal(double value) {
		NumberFormat format = NumberFormat.getNumberInstance();
		format.setMinimumFractionDigits(value == Math.rint(value) ? 0 : 2);
		format.setMaximumFractionDigits(2);
		String written = format.format(Math.abs(value));
		return value < 0 ? MINUS + written : value > 0 ? "+" + written : written; //$NON-NLS-1$
	}

	private static String percent(int part, int whole) {
		return percent(whole == 0 ? 0 : (double) part / whole);
	}

	private static String percent(double share) {
		double percent = share * 100;
		return percent > 0 && percent < 1 ? "<1 %" : Math.round(percent) + " %"; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
