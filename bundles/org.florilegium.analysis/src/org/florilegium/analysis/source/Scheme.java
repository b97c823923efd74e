package org.florilegium.analysis.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;

/**
 * A pattern of argument as the codebooks of a study define it.
 *
 * @param name  its name
 * @param title what people read
 * @param roles what its premises are for, in their order
 */
public record Scheme(String name, String title, List<Role> roles) {

	/**
	 * What a premise is for.
	 *
	 * @param name the role's name
	 * @param text what the premise says, in general
	 */
	public record Role(String name, String text) {
	}

	/** Copies the list. */
	public Scheme {
		roles = List.copyOf(roles);
	}

	/** The schemes of a study by title; of several with one name the first. */
	public static List<Scheme> all(StudyIndex index) throws StudyException {
		return index.query(Scheme::read);
	}

	private static List<Scheme> read(Connection connection) throws SQLException {
		Map<String, Scheme> schemes = new LinkedHashMap<>();
		try (PreparedStatement statement = connection.prepareStatement("""
				SELECT w.text, s.title, s.id FROM scheme s JOIN word w ON w.id = s.word ORDER BY coalesce(s.title, w.text), s.id"""); ResultSet rows = statement.executeQuery()) {
			while (rows.next())
				if (!schemes.containsKey(rows.getString(1)))
					schemes.put(rows.getString(1), new Scheme(rows.getString(1), rows.getString(2) == null ? rows.getString(1) : rows.getString(2), roles(connection, rows.getInt(3))));
		}
		return List.copyOf(schemes.values());
	}

	private static List<Role> roles(Connection connection, int scheme) throws SQLException {
		List<Role> roles = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement("SELECT name, text FROM scheme_role WHERE scheme = ? ORDER BY ordinal")) {
			statement.setInt(1, scheme);
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next())
					roles.add(new Role(rows.getString(1), rows.getString(2)));
			}
		}
		return roles;
	}
}
