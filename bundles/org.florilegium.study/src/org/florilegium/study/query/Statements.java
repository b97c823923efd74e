package org.florilegium.study.query;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.index.IndexDatabase;
import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.internal.index.UncheckedSqlException;
import org.florilegium.study.internal.query.Dictionary;
import org.florilegium.study.internal.query.Grouping;
import org.florilegium.study.internal.query.RowCursor;
import org.florilegium.study.internal.query.Selection;

/** Answers queries about statements from a study's index. Safe for several threads. */
public final class Statements {

	private final StudyIndex index;
	private Dictionary dictionary;

	/** Queries over an index, as it is at each query. */
	public Statements(StudyIndex index) {
		this.index = index;
	}

	/**
	 * The rows of the statements wanted, in the order of the documents in the corpus, then of the text. They are read as
	 * they are asked for; the stream has to be closed. A failing database makes it throw an unchecked exception.
	 *
	 * @throws StudyException {@link StudyException.Code#UNKNOWN_NAME} with the nearest names
	 */
	public Stream<Row> stream(StatementQuery query) throws StudyException {
		IndexDatabase.Reader reader = index.reader();
		RowCursor cursor = null;
		try {
			Dictionary names = dictionary(reader);
			cursor = new RowCursor(reader, names, new Selection(query, names, reader.connection()));
			RowCursor rows = cursor;
			return StreamSupport.stream(rows, false).onClose(rows::close);
		} catch (SQLException e) {
			throw index.failed(e);
		} finally {
			if (cursor == null)
				close(reader);
		}
	}

	/** Shows each row of the statements wanted, in the order of {@link #stream(StatementQuery)}. */
	public void forEach(StatementQuery query, Consumer<? super Row> consumer) throws StudyException {
		try (Stream<Row> rows = stream(query)) {
			rows.forEach(consumer);
		} catch (UncheckedSqlException e) {
			throw index.failed(e.getCause());
		}
	}

	/** All rows of the statements wanted; for selections known to be small. */
	public List<Row> list(StatementQuery query) throws StudyException {
		try (Stream<Row> rows = stream(query)) {
			return rows.toList();
		} catch (UncheckedSqlException e) {
			throw index.failed(e.getCause());
		}
	}

	/** How many statements are wanted. */
	public long count(StatementQuery query) throws StudyException {
		try (IndexDatabase.Reader reader = index.reader()) {
			Selection selection = new Selection(query, dictionary(reader), reader.connection());
			return Sql.number(reader.connection(), "SELECT count(DISTINCT s.id)" + selection.from() + selection.where(), selection.values());
		} catch (SQLException e) {
			throw index.failed(e);
		}
	}

	/**
	 * Counts the statements wanted by what they have in common.
	 *
	 * @param dimensions at least one
	 * @return the largest groups first
	 */
	public List<GroupCount> groupBy(StatementQuery query, List<Dimension> dimensions) throws StudyException {
		if (dimensions.isEmpty())
			throw new StudyException(StudyException.Code.INVALID, "Statements are counted by at least one thing, such as theme or author.");
		try (IndexDatabase.Reader reader = index.reader()) {
			Dictionary names = dictionary(reader);
			return new Grouping(names, dimensions).count(reader.connection(), new Selection(query, names, reader.connection()));
		} catch (SQLException e) {
			throw index.failed(e);
		}
	}

	private synchronized Dictionary dictionary(IndexDatabase.Reader reader) throws SQLException {
		long version = Sql.number(reader.connection(), Dictionary.VERSION);
		if (dictionary == null || dictionary.version() != version)
			dictionary = new Dictionary(reader.connection(), version);
		return dictionary;
	}

	private static void close(IndexDatabase.Reader reader) {
		try {
			reader.close();
		} catch (SQLException e) {
			throw new UncheckedSqlException(e);
		}
	}
}
