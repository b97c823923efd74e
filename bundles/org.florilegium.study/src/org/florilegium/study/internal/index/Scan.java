package org.florilegium.study.internal.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.florilegium.study.FileKind;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyFiles;

/** Compares the files of a study with what the index knows of them, by size and time; only those that differ are read. */
final class Scan {

	/** The kind under which the index knows reading texts. */
	static final String TEXT = "TEXT";

	/** A file written so shortly before it was read may have been written again without a new time. */
	private static final long UNSURE_NANOS = TimeUnit.SECONDS.toNanos(2);

	/** What the index knows of a file. */
	record Known(int id, String path, String kind, String hash, long size, long modified, long checked) {
	}

	/**
	 * A file that may have to be read.
	 *
	 * @param known what the index knows of it, or null
	 */
	record Candidate(String path, String kind, long size, long modified, Known known) {
	}

	private final StudyFiles files;
	private final Map<String, Known> known = new HashMap<>();
	private final List<Candidate> candidates = new ArrayList<>();
	private final List<Known> removed = new ArrayList<>();

	private Scan(StudyFiles files) {
		this.files = files;
	}

	private void load(Connection connection, String which, Object... values) throws SQLException {
		Sql.query(connection, row -> known.put(row.getString(2), new Known(row.getInt(1), row.getString(2), row.getString(3), row.getString(4),
				row.getLong(5), row.getLong(6), row.getLong(7))),
				"SELECT id, path, kind, hash, size, modified, checked FROM file WHERE " + which, values);
	}

	/** Looks at all files of the language. */
	static Scan all(StudyFiles files, Connection connection) throws SQLException, StudyException {
		Scan scan = new Scan(files);
		scan.load(connection, "kind <> ?", TEXT);
		Map<String, Known> gone = new HashMap<>(scan.known);
		for (StudyFiles.LanguageFile file : files.list()) {
			gone.remove(name(file.path()));
			scan.consider(name(file.path()), file.kind().name(), file.size(), file.modified());
		}
		scan.removed.addAll(gone.values());
		return scan;
	}

	/** Looks at some files only, given relative to the study or absolute. */
	static Scan some(StudyFiles files, Connection connection, Collection<Path> paths) throws SQLException, StudyException {
		Scan scan = new Scan(files);
		for (Path each : paths) {
			Path path = files.resolve(each);
			String name = name(files.folder().relativize(path));
			FileKind kind = FileKind.of(path).orElse(null);
			scan.load(connection, "path = ?", name);
			if (kind != null)
				scan.look(name, kind.name());
		}
		return scan;
	}

	/** Looks at the reading texts that the corpus names. */
	static Scan texts(StudyFiles files, Connection connection) throws SQLException {
		Scan scan = new Scan(files);
		scan.load(connection, "kind = ?", TEXT);
		Map<String, Known> gone = new HashMap<>(scan.known);
		List<String> paths = new ArrayList<>();
		Sql.query(connection, row -> paths.add(row.getString(1)), "SELECT DISTINCT path FROM document WHERE path IS NOT NULL ORDER BY path");
		for (String path : paths)
			if (FileKind.of(Path.of(path)).isEmpty() && scan.look(path, TEXT))
				gone.remove(path);
		scan.removed.addAll(gone.values());
		return scan;
	}

	private boolean look(String path, String kind) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(files.resolve(path), BasicFileAttributes.class);
			if (attributes.isRegularFile()) {
				consider(path, kind, attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
				return true;
			}
		} catch (IOException | StudyException e) {
			// not there, so removed; the validator tells where a text is missing
		}
		Known before = known.get(path);
		if (before != null && !kind.equals(TEXT))
			removed.add(before);
		return false;
	}

	private void consider(String path, String kind, long size, long modified) {
		Known before = known.get(path);
		if (before == null || before.size != size || before.modified != modified || modified > before.checked - UNSURE_NANOS)
			candidates.add(new Candidate(path, kind, size, modified, before));
	}

	/** Whether a file may differ from what the index knows. */
	boolean hasDifferences() {
		return !candidates.isEmpty() || !removed.isEmpty();
	}

	/** Files that are new or may have changed, in the order of their paths. */
	List<Candidate> candidates() {
		return candidates;
	}

	/** Files that are no longer there. */
	List<Known> removed() {
		return removed;
	}

	private static String name(Path relative) {
		return relative.toString().replace('\\', '/');
	}
}
