package org.florilegium.study.internal.query;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.florilegium.lang.edit.Form.MembershipForm;
import org.florilegium.model.PartialDate;
import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Actor;
import org.florilegium.study.query.Vocabulary.Claim;
import org.florilegium.study.query.Vocabulary.Coder;
import org.florilegium.study.query.Vocabulary.Point;
import org.florilegium.study.query.Vocabulary.Scale;
import org.florilegium.study.query.Vocabulary.Theme;

/** Reads a vocabulary from an index. */
public final class VocabularyReader {

	/** Okabe and Ito's colours without black, which is the text's, then Tol's muted ones. */
	static final List<String> PALETTE = List.of("#E69F00", "#56B4E9", "#009E73", "#0072B2", "#D55E00", "#CC79A7", "#F0E442", "#332288", "#88CCEE",
			"#44AA99", "#117733", "#999933", "#DDCC77", "#CC6677", "#882255", "#AA4499");

	private final Connection connection;

	private VocabularyReader(Connection connection) {
		this.connection = connection;
	}

	/** Reads all of it. */
	public static Vocabulary read(Connection connection) throws SQLException {
		VocabularyReader reader = new VocabularyReader(connection);
		return new Vocabulary(reader.themes(), reader.actors(), reader.coders(), reader.claims(), reader.types(),
				List.copyOf(reader.scales().values()));
	}

	private List<Theme> themes() throws SQLException {
		Map<Integer, Scale> scales = scales();
		Map<Integer, List<String>> aliases = texts("SELECT theme, text FROM theme_alias ORDER BY theme, ordinal");
		Map<Integer, List<String>> includes = texts("SELECT theme, text FROM theme_rule WHERE kind = 'include' ORDER BY theme, ordinal");
		Map<Integer, List<String>> excludes = texts("SELECT theme, text FROM theme_rule WHERE kind = 'exclude' ORDER BY theme, ordinal");
		Colors colors = new Colors();
		List<Theme> themes = new ArrayList<>();
		Sql.query(connection, row -> {
			int id = row.getInt(1);
			String name = row.getString(2);
			String title = row.getString(3) == null ? name : row.getString(3);
			String path = row.getString(4) == null ? title : row.getString(4);
			String written = row.getString(6);
			Integer scale = Sql.integer(row, 9);
			themes.add(new Theme(name, title, path, aliases.getOrDefault(id, List.of()), row.getString(5), written == null ? colors.next() : written,
					written != null, row.getString(7), row.getString(8), includes.getOrDefault(id, List.of()), excludes.getOrDefault(id, List.of()),
					scale == null ? null : scales.get(scale), row.getBoolean(10), row.getString(11), Path.of(row.getString(12))));
		}, """
				SELECT t.id, w.text, t.title, t.path, p.text, t.color, t.key, t.definition, t.scale_id, t.retired, r.text, f.path
				FROM theme t JOIN word w ON w.id = t.word JOIN file f ON f.id = t.file
				LEFT JOIN word p ON p.id = t.parent LEFT JOIN word r ON r.id = t.replacement ORDER BY f.path, t.element""");
		return themes;
	}

	/** The palette's colours, those first that no theme has of its own. */
	private final class Colors {

		private final List<String> free;
		private int next;

		Colors() throws SQLException {
			Set<String> written = new LinkedHashSet<>();
			Sql.query(connection, row -> written.add(row.getString(1)), "SELECT DISTINCT upper(color) FROM theme WHERE color IS NOT NULL");
			List<String> others = PALETTE.stream().filter(color -> !written.contains(color)).toList();
			free = others.isEmpty() ? PALETTE : others;
		}

		String next() {
			return free.get(next++ % free.size());
		}
	}

	private Map<Integer, Scale> scales() throws SQLException {
		Map<Integer, List<Point>> points = new HashMap<>();
		Sql.query(connection, row -> points.computeIfAbsent(row.getInt(1), k -> new ArrayList<>()).add(new Point(row.getString(2), row.getDouble(3))),
				"SELECT p.scale, w.text, p.value FROM scale_point p JOIN word w ON w.id = p.word ORDER BY p.scale, p.ordinal");
		Map<Integer, Scale> scales = new LinkedHashMap<>();
		Sql.query(connection, row -> scales.put(row.getInt(1), new Scale(row.getString(2), points.getOrDefault(row.getInt(1), List.of()))),
				"SELECT s.id, w.text FROM scale s JOIN word w ON w.id = s.word ORDER BY s.id");
		return scales;
	}

	private List<Actor> actors() throws SQLException {
		Map<Integer, List<String>> aliases = texts("SELECT actor, text FROM actor_alias ORDER BY actor, ordinal");
		Map<Integer, List<MembershipForm>> memberships = new HashMap<>();
		Sql.query(connection, row -> memberships.computeIfAbsent(row.getInt(1), k -> new ArrayList<>())
				.add(new MembershipForm(row.getString(2), date(row.getString(3)), date(row.getString(4)))),
				"SELECT m.actor, w.text, m.since, m.until FROM membership m JOIN word w ON w.id = m.organization ORDER BY m.actor, m.ordinal");
		Map<Integer, Map<String, Object>> values = new HashMap<>();
		Sql.query(connection, row -> values.computeIfAbsent(row.getInt(1), k -> new LinkedHashMap<>()).put(row.getString(2),
				value(row.getString(3), row.getString(4))), "SELECT actor, name, kind, text FROM actor_attribute WHERE text IS NOT NULL ORDER BY actor, ordinal");
		List<Actor> actors = new ArrayList<>();
		Sql.query(connection, row -> {
			int id = row.getInt(1);
			String title = row.getString(3) == null ? row.getString(2) : row.getString(3);
			actors.add(new Actor(row.getString(2), title, "organization".equals(row.getString(4)), aliases.getOrDefault(id, List.of()),
					row.getString(5), row.getString(6), memberships.getOrDefault(id, List.of()), values.getOrDefault(id, Map.of()),
					Path.of(row.getString(7))));
		}, """
				SELECT a.id, w.text, a.title, a.kind, a.organization_kind, p.text, f.path FROM actor a JOIN word w ON w.id = a.word
				JOIN file f ON f.id = a.file LEFT JOIN word p ON p.id = a.parent ORDER BY f.path, a.element""");
		return actors;
	}

	private static Object value(String kind, String text) {
		return switch (kind) {
			case "number" -> new BigDecimal(text);
			case "date" -> date(text);
			case "yes-no" -> text.equalsIgnoreCase("yes");
			default -> text;
		};
	}

	private static PartialDate date(String text) {
		return text == null ? null : PartialDate.valueOf(text);
	}

	private List<Coder> coders() throws SQLException {
		Map<String, Coder> coders = new LinkedHashMap<>();
		Sql.query(connection, row -> coders.putIfAbsent(row.getString(1), new Coder(row.getString(1),
				row.getString(2) == null ? row.getString(1) : row.getString(2), Path.of(row.getString(3)))),
				"SELECT w.text, c.title, f.path FROM coder c JOIN word w ON w.id = c.word JOIN file f ON f.id = c.file ORDER BY f.path, c.id");
		return List.copyOf(coders.values());
	}

	private List<Claim> claims() throws SQLException {
		Map<String, Claim> claims = new LinkedHashMap<>();
		Sql.query(connection, row -> claims.putIfAbsent(row.getString(1), new Claim(row.getString(1),
				row.getString(2) == null ? row.getString(1) : row.getString(2), Path.of(row.getString(3)))),
				"SELECT w.text, c.text, f.path FROM claim c JOIN word w ON w.id = c.word JOIN file f ON f.id = c.file ORDER BY f.path, c.element");
		return List.copyOf(claims.values());
	}

	private List<String> types() throws SQLException {
		List<String> types = new ArrayList<>();
		Sql.query(connection, row -> types.add(row.getString(1)),
				"SELECT w.text FROM statement_type t JOIN word w ON w.id = t.word JOIN file f ON f.id = t.file GROUP BY w.text ORDER BY min(f.path), min(t.id)");
		return types;
	}

	private Map<Integer, List<String>> texts(String sql) throws SQLException {
		Map<Integer, List<String>> texts = new TreeMap<>();
		Sql.query(connection, row -> texts.computeIfAbsent(row.getInt(1), k -> new ArrayList<>()).add(row.getString(2)), sql);
		return texts;
	}
}
