package org.florilegium.analysis.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Mode;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Observations;
import org.florilegium.model.Force;

/**
 * Who stands where on which claim: authors by claims, or claims by anything else that statements have.
 *
 * @param rows    values of the rows that take part
 * @param columns values of the columns that take part
 * @param stands  {@code stands[row][column]}; not to be changed
 * @param method  what was counted
 */
public record Standpoints(List<Node> rows, List<Node> columns, Stand[][] stands, Method method) {

	/** Nothing is said. */
	public static final Stand NONE = new Stand(0, 0, 0);

	/** Copies the lists. */
	public Standpoints {
		rows = List.copyOf(rows);
		columns = List.copyOf(columns);
	}

	/**
	 * What the statements of a cell do to the claim.
	 *
	 * @param pro    how many stand for it: assert, concede or assume it
	 * @param contra how many deny it
	 * @param other  how many question it, or report others on it
	 */
	public record Stand(int pro, int contra, int other) {

		/** Statements for it less those against it. */
		public int balance() {
			return pro - contra;
		}

		/** Signs that need no colour, as {@code ▲2 ▼1}; empty where nothing is said. */
		public String signs() {
			StringBuilder signs = new StringBuilder();
			append(signs, "▲", pro);
			append(signs, "▼", contra);
			append(signs, "?", other);
			return signs.toString();
		}

		private static void append(StringBuilder signs, String sign, int count) {
			if (count > 0)
				signs.append(signs.isEmpty() ? "" : " ").append(sign).append(count);
		}

		private Stand and(Force force) {
			return switch (force) {
				case ASSERTS, CONCEDES, ASSUMES -> new Stand(pro + 1, contra, other);
				case DENIES -> new Stand(pro, contra + 1, other);
				case QUESTIONS, REPORTS -> new Stand(pro, contra, other + 1);
			};
		}
	}

	/** An act is counted once for each cell. */
	private record Act(int row, int column, int statement, Force force) {
	}

	/** Counts observations whose qualifier is what statements do to claims. */
	public static Standpoints of(Observations o) {
		Mode first = o.first();
		Mode second = o.second();
		List<Force> forces = o.qualifier().levels().stream().map(level -> Force.get(level.name())).toList();
		Stand[][] stands = new Stand[first.nodes().size()][second.nodes().size()];
		Set<Act> counted = new HashSet<>();
		for (int i = 0; i < o.size(); i++) {
			int row = first.cells()[i];
			int column = second.cells()[i];
			int force = o.qualifier().cells()[i];
			if (row < 0 || column < 0 || force < 0 || o.excluded().get(i) || !counted.add(new Act(row, column, o.statement()[i], forces.get(force))))
				continue;
			stands[row][column] = (stands[row][column] == null ? NONE : stands[row][column]).and(forces.get(force));
		}
		return filled(first, second, stands);
	}

	private static Standpoints filled(Mode first, Mode second, Stand[][] stands) {
		int[] rows = order(first.nodes(), row -> IntStream.range(0, second.nodes().size()).anyMatch(column -> stands[row][column] != null));
		int[] columns = order(second.nodes(), column -> IntStream.range(0, first.nodes().size()).anyMatch(row -> stands[row][column] != null));
		Stand[][] kept = new Stand[rows.length][columns.length];
		for (int i = 0; i < rows.length; i++)
			for (int j = 0; j < columns.length; j++)
				kept[i][j] = stands[rows[i]][columns[j]] == null ? NONE : stands[rows[i]][columns[j]];
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("rows", first.word());
		parameters.put("columns", second.word());
		Method method = new Method("Where statements stand, by %s and %s: ▲ for the claim (they assert, concede or assume it), ▼ against it (deny it), ? neither (question it, report others); of something with several values each counts."
				.formatted(first.word(), second.word()), parameters);
		return new Standpoints(pick(first.nodes(), rows), pick(second.nodes(), columns), kept, method);
	}

	private static int[] order(List<Node> nodes, IntPredicate used) {
		return IntStream.range(0, nodes.size()).filter(used).boxed().sorted(Comparator.comparing(nodes::get, Node.BY_LABEL)).mapToInt(Integer::intValue).toArray();
	}

	private static List<Node> pick(List<Node> nodes, int[] order) {
		List<Node> picked = new ArrayList<>();
		for (int index : order)
			picked.add(nodes.get(index));
		return picked;
	}
}
