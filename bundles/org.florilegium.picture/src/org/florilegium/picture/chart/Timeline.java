package org.florilegium.picture.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.florilegium.analysis.Node;
import org.florilegium.analysis.matrix.CrossTable;
import org.florilegium.picture.Ink;
import org.florilegium.picture.Palette;

/**
 * Amounts through time.
 *
 * @param title   stands above it
 * @param periods labels of the steps of time, in their order, none left out
 * @param series  what is told apart, the largest first
 * @param stacked whether series lie upon each other as areas, or are lines
 * @param axis    what the amounts are
 * @param caption sentences below it: what was counted, and how
 */
public record Timeline(String title, List<String> periods, List<Series> series, boolean stacked, String axis, List<String> caption) {

	/**
	 * One of the things that are told apart.
	 *
	 * @param name   what people read
	 * @param values one for each period; not to be changed
	 * @param ink    its colour
	 */
	public record Series(String name, double[] values, Ink ink) {
	}

	/** How many series are told apart; what is beyond is one together. */
	public static final int MOST_SERIES = 8;

	/** Copies the lists. */
	public Timeline {
		periods = List.copyOf(periods);
		series = List.copyOf(series);
		caption = List.copyOf(caption);
	}

	/** Counts with steps of time as rows: the largest columns as series, the others as one. */
	public static Timeline of(CrossTable table, boolean stacked) {
		double[] totals = table.columnTotals();
		List<Integer> order = IntStream.range(0, totals.length).boxed().filter(i -> totals[i] > 0).sorted(Comparator.comparingDouble(i -> -totals[i])).toList();
		List<Series> series = new ArrayList<>();
		int own = order.size() <= MOST_SERIES ? order.size() : MOST_SERIES - 1;
		for (int i = 0; i < own; i++)
			series.add(new Series(label(table.columns().get(order.get(i))), sum(table, order.subList(i, i + 1)), Palette.category(i)));
		List<String> caption = new ArrayList<>(List.of(table.method().sentence()));
		if (own < order.size()) {
			series.add(new Series("%d others".formatted(order.size() - own), sum(table, order.subList(own, order.size())), Palette.OTHER));
			caption.add("The %d largest are told apart.".formatted(own));
		}
		Object counted = table.method().parameters().getOrDefault("count", "number");
		return new Timeline("", table.rows().stream().map(Node::label).toList(), series, stacked, String.valueOf(counted), caption);
	}

	private static double[] sum(CrossTable table, List<Integer> columns) {
		double[] sums = new double[table.rows().size()];
		for (int row = 0; row < sums.length; row++)
			for (int column : columns)
				sums[row] += table.counts()[row][column];
		return sums;
	}

	private static String label(Node node) {
		return node.label().isBlank() ? node.name() : node.label();
	}

	/** The same under another title. */
	public Timeline titled(String other) {
		return new Timeline(other, periods, series, stacked, axis, caption);
	}
}
