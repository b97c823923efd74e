package org.florilegium.ui.internal.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Sorts lines that stand under each other, each with those under it. */
final class Siblings {

	private Siblings() {
	}

	/**
	 * Places of the lines in their new order.
	 *
	 * @param lines each before those under it
	 */
	static IntStream sorted(List<Line> lines, Comparator<Integer> order) {
		List<Integer> sorted = new ArrayList<>();
		add(lines, 0, lines.size(), order, sorted);
		return sorted.stream().mapToInt(Integer::intValue);
	}

	private static void add(List<Line> lines, int from, int to, Comparator<Integer> order, List<Integer> sorted) {
		List<Integer> firsts = new ArrayList<>();
		for (int line = from; line < to; line = next(lines, line, to))
			firsts.add(line);
		firsts.sort(order);
		for (int first : firsts) {
			sorted.add(first);
			add(lines, first + 1, next(lines, first, to), order, sorted);
		}
	}

	private static int next(List<Line> lines, int line, int to) {
		int next = line + 1;
		while (next < to && lines.get(next).depth() > lines.get(line).depth())
			next++;
		return next;
	}
}
