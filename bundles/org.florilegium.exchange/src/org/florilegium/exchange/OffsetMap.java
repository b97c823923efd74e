package org.florilegium.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.florilegium.exchange.internal.OffsetMapNotation;
import org.florilegium.model.Span;

/**
 * Where each code point of a reading text comes from in the text it was made of. The map is a list of
 * {@linkplain Segment segments} that cover the reading text without gaps: copied stretches, in which position maps to
 * position, and made stretches, which stand for a stretch of the source (a space for a line break, "fi" for a ligature)
 * or for nothing in it (an inserted heading). What the source has and no segment names was left out. Copied stretches may
 * stand in another order than in the source, as footnotes do that were taken to the end of their part.
 * <p>
 * All positions are Unicode code points. Maps are immutable.
 */
public final class OffsetMap {

	/**
	 * A stretch of the reading text and the stretch of the source it stands for.
	 *
	 * @param reading      first code point in the reading text
	 * @param length       code points in the reading text, at least 1
	 * @param source       first code point in the source
	 * @param sourceLength code points in the source; equal to {@code length} when copied, 0 for an insertion
	 * @param copied       whether the two stretches are the same characters
	 */
	public record Segment(int reading, int length, int source, int sourceLength, boolean copied) {

		/** @throws IllegalArgumentException when a number is negative, or a copied stretch has two lengths */
		public Segment {
			if (reading < 0 || length < 1 || source < 0 || sourceLength < 0 || copied && length != sourceLength)
				throw new IllegalArgumentException("No such segment: reading %d length %d, source %d length %d"
						.formatted(reading, length, source, sourceLength));
		}

		/** Code point of the reading text after the last one of the segment. */
		public int readingEnd() {
			return reading + length;
		}

		/** Code point of the source after the last one of the segment. */
		public int sourceEnd() {
			return source + sourceLength;
		}

		private int at(int position) {
			return copied ? source + position - reading : source;
		}
	}

	private final Segment[] segments;
	private final int sourceLength;

	private OffsetMap(List<Segment> segments, int sourceLength) {
		this.segments = segments.toArray(Segment[]::new);
		this.sourceLength = sourceLength;
	}

	/** The map of a text to itself. */
	public static OffsetMap identity(int length) {
		return length == 0 ? new OffsetMap(List.of(), 0) : of(List.of(new Segment(0, length, 0, length, true)), length);
	}

	/**
	 * The map with these segments. Neighbours that continue each other are united.
	 *
	 * @param segments     in the order of the reading text, each starting where the one before ends
	 * @param sourceLength length of the source in code points
	 * @throws IllegalArgumentException when the segments leave a gap or reach beyond the source
	 */
	public static OffsetMap of(List<Segment> segments, int sourceLength) {
		List<Segment> united = new ArrayList<>();
		int reading = 0;
		for (Segment next : segments) {
			if (next.reading != reading)
				throw new IllegalArgumentException("Segment at %d should start at %d".formatted(next.reading, reading));
			if (next.sourceEnd() > sourceLength)
				throw new IllegalArgumentException("Segment at %d reaches beyond the source".formatted(reading));
			reading = next.readingEnd();
			int last = united.size() - 1;
			Segment union = last < 0 ? null : unite(united.get(last), next);
			if (union == null)
				united.add(next);
			else
				united.set(last, union);
		}
		return new OffsetMap(united, sourceLength);
	}

	private static Segment unite(Segment a, Segment b) {
		if (a.copied && b.copied && a.sourceEnd() == b.source)
			return new Segment(a.reading, a.length + b.length, a.source, a.sourceLength + b.sourceLength, true);
		if (!a.copied && !b.copied && a.source == b.source && a.sourceLength == b.sourceLength)
			return new Segment(a.reading, a.length + b.length, a.source, a.sourceLength, false);
		return null;
	}

	/** The segments in the order of the reading text. */
	public List<Segment> segments() {
		return List.of(segments);
	}

	/** Length of the reading text in code points. */
	public int readingLength() {
		return segments.length == 0 ? 0 : segments[segments.length - 1].readingEnd();
	}

	/** Length of the source in code points. */
	public int sourceLength() {
		return sourceLength;
	}

	/** Whether reading text and source are the same. */
	public boolean isIdentity() {
		return readingLength() == sourceLength && (segments.length == 0
				|| segments.length == 1 && segments[0].copied && segments[0].source == 0);
	}

	/**
	 * Source position of a position in the reading text. Within a made stretch it is the start of what that stretch
	 * stands for; the end of the reading text maps to the end of the source.
	 *
	 * @param reading 0 to {@link #readingLength()}
	 * @throws IndexOutOfBoundsException outside of that
	 */
	public int toSource(int reading) {
		Objects.checkIndex(reading, readingLength() + 1);
		return reading == readingLength() ? sourceLength : segments[indexOf(reading)].at(reading);
	}

	/**
	 * The smallest stretch of the source that holds everything a span of the reading text stands for. A span of inserted
	 * characters only, and an empty one, yield an empty span at the place they were inserted.
	 *
	 * @throws IndexOutOfBoundsException when the span is reversed or reaches outside the reading text
	 */
	public Span toSource(Span reading) {
		Objects.checkFromToIndex(reading.start(), reading.end(), readingLength());
		int start = Integer.MAX_VALUE;
		int end = -1;
		for (Span part : toSourceSpans(reading)) {
			start = Math.min(start, part.start());
			end = Math.max(end, part.end());
		}
		if (end >= 0)
			return new Span(start, end);
		int at = toSource(reading.start());
		return new Span(at, at);
	}

	/**
	 * The stretches of the source that a span of the reading text stands for, in the order of the reading text;
	 * neighbours that touch are united. More than one where something was left out between or taken elsewhere.
	 *
	 * @throws IndexOutOfBoundsException when the span is reversed or reaches outside the reading text
	 */
	public List<Span> toSourceSpans(Span reading) {
		Objects.checkFromToIndex(reading.start(), reading.end(), readingLength());
		List<Span> spans = new ArrayList<>();
		if (reading.start() == reading.end())
			return spans;
		for (int i = indexOf(reading.start()); i < segments.length && segments[i].reading < reading.end(); i++) {
			Segment s = segments[i];
			if (s.sourceLength == 0)
				continue;
			int start = s.at(Math.max(s.reading, reading.start()));
			int end = s.copied ? s.at(Math.min(s.readingEnd(), reading.end())) : s.sourceEnd();
			int last = spans.size() - 1;
			if (last >= 0 && spans.get(last).end() == start)
				spans.set(last, new Span(spans.get(last).start(), end));
			else
				spans.add(new Span(start, end));
		}
		return spans;
	}

	/**
	 * The stretches of the reading text that stand for something of a span of the source, in the order of the reading text;
	 * neighbours that touch are united. For an empty span the place where it stands, as an empty span, if what is before it is in the
	 * reading text.
	 *
	 * @throws IndexOutOfBoundsException when the span is reversed or reaches outside the source
	 */
	public List<Span> toReadingSpans(Span source) {
		Objects.checkFromToIndex(source.start(), source.end(), sourceLength);
		List<Span> spans = new ArrayList<>();
		for (Segment s : segments) {
			int from = Math.max(s.source, source.start());
			int to = Math.min(s.sourceEnd(), source.end());
			if (from > to || from == to && (source.start() < source.end() || !spans.isEmpty()))
				continue;
			Span part = s.copied ? new Span(s.reading + from - s.source, s.reading + to - s.source) : new Span(s.reading, s.readingEnd());
			int last = spans.size() - 1;
			if (last >= 0 && spans.get(last).end() == part.start())
				spans.set(last, new Span(spans.get(last).start(), part.end()));
			else
				spans.add(part);
		}
		return spans;
	}

	/**
	 * The map from this map's reading text to the source of the next one, whose reading text is this map's source:
	 * {@code a.then(b).toSource(x)} is {@code b.toSource(a.toSource(x))}.
	 *
	 * @throws IllegalArgumentException when the next map's reading text has another length than this map's source
	 */
	public OffsetMap then(OffsetMap next) {
		if (next.readingLength() != sourceLength)
			throw new IllegalArgumentException("The next map reads a text of %d code points, not of %d"
					.formatted(next.readingLength(), sourceLength));
		List<Segment> composed = new ArrayList<>(segments.length);
		for (Segment s : segments) {
			if (s.copied)
				next.addParts(s, composed);
			else
				composed.add(next.made(s));
		}
		return of(composed, next.sourceLength);
	}

	private Segment made(Segment s) {
		int at = toSource(s.source);
		int end = s.sourceLength == 0 ? at : Math.max(at, toSource(new Span(s.source, s.sourceEnd())).end());
		return new Segment(s.reading, s.length, at, end - at, false);
	}

	private void addParts(Segment s, List<Segment> composed) {
		int shift = s.reading - s.source;
		for (int i = indexOf(s.source); i < segments.length && segments[i].reading < s.sourceEnd(); i++) {
			Segment part = segments[i];
			int from = Math.max(part.reading, s.source);
			int length = Math.min(part.readingEnd(), s.sourceEnd()) - from;
			composed.add(new Segment(from + shift, length, part.at(from), part.copied ? length : part.sourceLength,
					part.copied));
		}
	}

	/** Index of the segment with a position, which is less than the length of the reading text. */
	private int indexOf(int reading) {
		int low = 0;
		int high = segments.length - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (segments[middle].reading <= reading)
				low = middle;
			else
				high = middle - 1;
		}
		return low;
	}

	/**
	 * The map as lines of text to be kept beside the reading text: a header with both lengths, then {@code =N} for N copied
	 * code points, {@code -N} for N left out, {@code +N} inserted, {@code ~N:M} for N that stand for M, {@code @P} for a jump
	 * to position P of the source. Ends with a line feed.
	 */
	public String format() {
		return OffsetMapNotation.format(this);
	}

	/**
	 * Reads what {@link #format()} wrote; lines of {@link Pages} below it are passed over.
	 *
	 * @throws IllegalArgumentException when the text is no such map, with the line and what is wrong there
	 */
	public static OffsetMap parse(String text) {
		return OffsetMapNotation.parse(text);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof OffsetMap map && sourceLength == map.sourceLength
				&& Arrays.equals(segments, map.segments);
	}

	@Override
	public int hashCode() {
		return 31 * sourceLength + Arrays.hashCode(segments);
	}

	/** The header of the notation, for messages. */
	@Override
	public String toString() {
		return "reading %d source %d, %d segments".formatted(readingLength(), sourceLength, segments.length);
	}
}
