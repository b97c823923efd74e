package org.florilegium.exchange.internal.cas;

import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;

/** The text of a CAS with line feeds, and where its places, which count UTF-16, are in it. */
final class CasText {

	private final String text;
	private final int[] places;

	CasText(String original) {
		StringBuilder plain = new StringBuilder(original.length());
		int[] at = original.indexOf('\r') < 0 ? null : new int[original.length() + 1];
		if (at == null) {
			plain.append(original);
		} else {
			for (int i = 0; i < original.length(); i++) {
				at[i] = plain.length();
				char c = original.charAt(i);
				if (c != '\r' || i + 1 == original.length() || original.charAt(i + 1) != '\n')
					plain.append(c == '\r' ? '\n' : c);
			}
			at[original.length()] = plain.length();
		}
		text = plain.toString();
		places = at;
	}

	/** The text. */
	String text() {
		return text;
	}

	/** A place in code points; an empty one where it is not in the text. */
	Span span(String begin, String end, CodePoints points) {
		try {
			int from = place(Integer.parseInt(begin));
			int to = place(Integer.parseInt(end));
			return from < 0 || to > text.length() ? new Span(0, 0) : new Span(points.fromUtf16(from), points.fromUtf16(to));
		} catch (NumberFormatException | IndexOutOfBoundsException e) {
			return new Span(0, 0);
		}
	}

	private int place(int at) {
		return places == null || at < 0 || at >= places.length ? at : places[at];
	}
}
