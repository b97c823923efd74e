package org.florilegium.cli.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.cli.internal.print.Elision;
import org.florilegium.cli.internal.print.Listing;
import org.florilegium.study.query.GroupCount;

/** Turns counts by two dimensions into a table: the first one's values as rows, the second one's as columns. */
final class Pivot {

	private static final int HEADING = 12;
	private static final String UNKNOWN = "–";

	private Pivot() {
	}

	/**
	 * The table, the largest rows and columns first, the columns beyond the last one counted together.
	 *
	 * @param groups  counts by two dimensions
	 * @param corner  heading of the rows
	 * @param columns how many columns at most
	 */
	static Listing of(List<GroupCount> groups, String corner, int columns) {
		Map<String, Map<String, Long>> cells = new LinkedHashMap<>();
		Map<String, Long> rows = new LinkedHashMap<>();
		Map<String, Long> heads = new LinkedHashMap<>();
		for (GroupCount group : groups) {
			String row = label(group.values().get(0));
			String head = label(group.values().get(1));
			cells.computeIfAbsent(row, k -> new LinkedHashMap<>()).merge(head, group.statements(), Long::sum);
			rows.merge(row, group.statements(), Long::sum);
			heads.merge(head, group.statements(), Long::sum);
		}
		List<String> shown = descending(heads).stream().limit(columns).toList();
		Listing listing = new Listing().text(corner, 30);
		for (String head : shown)
			listing.number(heading(head));
		boolean others = heads.size() > shown.size();
		if (others)
			listing.number("others");
		listing.number("all");
		Map<String, Long> sums = new LinkedHashMap<>();
		for (String row : descending(rows))
			listing.row(line(row, cells.get(row), shown, others, rows.get(row)).toArray());
		for (String head : heads.keySet())
			sums.put(head, heads.get(head));
		listing.total(line("all", sums, shown, others, sums.values().stream().mapToLong(Long::longValue).sum()).toArray());
		return listing;
	}

	private static List<Object> line(String title, Map<String, Long> counts, List<String> shown, boolean others, long all) {
		List<Object> line = new ArrayList<>();
		line.add(title);
		long rest = all;
		for (String head : shown) {
			Long count = counts.get(head);
			line.add(count == null ? "·" : count);
			rest -= count == null ? 0 : count;
		}
		if (others)
			line.add(rest == 0 ? "·" : rest);
		line.add(all);
		return line;
	}

	private static String label(GroupCount.Value value) {
		return value.name() == null ? UNKNOWN : value.label();
	}

	/** The family name of a person; the beginning of something longer. */
	private static String heading(String label) {
		String[] words = label.split(" ");
		return Elision.start(words.length <= 3 ? words[words.length - 1] : label, HEADING);
	}

	private static List<String> descending(Map<String, Long> counts) {
		return counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())).map(Map.Entry::getKey).toList();
	}
}
