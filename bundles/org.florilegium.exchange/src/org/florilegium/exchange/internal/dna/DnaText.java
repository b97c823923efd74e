package org.florilegium.exchange.internal.dna;

import org.florilegium.model.Span;

/** A text with line feeds, and where the places of the original are in it. */
final class DnaText {

	private final StringBuilder text = new StringBuilder();
	/** For each UTF-16 unit of the original, and its end, the code point in the text. */
	private final int[] places;
	private final int length;

	DnaText(String original) {
		places = new int[original.length() + 1];
		int codePoints = 0;
		for (int i = 0; i < original.length();) {
			int c = original.codePointAt(i);
			int units = Character.charCount(c);
			for (int u = 0; u < units; u++)
				places[i + u] = codePoints;
			boolean lineEnd = c == '\r' && i + 1 < original.length() && original.charAt(i + 1) == '\n';
			boolean mark = c == '\uFEFF' && i == 0;
			if (!lineEnd && !mark) {
				text.appendCodePoint(c == '\r' ? '\n' : c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
				codePoints++;
			}
			i += units;
		}
		places[original.length()] = codePoints;
		length = codePoints;
	}

	/** The text. */
	@Override
	public String toString() {
		return text.toString();
	}

	int length() {
		return length;
	}

	/** Whether a passage of the original, in UTF-16 units, lies in it and is not empty. */
	boolean has(int start, int stop) {
		return start >= 0 && start < stop && stop < places.length && places[start] < places[stop];
	}

	/** The passage in code points; one that does not lie in the text is moved to what there is. */
	Span span(int start, int stop) {
		int from = places[Math.clamp(start, 0, places.length - 1)];
		int to = places[Math.clamp(stop, 0, places.length - 1)];
		if (from >= to) {
			from = Math.max(0, Math.min(from, length - 1));
			to = Math.min(length, from + 1);
		}
		return new Span(from, to);
	}

	/** The words of a passage in code points. */
	String words(Span span) {
		int from = text.offsetByCodePoints(0, span.start());
		return text.substring(from, text.offsetByCodePoints(from, span.end() - span.start()));
	}
}
