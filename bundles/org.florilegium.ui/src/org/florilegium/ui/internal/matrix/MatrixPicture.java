package org.florilegium.ui.internal.matrix;

import java.util.List;

import org.florilegium.picture.Anchor;
import org.florilegium.picture.Face;
import org.florilegium.picture.Ink;
import org.florilegium.picture.Metrics;
import org.florilegium.picture.Pen;
import org.florilegium.picture.Picture;
import org.florilegium.picture.Style;
import org.florilegium.picture.Theme;
import org.florilegium.ui.internal.matrix.Arrangement.Value;

/** How a matrix looks: where its cells and heads are, and what is drawn there. Totals are the last row and column. */
final class MatrixPicture {

	private static final int WIDEST_HEAD = 30;
	private static final int HIGHEST_HEAD = 16;

	private final Matrix matrix;
	private final Words words;
	private final Metrics metrics;
	private final Theme theme;
	private final Face normal;
	private final Face bold;
	private final Face small;
	final int cellWidth;
	final int cellHeight;
	final int headWidth;
	final int headHeight;
	private final double unit;
	private final boolean level;

	/** As large as it likes. */
	MatrixPicture(Matrix matrix, Metrics metrics, double size, Theme theme) {
		this(matrix, metrics, size, theme, Double.MAX_VALUE, 1);
	}

	/**
	 * @param size   of its letters, in pixels
	 * @param height how high it may be
	 * @param share  how much of that the names of the authors may take where the rows need the rest
	 */
	MatrixPicture(Matrix matrix, Metrics metrics, double size, Theme theme, double height, double share) {
		this.matrix = matrix;
		this.metrics = metrics;
		this.theme = theme;
		normal = Face.of(size);
		bold = Face.bold(size);
		small = Face.of(size * 0.85);
		words = new Words(matrix);
		unit = Math.rint(size * 1.2);
		cellHeight = (int) Math.round(unit * 1.5);
		cellWidth = (int) Math.ceil(Math.max(metrics.width(words.widest(), normal), metrics.width(words.widest(), bold)) + unit * 0.7);
		double widestColumn = matrix.columns().stream().mapToDouble(line -> columnWidth(line)).max().orElse(0);
		level = widestColumn + unit * 0.4 <= cellWidth;
		double upright = Math.min(Math.max(widestColumn, metrics.width(Messages.line_total, bold)), unit * HIGHEST_HEAD / 2) + unit * 0.8;
		headHeight = (int) Math.ceil(level ? unit * 1.8 : Math.max(unit * 3, Math.min(upright, Math.max(height * share, height - bodyHeight()))));
		double widestRow = matrix.rows().stream().mapToDouble(line -> indent(line) + metrics.width(line.label(), face(line))).max().orElse(0);
		headWidth = (int) Math.ceil(Math.min(Math.max(widestRow, unit * 8), unit * WIDEST_HEAD / 2 + unit * 4) + unit);
	}

	private double columnWidth(Line line) {
		return metrics.width(line.label(), face(line)) + (line.group() ? unit : 0);
	}

	private Face face(Line line) {
		return line.group() ? bold : normal;
	}

	/** Where a theme's name begins. */
	double indent(Line row) {
		return unit * 0.3 + row.depth() * unit * 0.9 + unit * 0.9 + unit * 0.75;
	}

	/** Where what folds a theme stands. */
	double triangle(Line row) {
		return unit * 0.3 + row.depth() * unit * 0.9;
	}

	/** The width of all cells with the totals. */
	int bodyWidth() {
		return (matrix.columns().size() + 1) * cellWidth;
	}

	/** The height of all cells with the totals. */
	int bodyHeight() {
		return (matrix.rows().size() + 1) * cellHeight;
	}

	/** Draws a cell in its place; (x, y) is where the first cell would be. */
	void cell(Pen pen, int row, int column, double x, double y) {
		double left = x + column * cellWidth;
		double top = y + row * cellHeight;
		boolean total = row == matrix.rows().size() || column == matrix.columns().size();
		double strength = total ? Double.NaN : matrix.strength(row, column);
		Ink ground = total ? theme.raised() : theme.ground();
		if (!Double.isNaN(strength))
			ground = ink(strength);
		if (!ground.equals(theme.ground()))
			pen.rectangle(left, top, cellWidth - 1, cellHeight - 1, Style.filled(ground));
		String said = words.cell(row, column);
		if (!said.isEmpty())
			pen.text(said, left + (cellWidth - 1) / 2.0, top + (cellHeight - 1) / 2.0, total ? bold : normal, Anchor.MIDDLE, ground.readable());
	}

	private Ink ink(double strength) {
		Value value = matrix.arrangement().value();
		return matrix.isBalance() ? theme.balance(strength) : theme.amount(value == Value.STANCES ? strength * 0.45 : strength);
	}

	/** Draws a theme's name; y is where the first would be. */
	void rowHead(Pen pen, int row, double x, double y, boolean lifted) {
		double top = y + row * cellHeight;
		double middle = top + (cellHeight - 1) / 2.0;
		if (lifted)
			pen.rectangle(x, top, headWidth - 1, cellHeight - 1, Style.filled(theme.raised()));
		if (row == matrix.rows().size()) {
			pen.text(Messages.line_total, x + unit * 0.3, middle, bold, Anchor.START, theme.text());
			return;
		}
		Line line = matrix.rows().get(row);
		if (line.group())
			pen.text(line.unfolded() ? "\u25BE" : "\u25B8", x + triangle(line), middle, normal, Anchor.START, theme.quiet()); //$NON-NLS-1$ //$NON-NLS-2$
		if (line.color() != null)
			pen.rectangle(x + indent(line) - unit * 0.75, middle - unit * 0.25, unit * 0.5, unit * 0.5, Style.filled(Ink.of(line.color())));
		double room = headWidth - unit * 0.4 - indent(line);
		pen.text(metrics.fitted(line.label(), room, face(line)), x + indent(line), middle, face(line), Anchor.START, line.name() == null ? theme.quiet() : theme.text());
	}

	/** Draws an author's name; x is where the first would be. */
	void columnHead(Pen pen, int column, double x, double y, boolean lifted) {
		double left = x + column * cellWidth;
		double middle = left + (cellWidth - 1) / 2.0;
		if (lifted)
			pen.rectangle(left, y, cellWidth - 1, headHeight - 1, Style.filled(theme.raised()));
		boolean total = column == matrix.columns().size();
		Line line = total ? null : matrix.columns().get(column);
		Face face = total ? bold : face(line);
		Ink color = total || line.name() != null && !line.name().isEmpty() ? theme.text() : theme.quiet();
		String label = total ? Messages.line_total : line.label();
		String mark = total || !line.group() ? "" : line.unfolded() ? "\u25BE " : "\u25B8 "; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		if (level)
			pen.text(mark + label, middle, y + headHeight / 2.0, face, Anchor.MIDDLE, color);
		else
			pen.text(mark + metrics.fitted(label, headHeight - unit * 0.6 - metrics.width(mark, face), face), middle, y + headHeight - unit * 0.35, face, Anchor.START, color, -90);
	}

	/** How high the legend is. */
	double legendHeight() {
		return unit * 1.9;
	}

	/** Draws what the colours mean; (x, y) is its upper left corner. */
	void legend(Pen pen, double x, double y) {
		double middle = y + legendHeight() / 2;
		double at = x;
		String[] numbers = words.scale();
		boolean claims = matrix.arrangement().isOfClaims();
		if (matrix.isBalance())
			at = label(pen, claims ? Messages.legend_against : Messages.legend_disagree, at, middle);
		at = label(pen, numbers[0], at, middle);
		int steps = 24;
		double step = Math.round(unit * 0.35);
		for (int i = 0; i < steps; i++) {
			double part = i / (steps - 1.0);
			Ink color = ink(matrix.isBalance() ? part * 2 - 1 : part);
			pen.rectangle(at + i * step, middle - unit * 0.4, step, unit * 0.8, Style.filled(color));
		}
		at += steps * step + unit * 0.5;
		at = label(pen, numbers[numbers.length - 1], at, middle);
		if (matrix.isBalance()) {
			at = label(pen, claims ? Messages.legend_for : Messages.legend_agree, at, middle);
			label(pen, claims ? Messages.legend_neither : Messages.legend_none, at + unit, middle);
		} else {
			label(pen, describe(), at + unit * 0.5, middle);
		}
	}

	private double label(Pen pen, String text, double x, double middle) {
		pen.text(text, x, middle, small, Anchor.START, theme.quiet());
		return x + metrics.width(text, small) + unit * 0.5;
	}

	private String describe() {
		return Caption.cells(matrix.arrangement());
	}

	/** Everything with a title and a caption, as it is exported. */
	Picture whole(String title, List<String> caption, double margin) {
		return new Picture(wholeWidth(title, caption, margin), wholeHeight(caption, margin), title, String.join(" ", caption), theme.ground(), List.of(), //$NON-NLS-1$
				pen -> whole(pen, title, caption, margin));
	}

	private void whole(Pen pen, String title, List<String> caption, double margin) {
		double top = margin + unit * 2;
		pen.text(title, margin, margin + unit * 0.5, bold, Anchor.START, theme.text());
		double x = margin + headWidth;
		double y = top + headHeight;
		for (int column = 0; column <= matrix.columns().size(); column++)
			columnHead(pen, column, x, top, false);
		for (int row = 0; row <= matrix.rows().size(); row++) {
			rowHead(pen, row, margin, y, false);
			for (int column = 0; column <= matrix.columns().size(); column++)
				cell(pen, row, column, x, y);
		}
		legend(pen, margin, y + bodyHeight());
		double line = y + bodyHeight() + legendHeight() + unit * 0.5;
		for (String text : caption) {
			pen.text(text, margin, line, small, Anchor.START, theme.quiet());
			line += unit;
		}
	}

	private double wholeWidth(String title, List<String> caption, double margin) {
		double words = caption.stream().mapToDouble(line -> metrics.width(line, small)).max().orElse(0);
		return Math.ceil(Math.max(Math.max(headWidth + bodyWidth(), unit * 26), Math.max(words, metrics.width(title, bold))) + 2 * margin);
	}

	private double wholeHeight(List<String> caption, double margin) {
		return Math.ceil(margin * 2 + unit * 2 + headHeight + bodyHeight() + legendHeight() + caption.size() * unit + unit * 0.5);
	}
}
