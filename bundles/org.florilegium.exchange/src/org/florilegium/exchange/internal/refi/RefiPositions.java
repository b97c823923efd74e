package org.florilegium.exchange.internal.refi;

import java.util.Arrays;
import java.util.List;

import org.florilegium.exchange.internal.refi.RefiData.Selection;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;

/**
 * What the positions of a source count. The format says Unicode code points; whether CR LF is one or two, whether a byte order
 * mark counts, and whether characters beyond the basic plane are two, differs between programs. The reading under which most
 * passages begin and end where words do is taken, the format's own where several are equal.
 */
final class RefiPositions {

	private final CodePoints text;
	/** For each position of the source, the code point in the reading text. */
	private final int[] places;

	private RefiPositions(CodePoints text, int[] places) {
		this.text = text;
		this.places = places;
	}

	/**
	 * The format's own reading, which is also how this program writes.
	 */
	static RefiPositions ofFormat(String original, CodePoints text) {
		return new RefiPositions(text, places(original, false, true, false));
	}

	/**
	 * Finds the reading that fits.
	 *
	 * @param original   the text as the file has it
	 * @param text       the reading text: no byte order mark, line feeds
	 * @param selections the passages
	 */
	static RefiPositions of(String original, CodePoints text, List<Selection> selections) {
		RefiPositions best = null;
		long bestScore = 0;
		boolean mark = original.startsWith("\uFEFF");
		boolean lines = original.indexOf('\r') >= 0;
		boolean pairs = text.length() != text.text().length();
		for (boolean utf16 : pairs ? new boolean[] { false, true } : new boolean[] { false })
			for (boolean two : lines ? new boolean[] { true, false } : new boolean[] { true })
				for (boolean counted : mark ? new boolean[] { false, true } : new boolean[] { false }) {
					RefiPositions candidate = new RefiPositions(text, places(original, utf16, two, counted));
					long score = selections.stream().limit(20_000).mapToLong(candidate::fit).sum();
					if (best == null || score > bestScore + (utf16 ? Math.max(1, selections.size() / 10) : 0)) {
						best = candidate;
						bestScore = score;
					}
				}
		return best;
	}

	private static int[] places(String original, boolean utf16, boolean two, boolean counted) {
		int[] places = new int[original.length() + 1];
		int n = 0;
		int at = 0;
		for (int i = 0; i < original.length();) {
			int c = original.codePointAt(i);
			int units = Character.charCount(c);
			boolean mark = i == 0 && c == 0xFEFF;
			boolean dropped = c == '\r' && i + 1 < original.length() && original.charAt(i + 1) == '\n';
			if (mark ? counted : !dropped || two)
				for (int u = 0; u < (utf16 ? units : 1); u++)
					places[n++] = at;
			if (!mark && !dropped)
				at++;
			i += units;
		}
		places[n++] = at;
		return Arrays.copyOf(places, n);
	}

	/** Whether a passage lies in the text and is not empty. */
	boolean has(Selection s) {
		return s.start() >= 0 && s.end() > s.start() && s.end() < places.length && places[(int) s.start()] < places[(int) s.end()];
	}

	/** The passage in code points of the reading text. */
	Span span(Selection s) {
		return new Span(places[(int) s.start()], places[(int) s.end()]);
	}

	private long fit(Selection s) {
		if (!has(s))
			return -2;
		Span span = span(s);
		return (border(span.start()) ? 1 : 0) + (border(span.end()) ? 1 : 0);
	}

	/** Whether a word begins or ends here. */
	private boolean border(int codePoint) {
		boolean before = codePoint > 0 && isWord(text.before(codePoint, 1));
		boolean after = codePoint < text.length() && isWord(text.after(codePoint, 1));
		return before != after;
	}

	private static boolean isWord(String one) {
		return Character.isLetterOrDigit(one.codePointAt(0));
	}
}
