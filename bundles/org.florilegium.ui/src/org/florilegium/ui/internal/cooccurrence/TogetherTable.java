package org.florilegium.ui.internal.cooccurrence;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.matrix.CoOccurrence;
import org.florilegium.analysis.matrix.CoOccurrence.Pair;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportFiles;
import org.florilegium.exchange.FormulaGuard;
import org.florilegium.picture.chart.HeatMap;
import org.florilegium.picture.chart.HeatMap.Scale;
import org.florilegium.ui.internal.cooccurrence.TogetherChoice.Measure;

/**
 * What occurs together, as it is shown.
 *
 * @param pairs  what was counted
 * @param choice how it is shown
 * @param order  which values are shown, by their numbers: the most frequent of those that occur with another one
 * @param all    those that occur with another one, in the same order
 */
record TogetherTable(CoOccurrence pairs, TogetherChoice choice, List<Integer> order, List<Integer> all) {

	/** How many values are shown at most. */
	static final int MOST = 60;

	/** Arranges what was counted. */
	static TogetherTable of(CoOccurrence pairs, TogetherChoice choice) {
		List<Node> nodes = pairs.passages().nodes();
		double[] totals = IntStream.range(0, nodes.size()).mapToDouble(i -> IntStream.range(0, nodes.size()).filter(j -> j != i).mapToDouble(j -> pairs.counts()[i][j]).sum()).toArray();
		Comparator<Integer> byName = Comparator.comparing(nodes::get, Node.BY_LABEL);
		Comparator<Integer> byCount = Comparator.<Integer>comparingDouble(i -> -pairs.counts()[i][i]).thenComparing(byName);
		List<Integer> all = IntStream.range(0, nodes.size()).filter(i -> totals[i] > 0).boxed().sorted(byCount).toList();
		List<Integer> shown = all.subList(0, Math.min(MOST, all.size()));
		return new TogetherTable(pairs, choice, choice.byCount() ? shown : shown.stream().sorted(byName).toList(), all);
	}

	boolean isEmpty() {
		return order.isEmpty();
	}

	/** What people read for a row or column. */
	String label(int place) {
		Node node = pairs.passages().nodes().get(order.get(place));
		return node.label().isBlank() ? node.name() : node.label();
	}

	/** What is counted together at a cell. */
	int count(int row, int column) {
		return (int) pairs.counts()[order.get(row)][order.get(column)];
	}

	/** How the values of a cell go together. */
	Pair pair(int row, int column) {
		return pairs.pair(order.get(row), order.get(column));
	}

	/** The value that a cell shows; NaN on the diagonal. */
	double value(int row, int column) {
		if (row == column)
			return Double.NaN;
		return switch (choice.measure()) {
			case COUNT -> count(row, column);
			case EXPECTED -> pair(row, column).expected();
			case RESIDUAL -> pair(row, column).residual();
			case JACCARD -> pair(row, column).jaccard();
			case CRAMERS_V -> pair(row, column).cramersV();
		};
	}

	/** The table as colours, with a title and lines below. */
	HeatMap heatMap(String title, List<String> caption) {
		double[][] values = new double[order.size()][order.size()];
		for (int row = 0; row < values.length; row++)
			for (int column = 0; column < values.length; column++)
				values[row][column] = value(row, column);
		List<String> labels = IntStream.range(0, order.size()).mapToObj(this::label).toList();
		return new HeatMap(title, labels, labels, values, choice.measure() == Measure.RESIDUAL ? Scale.BALANCE : Scale.AMOUNT, caption);
	}

	/** Writes a row for each pair that occurs together, the most frequent first, numbers in full. */
	void write(Path file) throws ExportException {
		try (ExportFiles files = new ExportFiles(true)) {
			try (Writer out = new OutputStreamWriter(files.create(file), StandardCharsets.UTF_8); CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
				printer.printRecord(choice.kind().word(), "with", "together", "expected", "residual", "chiSquare", "p", "cramersV", "jaccard", "method"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
				TogetherTable whole = new TogetherTable(pairs, choice, all, all);
				for (int[] cell : whole.cells())
					printer.printRecord(whole.record(cell[0], cell[1]));
			} catch (IOException e) {
				throw ExportFiles.disk(file, e);
			}
			files.commit();
		}
	}

	private List<int[]> cells() {
		List<int[]> cells = new ArrayList<>();
		for (int row = 0; row < order.size(); row++)
			for (int column = row + 1; column < order.size(); column++)
				if (count(row, column) > 0)
					cells.add(new int[] { row, column });
		cells.sort(Comparator.comparingInt(cell -> -count(cell[0], cell[1])));
		return cells;
	}

	private List<Object> record(int row, int column) {
		Pair pair = pair(row, column);
		List<Object> record = new ArrayList<>(List.of(FormulaGuard.guard(label(row)), FormulaGuard.guard(label(column)), count(row, column)));
		for (double value : new double[] { pair.expected(), pair.residual(), pair.chiSquare(), pair.p(), pair.cramersV(), pair.jaccard() })
			record.add(Double.isFinite(value) ? (Object) value : ""); //$NON-NLS-1$
		record.add(pairs.method().sentence());
		return record;
	}
}
