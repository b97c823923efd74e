package org.florilegium.study.edit;

import java.util.List;

import org.florilegium.model.Span;
import org.florilegium.study.edit.StudyEdit.TextChange;

/** Where spans of a text are after it was changed, in code points. */
final class MovedSpans {

	private final List<TextChange> changes;
	/** By how much everything behind a change has moved. */
	private final int[] shifts;
	private final int length;

	/**
	 * @param changes in their order, not overlapping, counted in the text before
	 * @param length  of that text
	 */
	MovedSpans(List<TextChange> changes, int length) {
		this.changes = changes;
		this.length = length;
		shifts = new int[changes.size()];
		int shift = 0;
		for (int i = 0; i < shifts.length; i++) {
			TextChange change = changes.get(i);
			shift += length(change) - change.span().length();
			shifts[i] = shift;
		}
	}

	private static int length(TextChange change) {
		return change.replacement().codePointCount(0, change.replacement().length());
	}

	/**
	 * Where a passage is now. What is inserted at its edge does not belong to it; what replaces words at its edge does unless
	 * words outside of it were replaced with them.
	 *
	 * @return null when it was deleted altogether
	 */
	Span passage(Span span) {
		int first = firstTouching(span.start());
		int start = span.start() + shiftBefore(first);
		if (first < changes.size()) {
			Span changed = changes.get(first).span();
			boolean insertedBefore = changed.start() == span.start() && changed.end() == changed.start();
			boolean cutsStart = changed.start() < span.start() && changed.end() > span.start();
			if (cutsStart && changed.end() >= span.end() || changed.start() == span.start() && changed.end() > span.end())
				return null;
			if (insertedBefore || cutsStart)
				start = changed.start() + shiftBefore(first) + length(changes.get(first));
			if (insertedBefore)
				return end(span, start, first + 1);
		}
		return end(span, start, first);
	}

	private Span end(Span span, int start, int from) {
		int shift = shiftBefore(from);
		for (int i = from; i < changes.size() && changes.get(i).span().start() < span.end(); i++) {
			Span changed = changes.get(i).span();
			if (changed.end() > span.end())
				return made(start, changed.start() + shift);
			shift = shifts[i];
		}
		return made(start, span.end() + shift);
	}

	private static Span made(int start, int end) {
		return end <= start ? null : new Span(start, end);
	}

	/** Where a part is now. What is inserted between two belongs to the one after it, what is added at the end of the text to the last. */
	Span region(Span span) {
		int start = edge(span.start());
		int end = span.end() == length ? length + (shifts.length == 0 ? 0 : shifts[shifts.length - 1]) : edge(span.end());
		return new Span(start, Math.max(start, end));
	}

	private int edge(int at) {
		int shift = 0;
		for (int i = 0; i < changes.size() && changes.get(i).span().start() < at; i++) {
			Span changed = changes.get(i).span();
			if (changed.end() > at)
				return changed.start() + shift + length(changes.get(i));
			shift = shifts[i];
		}
		return at + shift;
	}

	/** The first change that ends behind a position or stands at it. */
	private int firstTouching(int at) {
		int low = 0;
		int high = changes.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			Span span = changes.get(middle).span();
			if (span.end() < at || span.end() == at && span.start() < at)
				low = middle + 1;
			else
				high = middle;
		}
		return low;
	}

	private int shiftBefore(int change) {
		return change == 0 ? 0 : shifts[change - 1];
	}
}
