package org.florilegium.ui.internal.reading;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/** Scrolls the text; margin, ruler and the area's scroll bar go with it. */
final class Scroller {

	private final ReadingArea area;
	private final ReadingText text;
	private final List<Control> beside;
	private Point seen = new Point(-1, -1);

	/** @param beside what stands beside the text and goes with it */
	Scroller(ReadingArea area, ReadingText text, Control... beside) {
		this.area = area;
		this.text = text;
		this.beside = List.of(beside);
		area.addListener(SWT.MouseVerticalWheel, this::wheel);
		text.addListener(SWT.MouseVerticalWheel, this::wheel);
		this.beside.forEach(part -> part.addListener(SWT.MouseVerticalWheel, this::wheel));
		ScrollBar bar = area.getVerticalBar();
		bar.addListener(SWT.Selection, event -> to(bar.getSelection()));
		text.addListener(SWT.Paint, event -> follow());
	}

	private void wheel(Event event) {
		event.doit = false;
		if ((event.stateMask & SWT.MOD1) != 0)
			area.zoomBy(event.count > 0 ? 1 : -1);
		else
			by(-event.count * step());
	}

	/** A row and the space below it. */
	private int step() {
		return area.letters().row + area.letters().spacing;
	}

	private void follow() {
		Point now = new Point(text.getTopIndex(), text.getLinePixel(text.getTopIndex()));
		if (now.equals(seen))
			return;
		seen = now;
		beside.forEach(Control::redraw);
		ScrollBar bar = text.getVerticalBar();
		area.getVerticalBar().setValues(bar.getSelection(), 0, Math.max(1, bar.getMaximum()), Math.max(1, bar.getThumb()), 3 * step(),
				Math.max(1, text.getClientArea().height - area.letters().row));
	}

	/** Scrolls by pixels. */
	void by(int pixels) {
		to(text.getTopPixel() + pixels);
	}

	private void to(int pixel) {
		text.setTopPixel(Math.max(0, pixel));
		beside.forEach(Control::redraw);
	}

	/** Scrolls so that a UTF-16 offset is in the middle. */
	void jump(int offset) {
		text.setTopIndex(text.getLineAtOffset(offset));
		by(text.top(offset) - text.getClientArea().height / 2);
	}

	/** Scrolls so that [start, end) in UTF-16 is visible, with some text before it. */
	void reveal(int start, int end) {
		int height = text.getClientArea().height;
		int top = text.top(start);
		int bottom = text.top(Math.max(start, end - 1)) + area.letters().row;
		if (top >= 0 && bottom <= height)
			return;
		text.setTopIndex(text.getLineAtOffset(start));
		by(text.top(start) - Math.min(height / 3, Math.max(0, height - (bottom - top))));
	}
}
