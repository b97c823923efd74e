package org.florilegium.ui.internal.matrix;

import java.util.List;

import org.eclipse.swt.graphics.RGB;
import org.florilegium.ui.internal.Tints;
import org.florilegium.ui.internal.matrix.Arrangement.Value;
import org.florilegium.ui.internal.matrix.Pen.Anchor;
import org.florilegium.ui.internal.matrix.Pen.Face;

/** How a matrix looks: where its cells and heads are, and what is drawn there. Totals are the last row and column. */
final class MatrixPicture {

	private static final int WIDEST_HEAD = 30;
	private static final int HIGHEST_HEAD = 16;

	private final Matrix matrix;
	private final Words words;
	private final Pen pen;
	private final Heat heat;
	final int cellWidth;
	final int cellHeight;
	final int headWidth;
	final int headHeight;
	private final double unit;
	private final boolean level;

	/** As large as it likes. */
	MatrixPicture(Matrix matrix, Pen pen, Heat heat) {
		this(matrix, pen, heat, Double.MAX_VALUE, 1);
	}

	/**
	 * @param height how high it may be
	 * @param share  how much of that the names of the authors may take where the rows need the rest
	 */
	MatrixPicture(Matrix matrix, Pen pen, Heat heat, double height, double share) {
		this.matrix = matrix;
		this.pen = pen;
		this.heat = heat;
		words = new Words(matrix);
		unit = pen.lineHeight();
		cellHeight = (int) Math.round(unit * 1.5);
		cellWidth = (int) Math.ceil(Math.max(pen.width(words.widest(), Face.NORMAL), pen.width(words.widest(), Face.BOLD)) + unit * 0.7);
		double widestColumn = matrix.columns().stream().mapToDouble(line -> columnWidth(line)).max().orElse(0);
		level = widestColumn + unit * 0.4 <= cellWidth;
		double upright = Math.min(Math.max(widestColumn, pen.width(Messages.line_total, Face.BOLD)), unit * HIGHEST_HEAD / 2) + unit * 0.8;
		headHeight = (int) Math.ceil(level ? unit * 1.8 : Math.max(unit * 3, Math.min(upright, Math.max(height * share, height - bodyHeight()))));
		double widestRow = matrix.rows().stream().mapToDouble(line -> indent(line) + pen.width(line.label(), face(line))).max().orElse(0);
		headWidth = (int) Math.ceil(Math.min(Math.max(widestRow, unit * 8), unit * WIDEST_HEAD / 2 + unit * 4) + unit);
	}

	private double columnWidth(Line line) {
		return pen.width(line.label(), face(line)) + (line.group() ? unit : 0);
	}

	private static Face face(Line line) {
		return line.group() ? Face.BOLD : Face.NORMAL;
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
	void cell(int row, int column, double x, double y) {
		double left = x + column * cellWidth;
		double top = y + row * cellHeight;
		boolean total = row == matrix.rows().size() || column == matrix.columns().size();
		double strength = total ? Double.NaN : matrix.strength(row, column);
		RGB ground = total ? heat.raised() : heat.ground();
		if (!Double.isNaN(strength))
			ground = matrix.arrangement().value() == Value.MEAN_STANCE ? heat.stance(strength)
					: heat.amount(matrix.arrangement().value() == Value.STANCES ? strength * 0.45 : strength);
		if (!ground.equals(heat.ground()))
			pen.fill(left, top, cellWidth - 1, cellHeight - 1, ground);
		String said = words.cell(row, column);
		if (!said.isEmpty())
			pen.text(said, left + (cellWidth - 1) / 2.0, top + (cellHeight - 1) / 2.0, total ? Face.BOLD : Face.NORMAL, Anchor.MIDDLE, heat.on(ground));
	}

	/** Draws a theme's name; y is where the first would be. */
	void rowHead(int row, double x, double y, boolean lifted) {
		double top = y + row * cellHeight;
		double middle = top + (cellHeight - 1) / 2.0;
		if (lifted)
			pen.fill(x, top, headWidth - 1, cellHeight - 1, heat.raised());
		if (row == matrix.rows().size()) {
			pen.text(Messages.line_total, x + unit * 0.3, middle, Face.BOLD, Anchor.START, heat.text());
			return;
		}
		Line line = matrix.rows().get(row);
		if (line.group())
			pen.text(line.unfolded() ? "\u25BE" : "\u25B8", x + triangle(line), middle, Face.NORMAL, Anchor.START, heat.quiet()); //$NON-NLS-1$ //$NON-NLS-2$
		if (line.color() != null)
			pen.fill(x + indent(line) - unit * 0.75, middle - unit * 0.25, unit * 0.5, unit * 0.5, Tints.rgb(line.color()));
		double room = headWidth - unit * 0.4 - indent(line);
		pen.text(pen.fitted(line.label(), room, face(line)), x + indent(line), middle, face(line), Anchor.START, line.name() == null ? heat.quiet() : heat.text());
	}

	/** Draws an author's name; x is where the first would be. */
	void columnHead(int column, double x, double y, boolean lifted) {
		double left = x + column * cellWidth;
		double middle = left + (cellWidth - 1) / 2.0;
		if (lifted)
			pen.fill(left, y, cellWidth - 1, headHeight - 1, heat.raised());
		boolean total = column == matrix.columns().size();
		Line line = total ? null : matrix.columns().get(column);
		Face face = total ? Face.BOLD : face(line);
		RGB color = total || line.name() != null && !line.name().isEmpty() ? heat.text() : heat.quiet();
		String label = total ? Messages.line_total : line.label();
		String mark = total || !line.group() ? "" : line.unfolded() ? "\u25BE " : "\u25B8 "; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		if (level)
			pen.text(mark + label, middle, y + headHeight / 2.0, face, Anchor.MIDDLE, color);
		else
			pen.upwards(mark + pen.fitted(label, headHeight - unit * 0.6 - pen.width(mark, face), face), middle, y + headHeight - unit * 0.35, face, color);
	}

	/** How high the legend is. */
	double legendHeight() {
		return unit * 1.9;
	}

	/** Draws what the colours mean; (x, y) is its upper left corner. */
	void legend(double x, double y) {
		Value value = matrix.arrangement().value();
		double middle = y + legendHeight() / 2;
		double at = x;
		String[] numbers = words.scale();
		if (value == Value.MEAN_STANCE)
			at = label(Messages.legend_disagree, at, middle);
		at = label(numbers[0], at, middle);
		int steps = 24;
		double step = Math.round(unit * 0.35);
		for (int i = 0; i < steps; i++) {
			double part = i / (steps - 1.0);
			RGB color = value == Value.MEAN_STANCE ? heat.stance(part * 2 - 1) : heat.amount(value == Value.STANCES ? part * 0.45 : part);
			pen.fill(at + i * step, middle - unit * 0.4, step, unit * 0.8, color);
		}
		at += steps * step + unit * 0.5;
		at = label(numbers[numbers.length - 1], at, middle);
		if (value == Value.MEAN_STANCE) {
			at = label(Messages.legend_agree, at, middle);
			label(Messages.legend_none, at + unit, middle);
		} else {
			label(describe(), at + unit * 0.5, middle);
		}
	}

	private double label(String text, double x, double middle) {
		pen.text(text, x, middle, Face.SMALL, Anchor.START, heat.quiet());
		return x + pen.width(text, Face.SMALL) + unit * 0.5;
	}

	private String describe() {
		return Caption.cells(matrix.arrangement());
	}

	/** Draws everything, with a title and a caption, as it is exported. */
	void whole(String title, List<String> caption, double margin) {
		pen.fill(0, 0, wholeWidth(title, caption, margin), wholeHeight(caption, margin), heat.ground());
		double top = margin + unit * 2;
		pen.text(title, margin, margin + unit * 0.5, Face.BOLD, Anchor.START, heat.text());
		double x = margin + headWidth;
		double y = top + headHeight;
		for (int column = 0; column <= matrix.columns().size(); column++)
			columnHead(column, x, top, false);
		for (int row = 0; row <= matrix.rows().size(); row++) {
			rowHead(row, margin, y, false);
			for (int column = 0; column <= matrix.columns().size(); column++)
				cell(row, column, x, y);
		}
		legend(margin, y + bodyHeight());
		double line = y + bodyHeight() + legendHeight() + unit * 0.5;
		for (String text : caption) {
			pen.text(text, margin, line, Face.SMALL, Anchor.START, heat.quiet());
			line += unit;
		}
	}

	double wholeWidth(String title, List<String> caption, double margin) {
		double words = caption.stream().mapToDouble(line -> pen.width(line, Face.SMALL)).max().orElse(0);
		return Math.ceil(Math.max(Math.max(headWidth + bodyWidth(), unit * 26), Math.max(words, pen.width(title, Face.BOLD))) + 2 * margin);
	}

	double wholeHeight(List<String> caption, double margin) {
		return Math.ceil(margin * 2 + unit * 2 + headHeight + bodyHeight() + legendHeight() + caption.size() * unit + unit * 0.5);
	}
}
