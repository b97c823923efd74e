package org.florilegium.study.internal.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.florilegium.model.PartialDate;
import org.florilegium.study.internal.index.Attribution.Attributed;

/**
 * Tells again who speaks in statements whose file did not change, when the corpus says something else of their document
 * or a codebook of their speaker.
 */
final class Refresh {

	private static final String DOCUMENTS = "SELECT w.text, group_concat(d.attribution) FROM document d JOIN word w ON w.id = d.word GROUP BY w.text";
	private static final String ACTORS = """
			SELECT name, group_concat(says) FROM (SELECT w.text AS name,
				a.kind || coalesce(o.text, '') || ' ' || coalesce(m.since, '') || ' ' || coalesce(m.until, '') AS says
				FROM actor a JOIN word w ON w.id = a.word LEFT JOIN membership m ON m.actor = a.id LEFT JOIN word o ON o.id = m.organization
				ORDER BY a.id, m.ordinal) GROUP BY name""";

	private final Connection connection;
	private final RowWriter words;
	private Map<String, String> documents = Map.of();
	private Map<String, String> actors = Map.of();

	Refresh(Connection connection, RowWriter words) {
		this.connection = connection;
		this.words = words;
	}

	/** Remembers how things are before the change. */
	void before() throws SQLException {
		documents = read(DOCUMENTS);
		actors = read(ACTORS);
	}

	/**
	 * Compares with how they are now, and refreshes the statements concerned.
	 *
	 * @param fresh files that were read since, whose statements know of it
	 */
	void after(Attribution attribution, Scopes scopes, Set<Integer> fresh) throws SQLException {
		if (!stand("SELECT file FROM file_range WHERE entity = ?", Table.STATEMENT.sql(), fresh))
			return; // a project that was brought in has many documents and speakers to be asked for
		for (String document : difference(documents, read(DOCUMENTS)))
			if (isConcerned("document", document, fresh))
				refresh("s.document", document, attribution, scopes);
		for (String actor : difference(actors, read(ACTORS)))
			if (isConcerned("speaker", actor, fresh))
				refresh("s.speaker", actor, attribution, scopes);
	}

	private boolean isConcerned(String column, String name, Set<Integer> fresh) throws SQLException {
		return stand("SELECT DISTINCT file FROM statement WHERE " + column + " = (SELECT id FROM word WHERE text = ?)", name, fresh);
	}

	/** Whether statements stand in other files than those. */
	private boolean stand(String files, String name, Set<Integer> fresh) throws SQLException {
		boolean[] others = { false };
		Sql.query(connection, row -> others[0] |= !fresh.contains(row.getInt(1)), files, name);
		return others[0];
	}

	private Map<String, String> read(String sql) throws SQLException {
		Map<String, String> result = new HashMap<>();
		Sql.query(connection, row -> result.put(row.getString(1), row.getString(2)), sql);
		return result;
	}

	private static Set<String> difference(Map<String, String> before, Map<String, String> after) {
		Set<String> names = new HashSet<>(before.keySet());
		names.addAll(after.keySet());
		names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
		return names;
	}

	private record Row(int id, String document, Integer start, Integer end, String speaker, String organization, String date, String scope) {
	}

	private void refresh(String column, String name, Attribution attribution, Scopes scopes) throws SQLException {
		List<Row> rows = new ArrayList<>();
		Sql.query(connection, r -> rows.add(new Row(r.getInt(1), r.getString(2), Sql.integer(r, 3), Sql.integer(r, 4), r.getString(5),
				r.getString(6), r.getString(7), r.getString(8))), """
				SELECT s.id, d.text, s.start, s.end, p.text, o.text, s.date, c.key FROM statement s JOIN file f ON f.id = s.file
				LEFT JOIN word d ON d.id = s.document LEFT JOIN word p ON p.id = s.written_speaker
				LEFT JOIN word o ON o.id = s.written_organization LEFT JOIN scope c ON c.id = f.scope
				WHERE\s""" + column + " = (SELECT id FROM word WHERE text = ?)", name);
		try (PreparedStatement update = connection.prepareStatement(
				"UPDATE statement SET speaker = ?, organization = ?, authorship = ?, part = ?, day = ? WHERE id = ?")) {
			for (Row row : rows) {
				String day = row.date == null ? null : Extractor.day(PartialDate.valueOf(row.date));
				Attributed who = attribution.of(row.document, row.start, row.end, row.speaker, row.organization, day,
						row.scope == null ? List.of() : scopes.codebooks(row.scope));
				Sql.bind(update, word(who.speaker()), word(who.organization()), who.authorship(), who.part(), who.day(), row.id).addBatch();
			}
			update.executeBatch();
		}
	}

	private Integer word(String text) throws SQLException {
		return text == null ? null : words.word(text);
	}
}
