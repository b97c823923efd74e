package org.florilegium.study.internal.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.query.StatementTable;
import org.florilegium.study.query.StatementTable.Entry;

/** What follows for a statement from the file it stands in: document, coder, and what names mean. */
final class SourceFiles {

	/** A coding; document by its place in the corpus, coder by its word, 0 for none. */
	record Coding(int document, int coder, int scope) {
	}

	private final Map<Integer, Coding> codings = new HashMap<>();
	private final List<Entry> documents = new ArrayList<>();
	private final List<Integer> ids = new ArrayList<>();
	private final List<Integer> days = new ArrayList<>();
	private Coding[] byFile = new Coding[0];

	SourceFiles(Connection connection) throws SQLException {
		Map<Integer, Integer> places = new HashMap<>();
		Sql.query(connection, row -> {
			places.put(row.getInt(1), documents.size());
			documents.add(new Entry(row.getString(2), row.getString(3) == null ? row.getString(2) : row.getString(3), null));
			ids.add(Sql.integer(row, 4));
			days.add(row.getString(5) == null ? StatementTable.NO_DAY : (int) LocalDate.parse(row.getString(5)).toEpochDay());
		}, """
				SELECT o.word, w.text, d.title, d.id, d.day FROM document_order o JOIN word w ON w.id = o.word
				LEFT JOIN document d ON d.id = o.document ORDER BY o.position""");
		Sql.query(connection, row -> codings.put(row.getInt(1), new Coding(places.getOrDefault(row.getInt(2), -1), row.getInt(3), row.getInt(4))),
				"SELECT c.file, c.document, c.coder, f.scope FROM coding c JOIN file f ON f.id = c.file");
		int last = codings.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
		byFile = new Coding[last + 1];
		codings.forEach((file, coding) -> byFile[file] = coding);
	}

	Coding coding(int file) {
		return byFile[file];
	}

	/** The documents, in the order of the corpus. */
	List<Entry> documents() {
		return documents;
	}

	/** The document's id in the index; null where the corpus does not have it. */
	Integer id(int document) {
		return ids.get(document);
	}

	/** The document's day. */
	int day(int document) {
		return days.get(document);
	}
}
