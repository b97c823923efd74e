package org.florilegium.study.internal.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which codebooks a file sees: those it uses and what these extend, nearest first; a codebook also itself; a coding and a
 * map also what the corpus uses. Files with the same header see the same, so they share a <em>scope</em>, known by a key.
 * Safe for several threads.
 */
final class Scopes {

	private record Book(int file, List<String> uses) {
	}

	private final Map<String, List<Book>> books = new HashMap<>();
	private final List<String> corpus = new ArrayList<>();
	private final Map<String, List<Integer>> known = new ConcurrentHashMap<>();

	/** Reads which codebooks there are, what they extend, and what the corpus uses. */
	Scopes(Connection connection) throws SQLException {
		Map<Integer, List<String>> edges = new HashMap<>();
		Sql.query(connection, row -> edges.computeIfAbsent(row.getInt(1), k -> new ArrayList<>()).add(row.getString(2)), """
				SELECT u.file, u.name FROM file_use u JOIN file f ON f.id = u.file WHERE f.kind = 'CODEBOOK'
				ORDER BY u.file, u.role DESC, u.ordinal""");
		Sql.query(connection, row -> books.computeIfAbsent(row.getString(2), k -> new ArrayList<>())
				.add(new Book(row.getInt(1), edges.getOrDefault(row.getInt(1), List.of()))),
				"SELECT id, name FROM file WHERE kind = 'CODEBOOK' AND name IS NOT NULL ORDER BY path");
		Sql.query(connection, row -> corpus.add(row.getString(1)), """
				SELECT u.name FROM file_use u JOIN file f ON f.id = u.file WHERE f.kind = 'CORPUS' AND u.role = 'uses'
				ORDER BY f.path, u.ordinal""");
	}

	/** The key of the scope of a file. */
	static String key(String kind, String name, List<String> uses, List<String> bases) {
		return switch (kind) {
			case "Codebook" -> "codebook " + name + ": " + String.join(" ", uses) + "; " + String.join(" ", bases);
			case "Corpus" -> "corpus: " + String.join(" ", uses);
			default -> "study: " + String.join(" ", uses);
		};
	}

	/** The codebook files that files with a key see, nearest first. */
	List<Integer> codebooks(String key) {
		return known.computeIfAbsent(key, this::resolve);
	}

	private List<Integer> resolve(String key) {
		int colon = key.indexOf(':');
		Deque<String> open = new ArrayDeque<>();
		if (key.startsWith("codebook "))
			open.add(key.substring("codebook ".length(), colon));
		for (String name : key.substring(colon + 1).split("[ ;]+"))
			if (!name.isEmpty())
				open.add(name);
		if (key.startsWith("study"))
			open.addAll(corpus);
		List<Integer> files = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		while (!open.isEmpty()) {
			String next = open.poll();
			if (!seen.add(next))
				continue;
			for (Book book : books.getOrDefault(next, List.of())) {
				files.add(book.file);
				open.addAll(book.uses);
			}
		}
		return List.copyOf(files);
	}
}
