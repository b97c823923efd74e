package org.florilegium.ui.internal.reading;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The margin: a bar beside each passage, with what it is about where there is room. */
final class MarginBars extends Canvas {

	private static final int BAR = 4;
	private static final int LANE = 7;
	private static final int GAP = 8;
	private static final int LABEL = 150;
	private static final int LEAST_LABEL = 40;

	/** A bar as it stands on the screen. */
	private record Bar(Mark mark, Rectangle bounds) {
	}

	private final ReadingArea area;
	private List<Bar> bars = List.of();

	MarginBars(Composite parent, ReadingArea area) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		this.area = area;
		addListener(SWT.Paint, event -> paint(event.gc));
	}

	/** Width in which labels have room, in pixels. */
	int comfortableWidth(int columns) {
		return columns * (GAP + LABEL) + lanesWidth();
	}

	/** Width of the bars alone, in pixels. */
	int leastWidth() {
		return GAP + Math.max(LANE * 3, lanesWidth());
	}

	private int lanesWidth() {
		return LANE * (area.marks().lanes(0) + area.marks().lanes(1)) + GAP;
	}

	/** The mark whose bar is at a point, or null. */
	Mark at(int x, int y) {
		for (Bar bar : bars)
			if (x >= bar.bounds.x - 2 && x < bar.bounds.x + LANE && y >= bar.bounds.y && y < bar.bounds.y + bar.bounds.height)
				return bar.mark;
		return null;
	}

	/** Where the bar of a mark stands, or null when it is not visible. */
	Rectangle bounds(Mark mark) {
		return bars.stream().filter(bar -> bar.mark.equals(mark)).map(Bar::bounds).findFirst().orElse(null);
	}

	private void paint(GC gc) {
		Rectangle client = getClientArea();
		gc.setBackground(area.paper().background());
		gc.fillRectangle(client);
		bars = place(client);
		int columns = area.columns().isEmpty() ? 1 : Math.min(2, area.columns().size());
		for (int column = 0; column < columns; column++)
			paint(gc, column, columns, client);
	}

	private List<Bar> place(Rectangle client) {
		ReadingText text = area.reading();
		List<Bar> placed = new ArrayList<>();
		int first = text.getOffsetAtLine(text.firstVisible());
		int last = text.getOffsetAtLine(text.lastVisible()) + text.getLine(text.lastVisible()).length();
		for (Mark mark : area.visible()) {
			int top = mark.start() < first ? -2 : Math.max(-2, text.top(mark.start()));
			int bottom = mark.end() > last ? client.height + 2
					: Math.min(client.height + 2, text.top(mark.end() - 1) + area.letters().row + area.letters().spacing - 1);
			if (bottom > top)
				placed.add(new Bar(mark, new Rectangle(left(mark, client.width), top, BAR, bottom - top)));
		}
		return placed;
	}

	/** Columns stand side by side, the first at the left; lanes count from the text outwards. */
	private int left(Mark mark, int width) {
		return right(mark.column(), width) - (mark.lane() + 1) * LANE;
	}

	private int right(int column, int width) {
		boolean two = area.columns().size() > 1;
		return two && column == 0 ? width / 2 : width - GAP / 2;
	}

	private void paint(GC gc, int column, int columns, Rectangle client) {
		gc.setFont(area.letters().small);
		int height = area.letters().smallHeight;
		int right = right(column, client.width);
		int labelsRight = right - area.marks().lanes(column) * LANE - GAP / 2;
		int labelsLeft = columns == 2 && column == 1 ? client.width / 2 + GAP / 2 : GAP / 2;
		int free = 2;
		for (Bar bar : bars) {
			if (bar.mark.column() != column)
				continue;
			paint(gc, bar);
			int y = Math.max(bar.bounds.y, free);
			if (labelsRight - labelsLeft < LEAST_LABEL || y + height > Math.max(bar.bounds.y + bar.bounds.height, bar.bounds.y + height) + 2)
				continue;
			String label = label(gc, bar.mark, labelsRight - labelsLeft);
			gc.setForeground(bar.mark.isOf(area.emphasised()) ? area.paper().ink() : area.paper().quiet());
			gc.drawText(label, labelsRight - gc.textExtent(label).x, y, true);
			free = y + height;
		}
		if (columns == 2)
			name(gc, column, labelsLeft, right);
	}

	/** Says at the top of a column whose statements stand in it. */
	private void name(GC gc, int column, int left, int right) {
		String name = Headings.elided(gc, area.coders(column), right - left);
		gc.setBackground(area.paper().background());
		gc.fillRectangle(left, 0, right - left, area.letters().smallHeight + 6);
		gc.setForeground(area.paper().ink());
		gc.drawText(name, right - gc.textExtent(name).x, 2, true);
		gc.setForeground(area.paper().quiet());
		gc.drawLine(left, area.letters().smallHeight + 5, right, area.letters().smallHeight + 5);
	}

	private String label(GC gc, Mark mark, int width) {
		String shape = area.colouring().shape(mark.statement());
		if (!shape.isEmpty())
			shape += " "; //$NON-NLS-1$
		return shape + Headings.elided(gc, area.colouring().label(mark.statement()), width - gc.textExtent(shape).x);
	}

	private void paint(GC gc, Bar bar) {
		Rectangle at = bar.bounds;
		int wider = bar.mark.isOf(area.emphasised()) ? 1 : 0;
		List<RGB> colors = bar.mark.colors();
		if (bar.mark.statement().orphaned()) {
			gc.setForeground(area.paper().solid(bar.mark.color()));
			gc.drawRectangle(at.x, at.y, BAR - 1, at.height - 1);
			return;
		}
		for (int i = 0; i < colors.size(); i++) {
			int from = at.height * i / colors.size();
			Color color = area.paper().solid(colors.get(i));
			gc.setBackground(color);
			gc.fillRectangle(at.x - wider, at.y + from, BAR + 2 * wider, at.height * (i + 1) / colors.size() - from);
		}
	}
}
