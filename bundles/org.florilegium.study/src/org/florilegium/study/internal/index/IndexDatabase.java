package org.florilegium.study.internal.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;

import org.sqlite.JDBC;

/**
 * The database file of an index and the connections to it: one that writes, and readers that are used again. Any number
 * of programs may have it open.
 */
public final class IndexDatabase implements AutoCloseable {

	private static final long SMALL = 16L << 20;
	private static final int READERS = 4;

	private final Path file;
	private final Deque<Connection> idle = new ArrayDeque<>();
	private Connection writer;
	private Object identity;
	private int generation;
	private volatile boolean damaged;

	/** The database in a file, not opened yet. */
	public IndexDatabase(Path file) {
		this.file = file;
	}

	/** The database file. */
	public Path file() {
		return file;
	}

	/**
	 * Opens what is there.
	 *
	 * @return null when it is open; else why it must be built anew, for people to read
	 */
	synchronized String tryOpen() {
		if (writer != null && !damaged && isSameFile())
			return null;
		close();
		if (!Files.exists(file))
			return "There was no index yet.";
		try {
			Connection opened = connect(file);
			boolean good = false;
			try {
				pragmas(opened, "journal_mode = WAL", "synchronous = NORMAL", "wal_autocheckpoint = 4000", "cache_size = -32000", "mmap_size = 268435456");
				int version = Schema.versionOf(opened);
				if (version != Schema.VERSION)
					return "The index was made by another version of the program.";
				Sql.number(opened, "SELECT count(*) FROM meta");
				if (damaged || Files.size(file) <= SMALL)
					check(opened);
				good = true;
			} finally {
				if (!good)
					opened.close();
			}
			damaged = false;
			writer = opened;
			identity = identity();
			return null;
		} catch (SQLException | IOException e) {
			damaged = true;
			return "The index was damaged (" + e.getMessage() + ").";
		}
	}

	private static void check(Connection connection) throws SQLException {
		String[] result = { "" };
		Sql.query(connection, row -> result[0] = row.getString(1), "PRAGMA quick_check(1)");
		if (!"ok".equals(result[0]))
			throw new SQLException(result[0]);
	}

	/** Whether the file is still the one that was opened: another program may have built a new one in its place. */
	synchronized boolean isSameFile() {
		try {
			return identity != null && identity.equals(identity());
		} catch (IOException e) {
			return false;
		}
	}

	private Object identity() throws IOException {
		BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
		return attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
	}

	/** Fills a new database. */
	@FunctionalInterface
	interface Filler<E extends Exception> {
		void fill(Connection connection) throws SQLException, E;
	}

	/** Builds the database anew beside the old one and puts it in its place; the caller holds the study's lock. */
	synchronized <E extends Exception> void rebuild(Filler<E> filler) throws SQLException, IOException, E {
		close();
		Path building = file.resolveSibling(file.getFileName() + ".building");
		Files.deleteIfExists(building);
		boolean built = false;
		try {
			try (Connection connection = connect(building)) {
				pragmas(connection, "page_size = 8192", "journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE",
						"cache_size = -65536");
				connection.setAutoCommit(false);
				Schema.createTables(connection);
				filler.fill(connection);
				Schema.createIndices(connection);
				connection.commit();
				connection.setAutoCommit(true);
				pragmas(connection, "analysis_limit = 400");
				try (Statement analyze = connection.createStatement()) {
					analyze.execute("ANALYZE");
				}
			}
			try (FileChannel channel = FileChannel.open(building, StandardOpenOption.WRITE)) {
				channel.force(true);
			}
			setAside();
			Files.move(building, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			built = true;
		} finally {
			if (!built)
				Files.deleteIfExists(building);
		}
		damaged = false;
	}

	private void setAside() throws IOException {
		if (damaged && Files.exists(file))
			Files.move(file, file.resolveSibling("index.damaged.sqlite"), StandardCopyOption.REPLACE_EXISTING);
		for (String suffix : new String[] { "-wal", "-shm", "" })
			Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
	}

	/** The connection that writes. */
	synchronized Connection writer() {
		return writer;
	}

	/** A connection for reading, to be given back. */
	public synchronized Reader read() throws SQLException {
		if (writer == null || !isSameFile()) {
			String reason = tryOpen();
			if (reason != null)
				throw new SQLException(reason);
		}
		Connection connection = idle.poll();
		if (connection == null) {
			connection = connect(file);
			pragmas(connection, "query_only = ON", "cache_size = -16000", "mmap_size = 268435456", "temp_store = MEMORY");
		}
		return new Reader(connection, generation);
	}

	/** A connection for reading, given back when closed. */
	public final class Reader implements AutoCloseable {

		private final Connection connection;
		private final int lent;
		private boolean closed;

		private Reader(Connection connection, int lent) {
			this.connection = connection;
			this.lent = lent;
		}

		/** The connection, until this is closed. */
		public Connection connection() {
			return connection;
		}

		@Override
		public void close() throws SQLException {
			if (!closed)
				giveBack(connection, lent);
			closed = true;
		}
	}

	private synchronized void giveBack(Connection connection, int lent) throws SQLException {
		if (lent == generation && idle.size() < READERS)
			idle.push(connection);
		else
			connection.close();
	}

	/** Remembers that the file turned out to be damaged, so that it is checked and built anew. */
	public void suspect(SQLException failure) {
		int code = failure.getErrorCode() & 0xff;
		if (code == 11 || code == 26) // SQLITE_CORRUPT, SQLITE_NOTADB
			damaged = true;
	}

	/** Whether the file turned out to be damaged. */
	boolean isDamaged() {
		return damaged;
	}

	/** A connection of SQLite's own driver: java.sql's DriverManager does not find it across bundles. */
	private static Connection connect(Path file) throws SQLException {
		Properties settings = new Properties();
		settings.setProperty("busy_timeout", "10000");
		return JDBC.createConnection("jdbc:sqlite:" + file, settings);
	}

	private static void pragmas(Connection connection, String... pragmas) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String pragma : pragmas)
				statement.execute("PRAGMA " + pragma);
		}
	}

	@Override
	public synchronized void close() {
		generation++;
		while (!idle.isEmpty())
			closeQuietly(idle.poll());
		if (writer != null)
			closeQuietly(writer);
		writer = null;
		identity = null;
	}

	private static void closeQuietly(Connection connection) {
		try {
			connection.close();
		} catch (SQLException e) {
			// nothing is lost: whatever was committed is in the file
		}
	}
}
