package org.florilegium.study.internal.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.florilegium.model.Force;
import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.internal.query.ColumnMaker.Made;
import org.florilegium.study.query.StatementTable.Entry;

/** What statements do to claims, as columns that go together: the claim, what is done to it, and where that puts who says it. */
final class ActList {

	private static final List<Entry> POSITIONS = List.of(new Entry("against", "against", -1.0), new Entry("for", "for", 1.0));

	private record Act(int claim, Force force) {
	}

	private final RawTable raw;
	private final List<Entry> claims = new ArrayList<>();
	private final Map<Integer, List<Act>> acts = new HashMap<>();

	private ActList(RawTable raw) {
		this.raw = raw;
	}

	static ActList read(Connection connection, Dictionary names, RawTable raw) throws SQLException {
		ActList list = new ActList(raw);
		Map<Integer, Integer> numbers = new HashMap<>();
		Map<Integer, String> texts = new HashMap<>();
		Sql.query(connection, row -> texts.putIfAbsent(row.getInt(1), row.getString(2)), "SELECT word, text FROM claim WHERE text IS NOT NULL ORDER BY id");
		Sql.query(connection, row -> {
			int word = row.getInt(3);
			Force force = Force.get(row.getString(2));
			if (word == 0 || force == null)
				return;
			Integer claim = numbers.get(word);
			if (claim == null) {
				numbers.put(word, claim = list.claims.size());
				String name = names.word(connection, word);
				list.claims.add(new Entry(name, texts.getOrDefault(word, name), null));
			}
			Act act = new Act(claim, force);
			List<Act> all = list.acts.computeIfAbsent(row.getInt(1), k -> new ArrayList<>(1));
			if (!all.contains(act))
				all.add(act);
		}, "SELECT statement, force, claim FROM act ORDER BY statement, ordinal");
		return list;
	}

	Made claims() {
		return column(claims, Act::claim);
	}

	Made forces() {
		List<Entry> entries = new ArrayList<>();
		for (Force force : Force.values())
			entries.add(new Entry(force.getLiteral(), force.getLiteral(), null));
		return column(entries, act -> act.force.ordinal());
	}

	Made positions() {
		return column(POSITIONS, act -> switch (act.force) {
			case ASSERTS, CONCEDES, ASSUMES -> 1;
			case DENIES -> 0;
			case QUESTIONS, REPORTS -> -1;
		});
	}

	private Made column(List<Entry> entries, ToIntFunction<Act> value) {
		int[] cells = new int[raw.size()];
		Map<Integer, int[]> more = new HashMap<>();
		for (int i = 0; i < cells.length; i++) {
			int[] all = acts.getOrDefault(raw.statement.get(i), List.of()).stream().mapToInt(value).toArray();
			cells[i] = all.length == 0 ? -1 : all[0];
			if (all.length > 1)
				more.put(i, all);
		}
		return new Made(entries, cells, more.isEmpty() ? null : more, this);
	}
}
