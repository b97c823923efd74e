package org.florilegium.study.internal.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the rows of files into the tables, and takes them out again. One thread at a time; open during one transaction. */
final class RowWriter implements AutoCloseable {

	private static final int BATCH = 500;

	private final Connection connection;
	private final Map<Table, PreparedStatement> inserts = new EnumMap<>(Table.class);
	private final Map<Table, Integer> pending = new EnumMap<>(Table.class);
	private final Map<Table, Integer> next = new EnumMap<>(Table.class);
	private final Map<String, Integer> words = new HashMap<>();
	private final PreparedStatement findWord;
	private final PreparedStatement addWord;
	private final PreparedStatement addText;
	private int nextWord;

	RowWriter(Connection connection) throws SQLException {
		this.connection = connection;
		for (Table table : Table.values()) {
			if (table.isEntity())
				next.put(table, 1 + (int) Math.max(0, Sql.number(connection, "SELECT max(id) FROM " + table.sql())));
		}
		nextWord = 1 + (int) Math.max(0, Sql.number(connection, "SELECT max(id) FROM word"));
		findWord = connection.prepareStatement("SELECT id FROM word WHERE text = ?");
		addWord = connection.prepareStatement("INSERT INTO word VALUES(?, ?)");
		addText = connection.prepareStatement("INSERT INTO fulltext(rowid, words) VALUES(?, ?)");
	}

	/** Takes everything out that came from a file, but not the file. */
	void remove(int file) throws SQLException {
		clear(file);
		Sql.execute(connection, "DELETE FROM ref WHERE file = ?", file);
	}

	/** Takes out what came from a file, but for its mentions, of which most stay: {@link #add} compares them. */
	void clear(int file) throws SQLException {
		flush();
		Set<String> entities = new HashSet<>();
		Sql.query(connection, row -> entities.add(row.getString(1)), "SELECT entity FROM file_range WHERE file = ?", file);
		for (Table table : Table.values()) {
			String entity = table.isEntity() ? table.sql() : table.parent() == null ? null : table.parent().sql();
			if (entity != null && entities.contains(entity))
				removeRange(table.sql(), table.isEntity() ? "id" : entity, entity, file);
			else if (entity == null && table != Table.REF)
				Sql.execute(connection, "DELETE FROM " + table.sql() + " WHERE file = ?", file);
		}
		if (entities.contains(Table.PARAGRAPH.sql()))
			removeRange("fulltext", "rowid", Table.PARAGRAPH.sql(), file);
		Sql.execute(connection, "DELETE FROM file_range WHERE file = ?", file);
	}

	private void removeRange(String table, String key, String entity, int file) throws SQLException {
		Sql.execute(connection, "DELETE FROM " + table + " WHERE " + key + " BETWEEN (SELECT first FROM file_range WHERE file = ?1 AND entity = ?2)"
				+ " AND (SELECT last FROM file_range WHERE file = ?1 AND entity = ?2)", file, entity);
	}

	/** Puts a file's rows in. */
	void add(int file, Rows rows) throws SQLException {
		Map<Table, Integer> base = new EnumMap<>(next);
		for (Table table : Table.values()) {
			List<Object[]> list = rows.of(table);
			if (table == Table.REF) {
				mentions(file, list);
				continue;
			}
			if (list.isEmpty())
				continue;
			if (table.isEntity()) {
				int first = base.get(table);
				next.put(table, first + list.size());
				Sql.execute(connection, "INSERT INTO file_range VALUES(?, ?, ?, ?)", file, table.sql(), first, first + list.size() - 1);
				for (int i = 0; i < list.size(); i++)
					insert(table, first + i, file, list.get(i), 0);
			} else if (table.parent() != null) {
				int first = base.get(table.parent());
				for (Object[] row : list)
					insert(table, first + (Integer) row[0], null, row, 1);
			} else {
				for (Object[] row : list)
					insert(table, file, null, row, 1);
			}
		}
		texts(base.get(Table.PARAGRAPH), rows.paragraphs());
	}

	private void insert(Table table, int key, Integer file, Object[] row, int from) throws SQLException {
		PreparedStatement insert = inserts.get(table);
		if (insert == null) {
			insert = connection.prepareStatement(table.insert());
			inserts.put(table, insert);
		}
		insert.setInt(1, key);
		int at = 2;
		if (file != null)
			insert.setInt(at++, file);
		for (int i = from; i < row.length; i++)
			Sql.bindOne(insert, at++, row[i] instanceof Rows.Word word ? word(word.text()) : row[i]);
		insert.addBatch();
		if (pending.merge(table, 1, Integer::sum) % BATCH == 0)
			insert.executeBatch();
	}

	private record Mention(String kind, int word) {
	}

	/** Writes only the mentions that differ: a file's are scattered over the index by which they are looked up. */
	private void mentions(int file, List<Object[]> list) throws SQLException {
		Map<Mention, Integer> before = new HashMap<>();
		Sql.query(connection, row -> before.put(new Mention(row.getString(1), row.getInt(2)), row.getInt(3)),
				"SELECT kind, word, count FROM ref WHERE file = ?", file);
		for (Object[] row : list) {
			Integer count = before.remove(new Mention((String) row[1], word(((Rows.Word) row[2]).text())));
			if (count == null)
				insert(Table.REF, file, null, row, 1);
			else if (!count.equals(row[3]))
				Sql.execute(connection, "UPDATE ref SET count = ? WHERE file = ? AND kind = ? AND word = ?", row[3], file, row[1],
						word(((Rows.Word) row[2]).text()));
		}
		for (Mention gone : before.keySet())
			Sql.execute(connection, "DELETE FROM ref WHERE file = ? AND kind = ? AND word = ?", file, gone.kind, gone.word);
	}

	private void texts(int first, List<String> paragraphs) throws SQLException {
		for (int i = 0; i < paragraphs.size(); i++) {
			addText.setInt(1, first + i);
			addText.setString(2, paragraphs.get(i));
			addText.addBatch();
			if (i % BATCH == BATCH - 1)
				addText.executeBatch();
		}
		addText.executeBatch();
	}

	/** The id of a word, made when it is new. */
	int word(String text) throws SQLException {
		Integer known = words.get(text);
		if (known != null)
			return known;
		findWord.setString(1, text);
		int id;
		try (var found = findWord.executeQuery()) {
			id = found.next() ? found.getInt(1) : -1;
		}
		if (id < 0) {
			id = nextWord++;
			addWord.setInt(1, id);
			addWord.setString(2, text);
			addWord.executeUpdate();
		}
		words.put(text, id);
		return id;
	}

	/** Hands what is still waiting to the database, so that it can be read. */
	void flush() throws SQLException {
		for (PreparedStatement insert : inserts.values())
			insert.executeBatch();
	}

	@Override
	public void close() throws SQLException {
		for (PreparedStatement insert : inserts.values())
			insert.close();
		findWord.close();
		addWord.close();
		addText.close();
	}
}
