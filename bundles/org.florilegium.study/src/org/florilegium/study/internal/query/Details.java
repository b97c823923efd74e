package org.florilegium.study.internal.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.florilegium.model.Span;
import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.query.ActEntry;

/** The lists of a page of statements, read together. */
final class Details {

	/** The lists of one statement; reporters as ids of words. */
	record Of(List<Span> spans, List<String> quotes, List<ActEntry> acts, List<Integer> reporters, Map<String, String> values,
			List<String> notes) {

		Of() {
			this(new ArrayList<>(1), new ArrayList<>(1), new ArrayList<>(0), new ArrayList<>(0), new LinkedHashMap<>(), new ArrayList<>(0));
		}
	}

	private final Map<Integer, Of> statements = new HashMap<>();

	Details(Connection connection, Collection<Integer> ids) throws SQLException {
		for (int id : ids)
			statements.put(id, new Of());
		String which = " IN (" + ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")) + ") ORDER BY statement, ";
		Sql.query(connection, row -> {
			Of own = of(row.getInt(1));
			if (Sql.integer(row, 2) != null)
				own.spans.add(new Span(row.getInt(2), row.getInt(3)));
			if (row.getString(4) != null)
				own.quotes.add(row.getString(4));
		}, "SELECT statement, start, end, quote FROM span WHERE statement" + which + "ordinal");
		Sql.query(connection, row -> of(row.getInt(1)).acts.add(new ActEntry(row.getString(2), row.getString(3))),
				"SELECT statement, force, w.text FROM act JOIN word w ON w.id = claim WHERE statement" + which + "ordinal");
		Sql.query(connection, row -> of(row.getInt(1)).reporters.add(row.getInt(2)),
				"SELECT statement, actor FROM reporter WHERE statement" + which + "ordinal");
		Sql.query(connection, row -> of(row.getInt(1)).values.put(row.getString(2), row.getString(3)),
				"SELECT statement, name, text FROM value WHERE statement" + which + "ordinal");
		Sql.query(connection, row -> of(row.getInt(1)).notes.add(row.getString(2)),
				"SELECT statement, text FROM note WHERE statement" + which + "ordinal");
	}

	Of of(int statement) {
		return statements.get(statement);
	}
}
