package org.florilegium.study.internal.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What the index looks like: made in one go, never migrated, since it can always be derived again. */
final class Schema {

	/** To be increased with every change of a table or of what its columns mean. */
	static final int VERSION = 2;

	private static final List<String> FIXED = List.of(
			"CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID",
			"CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)",
			"""
			CREATE TABLE file(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT, title TEXT,
				hash TEXT, size INTEGER, modified INTEGER, checked INTEGER, errors INTEGER, problem TEXT, scope INTEGER)""",
			"CREATE TABLE file_range(file INTEGER, entity TEXT, first INTEGER, last INTEGER, PRIMARY KEY(file, entity)) WITHOUT ROWID",
			"CREATE TABLE scope(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE)",
			"CREATE TABLE file_scope(scope INTEGER, ordinal INTEGER, codebook INTEGER, PRIMARY KEY(scope, ordinal)) WITHOUT ROWID",
			"CREATE TABLE resolved(scope INTEGER, kind TEXT, word INTEGER, target INTEGER, PRIMARY KEY(scope, kind, word)) WITHOUT ROWID",
			"CREATE TABLE document_order(position INTEGER PRIMARY KEY, word INTEGER NOT NULL UNIQUE, document INTEGER)",
			"CREATE VIRTUAL TABLE fulltext USING fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')");

	/**
	 * Made after the rows of a first build are in. There is none on themes, speakers or claims of statements: a file's lie
	 * scattered over such an index, so that a change of one file would write a thousand pages; reading through the table is
	 * quick enough.
	 */
	private static final List<String> INDICES = List.of(
			"CREATE INDEX name_by_name ON name(kind, name)",
			"CREATE INDEX ref_by_word ON ref(word, kind)",
			"CREATE INDEX statement_by_document ON statement(document, start, end)",
			"CREATE INDEX claim_by_word ON claim(word)",
			"CREATE INDEX argument_by_word ON argument(word)");

	/** For those who read the index with other programs: names instead of ids. */
	private static final List<String> VIEWS = List.of(
			"""
			CREATE VIEW statements AS SELECT s.id, f.name AS coding, s.name, d.text AS document, k.text AS coder, s.start, s.end,
				a.text AS speaker, o.text AS organization, s.day, t.text AS type, s.confidence
			FROM statement s JOIN file f ON f.id = s.file LEFT JOIN word d ON d.id = s.document
				LEFT JOIN word k ON k.id = s.coder LEFT JOIN word a ON a.id = s.speaker LEFT JOIN word o ON o.id = s.organization
				LEFT JOIN word t ON t.id = s.type""",
			"""
			CREATE VIEW codes AS SELECT c.statement, c.ordinal, t.text AS theme, p.text AS stance
			FROM code c LEFT JOIN word t ON t.id = c.theme LEFT JOIN word p ON p.id = c.stance""");

	private Schema() {
	}

	static void createTables(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : FIXED)
				statement.execute(sql);
			for (Table table : Table.values())
				statement.execute(table.create());
			for (String sql : VIEWS)
				statement.execute(sql);
			statement.execute("CREATE INDEX document_by_word ON document(word)"); // looked up while the rest is read
		}
	}

	static void createIndices(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : INDICES)
				statement.execute(sql);
			statement.execute("PRAGMA user_version = " + VERSION);
		}
	}

	static int versionOf(Connection connection) throws SQLException {
		return (int) Sql.number(connection, "PRAGMA user_version");
	}
}
