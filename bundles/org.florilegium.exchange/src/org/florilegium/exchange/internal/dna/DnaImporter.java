package org.florilegium.exchange.internal.dna;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ProjectImporter;
import org.florilegium.exchange.ProjectNames;
import org.sqlite.SQLiteConfig;

/** Reads the database of a project of Discourse Network Analyzer 3. */
public final class DnaImporter implements ProjectImporter {

	private static final String SQLITE = "SQLite format 3\0";

	@Override
	public int recognise(Path file) throws ImportException {
		return isDatabase(file) && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".dna") ? 95 : 0;
	}

	private static boolean isDatabase(Path file) throws ImportException {
		if (!Files.exists(file))
			throw new ImportException(Code.MISSING, "There is no file " + file + ". Check the path.");
		if (!Files.isRegularFile(file))
			throw new ImportException(Code.NOT_A_FILE, file + " is not a file.");
		try (InputStream in = Files.newInputStream(file)) {
			return new String(in.readNBytes(SQLITE.length()), StandardCharsets.ISO_8859_1).equals(SQLITE);
		} catch (IOException e) {
			throw new ImportException(Code.UNREADABLE, file + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	@Override
	public CodedProject read(Path file, ProjectNames names) throws ImportException {
		if (!isDatabase(file))
			throw new ImportException(Code.BINARY, file + " is no database of Discourse Network Analyzer 3: it is not an SQLite file. Save the project from version 3 as a .dna file.");
		SQLiteConfig config = new SQLiteConfig();
		config.setReadOnly(true);
		try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
			return new DnaProject(connection, names, title(file)).read();
		} catch (SQLException e) {
			throw new ImportException(Code.UNREADABLE, file + " cannot be read as a database of Discourse Network Analyzer 3 (" + e.getMessage()
					+ "). Open it in that program; databases of version 2 have to be converted there first.", e);
		}
	}

	private static String title(Path file) {
		return file.getFileName().toString().replaceFirst("(?i)\\.dna$", "");
	}
}
