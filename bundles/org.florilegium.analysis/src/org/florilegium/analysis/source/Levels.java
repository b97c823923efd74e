package org.florilegium.analysis.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

import org.florilegium.analysis.Qualifier;
import org.florilegium.analysis.Qualifier.Level;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.study.query.StatementTable.Column;
import org.florilegium.study.query.StatementTable.Entry;

/** Makes a qualifier of a column: numbers where all its values are, yes and no where they are truths, else texts. */
final class Levels {

	private static final Level NO = new Level("no", -1);
	private static final Level YES = new Level("yes", 1);

	private Levels() {
	}

	static Qualifier of(Column column, int[] rows, boolean dna) {
		int[] cells = ObservationReader.pick(column.cells(), rows);
		boolean[] used = new boolean[column.entries().size()];
		for (int cell : cells)
			if (cell >= 0)
				used[cell] = true;
		List<Integer> entries = new ArrayList<>();
		for (int e = 0; e < used.length; e++)
			if (used[e])
				entries.add(e);
		String word = column.attribute().toString();
		if (isTruth(column, entries, dna))
			return new Qualifier(word, Qualifier.Kind.YES_NO, List.of(NO, YES), mapped(cells, used.length, e -> isYes(column.entries().get(e)) ? 1 : 0));
		boolean numbers = column.attribute().kind() != Kind.DOCUMENT && !entries.isEmpty()
				&& entries.stream().allMatch(e -> column.entries().get(e).number() != null);
		return numbers ? numbers(column, entries, cells, used.length) : texts(column, entries, cells, used.length);
	}

	private static boolean isTruth(Column column, List<Integer> entries, boolean dna) {
		Kind kind = column.attribute().kind();
		if (kind == Kind.VALUE)
			return !entries.isEmpty() && entries.stream().map(column.entries()::get).allMatch(e -> e.number() == null && Set.of("true", "false").contains(e.name()));
		return dna && kind == Kind.STANCE && entries.stream().map(column.entries()::get).allMatch(e -> e.number() != null && Math.abs(e.number()) == 1);
	}

	private static boolean isYes(Entry entry) {
		return entry.number() == null ? entry.name().equals("true") : entry.number() > 0;
	}

	private static Qualifier numbers(Column column, List<Integer> entries, int[] cells, int size) {
		TreeMap<Double, String> names = new TreeMap<>();
		for (int e : entries) {
			Entry entry = column.entries().get(e);
			names.merge(entry.number() + 0.0, entry.name(), (a, b) -> a.equals(b) ? a : a + "/" + b);
		}
		List<Double> order = List.copyOf(names.keySet());
		List<Level> levels = order.stream().map(n -> new Level(names.get(n), n)).toList();
		return new Qualifier(column.attribute().toString(), Qualifier.Kind.NUMBER, levels,
				mapped(cells, size, e -> order.indexOf(column.entries().get(e).number() + 0.0), entries));
	}

	private static Qualifier texts(Column column, List<Integer> entries, int[] cells, int size) {
		List<Integer> order = entries.stream().sorted(Comparator.comparing(e -> column.entries().get(e).label())).toList();
		List<Level> levels = order.stream().map(e -> new Level(column.entries().get(e).label(), 0)).toList();
		return new Qualifier(column.attribute().toString(), Qualifier.Kind.TEXT, levels, mapped(cells, size, order::indexOf, entries));
	}

	private static int[] mapped(int[] cells, int size, IntUnaryOperator level) {
		int[] to = new int[size];
		for (int e = 0; e < size; e++)
			to[e] = level.applyAsInt(e);
		return apply(cells, to);
	}

	private static int[] mapped(int[] cells, int size, IntUnaryOperator level, List<Integer> entries) {
		int[] to = new int[size];
		for (int e : entries)
			to[e] = level.applyAsInt(e);
		return apply(cells, to);
	}

	private static int[] apply(int[] cells, int[] to) {
		return Arrays.stream(cells).map(cell -> cell < 0 ? -1 : to[cell]).toArray();
	}
}
