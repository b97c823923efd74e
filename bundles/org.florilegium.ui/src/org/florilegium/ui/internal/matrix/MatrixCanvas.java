package org.florilegium.ui.internal.matrix;

import java.util.List;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.florilegium.ui.internal.picture.ScreenPen;

/** Shows a matrix: heads stay while cells scroll, and only what is seen is drawn. */
final class MatrixCanvas extends Canvas {

	/** Told what a user does. Rows and columns one past the last are the totals. */
	interface Listener {

		/** A cell became the current one. */
		void selected(int row, int column);

		/** The statements of a cell are wanted. */
		void opened(int row, int column);

		/** A theme is to be folded or unfolded. */
		void toggledRow(int row);

		/** An organisation's persons are to be shown or hidden. */
		void toggledColumn(int column);

		/** All statements are wanted again. */
		void left();
	}

	private static final double[] ZOOMS = { 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2, 2.5, 3 };
	private static final double HEAD_SHARE = 0.42;
	private static final int NONE = -1;

	private final Listener listener;
	private double zoom = 1;
	private ScreenPen pen;
	private Matrix matrix;
	private MatrixPicture picture;
	private int row;
	private int column;
	private int hoverRow = NONE;
	private int hoverColumn = NONE;

	MatrixCanvas(Composite parent, Listener listener) {
		super(parent, SWT.H_SCROLL | SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		this.listener = listener;
		addPaintListener(event -> paint(event.gc));
		addListener(SWT.Resize, event -> arrange());
		addListener(SWT.Dispose, event -> disposePen());
		addListener(SWT.KeyDown, this::keyPressed);
		addListener(SWT.Traverse, this::traversed);
		addListener(SWT.MouseDown, this::pressed);
		addListener(SWT.MouseMove, event -> hover(event.x, event.y));
		addListener(SWT.MouseExit, event -> hover(NONE, NONE));
		addListener(SWT.MouseWheel, this::wheeled);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		getHorizontalBar().addListener(SWT.Selection, event -> redraw());
		getVerticalBar().addListener(SWT.Selection, event -> redraw());
		describeToReaders();
	}

	/** Shows another matrix, and keeps what is current and scrolled as far as it can. */
	void show(Matrix shown) {
		Line theme = matrix != null && row < matrix.rows().size() ? matrix.rows().get(row) : null;
		Line author = matrix != null && column < matrix.columns().size() ? matrix.columns().get(column) : null;
		matrix = shown;
		row = theme == null ? Math.min(row, shown.rows().size()) : place(shown.rows(), theme);
		column = author == null ? Math.min(column, shown.columns().size()) : place(shown.columns(), author);
		arrange();
	}

	private static int place(List<Line> lines, Line wanted) {
		for (int i = 0; i < lines.size(); i++)
			if (Objects.equals(lines.get(i).name(), wanted.name()) && Objects.equals(lines.get(i).organization(), wanted.organization()))
				return i;
		return 0;
	}

	private void arrange() {
		if (matrix == null)
			return;
		if (pen == null)
			pen = new ScreenPen(getDisplay(), getFont().getFontData()[0].getName());
		picture = new MatrixPicture(matrix, pen, pen.size(getFont()) * zoom, ScreenPen.theme(this), getClientArea().height, HEAD_SHARE);
		hoverRow = NONE;
		hoverColumn = NONE;
		updateBars();
		redraw();
	}

	private void disposePen() {
		if (pen != null)
			pen.dispose();
		pen = null;
	}

	@Override
	public void setBackground(Color color) {
		super.setBackground(color);
		arrange();
	}

	@Override
	public void setForeground(Color color) {
		super.setForeground(color);
		arrange();
	}

	/** What it shows; null before anything. */
	Matrix matrix() {
		return matrix;
	}

	/** The size of everything, 1 for the usual. */
	double zoom() {
		return zoom;
	}

	void setZoom(double other) {
		if (other == zoom)
			return;
		zoom = other;
		arrange();
	}

	/** Makes everything larger, or smaller, by a step. */
	void zoomBy(int steps) {
		int nearest = 0;
		for (int i = 0; i < ZOOMS.length; i++)
			if (Math.abs(ZOOMS[i] - zoom) < Math.abs(ZOOMS[nearest] - zoom))
				nearest = i;
		setZoom(ZOOMS[Math.clamp(nearest + steps, 0, ZOOMS.length - 1)]);
	}

	/** The largest size at which all is seen, as far as it can be read then. */
	void fit() {
		for (int i = ZOOMS.length - 1; i >= 0; i--) {
			setZoom(ZOOMS[i]);
			Rectangle body = body();
			if (picture == null || picture.bodyWidth() <= body.width && picture.bodyHeight() <= body.height)
				return;
		}
	}

	/** The current row. */
	int row() {
		return row;
	}

	/** The current column. */
	int column() {
		return column;
	}

	/** Where a cell is at present, whether it is seen or not. */
	Rectangle bounds(int cellRow, int cellColumn) {
		Rectangle body = body();
		return new Rectangle(body.x - left() + cellColumn * picture.cellWidth, body.y - top() + cellRow * picture.cellHeight, picture.cellWidth - 1,
				picture.cellHeight - 1);
	}

	/** Where what folds a theme is. */
	Point triangle(int themeRow) {
		return new Point((int) picture.triangle(matrix.rows().get(themeRow)) + 3, bounds(themeRow, 0).y + picture.cellHeight / 2);
	}

	/** Makes a cell the current one and brings it into view. */
	void select(int toRow, int toColumn) {
		if (matrix == null || matrix.isEmpty())
			return;
		row = Math.clamp(toRow, 0, matrix.rows().size());
		column = Math.clamp(toColumn, 0, matrix.columns().size());
		Rectangle body = body();
		reveal(getHorizontalBar(), column * picture.cellWidth, picture.cellWidth, body.width);
		reveal(getVerticalBar(), row * picture.cellHeight, picture.cellHeight, body.height);
		redraw();
		getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
		listener.selected(row, column);
	}

	private static void reveal(ScrollBar bar, int start, int length, int seen) {
		if (start < bar.getSelection())
			bar.setSelection(start);
		else if (start + length > bar.getSelection() + seen)
			bar.setSelection(start + length - seen);
	}

	private Rectangle body() {
		Rectangle area = getClientArea();
		if (picture == null)
			return area;
		return new Rectangle(picture.headWidth, picture.headHeight, Math.max(0, area.width - picture.headWidth), Math.max(0, area.height - picture.headHeight));
	}

	private int left() {
		return getHorizontalBar().isVisible() ? getHorizontalBar().getSelection() : 0;
	}

	private int top() {
		return getVerticalBar().isVisible() ? getVerticalBar().getSelection() : 0;
	}

	private void updateBars() {
		if (picture == null)
			return;
		for (int again = 0; again < 2; again++) { // a bar that appears takes room from the other direction
			Rectangle body = body();
			update(getHorizontalBar(), picture.bodyWidth(), body.width, picture.cellWidth);
			update(getVerticalBar(), picture.bodyHeight(), body.height, picture.cellHeight);
		}
	}

	private static void update(ScrollBar bar, int whole, int seen, int step) {
		int thumb = Math.max(1, Math.min(whole, seen));
		bar.setValues(Math.min(bar.getSelection(), Math.max(0, whole - thumb)), 0, Math.max(1, whole), thumb, step, Math.max(step, seen - step));
		bar.setVisible(whole > seen);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setBackground(getBackground());
		gc.fillRectangle(area);
		if (picture == null || matrix.isEmpty())
			return;
		pen.on(gc);
		Rectangle body = body();
		int firstRow = top() / picture.cellHeight;
		int lastRow = Math.min(matrix.rows().size(), (top() + body.height) / picture.cellHeight);
		int firstColumn = left() / picture.cellWidth;
		int lastColumn = Math.min(matrix.columns().size(), (left() + body.width) / picture.cellWidth);
		int x = body.x - left();
		int y = body.y - top();
		gc.setClipping(body);
		for (int r = firstRow; r <= lastRow; r++)
			for (int c = firstColumn; c <= lastColumn; c++)
				picture.cell(pen, r, c, x, y);
		frame(gc, row, column, isFocusControl() ? 2 : 1);
		gc.setClipping(0, body.y, body.x, body.height);
		for (int r = firstRow; r <= lastRow; r++)
			picture.rowHead(pen, r, 0, y, r == hoverRow || r == row);
		gc.setClipping(body.x, 0, body.width, body.y);
		for (int c = firstColumn; c <= lastColumn; c++)
			picture.columnHead(pen, c, x, 0, c == hoverColumn || c == column);
		gc.setClipping(area);
	}

	private void frame(GC gc, int ofRow, int ofColumn, int width) {
		Rectangle cell = bounds(ofRow, ofColumn);
		gc.setForeground(getForeground());
		gc.setLineWidth(width);
		gc.drawRectangle(cell.x, cell.y, cell.width - 1, cell.height - 1);
	}

	private int rowAt(int y) {
		int at = y - body().y + top();
		return y < body().y || at < 0 || at >= picture.bodyHeight() || y >= body().y + body().height ? NONE : at / picture.cellHeight;
	}

	private int columnAt(int x) {
		int at = x - body().x + left();
		return x < body().x || at < 0 || at >= picture.bodyWidth() ? NONE : at / picture.cellWidth;
	}

	private void hover(int x, int y) {
		if (picture == null || matrix.isEmpty())
			return;
		int r = rowAt(y);
		int c = columnAt(x);
		if (r == hoverRow && c == hoverColumn)
			return;
		hoverRow = r;
		hoverColumn = c;
		setToolTipText(tip(r, c));
		boolean folds = r != NONE && c == NONE && r < matrix.rows().size() && matrix.rows().get(r).group()
				|| c != NONE && r == NONE && c < matrix.columns().size() && matrix.columns().get(c).group();
		setCursor(getDisplay().getSystemCursor(folds || r != NONE && c != NONE ? SWT.CURSOR_HAND : SWT.CURSOR_ARROW));
		redraw();
	}

	private String tip(int r, int c) {
		if (r == NONE && c == NONE)
			return null;
		return new Words(matrix).tip(r == NONE ? matrix.rows().size() : r, c == NONE ? matrix.columns().size() : c).replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void pressed(Event event) {
		setFocus();
		if (event.button != 1 || picture == null || matrix.isEmpty())
			return;
		int r = rowAt(event.y);
		int c = columnAt(event.x);
		if (r != NONE && c != NONE) {
			select(r, c);
			listener.opened(r, c);
		} else if (r != NONE && event.x < body().x) {
			if (r < matrix.rows().size() && matrix.rows().get(r).group() && event.x < picture.indent(matrix.rows().get(r)))
				listener.toggledRow(r);
			else
				open(r, matrix.columns().size());
		} else if (c != NONE && event.y < body().y) {
			if (c < matrix.columns().size() && matrix.columns().get(c).group())
				listener.toggledColumn(c);
			else
				open(matrix.rows().size(), c);
		}
	}

	private void open(int r, int c) {
		select(r, c);
		listener.opened(r, c);
	}

	private void wheeled(Event event) {
		if ((event.stateMask & SWT.MOD1) == 0)
			return;
		zoomBy(event.count > 0 ? 1 : -1);
		event.doit = false;
	}

	/** Arrows move here; Tab goes on. */
	private void traversed(Event event) {
		event.doit = switch (event.detail) {
			case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS, SWT.TRAVERSE_PAGE_NEXT, SWT.TRAVERSE_PAGE_PREVIOUS -> (event.stateMask & SWT.MOD1) != 0 || event.detail == SWT.TRAVERSE_TAB_NEXT
					|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
			default -> false;
		};
	}

	private void keyPressed(Event event) {
		if (matrix == null || matrix.isEmpty())
			return;
		boolean control = (event.stateMask & SWT.MOD1) != 0;
		int page = Math.max(1, body().height / picture.cellHeight - 1);
		switch (event.keyCode) {
			case SWT.ARROW_UP -> select(row - 1, column);
			case SWT.ARROW_DOWN -> select(row + 1, column);
			case SWT.ARROW_LEFT -> select(row, column - 1);
			case SWT.ARROW_RIGHT -> select(row, column + 1);
			case SWT.PAGE_UP -> select(row - page, column);
			case SWT.PAGE_DOWN -> select(row + page, column);
			case SWT.HOME -> select(control ? 0 : row, 0);
			case SWT.END -> select(control ? matrix.rows().size() : row, matrix.columns().size());
			case SWT.CR, SWT.KEYPAD_CR -> listener.opened(row, column);
			case SWT.ESC -> listener.left();
			case ' ' -> toggle((event.stateMask & SWT.SHIFT) != 0);
			case SWT.KEYPAD_ADD -> plus(control, true);
			case SWT.KEYPAD_SUBTRACT -> plus(control, false);
			default -> {
				if (control && (event.character == '+' || event.keyCode == '='))
					zoomBy(1);
				else if (control && event.keyCode == '-')
					zoomBy(-1);
				else if (control && event.keyCode == '0')
					setZoom(1);
				else if (event.character == '+' || event.character == '-')
					plus(false, event.character == '+');
			}
		}
	}

	private void plus(boolean control, boolean more) {
		if (control)
			zoomBy(more ? 1 : -1);
		else if (row < matrix.rows().size() && matrix.rows().get(row).group() && matrix.rows().get(row).unfolded() != more)
			listener.toggledRow(row);
	}

	private void toggle(boolean ofColumn) {
		if (ofColumn && column < matrix.columns().size() && matrix.columns().get(column).group())
			listener.toggledColumn(column);
		else if (!ofColumn && row < matrix.rows().size() && matrix.rows().get(row).group())
			listener.toggledRow(row);
	}

	private void describeToReaders() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = matrix == null || matrix.isEmpty() ? Messages.title_matrix : new Words(matrix).name(row, column);
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = matrix == null || matrix.isEmpty() ? null : new Words(matrix).tip(row, column);
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_TABLE;
			}

			@Override
			public void getValue(AccessibleControlEvent event) {
				event.result = matrix == null || matrix.isEmpty() ? null : new Words(matrix).cell(row, column);
			}
		});
	}
}
