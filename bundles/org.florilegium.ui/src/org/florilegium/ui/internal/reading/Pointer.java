package org.florilegium.ui.internal.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.florilegium.workspace.coding.CodedStatement;

/** What the mouse does in text and margin: hover, click, and drag the ends of a passage. */
final class Pointer {

	private static final int REACH = 6;
	private static final int KNOB = 4;
	private static final int SCROLL_MILLIS = 60;

	/** An end of a passage, where it can be taken hold of. */
	private record Grip(Mark mark, boolean start, int x, int y) {
	}

	private final ReadingArea area;
	private final ReadingText text;
	private final MarginBars margin;
	private Point pressed;
	private Grip held;
	/** Where the end is dragged to, in UTF-16. */
	private int to;
	private Event last;

	Pointer(ReadingArea area, ReadingText text, MarginBars margin) {
		this.area = area;
		this.text = text;
		this.margin = margin;
		text.addFirst(SWT.MouseDown, this::down);
		text.addFirst(SWT.MouseMove, this::move);
		text.addFirst(SWT.MouseUp, this::up);
		text.addFirst(SWT.KeyDown, this::key);
		text.addListener(SWT.Traverse, event -> event.doit &= held == null);
		text.addListener(SWT.MouseExit, event -> area.hover(null));
		text.addListener(SWT.Paint, event -> paint(event.gc));
		margin.addListener(SWT.MouseEnter, event -> area.hover(first(inMargin(event))));
		margin.addListener(SWT.MouseMove, event -> area.hover(first(inMargin(event))));
		margin.addListener(SWT.MouseExit, event -> area.hover(null));
		margin.addListener(SWT.MouseDown, event -> {
			if (event.button == 1)
				area.click(inMargin(event), margin.getDisplay().map(margin, text, event.x, event.y));
		});
		for (HoverCard card : List.of(new HoverCard(text, area, this::inText), new HoverCard(margin, area, this::inMargin))) {
			card.activate();
			text.addListener(SWT.FocusOut, event -> card.hide()); // else it would stay where a key has led elsewhere
		}
	}

	/** Whether an end is being dragged. */
	boolean isDragging() {
		return held != null;
	}

	/** Marks that have something in [first, last) as they are shown just now: that whose end is being dragged as it would be then. */
	List<Mark> previewed(List<Mark> marks, int first, int last) {
		if (held == null)
			return marks;
		List<Mark> found = new ArrayList<>(marks);
		found.remove(held.mark);
		Mark preview = preview(held.mark);
		if (preview.start() < last && preview.end() > first)
			found.add(preview);
		return found;
	}

	private Mark preview(Mark mark) {
		if (held == null || !mark.equals(held.mark))
			return mark;
		return new Mark(mark.statement(), mark.passage(), held.start ? to : mark.start(), held.start ? mark.end() : to, mark.colors(), mark.column(), mark.lane(), mark.slot());
	}

	private static CodedStatement first(List<CodedStatement> statements) {
		return statements.isEmpty() ? null : statements.getFirst();
	}

	private List<CodedStatement> inMargin(Event event) {
		Mark mark = margin.at(event.x, event.y);
		return mark == null ? List.of() : List.of(mark.statement());
	}

	/** Under the mouse in the text, the shortest passage first. */
	private List<CodedStatement> inText(Event event) {
		int offset = text.offsetAt(event.x, event.y);
		if (offset < 0)
			return List.of();
		return area.marks().between(offset, offset + 1).stream().sorted(Comparator.comparingInt(mark -> mark.end() - mark.start())).map(Mark::statement).distinct()
				.toList();
	}

	private void down(Event event) {
		if (event.button != 1)
			return;
		pressed = new Point(event.x, event.y);
		held = grip(event.x, event.y);
		if (held == null)
			return;
		to = held.start ? held.mark.start() : held.mark.end();
		text.setCapture(true);
		event.type = SWT.None; // nobody else selects text now
	}

	private void move(Event event) {
		if (held != null) {
			last = event;
			drag(event.x, event.y, (event.stateMask & SWT.ALT) != 0);
			scrollBeyond();
			event.type = SWT.None;
			return;
		}
		if ((event.stateMask & SWT.BUTTON_MASK) != 0)
			return;
		Grip near = grip(event.x, event.y);
		text.setCursor(near == null ? null : text.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE));
		if (near == null)
			area.hover(first(inText(event)));
	}

	private void drag(int x, int y, boolean freely) {
		Units units = area.units();
		int wanted = units.snap(text.offsetNear(x, y), freely ? Unit.CHARACTER : Unit.WORD, held.start);
		int other = held.start ? held.mark.end() : held.mark.start();
		int most = held.start ? Math.min(wanted, units.floor(other - 1)) : Math.max(wanted, units.ceiling(other + 1));
		if (most != to) {
			to = most;
			area.repaint();
		}
	}

	/** Goes on scrolling while the mouse is held above or below the text. */
	private void scrollBeyond() {
		int height = text.getClientArea().height;
		if (held == null || last == null || last.y >= 0 && last.y <= height)
			return;
		Event from = last;
		text.getDisplay().timerExec(SCROLL_MILLIS, () -> {
			if (text.isDisposed() || held == null || last != from)
				return;
			area.scrollBy(from.y < 0 ? -area.letters().row : area.letters().row);
			drag(from.x, Math.max(0, Math.min(height - 1, from.y)), (from.stateMask & SWT.ALT) != 0);
			scrollBeyond();
		});
	}

	private void up(Event event) {
		Point down = pressed;
		pressed = null;
		if (held != null) {
			Grip dropped = held;
			release();
			event.type = SWT.None;
			if (to != (dropped.start ? dropped.mark.start() : dropped.mark.end()))
				area.endMoved(dropped.mark, dropped.start, to);
			return;
		}
		if (event.button == 1 && down != null && Math.abs(down.x - event.x) < REACH && Math.abs(down.y - event.y) < REACH && (event.stateMask & SWT.MODIFIER_MASK) == 0
				&& text.getSelectionCount() == 0)
			area.click(inText(event), new Point(event.x, event.y));
	}

	private void key(Event event) {
		if (held == null || event.keyCode != SWT.ESC)
			return;
		release();
		event.type = SWT.None;
	}

	private void release() {
		held = null;
		last = null;
		text.setCapture(false);
		text.setCursor(null);
		area.repaint();
	}

	private Grip grip(int x, int y) {
		Grip nearest = null;
		for (Grip grip : grips())
			if (Math.abs(grip.x - x) <= REACH && y >= grip.y - REACH && y <= grip.y + area.letters().row + REACH
					&& (nearest == null || Math.abs(grip.x - x) < Math.abs(nearest.x - x)))
				nearest = grip;
		return nearest;
	}

	private List<Grip> grips() {
		List<Grip> found = new ArrayList<>();
		int first = text.getOffsetAtLine(text.firstVisible());
		int end = text.getOffsetAtLine(text.lastVisible()) + text.getLine(text.lastVisible()).length();
		for (Mark mark : area.marks().of(area.emphasised())) {
			if (mark.statement().orphaned())
				continue;
			Mark shown = preview(mark);
			if (shown.start() >= first && shown.start() < end)
				found.add(new Grip(mark, true, text.edge(shown.start(), true), text.top(shown.start())));
			if (shown.end() > first && shown.end() <= end)
				found.add(new Grip(mark, false, text.edge(shown.end(), false), text.top(shown.end() - 1)));
		}
		return found;
	}

	private void paint(GC gc) {
		int height = area.letters().row + area.letters().spacing - 2;
		gc.setAntialias(SWT.ON);
		for (Grip grip : grips()) {
			gc.setBackground(area.paper().solid(grip.mark.color()));
			gc.fillRectangle(grip.x - 1, grip.y - 1, 2, height);
			Rectangle knob = new Rectangle(grip.x - KNOB, grip.start ? grip.y - 1 - KNOB : grip.y + height - KNOB, 2 * KNOB, 2 * KNOB);
			gc.fillOval(knob.x, knob.y, knob.width, knob.height);
			gc.setForeground(area.paper().background());
			gc.drawOval(knob.x, knob.y, knob.width, knob.height);
		}
	}
}
