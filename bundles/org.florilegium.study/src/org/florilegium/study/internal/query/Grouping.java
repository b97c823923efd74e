package org.florilegium.study.internal.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.query.ActorEntry;
import org.florilegium.study.query.Dimension;
import org.florilegium.study.query.GroupCount;
import org.florilegium.study.query.GroupCount.Value;
import org.florilegium.study.query.ThemeEntry;

/**
 * Counts statements in SQL. Themes and actors are told apart by what their names mean: a defined one by its id, an
 * undefined one by its word's, made negative.
 */
public final class Grouping {

	private static final String THEME = " LEFT JOIN resolved mt ON mt.scope = f.scope AND mt.kind = 'theme' AND mt.word = c.theme"
			+ " LEFT JOIN theme t ON t.id = mt.target";

	private final Dictionary names;
	private final List<Dimension> dimensions;

	/** Counting by some dimensions. */
	public Grouping(Dictionary names, List<Dimension> dimensions) {
		this.names = names;
		this.dimensions = List.copyOf(dimensions);
	}

	/** Counts the statements of a selection. */
	public List<GroupCount> count(Connection connection, Selection selection) throws SQLException {
		Set<String> joins = new TreeSet<>();
		List<String> keys = new ArrayList<>();
		for (int i = 0; i < dimensions.size(); i++)
			keys.add(key(dimensions.get(i), joins) + " AS k" + i);
		String groups = String.join(", ", keys.stream().map(k -> k.substring(k.lastIndexOf(' ') + 1)).toList());
		String sql = "SELECT " + String.join(", ", keys)
				+ ", count(DISTINCT s.id), count(DISTINCT s.document), count(DISTINCT s.speaker)" + selection.from() + String.join("", joins)
				+ selection.where() + " GROUP BY " + groups;
		List<GroupCount> counts = new ArrayList<>();
		Sql.query(connection, row -> {
			List<Value> values = new ArrayList<>();
			for (int i = 0; i < dimensions.size(); i++)
				values.add(value(connection, dimensions.get(i), row, i + 1));
			int next = dimensions.size() + 1;
			counts.add(new GroupCount(List.copyOf(values), row.getLong(next), row.getLong(next + 1), row.getLong(next + 2)));
		}, sql, selection.values());
		counts.sort(Comparator.comparingLong(GroupCount::statements).reversed()
				.thenComparing(c -> c.values().stream().map(Value::label).toList().toString()));
		return counts;
	}

	/** What tells the values of a dimension apart, with the joins it needs: a number but for parts, years and months. */
	static String key(Dimension dimension, Set<String> joins) {
		return switch (dimension) {
			case THEME -> {
				joins.add(THEME);
				yield "coalesce(t.id, -c.theme)";
			}
			case PARENT_THEME -> {
				joins.add(THEME);
				yield "coalesce(t.parent_id, t.id, -c.theme)";
			}
			case AUTHOR -> {
				joins.add(" LEFT JOIN author a ON a.document = o.document AND a.part = s.authorship"
						+ " LEFT JOIN resolved ma ON ma.scope = f.scope AND ma.kind = 'actor' AND ma.word = coalesce(a.actor, s.speaker)");
				yield "coalesce(ma.target, -coalesce(a.actor, s.speaker))";
			}
			case ORGANIZATION -> {
				joins.add(" LEFT JOIN resolved mo ON mo.scope = f.scope AND mo.kind = 'actor' AND mo.word = s.organization");
				yield "coalesce(mo.target, -s.organization)";
			}
			case REPORTER -> {
				joins.add(" LEFT JOIN reporter r ON r.statement = s.id"
						+ " LEFT JOIN resolved mr ON mr.scope = f.scope AND mr.kind = 'actor' AND mr.word = r.actor");
				yield "coalesce(mr.target, -r.actor)";
			}
			case DOCUMENT -> "s.document";
			case CODER -> "s.coder";
			case STANCE -> "c.stance";
			case TYPE -> "s.type";
			case YEAR -> date(joins, 4);
			case MONTH -> date(joins, 7);
			case PART -> {
				joins.add(" LEFT JOIN part p ON p.document = o.document AND p.part = s.part");
				yield "p.document || '/' || p.part || ' ' || coalesce(p.title, '')";
			}
			case CLAIM -> {
				joins.add(" LEFT JOIN act x ON x.statement = s.id");
				yield "x.claim";
			}
		};
	}

	private static String date(Set<String> joins, int length) {
		joins.add(" LEFT JOIN document d ON d.id = o.document");
		return "substr(coalesce(s.date, d.date), 1, " + length + ")";
	}

	private Value value(Connection connection, Dimension dimension, ResultSet row, int column) throws SQLException {
		if (row.getString(column) == null)
			return new Value(null, "");
		return switch (dimension) {
			case YEAR, MONTH -> new Value(row.getString(column), row.getString(column));
			case PART -> {
				String title = row.getString(column);
				title = title.substring(title.indexOf(' ') + 1);
				yield new Value(title, title);
			}
			default -> value(connection, dimension, row.getInt(column));
		};
	}

	/** The value of a dimension whose key is a number. */
	Value value(Connection connection, Dimension dimension, int key) throws SQLException {
		return switch (dimension) {
			case THEME, PARENT_THEME -> theme(connection, key);
			case AUTHOR, ORGANIZATION, REPORTER -> actor(connection, key);
			case DOCUMENT -> titled(connection, "SELECT title FROM document WHERE word = ? ORDER BY id LIMIT 1", key);
			case CODER -> titled(connection, "SELECT title FROM coder WHERE word = ? ORDER BY id LIMIT 1", key);
			case TYPE -> titled(connection, "SELECT title FROM statement_type WHERE word = ? ORDER BY id LIMIT 1", key);
			case CLAIM -> titled(connection, "SELECT text FROM claim WHERE word = ? ORDER BY id LIMIT 1", key);
			case STANCE -> word(connection, key);
			case YEAR, MONTH, PART -> throw new IllegalArgumentException(dimension.name());
		};
	}

	private Value theme(Connection connection, int id) throws SQLException {
		ThemeEntry theme = id > 0 ? names.theme(id) : null;
		return theme == null ? word(connection, Math.abs(id)) : new Value(theme.name(), theme.title() == null ? theme.name() : theme.title());
	}

	private Value actor(Connection connection, int id) throws SQLException {
		ActorEntry actor = id > 0 ? names.actor(id) : null;
		return actor == null ? word(connection, Math.abs(id)) : new Value(actor.name(), actor.label());
	}

	private Value titled(Connection connection, String sql, int word) throws SQLException {
		String name = names.word(connection, word);
		String[] label = { name };
		Sql.query(connection, row -> label[0] = row.getString(1) == null ? name : row.getString(1), sql, word);
		return new Value(name, label[0]);
	}

	private Value word(Connection connection, int id) throws SQLException {
		String word = names.word(connection, id);
		return new Value(word, word);
	}
}
