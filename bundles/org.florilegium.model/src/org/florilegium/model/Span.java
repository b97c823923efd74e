package org.florilegium.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a reading text: the half-open interval {@code [start, end)} in Unicode <em>code points</em>.
 *
 * @param start first code point of the passage, 0-based
 * @param end   code point after the last one of the passage; may be smaller than {@code start} only in a text that
 *              somebody mistyped, see {@link #isReversed()}
 */
public record Span(int start, int end) implements Comparable<Span> {

	private static final Pattern NOTATION = Pattern.compile("(\\d+)\\.\\.(\\d+)");

	/**
	 * Reads the notation of the language, {@code 812..3004}.
	 *
	 * @throws IllegalArgumentException when the text is something else or a number exceeds an {@code int}
	 */
	public static Span valueOf(String notation) {
		Matcher m = NOTATION.matcher(notation);
		if (!m.matches())
			throw new IllegalArgumentException("A span is written START..END, for example 812..3004, not " + notation);
		return new Span(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
	}

	/** Number of code points; negative when the span is reversed. */
	public int length() {
		return end - start;
	}

	/** Whether the end stands before the start, or the span is empty: no passage can be there. */
	public boolean isReversed() {
		return end <= start;
	}

	/** Whether every code point of the other span is in this one. */
	public boolean contains(Span other) {
		return start <= other.start && other.end <= end;
	}

	/** Whether the two have at least one code point in common. */
	public boolean overlaps(Span other) {
		return start < other.end && other.start < end;
	}

	/** The span moved by a number of code points. */
	public Span shift(int by) {
		return new Span(start + by, end + by);
	}

	/** By start; of two that start together the longer one first, so that a containing span precedes its contents. */
	@Override
	public int compareTo(Span other) {
		int byStart = Integer.compare(start, other.start);
		return byStart != 0 ? byStart : Integer.compare(other.end, end);
	}

	/** The notation of the language, {@code 812..3004}. */
	@Override
	public String toString() {
		return start + ".." + end;
	}
}
