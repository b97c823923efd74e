package org.florilegium.study.internal.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.query.ActorEntry;
import org.florilegium.study.query.StudyCounts;
import org.florilegium.study.query.StudyCounts.Coded;
import org.florilegium.study.query.StudyCounts.DocumentCount;
import org.florilegium.study.query.StudyCounts.Part;
import org.florilegium.study.query.ThemeEntry;

/** Counts a study document by document. */
public final class CountReader {

	private static final String DEFINITIONS = "SELECT id, hash FROM file WHERE kind IN ('CODEBOOK', 'CORPUS') ORDER BY id";
	private static final String CODINGS = "SELECT c.document, f.id, f.hash FROM coding c JOIN file f ON f.id = c.file ORDER BY c.document, f.id";
	private static final String STATEMENTS = " FROM statement s JOIN file f ON f.id = s.file";
	private static final String RESOLVED = " LEFT JOIN resolved m ON m.scope = f.scope AND m.kind = '%s' AND m.word = %s";

	/** A coder's passages, of which overlapping ones count once. */
	private static final class Covered {
		private long statements;
		private int end;
		private int length;

		void add(int from, int to) {
			if (to <= end)
				return;
			length += to - Math.max(from, end);
			end = to;
		}

		double share(Integer of) {
			return of == null || of <= 0 ? 0 : Math.min(1, (double) length / of);
		}
	}

	private final Connection connection;
	private Dictionary names;
	private Map<Integer, Integer> parents;

	/** Over a connection. */
	public CountReader(Connection connection) {
		this.connection = connection;
	}

	/** Counts what has changed since. */
	public StudyCounts read(StudyCounts before) throws SQLException {
		StringBuilder definitions = new StringBuilder();
		Sql.query(connection, row -> definitions.append(row.getInt(1)).append(' ').append(row.getString(2)).append('\n'), DEFINITIONS);
		StudyCounts known = before != null && before.definitions().contentEquals(definitions) ? before : null;
		Map<Integer, StringBuilder> states = new HashMap<>();
		Sql.query(connection, row -> states.computeIfAbsent(row.getInt(1), k -> new StringBuilder()).append(row.getInt(2)).append(' ')
				.append(row.getString(3)).append('\n'), CODINGS);
		Map<String, Part> parts = new LinkedHashMap<>();
		record Document(int word, Integer id, String name, Integer length) {
		}
		Map<Integer, Document> documents = new LinkedHashMap<>();
		Sql.query(connection, row -> documents.put(row.getInt(1), new Document(row.getInt(1), Sql.integer(row, 2), row.getString(3), Sql.integer(row, 4))),
				"SELECT o.word, o.document, w.text, d.length FROM document_order o JOIN word w ON w.id = o.word"
						+ " LEFT JOIN document d ON d.id = o.document ORDER BY o.position");
		for (Document document : documents.values()) {
			String state = states.getOrDefault(document.word, new StringBuilder()).toString();
			Part part = known == null ? null : known.part(document.name);
			parts.put(document.name, part != null && part.state().equals(state) ? part : count(document.word, document.id, document.length, state));
		}
		return new StudyCounts(definitions.toString(), parts);
	}

	private Part count(int document, Integer id, Integer length, String state) throws SQLException {
		if (names == null) {
			names = new Dictionary(connection, 0);
			parents = new HashMap<>();
			names.themes().forEach(theme -> parents.put(theme.id(), theme.parent()));
		}
		Map<String, Integer> themes = new HashMap<>();
		Map<String, Integer> narrower = new HashMap<>();
		themes(document, themes, narrower);
		return new Part(state, covered(document, id, length), themes, narrower, actors(document, "coalesce(a.actor, s.speaker)",
				" LEFT JOIN author a ON a.document = (SELECT o.document FROM document_order o WHERE o.word = s.document) AND a.part = s.authorship"),
				actors(document, "s.organization", ""), actors(document, "r.actor", " JOIN reporter r ON r.statement = s.id"));
	}

	private void themes(int document, Map<String, Integer> own, Map<String, Integer> narrower) throws SQLException {
		int[] statement = { -1 };
		Set<Integer> seen = new HashSet<>();
		Set<Integer> broader = new HashSet<>();
		Sql.query(connection, row -> {
			if (row.getInt(1) != statement[0]) {
				statement[0] = row.getInt(1);
				seen.clear();
				broader.clear();
			}
			int theme = row.getInt(2);
			if (seen.add(theme))
				own.merge(theme(theme), 1, Integer::sum);
			for (Integer at = theme; at != null && broader.add(at); at = parents.get(at))
				narrower.merge(theme(at), 1, Integer::sum);
		}, "SELECT s.id, coalesce(m.target, -c.theme)" + STATEMENTS + " JOIN code c ON c.statement = s.id"
				+ RESOLVED.formatted("theme", "c.theme") + " WHERE s.document = ? ORDER BY s.id", document);
	}

	private String theme(int key) throws SQLException {
		ThemeEntry theme = key > 0 ? names.theme(key) : null;
		return theme == null ? names.word(connection, Math.abs(key)) : theme.name();
	}

	private Map<String, Integer> actors(int document, String word, String join) throws SQLException {
		Map<String, Integer> counts = new HashMap<>();
		Sql.query(connection, row -> {
			int key = row.getInt(1);
			ActorEntry actor = key > 0 ? names.actor(key) : null;
			counts.merge(actor == null ? names.word(connection, Math.abs(key)) : actor.name(), row.getInt(2), Integer::sum);
		}, "SELECT coalesce(m.target, -" + word + ") AS k, count(DISTINCT s.id)" + STATEMENTS + join + RESOLVED.formatted("actor", word)
				+ " WHERE s.document = ? AND " + word + " IS NOT NULL GROUP BY k", document);
		return counts;
	}

	private DocumentCount covered(int document, Integer id, Integer length) throws SQLException {
		Covered all = new Covered();
		Map<String, Covered> coders = new LinkedHashMap<>();
		Sql.query(connection, row -> {
			all.statements += row.getLong(2);
			coders.computeIfAbsent(coder(Sql.integer(row, 1)), k -> new Covered()).statements = row.getLong(2);
		}, "SELECT s.coder, count(*) FROM statement s WHERE s.document = ? GROUP BY s.coder ORDER BY s.coder", document);
		Sql.query(connection, row -> {
			all.add(row.getInt(2), row.getInt(3));
			coders.get(coder(Sql.integer(row, 1))).add(row.getInt(2), row.getInt(3));
		}, "SELECT s.coder, p.start, p.end FROM statement s JOIN span p ON p.statement = s.id WHERE s.document = ? AND p.start IS NOT NULL"
				+ " ORDER BY p.start", document);
		Map<String, Coded> coded = new LinkedHashMap<>();
		coders.forEach((coder, of) -> coded.put(coder, new Coded(of.statements, of.share(length))));
		return new DocumentCount(new DocumentReader(connection, names).read(document, id).entry(), length, all.statements, all.share(length), coded);
	}

	private String coder(Integer word) throws SQLException {
		return word == null ? "" : names.word(connection, word);
	}
}
