package org.florilegium.analysis.matrix;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Mode;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Observations;

/** Counts observations. */
public final class Tables {

	/** What is counted. */
	public enum Counting {
		/** Statements, each once per cell. */
		STATEMENTS,
		/** Documents with such statements. */
		DOCUMENTS,
		/** Characters that such statements stand on, each once per cell. */
		CHARACTERS
	}

	/** Steps of time. */
	public enum Step {
		/** Days. */
		DAY(ChronoUnit.DAYS),
		/** Weeks, by their Mondays. */
		WEEK(ChronoUnit.WEEKS),
		/** Months. */
		MONTH(ChronoUnit.MONTHS),
		/** Years. */
		YEAR(ChronoUnit.YEARS);

		private final ChronoUnit unit;

		Step(ChronoUnit unit) {
			this.unit = unit;
		}

		LocalDate begin(LocalDate day) {
			return switch (this) {
				case DAY -> day;
				case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
				case MONTH -> day.withDayOfMonth(1);
				case YEAR -> day.withDayOfYear(1);
			};
		}

		String label(LocalDate begin) {
			return switch (this) {
				case YEAR -> String.valueOf(begin.getYear());
				case MONTH -> begin.toString().substring(0, begin.toString().length() - 3);
				default -> begin.toString();
			};
		}
	}

	private static final long DAY = 86_400;

	private Tables() {
	}

	/**
	 * Counts by two modes.
	 *
	 * @param starts first code points of the statements, for characters; else null
	 * @param ends   code points after their last
	 */
	public static CrossTable of(Observations o, Counting counting, int[] starts, int[] ends) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("rows", o.first().word());
		parameters.put("columns", o.second().word());
		parameters.put("count", counting.name().toLowerCase(Locale.ROOT));
		Method method = new Method("Number of %s by %s and %s; of something with several values each counts.".formatted(words(counting), o.first().word(), o.second().word()),
				parameters);
		return count(o, o.first(), o.second(), counting, starts, ends, method, true);
	}

	/** Counts by steps of time, also those in which nothing was said, and the second mode. Statements without a day are left out. */
	public static CrossTable timeline(Observations o, Step step, Counting counting, int[] starts, int[] ends) {
		long first = Long.MAX_VALUE;
		long last = Long.MIN_VALUE;
		for (int row = 0; row < o.size(); row++)
			if (o.time()[row] != Observations.NO_TIME && !o.excluded().get(row)) {
				first = Math.min(first, o.time()[row]);
				last = Math.max(last, o.time()[row]);
			}
		List<Node> periods = new ArrayList<>();
		int[] cells = new int[o.size()];
		Arrays.fill(cells, -1);
		if (first <= last) {
			LocalDate begin = step.begin(LocalDate.ofEpochDay(Math.floorDiv(first, DAY)));
			LocalDate end = step.begin(LocalDate.ofEpochDay(Math.floorDiv(last, DAY)));
			for (LocalDate at = begin; !at.isAfter(end); at = at.plus(1, step.unit))
				periods.add(Node.of(step.label(at)));
			for (int row = 0; row < cells.length; row++)
				if (o.time()[row] != Observations.NO_TIME && !o.excluded().get(row))
					cells[row] = (int) step.unit.between(begin, step.begin(LocalDate.ofEpochDay(Math.floorDiv(o.time()[row], DAY))));
		}
		String unit = step.name().toLowerCase(Locale.ROOT);
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("step", unit);
		parameters.put("series", o.second().word());
		parameters.put("count", counting.name().toLowerCase(Locale.ROOT));
		Method method = new Method("Number of %s for each %s and %s, from the first to the last %s with any.".formatted(words(counting), unit, o.second().word(), unit), parameters);
		return count(o, new Mode(unit, periods, cells), o.second(), counting, starts, ends, method, false);
	}

	private static String words(Counting counting) {
		return counting.name().toLowerCase(Locale.ROOT);
	}

	private static CrossTable count(Observations o, Mode rows, Mode columns, Counting counting, int[] starts, int[] ends, Method method, boolean sorted) {
		int width = columns.nodes().size();
		double[][] counts = new double[rows.nodes().size()][width];
		int[] chosen = new int[o.size()];
		int size = 0;
		for (int row = 0; row < o.size(); row++)
			if (rows.cells()[row] >= 0 && columns.cells()[row] >= 0 && !o.excluded().get(row))
				chosen[size++] = row;
		if (counting == Counting.CHARACTERS) {
			characters(o, rows, columns, starts, ends, Arrays.copyOf(chosen, size), counts);
		} else {
			int[] unit = counting == Counting.STATEMENTS ? o.statement() : o.document();
			long[] keys = new long[size];
			long units = Arrays.stream(unit).max().orElse(0) + 1L;
			for (int i = 0; i < size; i++)
				keys[i] = ((long) rows.cells()[chosen[i]] * width + columns.cells()[chosen[i]]) * units + unit[chosen[i]];
			Arrays.parallelSort(keys);
			for (int i = 0; i < size; i++)
				if (i == 0 || keys[i] != keys[i - 1])
					counts[(int) (keys[i] / units / width)][(int) (keys[i] / units % width)]++;
		}
		return filled(rows.nodes(), columns.nodes(), counts, method, sorted);
	}

	private static void characters(Observations o, Mode rows, Mode columns, int[] starts, int[] ends, int[] chosen, double[][] counts) {
		Integer[] order = Arrays.stream(chosen).boxed().toArray(Integer[]::new);
		Arrays.sort(order, (a, b) -> {
			int by = Integer.compare(rows.cells()[a], rows.cells()[b]);
			by = by != 0 ? by : Integer.compare(columns.cells()[a], columns.cells()[b]);
			by = by != 0 ? by : Integer.compare(o.document()[a], o.document()[b]);
			return by != 0 ? by : Integer.compare(starts[a], starts[b]);
		});
		int reached = 0;
		for (int n = 0; n < order.length; n++) {
			int row = order[n];
			int before = n == 0 ? -1 : order[n - 1];
			boolean same = before >= 0 && rows.cells()[row] == rows.cells()[before] && columns.cells()[row] == columns.cells()[before] && o.document()[row] == o.document()[before];
			int from = same ? Math.max(starts[row], reached) : starts[row];
			counts[rows.cells()[row]][columns.cells()[row]] += Math.max(0, ends[row] - from);
			reached = same ? Math.max(reached, ends[row]) : ends[row];
		}
	}

	/** Only rows and columns that have anything; those of time as they are. */
	private static CrossTable filled(List<Node> rows, List<Node> columns, double[][] counts, Method method, boolean sorted) {
		BitSet usedRows = new BitSet();
		BitSet usedColumns = new BitSet();
		for (int i = 0; i < rows.size(); i++)
			for (int j = 0; j < columns.size(); j++)
				if (counts[i][j] > 0) {
					usedRows.set(i);
					usedColumns.set(j);
				}
		if (!sorted)
			usedRows.set(0, rows.size());
		int[] r = order(usedRows, rows, sorted);
		int[] c = order(usedColumns, columns, true);
		double[][] kept = new double[r.length][c.length];
		for (int i = 0; i < r.length; i++)
			for (int j = 0; j < c.length; j++)
				kept[i][j] = counts[r[i]][c[j]];
		return new CrossTable(Arrays.stream(r).mapToObj(rows::get).toList(), Arrays.stream(c).mapToObj(columns::get).toList(), kept, method);
	}

	private static int[] order(BitSet used, List<Node> nodes, boolean sorted) {
		return sorted ? used.stream().boxed().sorted((a, b) -> Node.BY_LABEL.compare(nodes.get(a), nodes.get(b))).mapToInt(Integer::intValue).toArray()
				: used.stream().toArray();
	}
}
