package org.florilegium.study.internal.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.internal.query.ColumnMaker.Made;
import org.florilegium.study.internal.query.RawTable.Cell;
import org.florilegium.study.query.StatementTable.Entry;

/**
 * Points of scales with their numbers. A statement on no theme may say its stance as a variable that is called like a
 * scale: {@code with agreement = "agree"}.
 */
final class StanceColumn {

	private record Key(int scope, int theme, int stance) {
	}

	private final Connection connection;
	private final Dictionary names;
	private final SourceFiles files;
	private final RawTable raw;
	private final List<Entry> entries = new ArrayList<>();
	private final Map<Entry, Integer> numbers = new HashMap<>();

	StanceColumn(Connection connection, Dictionary names, SourceFiles files, RawTable raw) {
		this.connection = connection;
		this.names = names;
		this.files = files;
		this.raw = raw;
	}

	Made make() throws SQLException {
		Map<Key, Integer> known = new HashMap<>();
		Map<Integer, Integer> spoken = spoken();
		int[] cells = new int[raw.size()];
		Key last = null;
		int lastCell = -1;
		for (int i = 0; i < cells.length; i++) {
			int theme = raw.of(Cell.THEME).get(i);
			int stance = raw.of(Cell.STANCE).get(i);
			if (stance == 0) {
				cells[i] = theme == 0 ? spoken.getOrDefault(raw.statement.get(i), -1) : -1;
				continue;
			}
			int scope = files.coding(raw.file.get(i)).scope();
			if (last == null || last.scope != scope || last.theme != theme || last.stance != stance) {
				last = new Key(scope, theme, stance);
				Integer cell = known.get(last);
				if (cell == null) {
					String point = names.word(connection, stance);
					known.put(last, cell = number(new Entry(point, point, names.stance(scope, theme == 0 ? null : theme, stance))));
				}
				lastCell = cell;
			}
			cells[i] = lastCell;
		}
		return new Made(entries, cells, null);
	}

	private int number(Entry entry) {
		Integer known = numbers.putIfAbsent(entry, entries.size());
		if (known != null)
			return known;
		entries.add(entry);
		return entries.size() - 1;
	}

	private Map<Integer, Integer> spoken() throws SQLException {
		Map<Integer, Integer> stances = new HashMap<>();
		Sql.query(connection, row -> stances.putIfAbsent(row.getInt(1), number(new Entry(row.getString(2), row.getString(2), row.getDouble(3)))), """
				SELECT v.statement, v.text, p.value FROM scale s JOIN word n ON n.id = s.word JOIN scale_point p ON p.scale = s.id
				JOIN word w ON w.id = p.word JOIN value v ON v.name = n.text AND v.text = w.text ORDER BY v.statement, s.id""");
		return stances;
	}
}
