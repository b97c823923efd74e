package org.florilegium.exchange.pdf.internal;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Finds the white space between two columns of prose: a vertical line that few runs cross, with enough runs on both sides
 * that fill their column. Cells of tables do not fill theirs, so tables are read row by row.
 */
final class Gutter {

	private static final int FEWEST = 4;
	private static final double STEP = 2;
	private static final double MOST_CROSSING = 0.5;
	private static final double FILL = 0.55;
	private static final int WORDS = 14;

	private final List<Run> runs;
	private final double left;
	private final double right;
	private final double size;

	private Gutter(List<Run> runs) {
		this.runs = runs;
		left = runs.stream().mapToDouble(Run::left).min().orElse(0);
		right = runs.stream().mapToDouble(Run::right).max().orElse(0);
		size = median(runs.stream().mapToDouble(Run::size).sorted().toArray());
	}

	private static double median(double[] sorted) {
		return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
	}

	/** Where two columns meet; empty when the runs stand in one. */
	static OptionalDouble find(List<Run> runs) {
		return runs.size() < 2 * FEWEST ? OptionalDouble.empty() : new Gutter(runs).find();
	}

	private OptionalDouble find() {
		double width = right - left;
		double from = left + 0.15 * width;
		int steps = (int) (0.7 * width / STEP);
		int[] crossing = new int[Math.max(1, steps)];
		for (Run run : runs) {
			int first = (int) Math.ceil((run.left() + 1 - from) / STEP);
			int last = (int) Math.floor((run.right() - 1 - from) / STEP);
			for (int i = Math.max(0, first); i <= Math.min(crossing.length - 1, last); i++)
				crossing[i] += run.text().length();
		}
		int least = Integer.MAX_VALUE;
		for (int c : crossing)
			least = Math.min(least, c);
		double best = -1;
		int longest = 0;
		for (int i = 0, length = 0; i < crossing.length; i++) {
			length = crossing[i] == least ? length + 1 : 0;
			if (length > longest) {
				longest = length;
				best = from + (i - (length - 1) / 2.0) * STEP;
			}
		}
		return longest * STEP >= 0.6 * size && parts(best) ? OptionalDouble.of(best) : OptionalDouble.empty();
	}

	/** Whether prose stands on both sides, beside each other, and more than what crosses. */
	private boolean parts(double x) {
		List<Run> before = runs.stream().filter(r -> !r.crosses(x) && r.right() <= x + 1).toList();
		List<Run> behind = runs.stream().filter(r -> !r.crosses(x) && r.right() > x + 1).toList();
		if (before.size() < FEWEST || behind.size() < FEWEST)
			return false;
		int apart = characters(before) + characters(behind);
		if (characters(runs) - apart > MOST_CROSSING * characters(runs))
			return false;
		double overlap = Math.min(bottom(before), bottom(behind)) - Math.max(top(before), top(behind));
		double shorter = Math.min(bottom(before) - top(before), bottom(behind) - top(behind));
		return overlap >= 0.4 * shorter && isProse(before) && isProse(behind);
	}

	private static boolean isProse(List<Run> column) {
		double width = column.stream().mapToDouble(Run::right).max().orElse(0) - column.stream().mapToDouble(Run::left).min().orElse(0);
		List<Line> lines = Line.of(column);
		double[] widths = lines.stream().mapToDouble(l -> l.right() - l.left()).sorted().toArray();
		double[] lengths = lines.stream().mapToDouble(l -> l.text().length()).sorted().toArray();
		return lines.size() >= FEWEST && median(widths) >= FILL * width && median(lengths) >= WORDS;
	}

	private static int characters(List<Run> some) {
		return some.stream().mapToInt(r -> r.text().length()).sum();
	}

	private static double top(List<Run> some) {
		return some.stream().mapToDouble(Run::top).min().orElse(0);
	}

	private static double bottom(List<Run> some) {
		return some.stream().mapToDouble(Run::bottom).max().orElse(0);
	}
}
