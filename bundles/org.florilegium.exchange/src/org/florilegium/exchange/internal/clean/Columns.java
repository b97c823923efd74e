package org.florilegium.exchange.internal.clean;

import java.util.Arrays;
import java.util.List;

import org.florilegium.exchange.clean.Mark;
import org.florilegium.exchange.clean.Mark.Kind;

/** How wide each line of a draft was set, and how wide the column around it. Words put together again count where they were divided. */
final class Columns {

	private static final int AROUND = 14;

	private final Lines lines;
	private final double[] width;
	private final double[] column;
	private final boolean[] startsWithinWord;

	Columns(Lines lines) {
		this.lines = lines;
		width = new double[lines.count()];
		startsWithinWord = new boolean[lines.count()];
		measure();
		column = new double[lines.count()];
		int[] filled = new int[lines.count()];
		int n = 0;
		for (int i = 0; i < lines.count(); i++) {
			if (!lines.isBlank(i))
				filled[n++] = i;
		}
		for (int k = 0; k < n; k++) {
			double[] around = new double[Math.min(n, k + AROUND + 1) - Math.max(0, k - AROUND)];
			for (int a = 0; a < around.length; a++)
				around[a] = width[filled[Math.max(0, k - AROUND) + a]];
			Arrays.sort(around);
			column[filled[k]] = around[(around.length - 1) * 7 / 10];
		}
	}

	private void measure() {
		List<Mark> wraps = lines.draft().marks(Kind.WRAP);
		int next = 0;
		double before = 0;
		for (int i = 0; i < lines.count(); i++) {
			if (lines.isBlank(i))
				continue;
			int from = lines.start(i);
			int end = lines.end(i);
			double wrapped = 0;
			for (; next < wraps.size() && wraps.get(next).start() <= lines.end(i); next++) {
				Mark wrap = wraps.get(next);
				if (wrap.start() < from || wrap.start() >= end)
					continue;
				if (wrap.detail().equals(Hyphenation.WHOLE_LINE)) {
					from = wrap.start();
				} else {
					wrapped = widthOf(wrap.start(), end);
					end = wrap.start();
				}
			}
			width[i] = (from == lines.start(i) ? before : 0) + widthOf(from, end);
			startsWithinWord[i] = before > 0;
			before = wrapped;
		}
	}

	private double widthOf(int start, int end) {
		return Measure.of(lines.draft().text().substring(start, end).strip());
	}

	/** Whether the first word of the line was divided, and its beginning has been moved to the line above with the rest. */
	boolean startsWithinWord(int line) {
		return startsWithinWord[line];
	}

	/** Share of its column that a line fills; about 1 for a full line. */
	double fill(int line) {
		return width[line] / column[line];
	}

	/** Share of its column that a line would fill with one more word. */
	double fillWith(int line, String word) {
		return (width[line] + Measure.of(" ") + Measure.of(word)) / column[line];
	}
}
