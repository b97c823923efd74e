package org.florilegium.workspace;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.florilegium.study.FileKind;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.workspace.Definitions.Key;
import org.florilegium.workspace.edit.StudyEditing;

/** A study that is open as a project. Safe for several threads. */
public final class StudyProject {

	private final IProject project;
	private final Study study;
	private final Set<Path> edited = ConcurrentHashMap.newKeySet();
	private final Definitions definitions;
	private final Checks checks;
	private final StudyEditing editing;
	private StudyIndex index;
	private Vocabulary vocabulary;
	private long vocabularyVersion;
	private volatile boolean closed;

	StudyProject(IProject project, Study study) {
		this.project = project;
		this.study = study;
		definitions = new Definitions(this);
		checks = new Checks(this);
		editing = new StudyEditing(this);
	}

	/** The project. */
	public IProject project() {
		return project;
	}

	/** The study in it. */
	public Study study() {
		return study;
	}

	/**
	 * The study's index as it was brought up to date last, by the builder or else when it was first asked for.
	 *
	 * @param progress told how far that first update has come
	 * @throws StudyException when it cannot be read, or was cancelled
	 */
	public synchronized StudyIndex index(Progress progress) throws StudyException {
		if (closed)
			throw new StudyException(StudyException.Code.MISSING, "The study " + project.getName() + " was closed. Open it again."); //$NON-NLS-1$ //$NON-NLS-2$
		if (index == null) {
			StudyIndex opened = study.index(progress);
			if (opened.lastUpdate().isChange())
				definitions.forget();
			index = opened;
		}
		return index;
	}

	/**
	 * What the codebooks define, as the index is; read anew when that has changed.
	 *
	 * @throws StudyException when the index cannot be read
	 */
	public Vocabulary vocabulary() throws StudyException {
		StudyIndex current = index(Progress.NONE);
		long version = current.version();
		synchronized (this) {
			if (vocabulary != null && vocabularyVersion == version)
				return vocabulary;
		}
		Vocabulary read = Vocabulary.of(current);
		synchronized (this) {
			vocabulary = read;
			vocabularyVersion = version;
		}
		return read;
	}

	/** Where all changes of the study are made. */
	public StudyEditing editing() {
		return editing;
	}

	/**
	 * Brings the index up to date with files that this program wrote, has checked what depends on them, and tells those who wait
	 * for the index. The files themselves are checked by the builder.
	 *
	 * @param changed relative to the study
	 * @throws StudyException when the index cannot be read or written
	 */
	public void update(Collection<Path> changed) throws StudyException {
		StudyIndex current = index(Progress.NONE);
		Map<Path, Map<Key, String>> before = new HashMap<>();
		for (Path path : changed)
			if (FileKind.of(path).isPresent() && !Definitions.isBasis(path))
				before.put(path, definitions.before(path, current).orElseThrow());
		current.update(changed);
		Dependents dependents = new Dependents(this, current);
		for (Path path : before.keySet())
			dependents.of(Definitions.changed(before.get(path), definitions.after(path, current)));
		dependents.found().removeAll(changed);
		if (!dependents.found().isEmpty())
			checks.add(dependents.found(), false);
		StudyProjects.get().indexed(this);
	}

	/**
	 * Where a resource of the project lies in the study.
	 *
	 * @return relative to the study's folder; nothing for the project itself and for other projects' resources
	 */
	public Optional<Path> path(IResource resource) {
		IPath path = resource.getProjectRelativePath();
		return path.isEmpty() || !project.equals(resource.getProject()) ? Optional.empty() : Optional.of(Path.of(path.toOSString()));
	}

	/** The resource for a file of the study, given relative to the study's folder; it need not exist. */
	public IFile file(Path path) {
		return project.getFile(IPath.fromPath(path));
	}

	/**
	 * Leaves the problems of a file to an editor in which it is open, from now until {@link #release}: what the editor shows
	 * may differ from what is saved.
	 *
	 * @param path relative to the study
	 */
	public void claim(Path path) {
		edited.add(path);
	}

	/** Takes a file back from an editor that was closed, and checks it as it is saved. */
	public void release(Path path) {
		if (edited.remove(path) && !closed)
			checks.add(Set.of(path), false);
	}

	/** Whether an editor keeps the file's problems current. */
	public boolean isClaimed(Path path) {
		return edited.contains(path);
	}

	/** Checks files of the language, and the study as a whole, in the background. */
	public void check(Collection<Path> paths) {
		checks.add(paths, true);
	}

	/** What the builder knows of the definitions in codebooks and corpus. */
	Definitions definitions() {
		return definitions;
	}

	/** The checks in the background. */
	Checks checks() {
		return checks;
	}

	void close() {
		editing.close();
		closeStudy();
	}

	private synchronized void closeStudy() {
		closed = true;
		checks.stop();
		index = null;
		study.close();
	}
}
