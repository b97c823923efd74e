package org.florilegium.study.internal.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.query.Dimension;
import org.florilegium.study.query.GroupCount.Value;
import org.florilegium.study.query.StatementList.Column;
import org.florilegium.study.query.StatementList.Group;
import org.florilegium.study.query.StatementList.Order;

/**
 * Puts rows in an order. What has few values, as themes, authors and documents have, is sorted here, by how people sort their
 * titles; what has many, as quotes and dates, by the database.
 */
public final class Arranging {

	/** The id of a statement by the name of its coding and its own. */
	public static final String STATEMENT = "SELECT s.id FROM file f JOIN file_range r ON r.file = f.id AND r.entity = 'statement'"
			+ " JOIN statement s ON s.id BETWEEN r.first AND r.last WHERE f.name = ? AND f.kind = 'CODING' AND s.name = ?";

	private static final String ROWS = "SELECT s.id, coalesce(c.ordinal, -1)";
	private static final String TEXT = "o.position, s.start, s.end, s.name, s.id, c.ordinal";

	/** Numbers of equal kind, one for each row. */
	private static final class Numbers {
		private int[] values = new int[256];
		private int size;

		void add(int value) {
			if (size == values.length)
				values = Arrays.copyOf(values, size * 2);
			values[size++] = value;
		}

		int[] all() {
			return Arrays.copyOf(values, size);
		}
	}

	private final Dictionary names;
	private final Order order;

	/** To an order. */
	public Arranging(Dictionary names, Order order) {
		this.names = names;
		this.order = order;
	}

	/** Reads the rows of a selection and puts them in order. */
	public Arranged arrange(Connection connection, Selection selection) throws SQLException {
		Set<String> joins = new TreeSet<>();
		List<Dimension> kinds = new ArrayList<>();
		List<String> keys = new ArrayList<>();
		for (Dimension group : order.groups()) {
			kinds.add(group);
			keys.add(Grouping.key(group, joins));
		}
		Dimension ranked = ranked(joins, keys);
		if (ranked != null)
			kinds.add(ranked);
		StringBuilder sql = new StringBuilder(ROWS);
		keys.forEach(key -> sql.append(", ").append(key));
		sql.append(selection.from());
		joins.forEach(sql::append);
		sql.append(selection.where()).append(" ORDER BY ").append(sorted()).append(TEXT);
		Numbers ids = new Numbers();
		Numbers ordinals = new Numbers();
		Numbers[] found = keys.stream().map(key -> new Numbers()).toArray(Numbers[]::new);
		Sql.query(connection, row -> {
			ids.add(row.getInt(1));
			ordinals.add(row.getInt(2));
			for (int i = 0; i < found.length; i++)
				found[i].add(row.getInt(i + 3));
		}, sql.toString(), selection.values());
		int[] sequence = sequence(ids.size);
		int[][] columns = Arrays.stream(found).map(Numbers::all).toArray(int[][]::new);
		for (int i = columns.length - 1; i >= 0; i--) {
			boolean group = i < order.groups().size();
			sequence = sort(sequence, columns[i], ranks(connection, kinds.get(i), columns[i], group), !group && order.descending());
		}
		return arranged(connection, ids.all(), ordinals.all(), columns, sequence);
	}

	/** The key that rows are sorted by here, after the groups; null where the database sorts them. */
	private Dimension ranked(Set<String> joins, List<String> keys) {
		Dimension dimension = switch (order.column()) {
			case DOCUMENT -> Dimension.DOCUMENT;
			case ORGANIZATION -> Dimension.ORGANIZATION;
			case THEME -> Dimension.THEME;
			case STANCE -> Dimension.STANCE;
			case CODER -> Dimension.CODER;
			case SPEAKER -> Dimension.AUTHOR;
			case REPORTER -> Dimension.REPORTER;
			case CLAIM -> Dimension.CLAIM;
			case TEXT, PART, QUOTE, DATE, NOTE, CONFIDENCE -> null;
		};
		if (dimension == null)
			return null;
		keys.add(switch (order.column()) {
			case SPEAKER -> first("s.speaker");
			case REPORTER -> first("(SELECT r1.actor FROM reporter r1 WHERE r1.statement = s.id ORDER BY r1.ordinal LIMIT 1)");
			case CLAIM -> "(SELECT x1.claim FROM act x1 WHERE x1.statement = s.id ORDER BY x1.ordinal LIMIT 1)";
			default -> Grouping.key(dimension, joins);
		});
		return dimension;
	}

	private static String first(String word) {
		return "coalesce((SELECT m1.target FROM resolved m1 WHERE m1.scope = f.scope AND m1.kind = 'actor' AND m1.word = " + word + "), -" + word + ")";
	}

	private String sorted() {
		String column = switch (order.column()) {
			case QUOTE -> "(SELECT q1.quote FROM span q1 WHERE q1.statement = s.id ORDER BY q1.ordinal LIMIT 1)";
			case NOTE -> "(SELECT n1.text FROM note n1 WHERE n1.statement = s.id ORDER BY n1.ordinal LIMIT 1)";
			case PART -> "(SELECT p1.title FROM part p1 WHERE p1.document = o.document AND p1.part = s.part)";
			case DATE -> "s.day";
			case CONFIDENCE -> "s.confidence";
			default -> null;
		};
		if (column == null)
			return order.column() == Column.TEXT && order.descending() ? "o.position DESC, s.start DESC, " : "";
		return column + " COLLATE NOCASE" + (order.descending() ? " DESC" : "") + " NULLS LAST, ";
	}

	private static int[] sequence(int size) {
		int[] sequence = new int[size];
		for (int i = 0; i < size; i++)
			sequence[i] = i;
		return sequence;
	}

	/** The places of the values of a key among each other; what has no value, which is 0, comes last. Themes that rows are grouped by keep the order of the codebooks. */
	private Map<Integer, Integer> ranks(Connection connection, Dimension dimension, int[] keys, boolean group) throws SQLException {
		Map<Integer, String> labels = new HashMap<>();
		for (int key : keys)
			if (key != 0 && !labels.containsKey(key))
				labels.put(key, value(connection, dimension, key).label());
		Collator collator = Collator.getInstance(Locale.ROOT);
		Comparator<Integer> byLabel = Comparator.comparing((Integer key) -> collator.getCollationKey(labels.get(key))).thenComparing(key -> key);
		Comparator<Integer> byCodebook = Comparator.comparing((Integer key) -> key < 0).thenComparing(Comparator.naturalOrder());
		List<Integer> ordered = labels.keySet().stream().sorted(group && dimension == Dimension.THEME ? byCodebook : byLabel).toList();
		Map<Integer, Integer> ranks = new HashMap<>();
		for (int i = 0; i < ordered.size(); i++)
			ranks.put(ordered.get(i), i);
		ranks.put(0, ordered.size());
		return ranks;
	}

	/** Sorts by counting, so that what is equal stays in its order. */
	private static int[] sort(int[] sequence, int[] keys, Map<Integer, Integer> ranks, boolean descending) {
		int last = ranks.get(0);
		int[] starts = new int[last + 2];
		int[] places = new int[keys.length];
		for (int i = 0; i < keys.length; i++) {
			int rank = ranks.get(keys[i]);
			places[i] = descending && rank < last ? last - 1 - rank : rank;
			starts[places[i] + 1]++;
		}
		for (int i = 1; i < starts.length; i++)
			starts[i] += starts[i - 1];
		int[] sorted = new int[sequence.length];
		for (int row : sequence)
			sorted[starts[places[row]]++] = row;
		return sorted;
	}

	private Arranged arranged(Connection connection, int[] ids, int[] ordinals, int[][] columns, int[] sequence) throws SQLException {
		int[] sortedIds = new int[ids.length];
		short[] sortedOrdinals = new short[ids.length];
		BitSet all = new BitSet();
		for (int i = 0; i < sequence.length; i++) {
			sortedIds[i] = ids[sequence[i]];
			sortedOrdinals[i] = (short) ordinals[sequence[i]];
			all.set(sortedIds[i]);
		}
		List<Group> groups = new ArrayList<>();
		if (!order.groups().isEmpty())
			group(connection, 0, 0, sequence.length, columns, sequence, sortedIds, groups);
		return new Arranged(sortedIds, sortedOrdinals, List.copyOf(groups), all.cardinality());
	}

	private void group(Connection connection, int depth, int from, int to, int[][] columns, int[] sequence, int[] ids, List<Group> groups) throws SQLException {
		for (int start = from; start < to;) {
			int key = columns[depth][sequence[start]];
			int end = start + 1;
			while (end < to && columns[depth][sequence[end]] == key)
				end++;
			groups.add(new Group(value(connection, order.groups().get(depth), key), depth, start, end, distinct(ids, start, end)));
			if (depth + 1 < order.groups().size())
				group(connection, depth + 1, start, end, columns, sequence, ids, groups);
			start = end;
		}
	}

	private static int distinct(int[] ids, int from, int to) {
		return (int) Arrays.stream(ids, from, to).distinct().count();
	}

	private Value value(Connection connection, Dimension dimension, int key) throws SQLException {
		return key == 0 ? new Value(null, "") : new Grouping(names, order.groups()).value(connection, dimension, key);
	}
}
