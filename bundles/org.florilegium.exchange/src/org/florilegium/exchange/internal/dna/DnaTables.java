package org.florilegium.exchange.internal.dna;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of a database of Discourse Network Analyzer 3, to be filled. */
final class DnaTables implements AutoCloseable {

	private static final int ROUNDS = 100_000;
	private static final int SALT = 16;
	private static final String COLOR = ", Red INTEGER NOT NULL DEFAULT 0, Green INTEGER NOT NULL DEFAULT 0, Blue INTEGER NOT NULL DEFAULT 0";
	private static final String PERMISSIONS = "AddDocuments EditDocuments DeleteDocuments ImportDocuments AddStatements EditStatements DeleteStatements EditAttributes EditRegex "
			+ "EditStatementTypes EditCoders EditCoderRelations ViewOthersDocuments EditOthersDocuments ViewOthersStatements EditOthersStatements";
	private static final String ID = "(ID INTEGER NOT NULL PRIMARY KEY, ";

	private final Connection connection;
	private final Map<String, PreparedStatement> inserts = new HashMap<>();

	/** Makes the tables in an empty database. */
	DnaTables(Connection connection) throws SQLException {
		this.connection = connection;
		connection.setAutoCommit(false);
		StringBuilder permissions = new StringBuilder();
		for (String permission : PERMISSIONS.split(" "))
			permissions.append(", Permission").append(permission).append(" INTEGER NOT NULL DEFAULT 1");
		List<String> tables = List.of("SETTINGS(Property TEXT PRIMARY KEY, Value TEXT NOT NULL)",
				"CODERS" + ID + "Name TEXT NOT NULL" + COLOR + ", Refresh INTEGER NOT NULL DEFAULT 0, FontSize INTEGER NOT NULL DEFAULT 14, Password TEXT NOT NULL, "
						+ "PopupWidth INTEGER DEFAULT 300, ColorByCoder INTEGER NOT NULL DEFAULT 0, PopupDecoration INTEGER NOT NULL DEFAULT 0, PopupAutoComplete INTEGER NOT NULL DEFAULT 1"
						+ permissions + ")",
				"DOCUMENTS" + ID + "Title TEXT NOT NULL, Text TEXT NOT NULL, Coder INTEGER, Author TEXT NOT NULL DEFAULT '', Source TEXT NOT NULL DEFAULT '', "
						+ "Section TEXT NOT NULL DEFAULT '', Notes TEXT NOT NULL DEFAULT '', Type TEXT NOT NULL DEFAULT '', Date INTEGER NOT NULL" + key("Coder", "CODERS") + ")",
				"STATEMENTTYPES" + ID + "Label TEXT NOT NULL" + COLOR + ")",
				"VARIABLES" + ID + "Variable TEXT NOT NULL, DataType TEXT NOT NULL, StatementTypeId INTEGER" + key("StatementTypeId", "STATEMENTTYPES")
						+ ", UNIQUE(Variable, StatementTypeId))",
				"VARIABLELINKS" + ID + "SourceVariableId INTEGER, TargetVariableId INTEGER" + key("SourceVariableId", "VARIABLES") + key("TargetVariableId", "VARIABLES") + ")",
				"REGEXES(Label TEXT PRIMARY KEY" + COLOR + ")",
				"CODERRELATIONS" + ID + "Coder INTEGER, OtherCoder INTEGER, viewStatements INTEGER NOT NULL DEFAULT 1, editStatements INTEGER NOT NULL DEFAULT 1, "
						+ "viewDocuments INTEGER NOT NULL DEFAULT 1, editDocuments INTEGER NOT NULL DEFAULT 1" + key("Coder", "CODERS") + key("OtherCoder", "CODERS") + ")",
				"STATEMENTS" + ID + "StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER NOT NULL, Stop INTEGER NOT NULL, Coder INTEGER"
						+ key("StatementTypeId", "STATEMENTTYPES") + key("DocumentId", "DOCUMENTS") + key("Coder", "CODERS") + ")",
				"ENTITIES" + ID + "VariableId INTEGER NOT NULL, Value TEXT NOT NULL DEFAULT '', Red INTEGER, Green INTEGER, Blue INTEGER, ChildOf INTEGER, UNIQUE(VariableId, Value)"
						+ key("VariableId", "VARIABLES") + key("ChildOf", "ENTITIES") + ")",
				data("DATABOOLEAN", "Value INTEGER NOT NULL DEFAULT 1", ""), data("DATAINTEGER", "Value INTEGER NOT NULL DEFAULT 0", ""),
				data("DATALONGTEXT", "Value TEXT DEFAULT ''", ""), data("DATASHORTTEXT", "Entity INTEGER NOT NULL", key("Entity", "ENTITIES")),
				"ATTRIBUTEVARIABLES" + ID + "VariableId INTEGER NOT NULL, AttributeVariable TEXT NOT NULL, UNIQUE(VariableId, AttributeVariable)" + key("VariableId", "VARIABLES") + ")",
				"ATTRIBUTEVALUES" + ID + "EntityId INTEGER NOT NULL, AttributeVariableId INTEGER NOT NULL, AttributeValue TEXT NOT NULL DEFAULT '', UNIQUE(EntityId, AttributeVariableId)"
						+ key("EntityId", "ENTITIES") + key("AttributeVariableId", "ATTRIBUTEVARIABLES") + ")");
		try (Statement statement = connection.createStatement()) {
			for (String table : tables)
				statement.execute("CREATE TABLE " + table);
		}
	}

	private static String key(String column, String table) {
		return ", FOREIGN KEY(" + column + ") REFERENCES " + table + "(ID) ON DELETE CASCADE";
	}

	private static String data(String name, String value, String key) {
		return name + ID + "StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, " + value + ", UNIQUE(StatementId, VariableId)" + key("StatementId", "STATEMENTS")
				+ key("VariableId", "VARIABLES") + key + ")";
	}

	/** Adds a row: columns by name separated by commas, and their values. */
	void add(String table, String columns, Object... values) throws SQLException {
		PreparedStatement insert = inserts.get(table);
		if (insert == null)
			inserts.put(table, insert = connection.prepareStatement("INSERT INTO " + table + "(" + columns + ") VALUES(" + "?,".repeat(values.length - 1) + "?)"));
		for (int i = 0; i < values.length; i++)
			insert.setObject(i + 1, values[i]);
		insert.executeUpdate();
	}

	/** A password as the program keeps it: salt and digest of 100,000 rounds. */
	static String password(String clear) {
		try {
			byte[] salt = new byte[SALT];
			new SecureRandom().nextBytes(salt);
			MessageDigest sha = MessageDigest.getInstance("SHA-256");
			sha.update(salt);
			byte[] digest = sha.digest(clear.getBytes(StandardCharsets.UTF_8));
			for (int round = 1; round < ROUNDS; round++)
				digest = sha.digest(digest);
			byte[] both = new byte[SALT + digest.length];
			System.arraycopy(salt, 0, both, 0, SALT);
			System.arraycopy(digest, 0, both, SALT, digest.length);
			return Base64.getEncoder().encodeToString(both);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/** Makes it all durable. */
	void commit() throws SQLException {
		connection.commit();
	}

	@Override
	public void close() throws SQLException {
		for (PreparedStatement insert : inserts.values())
			insert.close();
		connection.close();
	}
}
