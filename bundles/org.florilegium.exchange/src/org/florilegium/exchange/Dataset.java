package org.florilegium.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

import org.florilegium.exchange.ExportException.Code;
import org.florilegium.exchange.internal.export.StatementColumns;
import org.florilegium.lang.Nearest;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;

/**
 * The coded dataset of a study: one row per statement and theme with all that is known of both, in the order of the
 * documents and their texts. The columns always stand in the same order; which attributes there are depends on the study.
 * Rows are read as they are asked for, so that their number does not matter.
 */
public final class Dataset {

	/**
	 * A column and how its cells come about.
	 *
	 * @param column the column
	 * @param cell   makes a cell of a row; null for an empty one
	 */
	public record Field(Column column, Function<Row, Object> cell) {
	}

	/** Takes the rows. */
	@FunctionalInterface
	public interface RowConsumer {
		/**
		 * Takes a row.
		 *
		 * @param cells one per column, of its type or null; not to be changed nor kept
		 */
		void accept(List<Object> cells) throws IOException;
	}

	private static final int STEP = 1_000;

	private final Statements statements;
	private final StatementQuery query;
	private final List<Field> fields;

	private Dataset(Statements statements, StatementQuery query, List<Field> fields) {
		this.statements = statements;
		this.query = query;
		this.fields = List.copyOf(fields);
	}

	/**
	 * The dataset of the statements that a query selects.
	 *
	 * @throws StudyException when the study cannot be read
	 */
	public static Dataset of(Study study, StatementQuery query, Progress progress) throws StudyException {
		StudyIndex index = study.index(progress);
		return new Dataset(new Statements(index), query, StatementColumns.of(study, index));
	}

	/** The columns. */
	public List<Column> columns() {
		return fields.stream().map(Field::column).toList();
	}

	/**
	 * The same rows with fewer columns.
	 *
	 * @param names of columns, in the order wanted; {@code speaker.*} for all that begin with {@code speaker.}; all columns
	 *              when empty
	 * @throws ExportException {@link Code#UNKNOWN_COLUMN} with the nearest names
	 */
	public Dataset select(List<String> names) throws ExportException {
		if (names.isEmpty())
			return this;
		List<Field> chosen = new ArrayList<>();
		for (String name : names) {
			List<Field> found = fields.stream().filter(f -> matches(name, f.column.name())).toList();
			if (found.isEmpty()) {
				List<String> known = columns().stream().map(Column::name).toList();
				throw new ExportException(Code.UNKNOWN_COLUMN, "There is no column \"%s\".%s All columns: %s."
						.formatted(name, Nearest.question(Nearest.to(name, known, 3)), String.join(", ", known)));
			}
			for (Field field : found)
				if (!chosen.contains(field))
					chosen.add(field);
		}
		return new Dataset(statements, query, chosen);
	}

	private static boolean matches(String wanted, String name) {
		return wanted.equals(name) || wanted.endsWith(".*") && name.startsWith(wanted.substring(0, wanted.length() - 1));
	}

	/**
	 * Shows every row.
	 *
	 * @param progress told of the rows, and asked whether to go on
	 * @return number of rows
	 * @throws StudyException when the study cannot be read; {@link StudyException.Code#CANCELLED}
	 * @throws IOException    what the consumer throws
	 */
	public long forEach(RowConsumer consumer, Progress progress) throws StudyException, IOException {
		Object[] cells = new Object[fields.size()];
		List<Object> shown = Collections.unmodifiableList(Arrays.asList(cells));
		long[] count = { 0 };
		try {
			statements.forEach(query, row -> {
				for (int i = 0; i < cells.length; i++)
					cells[i] = fields.get(i).cell.apply(row);
				try {
					consumer.accept(shown);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
				if (++count[0] % STEP == 0 && !progress.step(count[0], -1, "rows written: " + count[0]))
					throw new CancellationException();
			});
		} catch (UncheckedIOException e) {
			throw e.getCause();
		} catch (CancellationException e) {
			throw new StudyException(StudyException.Code.CANCELLED, "Given up after " + count[0] + " rows; nothing was written.", e);
		}
		progress.step(count[0], count[0], "");
		return count[0];
	}
}
