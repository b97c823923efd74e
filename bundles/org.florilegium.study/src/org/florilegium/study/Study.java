package org.florilegium.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.florilegium.model.CodePoints;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.files.Journal;
import org.florilegium.study.internal.files.NewStudy;

/** A study that is open: a folder of plain files, its reading texts, and the index derived from them. */
public final class Study implements AutoCloseable {

	/** The folder of what is derived; it may be deleted at any time. */
	public static final String DERIVED = ".florilegium";

	private final Path folder;
	private final StudyLock lock;
	private final StudyFiles files;
	private final List<String> recovered;
	private StudyIndex index;

	private Study(Path folder) throws StudyException {
		this.folder = folder;
		lock = new StudyLock(folder.resolve(DERIVED).resolve("lock"), StudyLock.DEFAULT_WAIT);
		files = new StudyFiles(folder, lock);
		recovered = recover();
	}

	/**
	 * Opens the study that a path lies in: its folder, or any folder or file inside. A change of several files that a
	 * crash interrupted is finished first.
	 *
	 * @throws StudyException {@link Code#NOT_A_STUDY} when neither the path nor a folder above it holds a {@code .corpus}
	 */
	public static Study open(Path path) throws StudyException {
		for (Path at = real(path); at != null; at = at.getParent())
			if (Files.isDirectory(at) && hasCorpus(at))
				return new Study(at);
		throw new StudyException(Code.NOT_A_STUDY, path.toAbsolutePath().normalize()
				+ " is not in a study: no folder from there upwards holds a study.corpus. Give the study's folder, or make a new study.");
	}

	/**
	 * Makes a study: its corpus, a codebook with a scale and one coder, and its folders.
	 *
	 * @param folder may exist; must not hold a study nor a file that would be overwritten
	 * @param title  what the study is called
	 * @throws StudyException {@link Code#EXISTS}, {@link Code#DISK}, {@link Code#INVALID} when the title is blank
	 */
	public static Study create(Path folder, String title) throws StudyException {
		return create(folder, title, System.getProperty("user.name", ""), null);
	}

	/**
	 * Makes a study as {@link #create(Path, String)} does.
	 *
	 * @param coder    what people call the coder; blank for a coder without name
	 * @param codebook text of a codebook to begin with; null for one with a scale and no themes
	 * @throws StudyException {@link Code#EXISTS}, {@link Code#DISK}, {@link Code#INVALID} when the title is blank or the codebook is none
	 */
	public static Study create(Path folder, String title, String coder, String codebook) throws StudyException {
		if (title.isBlank())
			throw new StudyException(Code.INVALID, "A study needs a title, such as \"The harbour debate\".");
		NewStudy content = new NewStudy(title, coder, codebook);
		try {
			Files.createDirectories(folder);
			Path real = folder.toRealPath();
			if (hasCorpus(real))
				throw new StudyException(Code.EXISTS, real + " is a study already. Open it, or choose another folder.");
			Map<Path, FileChange> changes = new LinkedHashMap<>();
			for (Map.Entry<String, String> file : content.files().entrySet()) {
				Path path = real.resolve(file.getKey());
				if (Files.exists(path))
					throw new StudyException(Code.EXISTS, path + " exists already and would be overwritten. Choose another folder.");
				changes.put(path, FileChange.create(file.getValue()));
			}
			for (String each : content.folders())
				Files.createDirectories(real.resolve(each));
			StudyLock lock = new StudyLock(real.resolve(DERIVED).resolve("lock"), StudyLock.DEFAULT_WAIT);
			new StudyFiles(real, lock).write(changes);
			return new Study(real);
		} catch (IOException e) {
			throw new StudyException(Code.DISK, "No study could be made at " + folder + " (" + e.getMessage()
					+ "). Check that you may write there and the disk is not full.", e);
		}
	}

	private static Path real(Path path) throws StudyException {
		Path at = path.toAbsolutePath().normalize();
		if (!Files.exists(at))
			throw new StudyException(Code.MISSING, "There is no " + at + ". Check the path.");
		try {
			return at.toRealPath();
		} catch (IOException e) {
			throw new StudyException(Code.UNREADABLE, at + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	private static boolean hasCorpus(Path folder) {
		if (Files.isRegularFile(folder.resolve("study.corpus")))
			return true;
		try (Stream<Path> children = Files.list(folder)) {
			return children.anyMatch(file -> FileKind.of(file).filter(FileKind.CORPUS::equals).isPresent() && Files.isRegularFile(file));
		} catch (IOException e) {
			return false; // not readable, so nothing that could be opened
		}
	}

	private List<String> recover() throws StudyException {
		Journal journal = new Journal(folder);
		if (!journal.isPending() && !lock.hasHolder())
			return List.of();
		try (StudyLock.Held held = lock.acquire(journal.isPending() ? StudyLock.DEFAULT_WAIT : Duration.ZERO)) {
			List<String> report = journal.recover();
			journal.sweep();
			return report;
		} catch (StudyException e) {
			if (e.code() == Code.LOCKED)
				return List.of(); // that program is writing, and finishes what it began
			throw e;
		} catch (IOException e) {
			throw new StudyException(Code.DISK, "A change of the study " + folder
					+ " was interrupted and cannot be finished (" + e.getMessage() + "). Check that you may write there.", e);
		}
	}

	/** The study's folder, absolute and without links. */
	public Path folder() {
		return folder;
	}

	/** The study's files. */
	public StudyFiles files() {
		return files;
	}

	/** The study's lock: hold it to do several things that belong together. */
	public StudyLock lock() {
		return lock;
	}

	/** What was finished at opening because a crash had interrupted it, for people to read; usually empty. */
	public List<String> recovered() {
		return recovered;
	}

	/**
	 * The study's index, brought up to date with the files. {@link StudyIndex#lastUpdate()} tells what that took.
	 *
	 * @throws StudyException {@link Code#CANCELLED}, {@link Code#DISK}
	 */
	public synchronized StudyIndex index(Progress progress) throws StudyException {
		if (index == null)
			index = StudyIndex.open(files, lock);
		index.update(progress);
		return index;
	}

	/**
	 * The reading text of a document.
	 *
	 * @param document the document's name
	 * @throws StudyException {@link Code#UNKNOWN_NAME}, {@link Code#MISSING}, {@link Code#UNREADABLE}
	 */
	public CodePoints text(String document) throws StudyException {
		StudyIndex current;
		synchronized (this) {
			current = index == null ? index(Progress.NONE) : index;
		}
		return new CodePoints(files.text(files.resolve(current.textOf(document))));
	}

	/** Closes the index; the study's files need no closing. */
	@Override
	public synchronized void close() {
		if (index != null)
			index.close();
		index = null;
	}
}
