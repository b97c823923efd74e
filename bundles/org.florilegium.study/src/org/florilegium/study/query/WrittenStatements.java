package org.florilegium.study.query;

import java.sql.SQLException;
import java.util.function.Consumer;

import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.PartialDate;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.index.UncheckedSqlException;
import org.florilegium.study.internal.query.WrittenStatementReader;

/**
 * Statements as they are written, with nothing concluded: where no speaker is named, there is none. For exports that are to
 * be read back as the same study; {@link Statements} tells what follows from the corpus as well.
 */
public final class WrittenStatements {

	/**
	 * A statement.
	 *
	 * @param document the document it is found in
	 * @param coding   the coding it stands in
	 * @param coder    who coded it, or null
	 * @param on       when it was coded, or null
	 * @param form     what it says, with all its themes
	 */
	public record Entry(String document, String coding, String coder, PartialDate on, StatementForm form) {
	}

	private WrittenStatements() {
	}

	/**
	 * Shows each statement wanted, in the order of the documents in the corpus, then of the text.
	 *
	 * @throws StudyException {@link StudyException.Code#UNKNOWN_NAME} with the nearest names
	 */
	public static void forEach(StudyIndex index, StatementQuery query, Consumer<Entry> consumer) throws StudyException {
		try (var reader = index.reader()) {
			WrittenStatementReader.read(reader.connection(), query, consumer);
		} catch (SQLException e) {
			throw index.failed(e);
		} catch (UncheckedSqlException e) {
			throw index.failed(e.getCause());
		}
	}
}
