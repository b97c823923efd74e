package org.florilegium.exchange.internal.export;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.florilegium.exchange.Column.Type;
import org.florilegium.model.PartialDate;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;

/**
 * The attributes that users gave to documents, actors, themes and statements: which there are, of what type, and for
 * actors and themes, of which there are few, their values.
 */
final class Attributes {

	private static final String OF_ACTORS = """
			SELECT w.text, a.name, a.text FROM actor_attribute a JOIN actor t ON t.id = a.actor JOIN word w ON w.id = t.word ORDER BY t.id""";
	private static final String OF_THEMES = """
			SELECT w.text, a.name, a.text FROM theme_attribute a JOIN theme t ON t.id = a.theme JOIN word w ON w.id = t.word ORDER BY t.id""";

	private final Map<String, Type> documents;
	private final Map<String, Type> actors;
	private final Map<String, Type> organizations;
	private final Map<String, Type> themes;
	private final Map<String, Type> statements;
	private final Map<String, String> variableTitles = new HashMap<>();
	private final Map<String, Map<String, String>> ofActors = new HashMap<>();
	private final Map<String, Map<String, String>> ofThemes = new HashMap<>();

	private Attributes(Connection connection) throws SQLException {
		documents = types(connection, "SELECT DISTINCT name, kind FROM document_attribute");
		actors = types(connection, "SELECT DISTINCT name, kind FROM actor_attribute");
		organizations = types(connection, """
				SELECT DISTINCT a.name, a.kind FROM actor_attribute a JOIN actor t ON t.id = a.actor WHERE t.kind = 'organization'""");
		themes = types(connection, "SELECT DISTINCT name, kind FROM theme_attribute");
		statements = types(connection, "SELECT DISTINCT name, kind FROM value");
		read(connection, OF_ACTORS, row -> put(ofActors, row));
		read(connection, OF_THEMES, row -> put(ofThemes, row));
		read(connection, "SELECT name, title FROM variable WHERE title IS NOT NULL ORDER BY statement_type, ordinal",
				row -> variableTitles.putIfAbsent(row.getString(1), row.getString(2)));
	}

	private interface RowReader {
		void read(ResultSet row) throws SQLException;
	}

	/** The attributes of a study. */
	static Attributes of(StudyIndex index) throws StudyException {
		return index.query(Attributes::new);
	}

	private static void read(Connection connection, String sql, RowReader reader) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
			while (rows.next())
				reader.read(rows);
		}
	}

	private static void put(Map<String, Map<String, String>> map, ResultSet row) throws SQLException {
		map.computeIfAbsent(row.getString(1), k -> new LinkedHashMap<>()).putIfAbsent(row.getString(2), row.getString(3));
	}

	/** By name; attributes with values of several kinds are texts. */
	private static Map<String, Type> types(Connection connection, String sql) throws SQLException {
		Map<String, Type> types = new TreeMap<>();
		read(connection, sql, row -> {
			Type type = switch (row.getString(2)) {
				case "number" -> Type.NUMBER;
				case "date" -> Type.PARTIAL_DATE;
				case "yes-no" -> Type.YES_NO;
				default -> Type.TEXT;
			};
			types.merge(row.getString(1), type, (a, b) -> a == b ? a : Type.TEXT);
		});
		return types;
	}

	/** Names and types of the documents' attributes, by name. */
	Map<String, Type> documents() {
		return documents;
	}

	/** Names and types of persons' and organisations' attributes, by name. */
	Map<String, Type> actors() {
		return actors;
	}

	/** Names and types of organisations' attributes, by name. */
	Map<String, Type> organizations() {
		return organizations;
	}

	/** Names and types of the themes' attributes, by name. */
	Map<String, Type> themes() {
		return themes;
	}

	/** Names and types of the statements' variables, by name. */
	Map<String, Type> statements() {
		return statements;
	}

	/** What people call a statement's variable. */
	String variableTitle(String name) {
		return variableTitles.getOrDefault(name, name);
	}

	/** The attributes of an actor, as written. */
	Map<String, String> ofActor(String name) {
		return ofActors.getOrDefault(name, Map.of());
	}

	/** The attributes of a theme, as written. */
	Map<String, String> ofTheme(String name) {
		return ofThemes.getOrDefault(name, Map.of());
	}

	/** A value as written, as a cell of a column. */
	static Object cell(Type type, String written) {
		if (written == null)
			return null;
		try {
			return switch (type) {
				case NUMBER -> new BigDecimal(written);
				case YES_NO -> written.equals("yes");
				case PARTIAL_DATE -> PartialDate.valueOf(written);
				default -> written;
			};
		} catch (NumberFormatException | DateTimeException e) {
			return null; // mistyped in a file; the check reports it
		}
	}
}
