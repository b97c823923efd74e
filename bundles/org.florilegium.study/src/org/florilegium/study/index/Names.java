package org.florilegium.study.index;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.florilegium.lang.Sigil;
import org.florilegium.study.StudyException;
import org.florilegium.study.internal.index.Sql;

/**
 * The names that the files of a study export. What codebooks and the corpus define, and the files themselves, are kept in
 * memory until the index changes; statements, claims and arguments, of which there may be very many, are looked up.
 */
public final class Names {

	/** Kinds of which there are so many that they stay in the database. */
	private static final Set<String> MANY = Set.of("Statement", "Claim", "Argument");
	private static final String SELECT = "SELECT n.kind, n.name, n.title, f.path, n.element, n.offset, n.length, n.file, n.ordinal FROM name n"
			+ " JOIN file f ON f.id = n.file WHERE ";
	private static final String STATEMENT = "SELECT 'Statement', f.name || '/' || s.name, NULL, f.path, s.element, s.offset, 0, f.id, -1"
			+ " FROM statement s JOIN file f ON f.id = s.file WHERE ";
	private static final String ORDER = " ORDER BY f.path, n.element";

	private final StudyIndex index;
	private final Map<String, Map<String, List<ExportedName>>> kinds = new ConcurrentHashMap<>();

	Names(StudyIndex index) {
		this.index = index;
	}

	/**
	 * What is called by a name; several where it was given twice.
	 *
	 * @param kind an EClass name; {@code Actor} for persons and organisations, {@code Node} for claims and arguments
	 * @param name with or without sigil; a statement's with its coding
	 */
	public List<ExportedName> find(String kind, String name) throws StudyException {
		String bare = Sigil.strip(name);
		List<ExportedName> found = new ArrayList<>();
		for (String each : expand(kind)) {
			if (!MANY.contains(each))
				found.addAll(cached(each).getOrDefault(bare, List.of()));
			else if (!each.equals("Statement"))
				found.addAll(read(SELECT + "n.kind = ? AND n.name = ?" + ORDER, each, bare));
			else if (bare.indexOf('/') > 0)
				found.addAll(read(STATEMENT + "f.name = ? AND f.kind = 'CODING' AND s.id BETWEEN (SELECT first FROM file_range r"
						+ " WHERE r.file = f.id AND entity = 'statement') AND (SELECT last FROM file_range r WHERE r.file = f.id"
						+ " AND entity = 'statement') AND s.name = ?", bare.substring(0, bare.indexOf('/')),
						bare.substring(bare.indexOf('/') + 1)));
		}
		return found;
	}

	/** As {@link #find(String, String)}, of any of several kinds. */
	public List<ExportedName> find(Collection<String> ofKinds, String name) throws StudyException {
		List<ExportedName> found = new ArrayList<>();
		for (String kind : ofKinds)
			found.addAll(find(kind, name));
		return found;
	}

	/** All that is exported of a kind, by file and place. Of statements there may be a million. */
	public List<ExportedName> all(String kind) throws StudyException {
		List<ExportedName> found = new ArrayList<>();
		for (String each : expand(kind)) {
			if (each.equals("Statement"))
				found.addAll(read(STATEMENT + "s.name IS NOT NULL ORDER BY f.path, s.element"));
			else if (MANY.contains(each))
				found.addAll(read(SELECT + "n.kind = ?" + ORDER, each));
			else
				cached(each).values().forEach(found::addAll);
		}
		return found;
	}

	/** All that a file exports, itself first, its statements last. */
	public List<ExportedName> inFile(Path file) throws StudyException {
		String path = file.toString().replace('\\', '/');
		List<ExportedName> found = new ArrayList<>(read(SELECT + "f.path = ?" + " ORDER BY n.ordinal", path));
		found.addAll(read(STATEMENT + "f.path = ? AND s.name IS NOT NULL AND s.id BETWEEN (SELECT first FROM file_range r WHERE r.file = f.id"
				+ " AND entity = 'statement') AND (SELECT last FROM file_range r WHERE r.file = f.id AND entity = 'statement')", path));
		return found;
	}

	private static List<String> expand(String kind) {
		return switch (kind) {
			case "Actor" -> List.of("Person", "Organization");
			case "Node" -> List.of("Claim", "Argument");
			case "StudyFile" -> List.of("Corpus", "Codebook", "Coding", "ArgumentMap");
			default -> List.of(kind);
		};
	}

	private Map<String, List<ExportedName>> cached(String kind) throws StudyException {
		Map<String, List<ExportedName>> names = kinds.get(kind);
		if (names == null) {
			names = new LinkedHashMap<>();
			for (ExportedName name : read(SELECT + "n.kind = ?" + ORDER, kind))
				names.computeIfAbsent(name.name(), k -> new ArrayList<>(1)).add(name);
			kinds.put(kind, names);
		}
		return names;
	}

	private record Place(int file, int ordinal) {
	}

	private List<ExportedName> read(String sql, Object... values) throws StudyException {
		return index.query(connection -> {
			Map<Place, Map<String, String>> data = sql.startsWith(SELECT) ? data(connection, sql, values) : Map.of();
			List<ExportedName> names = new ArrayList<>();
			Sql.query(connection, row -> names.add(new ExportedName(row.getString(1), row.getString(2), row.getString(3),
					Path.of(row.getString(4)), row.getInt(5), row.getInt(6), row.getInt(7),
					data.getOrDefault(new Place(row.getInt(8), row.getInt(9)), Map.of()))), sql, values);
			return names;
		});
	}

	private static Map<Place, Map<String, String>> data(Connection connection, String sql, Object... values) throws SQLException {
		Map<Place, Map<String, String>> data = new HashMap<>();
		String names = sql.substring(sql.indexOf("FROM name n"), sql.indexOf(" ORDER BY"));
		Sql.query(connection, row -> data.computeIfAbsent(new Place(row.getInt(1), row.getInt(2)), k -> new HashMap<>())
				.put(row.getString(3), row.getString(4)), "SELECT d.file, d.ordinal, d.key, d.value FROM name_data d"
						+ " WHERE (d.file, d.ordinal) IN (SELECT n.file, n.ordinal " + names + ")", values);
		return data;
	}
}
