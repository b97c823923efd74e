package org.florilegium.study.internal.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/** The few things that every SQL statement here needs. */
public final class Sql {

	private Sql() {
	}

	/** Reads one row of a result. */
	@FunctionalInterface
	public interface RowReader {
		/** Called with the result standing on a row. */
		void read(ResultSet row) throws SQLException;
	}

	/** Binds values, of their own kinds, to a statement's parameters. */
	public static PreparedStatement bind(PreparedStatement statement, Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++)
			bindOne(statement, i + 1, values[i]);
		return statement;
	}

	static void bindOne(PreparedStatement statement, int at, Object value) throws SQLException {
		switch (value) {
			case null -> statement.setNull(at, Types.NULL);
			case Integer number -> statement.setInt(at, number);
			case Long number -> statement.setLong(at, number);
			case Double number -> statement.setDouble(at, number);
			case Boolean truth -> statement.setInt(at, truth ? 1 : 0);
			default -> statement.setString(at, value.toString());
		}
	}

	/** Runs a query and shows each row. */
	public static void query(Connection connection, RowReader reader, String sql, Object... values) throws SQLException {
		try (PreparedStatement statement = bind(connection.prepareStatement(sql), values); ResultSet rows = statement.executeQuery()) {
			while (rows.next())
				reader.read(rows);
		}
	}

	/** Runs a change and tells how many rows it touched. */
	public static int execute(Connection connection, String sql, Object... values) throws SQLException {
		try (PreparedStatement statement = bind(connection.prepareStatement(sql), values)) {
			return statement.executeUpdate();
		}
	}

	/** The one number of a query's first row; -1 without a row, 0 for NULL. */
	public static long number(Connection connection, String sql, Object... values) throws SQLException {
		long[] result = { -1 };
		query(connection, row -> result[0] = row.getLong(1), sql, values);
		return result[0];
	}

	/** An integer cell that may be empty. */
	public static Integer integer(ResultSet row, int column) throws SQLException {
		int value = row.getInt(column);
		return value == 0 && row.wasNull() ? null : value;
	}
}
