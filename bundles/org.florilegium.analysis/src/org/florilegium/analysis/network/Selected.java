package org.florilegium.analysis.network;

import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.florilegium.analysis.Mode;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.Qualifier;
import org.florilegium.analysis.Qualifier.Kind;
import org.florilegium.analysis.Qualifier.Level;

/** The observations that count: none excluded, none without a value, none that only repeats another. */
final class Selected {

	private static final int DAY = 86_400;
	private static final List<Level> NO_LEVELS = List.of(new Level("", 0));

	/** Nodes that are shown, in the order in which they are shown. */
	final List<Node> first;
	final List<Node> second;
	/** Levels of the qualifier; a single one where there is none. */
	final List<Level> levels;
	final Kind kind;
	final double range;
	/** For each observation the index of its node, node and level. */
	final int[] i;
	final int[] j;
	final int[] k;
	final long[] time;
	/** The observations they were. */
	final int[] row;

	private Selected(List<Node> first, List<Node> second, List<Level> levels, Kind kind, double range, int[] i, int[] j, int[] k, long[] time, int[] row) {
		this.first = first;
		this.second = second;
		this.levels = levels;
		this.kind = kind;
		this.range = range;
		this.i = i;
		this.j = j;
		this.k = k;
		this.time = time;
		this.row = row;
	}

	/** Selects. */
	static Selected of(Observations o, NetworkSettings settings) {
		boolean ignored = settings.aggregation() == Aggregation.IGNORE;
		Qualifier qualifier = o.qualifier();
		Qualifier counting = ignored ? null : qualifier;
		if (!ignored && qualifier == null)
			throw new IllegalArgumentException("Without a qualifier there is no " + NetworkSettings.word(settings.aggregation()) + ". Name a qualifier, or ignore it.");
		int[] rows = distinct(o, settings, complete(o, counting), counting);
		int[] all = settings.isolates() ? null : rows;
		int[] firstOrder = order(o.first(), all, settings.dna());
		int[] secondOrder = order(o.second(), all, settings.dna());
		int[] firstPlace = places(firstOrder, o.first().nodes().size());
		int[] secondPlace = places(secondOrder, o.second().nodes().size());
		int size = rows.length;
		int[] i = new int[size];
		int[] j = new int[size];
		int[] k = new int[size];
		long[] time = new long[size];
		for (int r = 0; r < size; r++) {
			int row = rows[r];
			i[r] = firstPlace[o.first().cells()[row]];
			j[r] = secondPlace[o.second().cells()[row]];
			k[r] = qualifier == null ? 0 : qualifier.cells()[row];
			time[r] = o.time()[row];
		}
		List<Level> levels = qualifier == null ? NO_LEVELS : withNone(qualifier.levels(), k);
		if (qualifier != null && settings.dna() && qualifier.word().startsWith("document"))
			levels = onlyUsed(levels, k);
		return new Selected(nodes(o.first(), firstOrder), nodes(o.second(), secondOrder), levels, qualifier == null ? Kind.TEXT : qualifier.kind(),
				qualifier == null ? 0 : qualifier.range(), i, j, k, time, rows);
	}

	/** The observations that count where none needs all values. */
	static int[] events(Observations o, NetworkSettings settings) {
		int[] rows = new int[o.size()];
		int size = 0;
		for (int row = 0; row < rows.length; row++)
			if (!o.excluded().get(row))
				rows[size++] = row;
		return distinct(o, settings, Arrays.copyOf(rows, size), settings.aggregation() == Aggregation.IGNORE ? null : o.qualifier());
	}

	int size() {
		return row.length;
	}

	/** The observations that are not excluded and have all values. */
	private static int[] complete(Observations o, Qualifier qualifier) {
		int[] rows = new int[o.size()];
		int size = 0;
		int[] first = o.first().cells();
		int[] second = o.second().cells();
		boolean none = o.excluded().isEmpty();
		for (int row = 0; row < rows.length; row++)
			if (first[row] >= 0 && second[row] >= 0 && (qualifier == null || qualifier.cells()[row] >= 0) && (none || !o.excluded().get(row)))
				rows[size++] = row;
		return Arrays.copyOf(rows, size);
	}

	private static int[] distinct(Observations o, NetworkSettings settings, int[] rows, Qualifier qualifier) {
		if (settings.duplicates() == Duplicates.NONE)
			return rows;
		long firsts = o.first().nodes().size() + 1L;
		long seconds = o.second().nodes().size() + 1L;
		long levels = qualifier == null ? 1 : qualifier.levels().size() + 1L;
		LongSet seen = new LongSet(rows.length);
		int[] kept = new int[rows.length];
		int size = 0;
		for (int row : rows) {
			long scope = scope(o, settings, row);
			long level = qualifier == null ? 0 : qualifier.cells()[row] + 1;
			// Discourse Network Analyzer compares boxed numbers by identity, so that only small ones are ever equal
			boolean never = settings.dna() && level > 0 && qualifier.kind() == Kind.NUMBER && Math.abs(qualifier.levels().get((int) level - 1).number() + 0.5) > 128;
			long key = ((scope * firsts + o.first().cells()[row] + 1) * seconds + o.second().cells()[row] + 1) * levels + level;
			if (scope < 0 || never || seen.add(key))
				kept[size++] = row;
		}
		return Arrays.copyOf(kept, size);
	}

	/** A number for the document or time that an observation falls in; negative when that is unknown. */
	private static long scope(Observations o, NetworkSettings settings, int row) {
		Duplicates duplicates = settings.duplicates();
		if (duplicates == Duplicates.RANGE)
			return 0;
		if (duplicates == Duplicates.DOCUMENT)
			return o.document()[row];
		if (o.time()[row] == Observations.NO_TIME)
			return -1;
		long day = Math.floorDiv(o.time()[row], DAY);
		LocalDate date = LocalDate.ofEpochDay(day);
		return switch (duplicates) {
			case DAY -> day + (1L << 30);
			case WEEK -> settings.dna() ? date.get(WeekFields.SUNDAY_START.weekOfWeekBasedYear()) : Math.floorDiv(day + 3, 7) + (1L << 28);
			case MONTH -> settings.dna() ? date.getMonthValue() : date.getYear() * 12L + date.getMonthValue() + (1L << 20);
			default -> date.getYear() + (1L << 16);
		};
	}

	/** The nodes that some observations have, or all have, as they are shown. */
	private static int[] order(Mode mode, int[] rows, boolean utf16) {
		BitSet used = new BitSet(mode.nodes().size());
		if (rows == null) {
			for (int cell : mode.cells())
				if (cell >= 0)
					used.set(cell);
		} else {
			for (int row : rows)
				used.set(mode.cells()[row]);
		}
		Comparator<Node> comparator = utf16 ? Comparator.comparing(Node::label) : Node.BY_LABEL;
		return used.stream().boxed().sorted((a, b) -> comparator.compare(mode.nodes().get(a), mode.nodes().get(b))).mapToInt(Integer::intValue).toArray();
	}

	private static int[] places(int[] order, int size) {
		int[] places = new int[size];
		Arrays.fill(places, -1);
		for (int p = 0; p < order.length; p++)
			places[order[p]] = p;
		return places;
	}

	private static List<Node> nodes(Mode mode, int[] order) {
		List<Node> nodes = new ArrayList<>(order.length);
		for (int node : order)
			nodes.add(mode.nodes().get(node));
		return nodes;
	}

	/** The levels, with one more for observations that have none, where there are such. */
	private static List<Level> withNone(List<Level> levels, int[] k) {
		boolean none = levels.isEmpty();
		for (int r = 0; r < k.length; r++)
			if (k[r] < 0) {
				k[r] = levels.size();
				none = true;
			}
		if (!none)
			return levels;
		List<Level> more = new ArrayList<>(levels);
		more.addAll(NO_LEVELS);
		return more;
	}

	private static List<Level> onlyUsed(List<Level> levels, int[] k) {
		int[] used = Arrays.stream(k).distinct().sorted().toArray();
		int[] places = places(used, levels.size());
		for (int r = 0; r < k.length; r++)
			k[r] = places[k[r]];
		return Arrays.stream(used).mapToObj(levels::get).toList();
	}
}
