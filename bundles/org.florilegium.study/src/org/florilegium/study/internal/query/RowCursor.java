package org.florilegium.study.internal.query;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;

import org.florilegium.study.internal.index.IndexDatabase;
import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.internal.index.UncheckedSqlException;
import org.florilegium.study.query.ActorEntry;
import org.florilegium.study.query.Row;

/** Reads the rows of a selection page by page, so that memory does not grow with their number. */
public final class RowCursor extends AbstractSpliterator<Row> implements AutoCloseable {

	private static final int PAGE = 500;
	private static final String COLUMNS = """
			SELECT s.id, s.name, f.name, f.scope, f.path, o.word, o.document, s.coder, s.coded_on, s.written_speaker, s.speaker,
				s.organization, s.authorship, s.part, s.date, s.day, s.type, s.confidence, c.theme, c.stance""";
	private static final String ORDER = " ORDER BY o.position, s.start, s.end, s.name, s.id, c.ordinal";
	private static final String WINDOW = """
			 FROM (VALUES %s) v JOIN statement s ON s.id = v.column2 JOIN file f ON f.id = s.file JOIN document_order o ON o.word = s.document
			LEFT JOIN code c ON c.statement = s.id AND c.ordinal = v.column3 ORDER BY v.column1""";

	private static final String ONE = """
			 FROM statement s JOIN file f ON f.id = s.file JOIN document_order o ON o.word = s.document
			LEFT JOIN code c ON c.statement = s.id WHERE s.id = ? ORDER BY c.ordinal""";

	/** A row before its lists are known. */
	private record Head(int id, String name, String coding, int scope, String path, int document, Integer documentId, Integer coder,
			String codedOn, Integer written, Integer speaker, Integer organization, Integer authorship, Integer part, String date, String day,
			Integer type, Double confidence, Integer theme, Integer stance) {
	}

	private final IndexDatabase.Reader reader;
	private final Connection connection;
	private final Dictionary names;
	private final DocumentReader documents;
	private final PreparedStatement statement;
	private final ResultSet rows;
	private final Deque<Row> page = new ArrayDeque<>();
	private boolean done;

	/**
	 * Reads certain rows, in the order given.
	 *
	 * @param places place, statement and ordinal of each, as the values of SQL
	 */
	public static List<Row> window(Connection connection, Dictionary names, String places) throws SQLException {
		return all(connection, names, WINDOW.formatted(places));
	}

	/** Reads the rows of one statement. */
	public static List<Row> one(Connection connection, Dictionary names, int statement) throws SQLException {
		return all(connection, names, ONE, statement);
	}

	private static List<Row> all(Connection connection, Dictionary names, String source, Object... values) throws SQLException {
		List<Row> found = new ArrayList<>();
		try (RowCursor cursor = new RowCursor(null, connection, names, source, values)) {
			cursor.forEachRemaining(found::add);
		} catch (UncheckedSqlException e) {
			throw e.getCause();
		}
		return found;
	}

	/** Opens the selection; the reader is closed with this. */
	public RowCursor(IndexDatabase.Reader reader, Dictionary names, Selection selection) throws SQLException {
		this(reader, reader.connection(), names, selection.from() + selection.where() + ORDER, selection.values());
	}

	private RowCursor(IndexDatabase.Reader reader, Connection connection, Dictionary names, String source, Object... values) throws SQLException {
		super(Long.MAX_VALUE, ORDERED | NONNULL | IMMUTABLE);
		this.reader = reader;
		this.names = names;
		this.connection = connection;
		documents = new DocumentReader(connection, names);
		statement = connection.prepareStatement(COLUMNS + source);
		rows = Sql.bind(statement, values).executeQuery();
	}

	@Override
	public boolean tryAdvance(Consumer<? super Row> action) {
		try {
			if (page.isEmpty() && !done)
				fill();
		} catch (SQLException e) {
			throw new UncheckedSqlException(e);
		}
		Row row = page.poll();
		if (row == null)
			return false;
		action.accept(row);
		return true;
	}

	private void fill() throws SQLException {
		List<Head> heads = new ArrayList<>(PAGE);
		Set<Integer> ids = new LinkedHashSet<>();
		while (heads.size() < PAGE && !done) {
			if (rows.next()) {
				Head head = head(rows);
				heads.add(head);
				ids.add(head.id);
			} else {
				done = true;
			}
		}
		if (heads.isEmpty())
			return;
		Details details = new Details(connection, ids);
		for (Head head : heads)
			page.add(row(head, details));
	}

	private static Head head(ResultSet r) throws SQLException {
		return new Head(r.getInt(1), r.getString(2), r.getString(3), r.getInt(4), r.getString(5), r.getInt(6), Sql.integer(r, 7),
				Sql.integer(r, 8), r.getString(9), Sql.integer(r, 10), Sql.integer(r, 11), Sql.integer(r, 12), Sql.integer(r, 13),
				Sql.integer(r, 14), r.getString(15), r.getString(16), Sql.integer(r, 17), number(r, 18), Sql.integer(r, 19),
				Sql.integer(r, 20));
	}

	private static Double number(ResultSet row, int column) throws SQLException {
		double value = row.getDouble(column);
		return row.wasNull() ? null : value;
	}

	private Row row(Head head, Details details) throws SQLException {
		DocumentReader.Document document = documents.read(head.document, head.documentId);
		Details.Of own = details.of(head.id);
		String date = head.date == null ? document.entry().date() : head.date;
		return new Row(document.entry(), document.part(head.part), Path.of(head.path), head.coding, head.name,
				names.word(connection, head.coder), head.codedOn, own.spans(), own.quotes(), speakers(head, document), head.written != null,
				names.actor(connection, head.scope, head.organization), actors(head.scope, own.reporters()), date,
				head.day == null ? null : LocalDate.parse(head.day), names.theme(connection, head.scope, head.theme),
				names.word(connection, head.stance), names.stance(head.scope, head.theme, head.stance), names.word(connection, head.type),
				Collections.unmodifiableMap(own.values()), own.acts(),
				head.confidence, own.notes());
	}

	private List<ActorEntry> speakers(Head head, DocumentReader.Document document) throws SQLException {
		if (head.written == null && head.authorship != null)
			return actors(head.scope, document.authors(head.authorship));
		return head.speaker == null ? List.of() : actors(head.scope, List.of(head.speaker));
	}

	private List<ActorEntry> actors(int scope, List<Integer> words) throws SQLException {
		List<ActorEntry> actors = new ArrayList<>(words.size());
		for (int word : words)
			actors.add(names.actor(connection, scope, word));
		return List.copyOf(actors);
	}

	@Override
	public void close() {
		try (IndexDatabase.Reader lent = reader; PreparedStatement open = statement) {
			page.clear();
			done = true;
		} catch (SQLException e) {
			throw new UncheckedSqlException(e);
		}
	}
}
