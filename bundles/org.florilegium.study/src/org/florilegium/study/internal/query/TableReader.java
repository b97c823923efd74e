package org.florilegium.study.internal.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.index.IndexDatabase;
import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.internal.query.RawTable.Cell;
import org.florilegium.study.query.Attribute;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.StatementTable;
import org.florilegium.study.query.StatementTable.Column;

/** Reads statements as columns of numbers. */
public final class TableReader {

	private static final int HALVES_FROM = 20_000;

	private final StudyIndex index;
	private final StatementQuery query;
	private final List<Attribute> attributes;

	/** To read some attributes of the statements that a query wants. */
	public TableReader(StudyIndex index, StatementQuery query, List<Attribute> attributes) {
		this.index = index;
		this.query = query;
		this.attributes = List.copyOf(attributes);
	}

	/** Reads them. */
	public StatementTable read() throws StudyException {
		try (IndexDatabase.Reader reader = index.reader()) {
			Connection connection = reader.connection();
			Dictionary names = new Dictionary(connection, 0);
			SourceFiles files = new SourceFiles(connection);
			RawTable raw = query.equals(StatementQuery.ALL) ? all(connection) : new RawTable(cells());
			if (!query.equals(StatementQuery.ALL))
				raw.read(connection, new Selection(query, names, connection));
			return table(connection, names, files, raw);
		} catch (SQLException e) {
			throw index.failed(e);
		}
	}

	/** The cells that the attributes are made of. */
	private Set<Cell> cells() {
		Set<Cell> cells = EnumSet.noneOf(Cell.class);
		for (Attribute attribute : attributes)
			cells.addAll(switch (attribute.kind()) {
				case THEME, PARENT_THEME -> EnumSet.of(Cell.THEME);
				case STANCE -> EnumSet.of(Cell.THEME, Cell.STANCE);
				case AUTHOR -> EnumSet.of(Cell.SPEAKER, Cell.AUTHORSHIP);
				case ORGANIZATION -> EnumSet.of(Cell.ORGANIZATION);
				case TYPE -> EnumSet.of(Cell.TYPE);
				case PART -> EnumSet.of(Cell.PART);
				default -> EnumSet.noneOf(Cell.class);
			});
		return cells;
	}

	/** All statements, the second half by another thread. */
	private RawTable all(Connection connection) throws SQLException, StudyException {
		long first = Sql.number(connection, "SELECT min(id) FROM statement");
		long last = Sql.number(connection, "SELECT max(id) FROM statement");
		RawTable raw = new RawTable(cells());
		if (last - first < HALVES_FROM) {
			raw.read(connection, first, last);
			return raw;
		}
		long middle = (first + last) / 2;
		CompletableFuture<RawTable> second = CompletableFuture.supplyAsync(() -> {
			try (IndexDatabase.Reader other = index.reader()) {
				RawTable rest = new RawTable(cells());
				rest.read(other.connection(), middle + 1, last);
				return rest;
			} catch (SQLException | StudyException e) {
				throw new CompletionException(e);
			}
		});
		raw.read(connection, first, middle);
		try {
			raw.append(second.join());
		} catch (CompletionException e) {
			switch (e.getCause()) {
				case SQLException failure -> throw failure;
				case StudyException failure -> throw failure;
				default -> throw e;
			}
		}
		return raw;
	}

	private StatementTable table(Connection connection, Dictionary names, SourceFiles files, RawTable raw) throws SQLException {
		int size = raw.size();
		int[] document = new int[size];
		int[] day = raw.day.toArray();
		for (int i = 0; i < size; i++) {
			document[i] = files.coding(raw.file.get(i)).document();
			if (day[i] == StatementTable.NO_DAY && document[i] >= 0)
				day[i] = files.day(document[i]);
		}
		ColumnMaker maker = new ColumnMaker(connection, names, files, raw, day, attributes);
		List<ColumnMaker.Made> made = new ArrayList<>();
		for (Attribute attribute : attributes)
			made.add(maker.make(attribute));
		int[] statement = raw.statement.toArray();
		int[] start = raw.start.toArray();
		int[] end = raw.end.toArray();
		int[] order = TableOrder.of(day, document, start, end, statement);
		int[] rows = Multiplied.rows(order, size, made);
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < made.size(); i++)
			columns.add(new Column(attributes.get(i), List.copyOf(made.get(i).entries()), Multiplied.cells(order, made, i, rows == null ? size : rows.length)));
		return new StatementTable(TableOrder.apply(rows, statement), TableOrder.apply(rows, document), TableOrder.apply(rows, day),
				TableOrder.apply(rows, start), TableOrder.apply(rows, end), List.copyOf(files.documents()), columns);
	}
}
