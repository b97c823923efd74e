package org.florilegium.study.query;

import java.util.List;

import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.query.TableReader;

/**
 * Statements as columns of numbers, for computing over millions of them: one row per statement, or per statement and theme
 * where an attribute of a theme is asked for, sorted by day, document, start, end and statement. The arrays are those of the
 * table: not to be changed.
 *
 * @param statement ids of statements, which are the same in all rows of one; mean nothing else
 * @param document  indices into {@code documents}
 * @param day       days since 1970-01-01; {@link #NO_DAY} where unknown
 * @param start     first code point
 * @param end       code point after the last
 * @param documents the documents, in the order of the corpus
 * @param columns   the attributes asked for
 */
public record StatementTable(int[] statement, int[] document, int[] day, int[] start, int[] end, List<Entry> documents, List<Column> columns) {

	/** The day of a statement of which none is known; sorts first. */
	public static final int NO_DAY = Integer.MIN_VALUE;

	/**
	 * A value of an attribute.
	 *
	 * @param name   what tells it from others: a name without sigil, or the value itself
	 * @param label  what people read
	 * @param number its number, of points of scales, variables and attributes that are numbers; else null
	 */
	public record Entry(String name, String label, Double number) {
	}

	/**
	 * An attribute of the statements.
	 *
	 * @param attribute which
	 * @param entries   its values, each once
	 * @param cells     for each row an index into the entries; -1 for none
	 */
	public record Column(Attribute attribute, List<Entry> entries, int[] cells) {
	}

	/**
	 * Reads statements from an index, with both cores when all are wanted.
	 *
	 * @param attributes the columns wanted
	 * @throws StudyException {@link StudyException.Code#UNKNOWN_NAME} with the nearest names
	 */
	public static StatementTable read(StudyIndex index, StatementQuery query, List<Attribute> attributes) throws StudyException {
		return new TableReader(index, query, attributes).read();
	}

	/** Number of rows. */
	public int size() {
		return statement.length;
	}
}
