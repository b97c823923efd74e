package org.florilegium.ui.internal.reading;

import java.util.List;

import org.eclipse.swt.graphics.GC;

/** Paints what lies under the letters of a line: passages, what was found, what is dropped on, and headings above it. */
final class LinePainter {

	private final ReadingArea area;
	private final ReadingText text;
	private final FindBar find;
	private final Drops drops;
	private Headings headings;

	LinePainter(ReadingArea area, ReadingText text, FindBar find, Drops drops) {
		this.area = area;
		this.text = text;
		this.find = find;
		this.drops = drops;
	}

	/** Makes space for other headings, and paints them there. */
	void setHeadings(Headings others) {
		headings = others;
		headings.makeSpace(text);
	}

	/** @param y top of the line in the widget */
	void paint(GC gc, int line, int y) {
		int start = text.getOffsetAtLine(line);
		int end = start + text.getLine(line).length();
		PassagePainter painter = new PassagePainter(text, area.letters(), area.paper(), area.emphasised());
		painter.paint(gc, line, y, area.marks(start, end));
		painter.frame(gc, line, y, find.matches(start, end));
		if (drops.target() != null)
			painter.frame(gc, line, y, List.of(drops.target()));
		if (headings != null)
			headings.paint(gc, line, ReadingText.PADDING, y, text.getClientArea().width - 2 * ReadingText.PADDING, area.paper());
		gc.setForeground(area.paper().ink());
	}
}
