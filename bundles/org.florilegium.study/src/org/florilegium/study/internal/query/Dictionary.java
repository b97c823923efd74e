package org.florilegium.study.internal.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.query.ActorEntry;
import org.florilegium.study.query.ThemeEntry;

/** What the codebooks define, and what names mean in them, as of one version of an index; a few thousand entries at most. */
public final class Dictionary {

	/** Reads the version of an index. */
	public static final String VERSION = "SELECT value FROM meta WHERE key = 'version'";

	/** What a name means in a scope. */
	private record Meaning(int scope, String kind, int word) {
	}

	private record Point(int scale, int word) {
	}

	/** Something that codebooks define, with all that people may call it. */
	record Defined(int id, String name, String title, Integer parent, List<String> aliases) {
	}

	private final long version;
	private final Map<Meaning, Integer> meanings = new HashMap<>();
	private final Map<Integer, ThemeEntry> themes = new HashMap<>();
	private final Map<Integer, Integer> scales = new HashMap<>();
	private final Map<Point, Double> points = new HashMap<>();
	private final Map<Integer, ActorEntry> actors = new HashMap<>();
	private final Map<Integer, Defined> definedThemes = new HashMap<>();
	private final Map<Integer, Defined> definedActors = new HashMap<>();
	private final Map<Integer, String> words = new ConcurrentHashMap<>();

	/** Reads the codebooks. */
	public Dictionary(Connection connection, long version) throws SQLException {
		this.version = version;
		Sql.query(connection, row -> meanings.put(new Meaning(row.getInt(1), row.getString(2), row.getInt(3)), row.getInt(4)),
				"SELECT scope, kind, word, target FROM resolved WHERE kind IN ('theme', 'actor')");
		Sql.query(connection, row -> points.put(new Point(row.getInt(1), row.getInt(2)), row.getDouble(3)),
				"SELECT scale, word, value FROM scale_point");
		readThemes(connection);
		readActors(connection);
	}

	private void readThemes(Connection connection) throws SQLException {
		Map<Integer, List<String>> aliases = aliases(connection, "theme");
		Sql.query(connection, row -> {
			int id = row.getInt(1);
			themes.put(id, new ThemeEntry(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
			definedThemes.put(id, new Defined(id, row.getString(2), row.getString(3), Sql.integer(row, 6), aliases.getOrDefault(id, List.of())));
			if (Sql.integer(row, 7) != null)
				scales.put(id, row.getInt(7));
		}, "SELECT t.id, w.text, t.title, t.path, t.color, t.parent_id, t.scale_id FROM theme t JOIN word w ON w.id = t.word");
	}

	private void readActors(Connection connection) throws SQLException {
		Map<Integer, List<String>> aliases = aliases(connection, "actor");
		Sql.query(connection, row -> {
			int id = row.getInt(1);
			actors.put(id, new ActorEntry(row.getString(2), row.getString(3), row.getString(4)));
			definedActors.put(id, new Defined(id, row.getString(2), row.getString(3), Sql.integer(row, 5), aliases.getOrDefault(id, List.of())));
		}, "SELECT a.id, w.text, a.title, a.kind, a.parent_id FROM actor a JOIN word w ON w.id = a.word");
	}

	private static Map<Integer, List<String>> aliases(Connection connection, String table) throws SQLException {
		Map<Integer, List<String>> aliases = new HashMap<>();
		Sql.query(connection, row -> aliases.computeIfAbsent(row.getInt(1), k -> new ArrayList<>()).add(row.getString(2)),
				"SELECT " + table + ", text FROM " + table + "_alias");
		return aliases;
	}

	/** The version of the index. */
	public long version() {
		return version;
	}

	/** A word by its id; null for null. */
	String word(Connection connection, Integer id) throws SQLException {
		if (id == null)
			return null;
		String known = words.get(id);
		if (known == null) {
			String[] found = { "" };
			Sql.query(connection, row -> found[0] = row.getString(1), "SELECT text FROM word WHERE id = ?", id);
			known = found[0];
			words.put(id, known);
		}
		return known;
	}

	/** The theme that a word means in a scope. */
	ThemeEntry theme(Connection connection, int scope, Integer word) throws SQLException {
		if (word == null)
			return null;
		ThemeEntry known = themes.get(meanings.get(new Meaning(scope, "theme", word)));
		if (known != null)
			return known;
		String name = word(connection, word);
		return new ThemeEntry(name, null, name, null);
	}

	/** The actor that a word means in a scope. */
	ActorEntry actor(Connection connection, int scope, Integer word) throws SQLException {
		if (word == null)
			return null;
		ActorEntry known = actors.get(meanings.get(new Meaning(scope, "actor", word)));
		return known == null ? new ActorEntry(word(connection, word), null, null) : known;
	}

	/** The number of a stance on a theme in a scope; null when the theme's scale has no such point. */
	Double stance(int scope, Integer theme, Integer point) {
		if (theme == null || point == null)
			return null;
		Integer scale = scales.get(meanings.get(new Meaning(scope, "theme", theme)));
		return scale == null ? null : points.get(new Point(scale, point));
	}

	/** A theme by its id. */
	ThemeEntry theme(int id) {
		return themes.get(id);
	}

	/** An actor by its id. */
	ActorEntry actor(int id) {
		return actors.get(id);
	}

	Collection<Defined> themes() {
		return definedThemes.values();
	}

	Collection<Defined> actors() {
		return definedActors.values();
	}

	/** Themes or actors with all that are under them. */
	static Set<Integer> withNarrower(Set<Integer> ids, Collection<Defined> all) {
		Map<Integer, List<Integer>> children = new HashMap<>();
		for (Defined each : all)
			if (each.parent != null)
				children.computeIfAbsent(each.parent, k -> new ArrayList<>()).add(each.id);
		Set<Integer> result = new HashSet<>();
		List<Integer> open = new ArrayList<>(ids);
		while (!open.isEmpty()) {
			int next = open.removeLast();
			if (result.add(next))
				open.addAll(children.getOrDefault(next, List.of()));
		}
		return result;
	}
}
