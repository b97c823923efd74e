package org.florilegium.study.internal.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.study.internal.index.Sql;

/** Rows of statements as the index has them: ids of words, 0 for none. */
final class RawTable {

	/** Cells of rows, besides those that every row has. */
	enum Cell {
		THEME("c.theme"), STANCE("c.stance"), SPEAKER("s.speaker"),
		/** The part whose authors speak, and one more, so that 0 is left for a speaker who is named. */
		AUTHORSHIP("CASE WHEN s.written_speaker IS NULL THEN s.authorship + 1 END"), ORGANIZATION("s.organization"), TYPE("s.type"), PART("s.part");

		private final String sql;

		Cell(String sql) {
			this.sql = sql;
		}
	}

	private static final int JULIAN_EPOCH = 2440588;
	private static final String ALWAYS = "s.id, s.file, s.start, s.end, CASE WHEN s.date IS NOT NULL THEN CAST(julianday(s.day) + 0.5 AS INT) END";

	final Ints statement = new Ints();
	final Ints file = new Ints();
	final Ints start = new Ints();
	final Ints end = new Ints();
	/** The statements' own days, as days since 1970-01-01 and one more than {@link Integer#MIN_VALUE} below; that for none. */
	final Ints day = new Ints();
	private final Map<Cell, Ints> cells = new EnumMap<>(Cell.class);
	private final List<Cell> wanted;

	RawTable(Set<Cell> wanted) {
		this.wanted = List.copyOf(EnumSet.copyOf(wanted.isEmpty() ? EnumSet.of(Cell.ORGANIZATION) : wanted));
		this.wanted.forEach(cell -> cells.put(cell, new Ints()));
	}

	/** Reads the rows of a selection. */
	void read(Connection connection, Selection selection) throws SQLException {
		boolean coded = isCoded();
		read(connection, (coded ? "SELECT " : "SELECT DISTINCT ") + columns() + selection.from() + selection.where() + " ORDER BY s.id"
				+ (coded ? ", c.ordinal" : ""), selection.values());
	}

	/** Reads the rows of all statements with an id between two. */
	void read(Connection connection, long first, long last) throws SQLException {
		read(connection, "SELECT " + columns() + " FROM statement s" + (isCoded() ? " LEFT JOIN code c ON c.statement = s.id" : "")
				+ " WHERE s.document IS NOT NULL AND s.id BETWEEN ? AND ? ORDER BY s.id", first, last);
	}

	private boolean isCoded() {
		return cells.containsKey(Cell.THEME) || cells.containsKey(Cell.STANCE);
	}

	private String columns() {
		return ALWAYS + ", " + String.join(", ", wanted.stream().map(c -> c.sql).toList());
	}

	private void read(Connection connection, String sql, Object... values) throws SQLException {
		List<Ints> columns = new ArrayList<>(List.of(statement, file, start, end));
		try (PreparedStatement prepared = Sql.bind(connection.prepareStatement(sql), values); ResultSet rows = prepared.executeQuery()) {
			while (rows.next()) {
				for (int i = 0; i < 4; i++)
					columns.get(i).add(rows.getInt(i + 1));
				int julian = rows.getInt(5);
				day.add(julian == 0 ? Integer.MIN_VALUE : julian - JULIAN_EPOCH);
				for (int i = 0; i < wanted.size(); i++)
					cells.get(wanted.get(i)).add(rows.getInt(i + 6));
			}
		}
	}

	/** Adds the rows of another table. */
	void append(RawTable other) {
		statement.addAll(other.statement);
		file.addAll(other.file);
		start.addAll(other.start);
		end.addAll(other.end);
		day.addAll(other.day);
		cells.forEach((cell, column) -> column.addAll(other.cells.get(cell)));
	}

	/** The rows' cells of a kind that was wanted. */
	Ints of(Cell cell) {
		return cells.get(cell);
	}

	int size() {
		return statement.size();
	}
}
