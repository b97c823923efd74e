package org.florilegium.study.internal.index;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.florilegium.study.FileKind;
import org.florilegium.study.Hashes;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.StudyFiles;
import org.florilegium.study.internal.index.Scan.Candidate;
import org.florilegium.study.internal.index.Scan.Known;

/**
 * Brings the tables up to date with the files, in one transaction of its caller's: first codebooks and corpus, from which
 * follows who speaks, then codings, maps and texts. Files are read by two workers while one thread writes.
 */
final class Updater {

	private static final int WORKERS = 2;
	/** Files read ahead of the writer: enough to keep the workers busy, few enough to bound memory. */
	private static final int AHEAD = 6;

	private final Connection connection;
	private final StudyFiles files;
	private final Parsers parsers;
	private final Progress progress;
	private final boolean first;
	/** Files that were read when corpus and codebooks had been. */
	private final Set<Integer> fresh = new HashSet<>();
	private long done;
	private long total;
	private int changed;
	private int removed;

	/**
	 * @param first whether the tables are empty
	 */
	Updater(Connection connection, StudyFiles files, Parsers parsers, Progress progress, boolean first) {
		this.connection = connection;
		this.files = files;
		this.parsers = parsers;
		this.progress = progress;
		this.first = first;
	}

	/** Number of files that were read anew. */
	int changed() {
		return changed;
	}

	/** Number of files that were taken out. */
	int removed() {
		return removed;
	}

	/**
	 * Updates what differs.
	 *
	 * @param only the files to look at, or null for all
	 */
	void run(Collection<Path> only) throws SQLException, StudyException {
		Scan scan = only == null ? Scan.all(files, connection) : Scan.some(files, connection, only);
		List<Candidate> basis = scan.candidates().stream().filter(c -> isBasis(c.kind())).toList();
		List<Candidate> rest = scan.candidates().stream().filter(c -> !isBasis(c.kind())).toList();
		total = scan.candidates().size();
		ExecutorService workers = Executors.newFixedThreadPool(WORKERS, r -> {
			Thread thread = new Thread(r, "Florilegium index");
			thread.setDaemon(true);
			return thread;
		});
		try (RowWriter writer = new RowWriter(connection)) {
			Refresh refresh = new Refresh(connection, writer);
			boolean basisGone = scan.removed().stream().anyMatch(k -> isBasis(k.kind()));
			boolean mayMove = !first && (basisGone || !basis.isEmpty());
			if (mayMove)
				refresh.before();
			for (Known gone : scan.removed())
				remove(writer, gone);
			Scopes scopes = new Scopes(connection);
			Attribution attribution = new Attribution(connection);
			read(writer, workers, basis, attribution, scopes);
			boolean moved = first || basisGone || changed > 0;
			writer.flush();
			if (moved) {
				scopes = new Scopes(connection);
				new Resolution(connection, scopes).rebuild();
				attribution = new Attribution(connection);
			}
			read(writer, workers, rest, attribution, scopes);
			if (moved || only == null || only.stream().anyMatch(p -> FileKind.of(p).isEmpty()))
				updateTexts(writer, workers, attribution, scopes);
			writer.flush();
			if (moved && mayMove)
				refresh.after(attribution, scopes, fresh);
			DocumentOrder.update(connection, moved);
		} finally {
			workers.shutdownNow();
		}
	}

	private static boolean isBasis(String kind) {
		return kind.equals("CORPUS") || kind.equals("CODEBOOK");
	}

	private void updateTexts(RowWriter writer, ExecutorService workers, Attribution attribution, Scopes scopes)
			throws SQLException, StudyException {
		Scan texts = Scan.texts(files, connection);
		total += texts.candidates().size();
		for (Known gone : texts.removed())
			remove(writer, gone);
		read(writer, workers, texts.candidates(), attribution, scopes);
	}

	private void remove(RowWriter writer, Known gone) throws SQLException {
		writer.remove(gone.id());
		Sql.execute(connection, "DELETE FROM file WHERE id = ?", gone.id());
		removed++;
	}

	/** A file as a worker read it; no rows when it turned out to be the same as before. */
	private record Found(Candidate candidate, String hash, long checked, Rows rows) {
	}

	private void read(RowWriter writer, ExecutorService workers, List<Candidate> candidates, Attribution attribution, Scopes scopes)
			throws SQLException, StudyException {
		Deque<Future<Found>> ahead = new ArrayDeque<>();
		int submitted = 0;
		while (submitted < candidates.size() || !ahead.isEmpty()) {
			while (submitted < candidates.size() && ahead.size() < AHEAD) {
				Candidate next = candidates.get(submitted++);
				ahead.add(workers.submit(() -> find(next, attribution, scopes)));
			}
			Found found = get(ahead.poll());
			synchronized (connection) {
				store(writer, found, scopes);
			}
			if (!progress.step(++done, total, found.candidate.path()))
				throw new StudyException(Code.CANCELLED, "Indexing was stopped; the index stays as it was.");
		}
	}

	private Found find(Candidate candidate, Attribution attribution, Scopes scopes) throws StudyException {
		long checked = System.currentTimeMillis() * 1_000_000L;
		Path path = Path.of(candidate.path());
		byte[] bytes;
		try {
			bytes = files.bytes(path);
		} catch (StudyException e) {
			return new Found(candidate, null, checked, failed(e));
		}
		String hash = Hashes.sha256(bytes);
		if (candidate.known() != null && hash.equals(candidate.known().hash()))
			return new Found(candidate, hash, checked, null);
		try {
			String text = StudyFiles.decode(path, bytes);
			if (!candidate.kind().equals(Scan.TEXT))
				return new Found(candidate, hash, checked, new FileReader(parsers, attribution, scopes).read(text));
			Rows rows = new Rows();
			Paragraphs.read(text, rows);
			return new Found(candidate, hash, checked, rows);
		} catch (StudyException e) {
			return new Found(candidate, hash, checked, failed(e));
		}
	}

	private static Rows failed(StudyException e) {
		Rows rows = new Rows();
		rows.problems(1, e.getMessage());
		return rows;
	}

	private void store(RowWriter writer, Found found, Scopes scopes) throws SQLException {
		Candidate file = found.candidate;
		Rows rows = found.rows;
		if (rows == null) {
			Sql.execute(connection, "UPDATE file SET size = ?, modified = ?, checked = ? WHERE id = ?", file.size(), file.modified(),
					found.checked, file.known().id());
			return;
		}
		changed++;
		if (file.known() != null)
			writer.clear(file.known().id());
		Integer scope = rows.scopeKey() == null ? null : new Resolution(connection, scopes).scope(rows.scopeKey());
		int id = (int) Sql.number(connection, """
				INSERT INTO file(path, kind, name, title, hash, size, modified, checked, errors, problem, scope)
				VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(path) DO UPDATE SET kind = excluded.kind, name = excluded.name,
				title = excluded.title, hash = excluded.hash, size = excluded.size, modified = excluded.modified,
				checked = excluded.checked, errors = excluded.errors, problem = excluded.problem, scope = excluded.scope
				RETURNING id""", file.path(), file.kind(), rows.name(), rows.title(), found.hash, file.size(), file.modified(), found.checked,
				rows.errors(), rows.problem(), scope);
		writer.add(id, rows);
		if (!isBasis(file.kind()))
			fresh.add(id);
	}

	private static Found get(Future<Found> future) throws SQLException, StudyException {
		try {
			return future.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new StudyException(Code.CANCELLED, "Indexing was interrupted; the index stays as it was.", e);
		} catch (ExecutionException e) {
			if (e.getCause() instanceof StudyException cause)
				throw cause;
			if (e.getCause() instanceof UncheckedSqlException cause)
				throw cause.getCause();
			throw new IllegalStateException("A file of the study could not be indexed", e.getCause());
		}
	}
}
