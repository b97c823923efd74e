package org.florilegium.exchange.pdf.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The reading order of a page: what stands at the very top and bottom apart from the rest comes first and last; where the
 * page has columns, one is read after the other, between the lines that go across all of them.
 */
final class PageLayout {

	/** Lines of one column, or across all, from top to bottom. */
	record Block(List<Line> lines) {
	}

	private static final double EDGE = 0.12;
	private static final double APART = 1.6;
	private static final int DEEPEST = 6;

	private final double height;
	private final List<Block> blocks = new ArrayList<>();

	private PageLayout(double height) {
		this.height = height;
	}

	/**
	 * The blocks of a page in reading order.
	 *
	 * @param height of the page, in points
	 */
	static List<Block> of(List<Run> runs, double height) {
		PageLayout layout = new PageLayout(height);
		layout.page(runs.stream().sorted(Comparator.comparingDouble(Run::baseline)).toList());
		return layout.blocks;
	}

	private void page(List<Run> runs) {
		int head = edge(runs, true);
		int foot = edge(runs.subList(head, runs.size()), false);
		add(runs.subList(0, head));
		columns(runs.subList(head, runs.size() - foot), DEEPEST);
		add(runs.subList(runs.size() - foot, runs.size()));
	}

	/** How many runs at the top or bottom stand apart from the rest, near the edge of the page, on two lines at most. */
	private int edge(List<Run> runs, boolean top) {
		int n = runs.size();
		double pitch = pitch(runs);
		int lines = 1;
		for (int i = 1; i < n; i++) {
			Run above = runs.get(top ? i - 1 : n - 1 - i);
			Run below = runs.get(top ? i : n - i);
			Run outer = top ? above : below;
			boolean near = top ? outer.baseline() < EDGE * height : outer.baseline() > (1 - EDGE) * height;
			if (!near || lines > 2)
				return 0;
			double gap = below.baseline() - above.baseline();
			if (gap > APART * pitch)
				return i;
			lines += gap > 0.5 * pitch ? 1 : 0;
		}
		return 0;
	}

	/** What is usual from line to line. */
	private static double pitch(List<Run> runs) {
		double[] gaps = new double[Math.max(0, runs.size() - 1)];
		int n = 0;
		for (int i = 1; i < runs.size(); i++) {
			double gap = runs.get(i).baseline() - runs.get(i - 1).baseline();
			if (gap > 0.5 * runs.get(i).size())
				gaps[n++] = gap;
		}
		double[] sorted = Arrays.copyOf(gaps, n);
		Arrays.sort(sorted);
		return n == 0 ? Double.MAX_VALUE : sorted[n / 2];
	}

	private void columns(List<Run> runs, int deepest) {
		OptionalDouble gutter = deepest == 0 ? OptionalDouble.empty() : Gutter.find(runs);
		if (gutter.isEmpty()) {
			add(runs);
			return;
		}
		double x = gutter.getAsDouble();
		List<Run> across = new ArrayList<>();
		List<Run> before = new ArrayList<>();
		List<Run> behind = new ArrayList<>();
		for (Run run : runs) {
			if (run.crosses(x)) {
				beside(before, behind, deepest);
				across.add(run);
			} else {
				add(across);
				across.clear();
				(run.right() <= x + 1 ? before : behind).add(run);
			}
		}
		add(across);
		beside(before, behind, deepest);
	}

	private void beside(List<Run> before, List<Run> behind, int deepest) {
		columns(List.copyOf(before), deepest - 1);
		columns(List.copyOf(behind), deepest - 1);
		before.clear();
		behind.clear();
	}

	private void add(List<Run> runs) {
		List<Line> lines = Line.of(runs).stream().filter(line -> !line.isBlank()).toList();
		if (!lines.isEmpty())
			blocks.add(new Block(lines));
	}
}
