package org.florilegium.study.internal.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.StudyFiles;
import org.florilegium.study.StudyLock;
import org.florilegium.study.index.IndexUpdate;

/** Decides what an index needs, nothing, an update or to be built, and does it while holding the study's lock. */
public final class IndexMaintenance {

	private final StudyFiles files;
	private final StudyLock lock;
	private final IndexDatabase database;
	private final boolean temporary;
	private final Parsers parsers = new Parsers();

	/** The index of a study; of one that may not be written to it is kept in a temporary file. */
	public IndexMaintenance(StudyFiles files, StudyLock lock) throws IOException {
		this.files = files;
		Path folder = files.folder().resolve(Study.DERIVED);
		temporary = !(Files.isDirectory(folder) ? Files.isWritable(folder) : Files.isWritable(files.folder()));
		if (temporary) {
			Path own = Files.createTempDirectory("florilegium-index");
			this.lock = new StudyLock(own.resolve("lock"), StudyLock.DEFAULT_WAIT);
			database = new IndexDatabase(own.resolve("index.sqlite"));
		} else {
			Files.createDirectories(folder);
			this.lock = lock;
			database = new IndexDatabase(folder.resolve("index.sqlite"));
		}
	}

	/** The database. */
	public IndexDatabase database() {
		return database;
	}

	/** Whether the index is kept for as long as it is open only. */
	public boolean isTemporary() {
		return temporary;
	}

	/**
	 * Updates or builds the index.
	 *
	 * @param only the files to look at, or null for all
	 */
	public synchronized IndexUpdate update(Collection<Path> only, Progress progress) throws StudyException {
		String reason = database.tryOpen();
		if (reason != null)
			return build(reason, progress);
		try {
			return refresh(only, progress);
		} catch (SQLException e) {
			database.suspect(e);
			if (!database.isDamaged())
				throw failed(e);
			database.close();
			return build("The index was damaged (" + e.getMessage() + ").", progress);
		}
	}

	private IndexUpdate build(String reason, Progress progress) throws StudyException {
		try (StudyLock.Held held = lock.acquire()) {
			if (database.tryOpen() == null) // another program built it while this one waited
				return refresh(null, progress);
			boolean damaged = database.isDamaged();
			int[] counts = new int[1];
			database.<StudyException>rebuild(connection -> {
				Updater updater = new Updater(connection, files, parsers, progress, true);
				updater.run(null);
				counts[0] = updater.changed();
				touch(connection, 0);
			});
			String failure = database.tryOpen();
			if (failure != null)
				throw new StudyException(Code.DISK, "The index of " + files.folder() + " was built but cannot be opened: " + failure);
			return new IndexUpdate(true, reason, counts[0], 0, false,
					damaged ? List.of(reason + " It was set aside as index.damaged.sqlite and built anew; nothing of the study is lost.") : List.of());
		} catch (SQLException e) {
			throw failed(e);
		} catch (IOException e) {
			throw new StudyException(Code.DISK, "The index of " + files.folder() + " could not be written (" + e.getMessage()
					+ "). Check that the disk is not full and that you may write there.", e);
		}
	}

	private IndexUpdate refresh(Collection<Path> only, Progress progress) throws SQLException, StudyException {
		if (only == null && isCurrent())
			return IndexUpdate.CURRENT;
		try (StudyLock.Held held = lock.acquire()) {
			if (!database.isSameFile())
				database.tryOpen();
			return write(only, progress);
		} catch (StudyException e) {
			if (e.code() != Code.LOCKED)
				throw e;
			return new IndexUpdate(false, "", 0, 0, true, List.of(e.getMessage() + " What is shown may be behind the files."));
		}
	}

	private IndexUpdate write(Collection<Path> only, Progress progress) throws SQLException, StudyException {
		Connection connection = database.writer();
		connection.setAutoCommit(false);
		boolean done = false;
		try {
			Updater updater = new Updater(connection, files, parsers, progress, false);
			updater.run(only);
			if (updater.changed() + updater.removed() > 0)
				touch(connection, Sql.number(connection, "SELECT value FROM meta WHERE key = 'version'"));
			connection.commit();
			done = true;
			return new IndexUpdate(false, "", updater.changed(), updater.removed(), false, List.of());
		} finally {
			if (!done)
				connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	/** Whether no file differs. Files that only may are hashed; that they are the same is noted if nobody else is writing. */
	private boolean isCurrent() throws SQLException, StudyException {
		try (IndexDatabase.Reader reader = database.read()) {
			Scan languages = Scan.all(files, reader.connection());
			Scan texts = Scan.texts(files, reader.connection());
			if (!languages.removed().isEmpty() || !texts.removed().isEmpty())
				return false;
			if (languages.candidates().isEmpty() && texts.candidates().isEmpty())
				return true;
			for (Scan scan : List.of(languages, texts))
				for (Scan.Candidate candidate : scan.candidates())
					if (!isSame(candidate))
						return false;
		}
		try (StudyLock.Held held = lock.acquire(Duration.ZERO)) {
			write(null, Progress.NONE);
		} catch (StudyException e) {
			if (e.code() != Code.LOCKED)
				throw e;
		}
		return true;
	}

	private boolean isSame(Scan.Candidate candidate) {
		try {
			return candidate.known() != null && candidate.size() == candidate.known().size() && candidate.known().hash() != null
					&& candidate.known().hash().equals(files.hash(Path.of(candidate.path())));
		} catch (StudyException e) {
			return false; // the update tells what is wrong with it
		}
	}

	private static void touch(Connection connection, long version) throws SQLException {
		long next = Math.max(version + 1, version == 0 ? System.currentTimeMillis() * 1000 : 0);
		Sql.execute(connection, "INSERT OR REPLACE INTO meta VALUES('version', ?)", next);
	}

	/** Whether every page of the database is sound. */
	public boolean isSound() {
		try (IndexDatabase.Reader reader = database.read()) {
			String[] result = { "" };
			Sql.query(reader.connection(), row -> result[0] = row.getString(1), "PRAGMA quick_check(1)");
			if ("ok".equals(result[0]))
				return true;
			database.suspect(new SQLException(result[0], null, 11));
		} catch (SQLException e) {
			database.suspect(e);
		}
		return false;
	}

	private StudyException failed(SQLException e) {
		return new StudyException(Code.DISK, "The index " + database.file() + " could not be written (" + e.getMessage()
				+ "). Check that the disk is not full; the index may be deleted at any time, nothing of the study is lost.", e);
	}
}
