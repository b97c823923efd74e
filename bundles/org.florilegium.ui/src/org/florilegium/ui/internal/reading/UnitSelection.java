package org.florilegium.ui.internal.reading;

import org.eclipse.swt.graphics.Point;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;

/** What is selected, in code points and by units, and where places are in the text as it is now. */
final class UnitSelection {

	private final ReadingText text;
	private CodePoints points;
	private Units units;

	UnitSelection(ReadingText text) {
		this.text = text;
		text.addModifyListener(event -> count(null));
	}

	/** Counts anew: in a text that is about to be shown; null for what the widget holds, whatever that is. */
	void count(CodePoints in) {
		points = in;
		units = null;
	}

	private CodePoints points() {
		if (points == null)
			points = new CodePoints(text.getText());
		return points;
	}

	/** The words and sentences of the text as it is now. */
	Units units() {
		if (units == null)
			units = new Units(points().text());
		return units;
	}

	/** Whether there is a character at a code point. */
	boolean covers(int codePoint) {
		return codePoint >= 0 && codePoint < points().length();
	}

	/** The UTF-16 offset of a code point, or of the end of the text it is nearer to. */
	int utf16(int codePoint) {
		return points().toUtf16(Math.max(0, Math.min(points().length(), codePoint)));
	}

	/** The code point at a UTF-16 offset. */
	int codePoint(int utf16) {
		return points().fromUtf16(utf16);
	}

	/** A stretch in code points. */
	Span span(Units.Stretch stretch) {
		return new Span(codePoint(stretch.start()), codePoint(stretch.end()));
	}

	/** What is selected, of whole characters; empty at the caret where nothing is. */
	Span selection() {
		Point selected = text.getSelection();
		int start = units().floor(selected.x);
		int end = selected.x == selected.y ? start : units().ceiling(selected.y);
		return new Span(codePoint(start), codePoint(end));
	}

	/** The unit around the caret or the start of the selection. */
	Units.Stretch around(Unit unit) {
		return units().around(text.getSelection().x, unit);
	}

	/** The next unit behind the selection, or the one before it; that around the caret where nothing is selected yet. */
	Units.Stretch beside(Unit unit, boolean forward) {
		Point selection = text.getSelection();
		if (forward && selection.x == selection.y)
			return around(unit);
		int at = forward ? units().startAfter(Math.max(selection.x, selection.y - 1), unit) : units().startBefore(selection.x, unit);
		return units().around(at, unit);
	}

	/** A span of which one end is moved to the next place where a unit starts or ends; the same where it would become empty. */
	Span resized(Span span, Unit unit, boolean start, boolean forward) {
		int at = utf16(start ? span.start() : span.end());
		int moved;
		if (start)
			moved = forward ? units().startAfter(at, unit) : units().startBefore(at, unit);
		else
			moved = forward ? units().endAfter(at, unit) : units().endBefore(at, unit);
		int to = codePoint(moved);
		Span found = start ? new Span(to, span.end()) : new Span(span.start(), to);
		return found.isReversed() ? span : found;
	}
}
