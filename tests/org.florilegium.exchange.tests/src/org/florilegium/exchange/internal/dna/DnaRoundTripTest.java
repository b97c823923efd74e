package org.florilegium.exchange.internal.dna;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.RandomProject;
import org.florilegium.exchange.RoundTrip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects of all kinds, to the database of Discourse Network Analyzer and back. */
class DnaRoundTripTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void theSecondTimeNothingChanges(long seed) throws Exception {
		RoundTrip trip = new RoundTrip(folder);
		CodedProject project = RandomProject.of(seed);
		Path first = folder.resolve("first.dna");
		Path second = folder.resolve("second.dna");
		Path third = folder.resolve("third.dna");
		long statements = trip.export(project, new DnaExporter(), first).rows();
		assertEquals(statements, trip.again(first, new DnaImporter(), new DnaExporter(), second).rows());
		trip.again(second, new DnaImporter(), new DnaExporter(), third);
		assertEquals(tables(second), tables(third));
		CodedProject again = trip.read(first, new DnaImporter());
		assertEquals(project.documents().stream().map(CodedProject.Text::text).sorted().toList(), again.documents().stream().map(CodedProject.Text::text).sorted().toList());
		assertEquals(statements, again.statements());
	}

	/** The rows of all tables; not passwords, which are salted. */
	private static Map<String, List<String>> tables(Path file) throws SQLException {
		Map<String, List<String>> tables = new TreeMap<>();
		try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
			for (String table : column(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")) {
				List<String> columns = new ArrayList<>(column(connection, "SELECT name FROM pragma_table_info('" + table + "')"));
				columns.remove("Password");
				tables.put(table, column(connection, "SELECT " + String.join(" || '|' || ", columns.stream().map(c -> "coalesce(\"" + c + "\", '')").toList()) + " FROM " + table + " ORDER BY 1"));
			}
		}
		assertFalse(tables.isEmpty());
		return tables;
	}

	private static List<String> column(Connection connection, String sql) throws SQLException {
		List<String> values = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			while (row.next())
				values.add(row.getString(1));
		}
		return values;
	}

	@Test
	void aViewThatNeverEndsIsNoTable() throws Exception {
		Path file = folder.resolve("endless.dna");
		new RoundTrip(folder).export(RandomProject.of(1), new DnaExporter(), file);
		try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
			statement.execute("DROP TABLE DOCUMENTS");
			statement.execute("CREATE VIEW DOCUMENTS AS WITH RECURSIVE n(ID) AS (SELECT 1 UNION ALL SELECT ID FROM n) SELECT ID, '' Title, '' Text, '' Author, '' Source, '' Section, '' Notes, "
					+ "'' Type, 0 Date, 1 Coder FROM n");
		}
		assertTrue(assertThrows(ImportException.class, () -> new DnaImporter().read(file, new ProjectNames())).getMessage().contains("DOCUMENTS"));
	}
}
