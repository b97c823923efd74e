package org.florilegium.study.internal.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.florilegium.lang.Sigil;
import org.florilegium.study.StudyException;
import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.internal.query.Dictionary.Defined;
import org.florilegium.study.query.StatementQuery;

/**
 * A query as SQL: documents {@code o} in their order, statements {@code s}, their files {@code f}, and codes {@code c}
 * where there are any.
 */
public final class Selection {

	private static final String CALLED = "SELECT w.id, w.text, %s FROM word w JOIN (%s) x ON x.word = w.id";

	private final List<String> conditions = new ArrayList<>();
	private final List<Object> values = new ArrayList<>();
	private final Connection connection;
	private final Lookup lookup;
	private final boolean byTheme;
	private final boolean byClaim;

	/** Looks the query's names up. */
	public Selection(StatementQuery query, Dictionary names, Connection connection) throws SQLException, StudyException {
		this.connection = connection;
		lookup = new Lookup(connection);
		byTheme = !query.themes().isEmpty();
		byClaim = !query.claims().isEmpty();
		themes(query, names);
		actors(query, names);
		in("s.document", lookup.words("document", query.documents(), CALLED.formatted("x.title",
				"SELECT word, title FROM document UNION SELECT document, NULL FROM coding")));
		in("s.coder", lookup.words("coder", query.coders(), CALLED.formatted("x.title",
				"SELECT word, title FROM coder UNION SELECT coder, NULL FROM coding")));
		in("s.type", lookup.words("statement type", query.types(), CALLED.formatted("x.title", "SELECT word, title FROM statement_type")));
		in("c.stance", lookup.words("stance", query.stances(), CALLED.formatted("NULL", "SELECT DISTINCT word FROM scale_point")));
		if (!query.claims().isEmpty())
			conditions.add("s.id IN (SELECT statement FROM act WHERE claim IN (" + list(lookup.words("claim", query.claims(),
					CALLED.formatted("x.text", "SELECT word, text FROM claim UNION SELECT DISTINCT claim, NULL FROM act"))) + "))");
		if (query.from() != null)
			add("s.day >= ?", query.from().toString());
		if (query.to() != null)
			add("s.day <= ?", query.to().toString());
		if (query.text() != null && !query.text().isBlank()) {
			String pattern = pattern(query.text().strip());
			add("(EXISTS (SELECT 1 FROM span q WHERE q.statement = s.id AND q.quote GLOB ?)"
					+ " OR EXISTS (SELECT 1 FROM note n WHERE n.statement = s.id AND n.text GLOB ?))", pattern, pattern);
		}
	}

	/** FROM, with what narrows most leading: the order of CROSS JOIN is kept. */
	public String from() {
		if (byTheme)
			return " FROM code c CROSS JOIN statement s ON s.id = c.statement JOIN file f ON f.id = s.file"
					+ " JOIN document_order o ON o.word = s.document";
		return " FROM document_order o " + (byClaim ? "" : "CROSS ") + "JOIN statement s ON s.document = o.word JOIN file f ON f.id = s.file"
				+ " LEFT JOIN code c ON c.statement = s.id";
	}

	/** WHERE, or nothing. */
	public String where() {
		return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
	}

	/** The values of the conditions' parameters. */
	public Object[] values() {
		return values.toArray();
	}

	private void themes(StatementQuery query, Dictionary names) throws SQLException, StudyException {
		Set<Integer> themes = new HashSet<>();
		Set<Integer> undefined = new HashSet<>();
		for (String typed : query.themes())
			find("theme", "SELECT theme FROM code", typed, names.themes(), themes, undefined);
		if (query.narrower())
			themes = Dictionary.withNarrower(themes, names.themes());
		if (!query.themes().isEmpty())
			meaning("c.theme", "theme", themes, undefined);
	}

	private void actors(StatementQuery query, Dictionary names) throws SQLException, StudyException {
		Set<Integer> authors = new HashSet<>();
		Set<Integer> undefined = new HashSet<>();
		for (String typed : query.authors())
			find("actor", "SELECT speaker FROM statement", typed, names.actors(), authors, undefined);
		if (!query.authors().isEmpty()) {
			String words = list(words("actor", authors, undefined));
			conditions.add("(s.speaker IN (" + words + ") OR EXISTS (SELECT 1 FROM author a WHERE a.document = o.document"
					+ " AND a.part = s.authorship AND a.actor IN (" + words + ")))");
		}
		Set<Integer> organizations = new HashSet<>();
		undefined.clear();
		for (String typed : query.organizations())
			find("organisation", "SELECT organization FROM statement", typed, names.actors(), organizations, undefined);
		if (query.subOrganizations())
			organizations = Dictionary.withNarrower(organizations, names.actors());
		if (!query.organizations().isEmpty())
			meaning("s.organization", "actor", organizations, undefined);
	}

	private void find(String what, String used, String typed, Collection<Defined> all, Set<Integer> defined, Set<Integer> undefined)
			throws SQLException, StudyException {
		Set<Integer> found = lookup.defined(typed, all);
		defined.addAll(found);
		if (!found.isEmpty())
			return;
		long word = Sql.number(connection, "SELECT id FROM word WHERE text = ? AND id IN (" + used + ")",
				Sigil.strip(typed));
		if (word < 0)
			throw lookup.unknown(what, typed, all);
		undefined.add((int) word);
	}

	/** That a column's word means one of these things, or is one of the words that mean nothing. */
	private void meaning(String column, String kind, Set<Integer> targets, Set<Integer> undefined) throws SQLException {
		Set<Integer> words = words(kind, targets, undefined);
		in(column, words.isEmpty() ? Set.of(-1) : words);
		boolean ambiguous = Sql.number(connection, "SELECT count(*) FROM resolved WHERE kind = ? AND word IN (" + list(words)
				+ ") AND target NOT IN (" + list(targets) + ")", kind) > 0;
		if (ambiguous)
			conditions.add("coalesce((SELECT target FROM resolved r WHERE r.scope = f.scope AND r.kind = '" + kind + "' AND r.word = " + column
					+ "), -" + column + ") IN (" + list(targets) + (targets.isEmpty() || undefined.isEmpty() ? "" : ",")
					+ undefined.stream().map(w -> "-" + w).collect(Collectors.joining(",")) + ")");
	}

	private Set<Integer> words(String kind, Set<Integer> targets, Set<Integer> undefined) throws SQLException {
		Set<Integer> words = new HashSet<>(undefined);
		Sql.query(connection, row -> words.add(row.getInt(1)),
				"SELECT DISTINCT word FROM resolved WHERE kind = ? AND target IN (" + list(targets) + ")", kind);
		return words;
	}

	private void in(String column, Set<Integer> ids) {
		if (!ids.isEmpty())
			conditions.add(column + " IN (" + list(ids) + ")");
	}

	private void add(String condition, Object... parameters) {
		conditions.add(condition);
		values.addAll(List.of(parameters));
	}

	private static String list(Set<Integer> ids) {
		return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
	}

	/** A pattern for GLOB that finds words in any case, which LIKE knows of ASCII only. */
	static String pattern(String words) {
		StringBuilder pattern = new StringBuilder("*");
		words.codePoints().forEach(c -> {
			String one = Character.toString(c);
			int upper = Character.toUpperCase(c);
			int lower = Character.toLowerCase(c);
			if (upper != lower)
				pattern.append('[').appendCodePoint(lower).appendCodePoint(upper).append(']');
			else if ("*?[".contains(one))
				pattern.append('[').append(one).append(']');
			else
				pattern.append(one);
		});
		return pattern.append('*').toString();
	}
}
