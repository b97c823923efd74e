package org.florilegium.study.internal.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.query.DocumentEntry;

/** Reads documents with their parts; remembers the last one, since rows come document by document. */
final class DocumentReader {

	/** A document with the titles of its parts and the authors of both; part 0 is the document. */
	record Document(int word, DocumentEntry entry, Map<Integer, String> parts, Map<Integer, List<Integer>> allAuthors) {

		String part(Integer number) {
			return number == null ? null : parts.get(number);
		}

		List<Integer> authors(int part) {
			return allAuthors.getOrDefault(part, List.of());
		}
	}

	private final Connection connection;
	private final Dictionary names;
	private Document last;

	DocumentReader(Connection connection, Dictionary names) {
		this.connection = connection;
		this.names = names;
	}

	Document read(int word, Integer id) throws SQLException {
		if (last == null || last.word != word)
			last = id == null ? unknown(word) : known(word, id);
		return last;
	}

	private Document unknown(int word) throws SQLException {
		return new Document(word, new DocumentEntry(names.word(connection, word), null, null, List.of(), null, null, null, null, null, null,
				Map.of()), Map.of(), Map.of());
	}

	private Document known(int word, int id) throws SQLException {
		Map<Integer, List<Integer>> authors = new HashMap<>();
		Sql.query(connection, row -> authors.computeIfAbsent(row.getInt(1), k -> new ArrayList<>()).add(row.getInt(2)),
				"SELECT part, actor FROM author WHERE document = ? ORDER BY part, ordinal", id);
		Map<Integer, String> parts = new HashMap<>();
		Sql.query(connection, row -> parts.put(row.getInt(1), row.getString(2)), "SELECT part, title FROM part WHERE document = ?", id);
		Map<String, String> attributes = new LinkedHashMap<>();
		Sql.query(connection, row -> attributes.put(row.getString(1), row.getString(2)),
				"SELECT name, text FROM document_attribute WHERE document = ? ORDER BY ordinal", id);
		List<String> written = new ArrayList<>();
		for (int author : authors.getOrDefault(0, List.of()))
			written.add(names.word(connection, author));
		DocumentEntry[] entry = new DocumentEntry[1];
		Sql.query(connection, row -> entry[0] = new DocumentEntry(names.word(connection, word), row.getString(1), row.getString(2),
				List.copyOf(written), names.word(connection, Sql.integer(row, 3)), row.getString(4), row.getString(5), row.getString(6),
				row.getString(7), row.getString(8), Collections.unmodifiableMap(attributes)),
				"SELECT title, path, organization, date, source, section, kind, language FROM document WHERE id = ?", id);
		return new Document(word, entry[0], parts, authors);
	}
}
