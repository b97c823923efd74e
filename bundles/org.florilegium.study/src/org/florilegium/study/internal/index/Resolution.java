package org.florilegium.study.internal.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes down what names mean in each scope (table {@code resolved}), and what follows for themes and organisations from
 * what they are under: parent, path, inherited scale.
 */
final class Resolution {

	/** Tables whose things are found by name through codebooks, and the letter that their names have in {@code resolved}. */
	private static final Map<Table, String> KINDS = Map.of(Table.THEME, "theme", Table.ACTOR, "actor", Table.CODER, "coder",
			Table.SCALE, "scale", Table.STATEMENT_TYPE, "type", Table.SCHEME, "scheme");

	private final Connection connection;
	private final Scopes scopes;

	Resolution(Connection connection, Scopes scopes) {
		this.connection = connection;
		this.scopes = scopes;
	}

	/** The id of a scope, made when it is new. */
	int scope(String key) throws SQLException {
		long known = Sql.number(connection, "SELECT id FROM scope WHERE key = ?", key);
		if (known >= 0)
			return (int) known;
		Sql.execute(connection, "INSERT INTO scope(key) VALUES(?)", key);
		int id = (int) Sql.number(connection, "SELECT last_insert_rowid()");
		fill(id, key);
		return id;
	}

	/** Does everything again, after a codebook or what the corpus uses has changed. */
	void rebuild() throws SQLException {
		Sql.execute(connection, "DELETE FROM file_scope");
		Sql.execute(connection, "DELETE FROM resolved");
		Sql.execute(connection, "DELETE FROM scope WHERE id NOT IN (SELECT scope FROM file WHERE scope IS NOT NULL)");
		Map<Integer, String> keys = new LinkedHashMap<>();
		Sql.query(connection, row -> keys.put(row.getInt(1), row.getString(2)), "SELECT id, key FROM scope ORDER BY id");
		for (Map.Entry<Integer, String> scope : keys.entrySet())
			fill(scope.getKey(), scope.getValue());
		themes();
		Sql.execute(connection, """
				UPDATE actor SET parent_id = (SELECT r.target FROM file f JOIN resolved r
					ON r.scope = f.scope AND r.kind = 'actor' AND r.word = actor.parent WHERE f.id = actor.file)""");
	}

	private void fill(int scope, String key) throws SQLException {
		List<Integer> codebooks = scopes.codebooks(key);
		for (int i = 0; i < codebooks.size(); i++) {
			Sql.execute(connection, "INSERT INTO file_scope VALUES(?, ?, ?)", scope, i, codebooks.get(i));
			for (Map.Entry<Table, String> kind : KINDS.entrySet()) // the nearest codebook wins, in it the first
				Sql.execute(connection, "INSERT OR IGNORE INTO resolved SELECT ?, ?, word, min(id) FROM " + kind.getKey().sql()
						+ " WHERE file = ? AND word IS NOT NULL GROUP BY word", scope, kind.getValue(), codebooks.get(i));
		}
	}

	private static final class Node {
		final int id;
		final String title;
		final Integer scale;
		final Integer parent;

		Node(int id, String title, Integer scale, Integer parent) {
			this.id = id;
			this.title = title;
			this.scale = scale;
			this.parent = parent;
		}
	}

	private void themes() throws SQLException {
		Map<Integer, Node> nodes = new HashMap<>();
		Sql.query(connection, row -> nodes.put(row.getInt(1),
				new Node(row.getInt(1), row.getString(2), Sql.integer(row, 3), Sql.integer(row, 4))), """
				SELECT t.id, coalesce(t.title, w.text), s.target, p.target FROM theme t LEFT JOIN word w ON w.id = t.word
				JOIN file f ON f.id = t.file
				LEFT JOIN resolved p ON p.scope = f.scope AND p.kind = 'theme' AND p.word = t.parent
				LEFT JOIN resolved s ON s.scope = f.scope AND s.kind = 'scale' AND s.word = t.scale""");
		try (PreparedStatement update = connection.prepareStatement("UPDATE theme SET parent_id = ?, scale_id = ?, path = ? WHERE id = ?")) {
			for (Node node : nodes.values()) {
				List<String> path = new ArrayList<>();
				Integer scale = null;
				Set<Integer> seen = new HashSet<>(); // a cycle is a mistake that the validator tells; here it only has to end
				for (Node at = node; at != null && seen.add(at.id); at = at.parent == null ? null : nodes.get(at.parent)) {
					path.addFirst(String.valueOf(at.title));
					if (scale == null)
						scale = at.scale;
				}
				Sql.bind(update, node.parent, scale, String.join(" > ", path), node.id).addBatch();
			}
			update.executeBatch();
		}
	}
}
