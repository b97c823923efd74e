package org.florilegium.study.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.florilegium.lang.Nearest;
import org.florilegium.lang.Sigil;
import org.florilegium.model.Span;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.StudyFiles;
import org.florilegium.study.StudyLock;
import org.florilegium.study.internal.index.FullText;
import org.florilegium.study.internal.index.IndexDatabase;
import org.florilegium.study.internal.index.IndexMaintenance;
import org.florilegium.study.internal.index.Mentions;
import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.internal.index.UncheckedSqlException;

/**
 * What is derived from the files of a study, in an SQLite database that may be deleted at any time: names, statements,
 * claims, and the words of the texts. Several programs may read it while one brings it up to date. Safe for several
 * threads.
 */
public final class StudyIndex implements AutoCloseable {

	/** Reads something from the database. */
	@FunctionalInterface
	public interface Query<T> {
		/**
		 * Called with a connection that must not be kept, closed or written to.
		 *
		 * @throws SQLException   when the database fails
		 * @throws StudyException when what is asked for makes no sense
		 */
		T read(Connection connection) throws SQLException, StudyException;
	}

	private final IndexDatabase database;
	private final IndexMaintenance maintenance;
	private volatile IndexUpdate lastUpdate = IndexUpdate.CURRENT;
	private Names names;
	private long namesVersion = -1;

	private StudyIndex(StudyFiles files, StudyLock lock) throws IOException {
		maintenance = new IndexMaintenance(files, lock);
		database = maintenance.database();
	}

	/** The index of a study, as {@link org.florilegium.study.Study#index} opens it; it has to be {@linkplain #update updated} before use. */
	public static StudyIndex open(StudyFiles files, StudyLock lock) throws StudyException {
		try {
			return new StudyIndex(files, lock);
		} catch (IOException e) {
			throw new StudyException(Code.DISK, "There is nowhere to keep the index of " + files.folder() + " (" + e.getMessage()
					+ "). Check that you may write there.", e);
		}
	}

	/** The database file, for other programs to read: R, Python, the sqlite3 shell. Its views have names instead of numbers. */
	public Path file() {
		return database.file();
	}

	/**
	 * Brings the index up to date with all files; builds it from nothing when it is missing, of another version, or
	 * damaged. While another program holds the study's lock the index stays as it is, and the result says that it may be
	 * behind.
	 *
	 * @throws StudyException {@link Code#CANCELLED}; {@link Code#DISK}; {@link Code#LOCKED} only when there is no index to
	 *                        be used meanwhile
	 */
	public IndexUpdate update(Progress progress) throws StudyException {
		return remember(maintenance.update(null, progress));
	}

	/**
	 * Brings the index up to date with some files, which is quicker when it is known what changed.
	 *
	 * @param paths of files of the language or of texts, relative to the study or absolute within it; may be gone
	 */
	public IndexUpdate update(Collection<Path> paths) throws StudyException {
		return remember(maintenance.update(List.copyOf(paths), Progress.NONE));
	}

	private IndexUpdate remember(IndexUpdate update) {
		lastUpdate = update;
		return update;
	}

	/** What the last update took. */
	public IndexUpdate lastUpdate() {
		return lastUpdate;
	}

	/** A number that grows with every change of the index, whichever program made it. */
	public long version() throws StudyException {
		return query(connection -> Sql.number(connection, "SELECT value FROM meta WHERE key = 'version'"));
	}

	/** The names that the files export, as of now. */
	public Names names() throws StudyException {
		long version = version();
		synchronized (this) {
			if (names == null || namesVersion != version) {
				names = new Names(this);
				namesVersion = version;
			}
			return names;
		}
	}

	/**
	 * The files that mention a name, relative to the study, with the files that only look as if: a name means what the
	 * codebooks of its file say.
	 *
	 * @param kind an EClass name, {@code Actor}, {@code Point} or {@code Role}
	 * @param name with or without sigil; a statement's with its coding
	 */
	public List<Path> mentions(String kind, String name) throws StudyException {
		return query(connection -> {
			List<Path> files = new ArrayList<>();
			Sql.query(connection, row -> files.add(Path.of(row.getString(1))), """
					SELECT DISTINCT f.path FROM word w JOIN ref r ON r.word = w.id JOIN file f ON f.id = r.file
					WHERE w.text = ? AND r.kind = ? ORDER BY f.path""", Sigil.strip(name), Mentions.of(kind));
			return files;
		});
	}

	/** The files with mistakes in them. */
	public List<FileProblem> problems() throws StudyException {
		return query(connection -> {
			List<FileProblem> problems = new ArrayList<>();
			Sql.query(connection, row -> problems.add(new FileProblem(Path.of(row.getString(1)), row.getInt(2), row.getString(3))),
					"SELECT path, errors, problem FROM file WHERE errors > 0 ORDER BY path");
			return problems;
		});
	}

	/**
	 * The codebooks that a file sees, nearest first.
	 *
	 * @param file relative to the study
	 * @return the codebooks' names
	 */
	public List<String> codebooks(Path file) throws StudyException {
		return query(connection -> {
			List<String> codebooks = new ArrayList<>();
			Sql.query(connection, row -> codebooks.add(row.getString(1)), """
					SELECT b.name FROM file f JOIN file_scope s ON s.scope = f.scope JOIN file b ON b.id = s.codebook
					WHERE f.path = ? ORDER BY s.ordinal""", file.toString().replace('\\', '/'));
			return codebooks;
		});
	}

	/**
	 * The path of a document's reading text, relative to the study.
	 *
	 * @throws StudyException {@link Code#UNKNOWN_NAME} with the nearest names; {@link Code#MISSING} when it has none
	 */
	public String textOf(String document) throws StudyException {
		List<ExportedName> found = names().find("Document", document);
		if (found.isEmpty())
			throw new StudyException(Code.UNKNOWN_NAME, "No document is called " + document + "."
					+ Nearest.question(Nearest.to(document, names().all("Document").stream().map(ExportedName::name).toList(), 3)));
		String path = found.getFirst().data().get("path");
		if (path == null)
			throw new StudyException(Code.MISSING, "The document " + document + " has no reading text. Give its path after its name in "
					+ found.getFirst().file() + ".");
		return path;
	}

	/**
	 * Searches the reading texts.
	 *
	 * @param words all of them have to stand in a paragraph, in any order; "in quotes" as a phrase; with * at its end as
	 *              the beginning of a word; case and diacritics do not matter
	 * @param limit how many paragraphs at most, the best first
	 */
	public List<TextHit> search(String words, int limit) throws StudyException {
		String expression = FullText.expression(words);
		if (expression.isEmpty())
			return List.of();
		return query(connection -> {
			List<TextHit> hits = new ArrayList<>();
			Sql.query(connection, row -> hits.add(new TextHit(row.getString(1), row.getString(2),
					new Span(row.getInt(3), row.getInt(3) + row.getInt(4)))), FullText.SEARCH, expression, limit);
			return hits;
		});
	}

	/**
	 * Reads something else from the database, on a connection of its own. The tables may be different in another version of
	 * the program; there are views for other programs.
	 */
	public <T> T query(Query<T> query) throws StudyException {
		try (IndexDatabase.Reader reader = database.read()) {
			return query.read(reader.connection());
		} catch (SQLException e) {
			throw failed(e);
		} catch (UncheckedSqlException e) {
			throw failed(e.getCause());
		}
	}

	/** A connection for a query whose result is read bit by bit; to be closed by the caller. For this bundle only. */
	public IndexDatabase.Reader reader() throws StudyException {
		try {
			return database.read();
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	/** What a failure of the database means; a damaged one will be built anew at the next update. */
	public StudyException failed(SQLException failure) {
		database.suspect(failure);
		return new StudyException(Code.UNREADABLE, "The index " + database.file() + " could not be read (" + failure.getMessage()
				+ "). Open the study again; the index is then built anew if need be. Nothing of the study is lost.", failure);
	}

	/** Whether every page of the database is sound; reads all of it. A damaged one will be built anew at the next update. */
	public boolean isSound() {
		return maintenance.isSound();
	}

	/** Closes the database. */
	@Override
	public void close() {
		database.close();
		if (maintenance.isTemporary()) {
			try {
				Files.deleteIfExists(database.file());
			} catch (IOException e) {
				// the system clears its temporary folder
			}
		}
	}
}
