package org.florilegium.study.query;

import java.sql.SQLException;
import java.util.List;

import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.index.IndexDatabase;
import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.internal.query.Arranged;
import org.florilegium.study.internal.query.Arranging;
import org.florilegium.study.internal.query.Dictionary;
import org.florilegium.study.internal.query.RowCursor;
import org.florilegium.study.internal.query.Selection;

/**
 * Statements in an order, for tables that may be very long: it keeps a few bytes for each row, and reads rows by windows. As
 * in {@link Row}, a statement about several themes has several rows. Immutable and safe for several threads; it holds for one
 * version of the index.
 */
public final class StatementList {

	/** What rows can be sorted by. */
	public enum Column {
		/** The order of the documents, then of the text. */
		TEXT,
		/** Title of the document. */
		DOCUMENT,
		/** Title of the part. */
		PART,
		/** The words of the first passage. */
		QUOTE,
		/** Who says it, of several the first. */
		SPEAKER,
		/** For which organisation. */
		ORGANIZATION,
		/** Who reports it, of several the first. */
		REPORTER,
		/** Title of the theme. */
		THEME,
		/** Point of the scale. */
		STANCE,
		/** The first claim. */
		CLAIM,
		/** Title of the coder. */
		CODER,
		/** The first day the date can mean. */
		DATE,
		/** The first note. */
		NOTE,
		/** The coder's confidence. */
		CONFIDENCE
	}

	/**
	 * An order. Rows without what they are sorted by come last, and rows that have it in common in the order of the text.
	 *
	 * @param groups     what rows are put together by first: {@link Dimension#THEME}, {@link Dimension#AUTHOR}, or both in
	 *                   either order; or nothing. A statement of several authors has a row with each
	 * @param column     what they are sorted by
	 * @param descending from the last to the first
	 */
	public record Order(List<Dimension> groups, Column column, boolean descending) {

		/** The order of the text. */
		public static final Order TEXT = new Order(List.of(), Column.TEXT, false);

		/** Keeps a list that nobody can change. */
		public Order {
			groups = List.copyOf(groups);
		}
	}

	/**
	 * Rows with a theme or author in common. Groups come in the order of their rows, an outer one before those in it.
	 *
	 * @param value      the theme or author; its name is null where the statements have none
	 * @param depth      0 for the outer groups
	 * @param start      first row
	 * @param end        row behind the last
	 * @param statements number of statements, each counted once
	 */
	public record Group(GroupCount.Value value, int depth, int start, int end, int statements) {
	}

	private final StudyIndex index;
	private final Dictionary names;
	private final Arranged arranged;

	private StatementList(StudyIndex index, Dictionary names, Arranged arranged) {
		this.index = index;
		this.names = names;
		this.arranged = arranged;
	}

	/**
	 * The statements wanted, in an order, as the index is now.
	 *
	 * @throws StudyException {@link StudyException.Code#UNKNOWN_NAME} with the nearest names
	 */
	public static StatementList of(StudyIndex index, StatementQuery query, Order order) throws StudyException {
		return index.query(connection -> {
			Dictionary names = new Dictionary(connection, Sql.number(connection, Dictionary.VERSION));
			return new StatementList(index, names, new Arranging(names, order).arrange(connection, new Selection(query, names, connection)));
		});
	}

	/** The rows of one statement, one for each of its themes; nothing when there is no such statement. */
	public static List<Row> rowsOf(StudyIndex index, String coding, String statement) throws StudyException {
		return index.query(connection -> {
			Dictionary names = new Dictionary(connection, Sql.number(connection, Dictionary.VERSION));
			return RowCursor.one(connection, names, (int) Sql.number(connection, Arranging.STATEMENT, coding, statement));
		});
	}

	/** The version of the index it holds for. */
	public long version() {
		return names.version();
	}

	/** Number of rows. */
	public int size() {
		return arranged.size();
	}

	/** Number of statements. */
	public int statements() {
		return arranged.statements();
	}

	/** The groups; empty where there is no grouping. */
	public List<Group> groups() {
		return arranged.groups();
	}

	/**
	 * Reads rows.
	 *
	 * @param from first row
	 * @param to   row behind the last
	 * @return the rows; nothing when the index has changed since, so that the list has to be read anew
	 */
	public List<Row> rows(int from, int to) throws StudyException {
		if (from == to)
			return List.of();
		try (IndexDatabase.Reader reader = index.reader()) {
			if (Sql.number(reader.connection(), Dictionary.VERSION) != version())
				return List.of();
			return RowCursor.window(reader.connection(), names, arranged.window(from, to));
		} catch (SQLException e) {
			throw index.failed(e);
		}
	}

	/** The first row of a statement; -1 when it is not in the list, or the index has changed since. */
	public int indexOf(String coding, String statement) throws StudyException {
		return index.query(connection -> {
			if (Sql.number(connection, Dictionary.VERSION) != version())
				return -1;
			return arranged.indexOf((int) Sql.number(connection, Arranging.STATEMENT, coding, statement));
		});
	}
}
