package org.florilegium.study.internal.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.internal.query.ColumnMaker.Made;
import org.florilegium.study.query.StatementTable.Entry;

/** What statements, documents, themes and actors have besides what stands in their own rows of the index. */
final class SideTables {

	private static final List<String> FIELDS = List.of("title", "source", "section", "kind", "language", "date", "path");

	private final Connection connection;

	SideTables(Connection connection) {
		this.connection = connection;
	}

	Ints[] reporters() throws SQLException {
		return list("SELECT statement, actor FROM reporter ORDER BY statement, ordinal");
	}

	Ints[] claims() throws SQLException {
		return list("SELECT statement, claim FROM act ORDER BY statement, ordinal");
	}

	private Ints[] list(String sql) throws SQLException {
		Ints[] list = { new Ints(), new Ints() };
		Sql.query(connection, row -> {
			if (row.getInt(2) != 0) {
				list[0].add(row.getInt(1));
				list[1].add(row.getInt(2));
			}
		}, sql);
		return list;
	}

	/** A variable of the statements. */
	Made values(String name, RawTable raw) throws SQLException {
		Ints statements = new Ints();
		Ints cells = new Ints();
		List<Entry> entries = new ArrayList<>();
		Map<Entry, Integer> numbers = new HashMap<>();
		Sql.query(connection, row -> {
			Entry entry = entry(row.getString(2), row.getDouble(3), row.wasNull());
			if (entry == null)
				return;
			Integer number = numbers.putIfAbsent(entry, entries.size());
			if (number == null)
				entries.add(entry);
			statements.add(row.getInt(1));
			cells.add(number == null ? entries.size() - 1 : number);
		}, "SELECT statement, text, number FROM value WHERE name = ? ORDER BY statement, ordinal", name);
		int[] column = new int[raw.size()];
		for (int i = 0; i < column.length; i++) {
			int at = statements.firstFrom(raw.statement.get(i));
			column[i] = at < statements.size() && statements.get(at) == raw.statement.get(i) ? cells.get(at) : -1;
		}
		return new Made(entries, column, null);
	}

	private static Entry entry(String text, double number, boolean noNumber) {
		if (noNumber)
			return text == null || text.isEmpty() ? null : new Entry(text, text, null);
		return new Entry(text, text, number);
	}

	/** Broader themes by names of themes; a theme under none by its own. */
	Map<String, Entry> parents() throws SQLException {
		Map<String, Entry> parents = new HashMap<>();
		Sql.query(connection, row -> parents.putIfAbsent(row.getString(1), new Entry(row.getString(2),
				row.getString(3) == null ? row.getString(2) : row.getString(3), null)), """
				SELECT w.text, pw.text, p.title FROM theme t JOIN word w ON w.id = t.word JOIN theme p ON p.id = coalesce(t.parent_id, t.id)
				JOIN word pw ON pw.id = p.word ORDER BY t.id""");
		return parents;
	}

	/** Parts by document and number. */
	Map<String, Entry> parts() throws SQLException {
		Map<String, Entry> parts = new HashMap<>();
		Sql.query(connection, row -> {
			String title = row.getString(3) == null ? String.valueOf(row.getInt(2)) : row.getString(3);
			parts.put(row.getInt(1) + "/" + row.getInt(2), new Entry(row.getString(4) + "/" + row.getInt(2), title, null));
		}, "SELECT p.document, p.part, p.title, w.text FROM part p JOIN document d ON d.id = p.document JOIN word w ON w.id = d.word");
		return parts;
	}

	/** Words of the authors of documents and parts that have several, by document and part. */
	Map<String, int[]> jointAuthors() throws SQLException {
		Map<String, List<Integer>> all = new HashMap<>();
		Sql.query(connection, row -> all.computeIfAbsent(row.getInt(1) + "/" + row.getInt(2), k -> new ArrayList<>(2)).add(row.getInt(3)),
				"SELECT document, part, actor FROM author ORDER BY document, part, ordinal");
		Map<String, int[]> several = new HashMap<>();
		all.forEach((part, words) -> {
			if (words.size() > 1)
				several.put(part, words.stream().mapToInt(Integer::intValue).toArray());
		});
		return several;
	}

	/** A field or attribute of the documents by their names. */
	Map<String, Entry> documentField(String name) throws SQLException {
		String field = name.toLowerCase(Locale.ROOT);
		Map<String, Entry> values = fields("SELECT w.text, x.text, x.number FROM document_attribute x JOIN document o ON o.id = x.document"
				+ " JOIN word w ON w.id = o.word WHERE x.name = ? ORDER BY o.id", name);
		if (FIELDS.contains(field))
			values.putAll(fields("SELECT w.text, o." + field + ", NULL FROM document o JOIN word w ON w.id = o.word WHERE o." + field + " IS NOT NULL"));
		if (field.equals("author"))
			authors().forEach(values::putIfAbsent);
		return values;
	}

	/** The authors of each document together. */
	private Map<String, Entry> authors() throws SQLException {
		return fields("""
				SELECT document, group_concat(author, '; '), NULL FROM (
					SELECT w.text AS document, coalesce((SELECT title FROM actor x WHERE x.word = a.actor ORDER BY x.id LIMIT 1), n.text) AS author
					FROM author a JOIN document d ON d.id = a.document JOIN word w ON w.id = d.word JOIN word n ON n.id = a.actor
					WHERE a.part = 0 ORDER BY a.document, a.ordinal) GROUP BY document""");
	}

	/** A field or attribute of the themes by their names. */
	Map<String, Entry> themeField(String name) throws SQLException {
		return fields("SELECT w.text, x.text, x.number FROM theme_attribute x JOIN theme o ON o.id = x.theme JOIN word w ON w.id = o.word"
				+ " WHERE x.name = ? ORDER BY o.id", name);
	}

	/** A field or attribute of the actors by their names. */
	Map<String, Entry> actorField(String name) throws SQLException {
		Map<String, Entry> values = fields("SELECT w.text, x.text, x.number FROM actor_attribute x JOIN actor o ON o.id = x.actor"
				+ " JOIN word w ON w.id = o.word WHERE x.name = ? ORDER BY o.id", name);
		if (name.equals("kind"))
			fields("SELECT w.text, o.organization_kind, NULL FROM actor o JOIN word w ON w.id = o.word WHERE o.organization_kind IS NOT NULL ORDER BY o.id")
					.forEach(values::putIfAbsent);
		return values;
	}

	private Map<String, Entry> fields(String sql, String... parameters) throws SQLException {
		Map<String, Entry> values = new HashMap<>();
		Sql.query(connection, row -> {
			Entry entry = entry(row.getString(2), row.getDouble(3), row.wasNull());
			if (entry != null)
				values.putIfAbsent(row.getString(1), entry);
		}, sql, Arrays.copyOf(parameters, parameters.length, Object[].class));
		return values;
	}
}
