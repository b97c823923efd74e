package org.florilegium.model;

import java.util.Arrays;

/**
 * A text whose positions are counted in Unicode code points, as all offsets of a study are, with the conversion to and
 * from UTF-16 that Java and SWT count in. Texts without characters beyond the basic plane, nearly all of them, cost
 * nothing; others remember where their surrogate pairs are. A lone surrogate counts as one code point.
 */
public final class CodePoints {

	private final String text;
	/** UTF-16 index of the high half of each surrogate pair, ascending. */
	private final int[] pairs;

	/** Counts the text's code points. */
	public CodePoints(String text) {
		this.text = text;
		int[] found = new int[8];
		int n = 0;
		for (int i = 0; i + 1 < text.length(); i++) {
			if (Character.isHighSurrogate(text.charAt(i)) && Character.isLowSurrogate(text.charAt(i + 1))) {
				if (n == found.length)
					found = Arrays.copyOf(found, n * 2);
				found[n++] = i++;
			}
		}
		pairs = Arrays.copyOf(found, n);
	}

	/** The text itself. */
	public String text() {
		return text;
	}

	/** Length of the text in code points. */
	public int length() {
		return text.length() - pairs.length;
	}

	/**
	 * UTF-16 index at which a code point starts.
	 *
	 * @param codePoint 0 to {@link #length()}
	 * @throws IndexOutOfBoundsException outside of that
	 */
	public int toUtf16(int codePoint) {
		if (codePoint < 0 || codePoint > length())
			throw new IndexOutOfBoundsException("code point " + codePoint + " of " + length());
		int low = 0;
		int high = pairs.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (pairs[middle] - middle < codePoint)
				low = middle + 1;
			else
				high = middle;
		}
		return codePoint + low;
	}

	/**
	 * The code point that a UTF-16 index stands at; within a surrogate pair, the pair's own.
	 *
	 * @param utf16 0 to the text's length in UTF-16 units
	 * @throws IndexOutOfBoundsException outside of that
	 */
	public int fromUtf16(int utf16) {
		if (utf16 < 0 || utf16 > text.length())
			throw new IndexOutOfBoundsException("UTF-16 index " + utf16 + " of " + text.length());
		int at = Arrays.binarySearch(pairs, utf16);
		return utf16 - (at >= 0 ? at : -at - 1);
	}

	/** Whether a span lies within the text and has a passage in it. */
	public boolean covers(Span span) {
		return span.start() >= 0 && !span.isReversed() && span.end() <= length();
	}

	/**
	 * The words at a span.
	 *
	 * @throws IndexOutOfBoundsException when the text does not {@linkplain #covers(Span) cover} it
	 */
	public String substring(Span span) {
		return text.substring(toUtf16(span.start()), toUtf16(span.end()));
	}

	/** Up to so many code points immediately before a position. */
	public String before(int codePoint, int length) {
		return slice(Math.max(0, codePoint - length), codePoint);
	}

	/** Up to so many code points from a position on. */
	public String after(int codePoint, int length) {
		return slice(codePoint, Math.min(length(), codePoint + length));
	}

	private String slice(int start, int end) {
		return text.substring(toUtf16(start), toUtf16(end));
	}
}
