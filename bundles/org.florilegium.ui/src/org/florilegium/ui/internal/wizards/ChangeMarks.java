package org.florilegium.ui.internal.wizards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.florilegium.exchange.clean.CleaningTrace.Change;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.ui.internal.Tints;

/** Marks what a cleaning step changed, in the source and in the reading text beside it, and leads from change to change. */
final class ChangeMarks {

	private static final RGB BEFORE = Tints.rgb("#D55E00"); //$NON-NLS-1$
	private static final RGB AFTER = Tints.rgb("#0072B2"); //$NON-NLS-1$
	private static final double SHARE = 0.32;
	private static final int LINES_ABOVE = 4;

	private final StyledText source;
	private final StyledText reading;
	private List<Change> changes = List.of();
	private CodePoints sourcePoints;
	private CodePoints readingPoints;
	private int current = -1;
	private int further;

	ChangeMarks(StyledText source, StyledText reading) {
		this.source = source;
		this.reading = reading;
	}

	/** Takes the marks away. */
	void clear() {
		changes = List.of();
		further = 0;
		current = -1;
		source.setStyleRanges(new StyleRange[0]);
		reading.setStyleRanges(new StyleRange[0]);
	}

	/** Marks other changes. Those beyond what is shown of the texts are passed over. */
	void show(List<Change> others, CodePoints ofSource, CodePoints ofReading) {
		sourcePoints = ofSource;
		readingPoints = ofReading;
		changes = others.stream().filter(this::isShown).toList();
		further = others.size() - changes.size();
		current = -1;
		mark(source, sourcePoints, changes.stream().flatMap(change -> change.source().stream()).toList(), BEFORE);
		mark(reading, readingPoints, changes.stream().flatMap(change -> change.reading().stream()).toList(), AFTER);
	}

	private boolean isShown(Change change) {
		return isShown(change.source(), sourcePoints, source) && isShown(change.reading(), readingPoints, reading);
	}

	private static boolean isShown(List<Span> spans, CodePoints points, StyledText text) {
		return spans.stream().allMatch(span -> points.toUtf16(span.end()) <= text.getCharCount());
	}

	private static void mark(StyledText text, CodePoints points, List<Span> spans, RGB colour) {
		Color tint = new Color(Tints.blend(colour, text.getBackground().getRGB(), SHARE));
		List<StyleRange> ranges = new ArrayList<>();
		int end = 0;
		for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
			int from = Math.max(end, points.toUtf16(span.start()));
			int to = points.toUtf16(span.end());
			if (to <= from)
				continue;
			StyleRange range = new StyleRange(from, to - from, null, tint);
			range.underline = true;
			range.underlineStyle = SWT.UNDERLINE_SINGLE;
			range.underlineColor = new Color(colour);
			ranges.add(range);
			end = to;
		}
		text.setStyleRanges(ranges.toArray(StyleRange[]::new));
	}

	/** How many changes are shown. */
	int size() {
		return changes.size();
	}

	/** How many changes are beyond what is shown of the texts. */
	int further() {
		return further;
	}

	/** The place of the one that is pointed at, from 0; -1 for none. */
	int current() {
		return current;
	}

	/** Goes on by so many changes, or back. */
	void go(int by) {
		if (changes.isEmpty())
			return;
		current = Math.clamp(current + by, 0, changes.size() - 1);
		Change change = changes.get(current);
		point(reading, readingPoints, change.reading());
		point(source, sourcePoints, change.source());
	}

	private static void point(StyledText text, CodePoints points, List<Span> spans) {
		if (spans.isEmpty())
			return;
		int at = points.toUtf16(spans.getFirst().start());
		text.setSelection(at, points.toUtf16(spans.getFirst().end()));
		text.setTopIndex(Math.max(0, text.getLineAtOffset(at) - LINES_ABOVE));
		text.showSelection();
	}
}
