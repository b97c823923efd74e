package org.florilegium.exchange.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.florilegium.exchange.OffsetMap;
import org.florilegium.exchange.OffsetMap.Segment;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;

/**
 * What each cleaning step did to a text, place by place. Positions are code points of the source and of the reading text, whatever
 * other steps did before and after.
 */
public final class CleaningTrace {

	/**
	 * What one step did.
	 *
	 * @param step    its name
	 * @param changes in the order of the reading text
	 */
	public record StepChanges(String step, List<Change> changes) {

		/** Copies the list. */
		public StepChanges {
			changes = List.copyOf(changes);
		}
	}

	/**
	 * A change at one place. Where only white space was changed, the words around it are in the spans, so that there is something to
	 * be seen.
	 *
	 * @param source  what stood there; empty when something was inserted, or when other steps had left it out or made it
	 * @param reading what stands there now; empty where a later step left that out
	 */
	public record Change(List<Span> source, List<Span> reading) {

		/** Copies the lists. */
		public Change {
			source = List.copyOf(source);
			reading = List.copyOf(reading);
		}
	}

	/** How a step changed the text before it, in code points of that and of the text after it. */
	private record Raw(Span before, Span after) {
	}

	/** How far white space is widened to the words around it, in code points. */
	private static final int WORD = 14;

	private final List<String> names = new ArrayList<>();
	private final List<OffsetMap> maps = new ArrayList<>();
	private final List<CodePoints> texts = new ArrayList<>();

	/** A trace of a text that no step has changed yet. */
	CleaningTrace(String text) {
		texts.add(new CodePoints(text));
	}

	/** A step has run. */
	void add(String step, OffsetMap map, String text) {
		names.add(step);
		maps.add(map);
		texts.add(new CodePoints(text));
	}

	/** The steps that ran, in order. */
	public List<String> steps() {
		return List.copyOf(names);
	}

	/**
	 * What each step did.
	 *
	 * @param extraction from the text before all steps to the source
	 */
	public List<StepChanges> changes(OffsetMap extraction) {
		List<StepChanges> all = new ArrayList<>();
		OffsetMap toSource = extraction;
		for (int i = 0; i < maps.size(); i++) {
			OffsetMap toAfter = OffsetMap.identity(texts.getLast().length());
			for (int later = maps.size() - 1; later > i; later--)
				toAfter = toAfter.then(maps.get(later));
			all.add(new StepChanges(names.get(i), changes(i, toSource, toAfter)));
			toSource = maps.get(i).then(toSource);
		}
		return all;
	}

	private List<Change> changes(int step, OffsetMap toSource, OffsetMap toAfter) {
		List<Raw> widened = raw(maps.get(step)).stream().map(raw -> new Raw(widened(raw.before, texts.get(step)), widened(raw.after, texts.get(step + 1)))).toList();
		List<Change> changes = new ArrayList<>();
		for (Raw raw : united(widened)) {
			List<Span> source = toSource.toSourceSpans(raw.before);
			List<Span> reading = toAfter.toReadingSpans(raw.after);
			if (!source.isEmpty() || !reading.isEmpty())
				changes.add(new Change(source, reading));
		}
		return changes;
	}

	/** Changes that touch in both texts are one. */
	private static List<Raw> united(List<Raw> changes) {
		List<Raw> united = new ArrayList<>();
		for (Raw next : changes) {
			Raw last = united.isEmpty() ? null : united.getLast();
			if (last != null && touch(last.before, next.before) && touch(last.after, next.after))
				united.set(united.size() - 1, new Raw(union(last.before, next.before), union(last.after, next.after)));
			else
				united.add(next);
		}
		return united;
	}

	private static boolean touch(Span one, Span other) {
		return one.start() <= other.end() && other.start() <= one.end();
	}

	private static Span union(Span one, Span other) {
		return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
	}

	/** Made, moved and left out stretches, in the order of the new text. */
	private static List<Raw> raw(OffsetMap map) {
		List<Raw> changes = new ArrayList<>();
		int furthest = 0;
		for (Segment segment : map.segments()) {
			boolean moved = segment.copied() && segment.source() < furthest;
			if (moved || !segment.copied())
				changes.add(new Raw(new Span(segment.source(), segment.sourceEnd()), new Span(segment.reading(), segment.readingEnd())));
			furthest = Math.max(furthest, segment.sourceEnd());
		}
		changes.addAll(leftOut(map));
		changes.sort(Comparator.comparingInt(change -> change.after.start()));
		return changes;
	}

	/** Stretches that no segment names, each at the place where what stood before it stands now. */
	private static List<Raw> leftOut(OffsetMap map) {
		List<Raw> changes = new ArrayList<>();
		int end = 0;
		int after = 0;
		List<Segment> bySource = map.segments().stream().sorted(Comparator.comparingInt(Segment::source).thenComparingInt(Segment::sourceEnd)).toList();
		for (Segment segment : bySource) {
			if (segment.source() > end)
				changes.add(new Raw(new Span(end, segment.source()), new Span(after, after)));
			if (segment.sourceEnd() >= end) {
				end = segment.sourceEnd();
				after = segment.readingEnd();
			}
		}
		if (end < map.sourceLength())
			changes.add(new Raw(new Span(end, map.sourceLength()), new Span(after, after)));
		return changes;
	}

	/** White space with the words around it; anything else as it is. */
	private static Span widened(Span span, CodePoints text) {
		if (!text.substring(span).isBlank())
			return span;
		String before = text.before(span.start(), WORD);
		String after = text.after(span.end(), WORD);
		int left = 0;
		int[] points = before.codePoints().toArray();
		while (left < points.length && !Character.isWhitespace(points[points.length - 1 - left]))
			left++;
		int right = (int) after.codePoints().takeWhile(point -> !Character.isWhitespace(point)).count();
		return new Span(span.start() - left, span.end() + right);
	}
}
