package org.florilegium.ui.internal.reading;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/** Scrolls the text; margin, ruler and the area's scroll bar go with it. */
final class Scroller {

	/** A passage of so many UTF-16 units is larger than any window. */
	private static final int LARGE = 20_000;
	/** A text of fewer UTF-16 units is laid out before anybody notices. */
	private static final int SHORT = 60_000;
	private static final long MOMENT_NANOS = 40_000_000;
	/** So many lines are laid out before the clock is looked at. */
	private static final int STEP = 8;

	/** What the heights of lines depend on. */
	private record LaidOut(int characters, int width, int zoom) {
	}

	private final ReadingArea area;
	private final ReadingText text;
	private final List<Control> beside;
	private LaidOut laidOut;
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
		int line = text.getLineAtOffset(start);
		boolean far = line < text.firstVisible() || line > text.lastVisible();
		if (far)
			text.setTopIndex(line); // where it is not scrolled to, a line is laid out whenever anything of it is asked
		int top = text.top(start);
		int bottom = end - start > LARGE ? top + height + 1 : text.top(Math.max(start, end - 1)) + area.letters().row;
		if (far || top < 0 || bottom > height)
			by(top - Math.min(height / 3, Math.max(0, height - (bottom - top))));
	}

	/**
	 * Does something that may jump far once it is known how high the lines are, which is otherwise found out in one go when one
	 * jumps over them: at once, or in a long text little by little.
	 */
	void whenLaidOut(Runnable work) {
		if (text.getCharCount() < SHORT || now().equals(laidOut))
			work.run();
		else
			layOut(0, work);
	}

	private LaidOut now() {
		return new LaidOut(text.getCharCount(), text.getClientArea().width, area.zoom());
	}

	private void layOut(int from, Runnable work) {
		if (text.isDisposed())
			return;
		long end = System.nanoTime() + MOMENT_NANOS;
		int line = from;
		for (int lines = text.getLineCount(); line < lines && System.nanoTime() < end; line += STEP)
			text.getLinePixel(Math.min(lines, line + STEP)); // lays out all above
		int next = line;
		if (line < text.getLineCount()) {
			text.getDisplay().asyncExec(() -> layOut(next, work));
			return;
		}
		laidOut = now();
		work.run();
	}
}
