package org.florilegium.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.florilegium.study.StudyException;
import org.florilegium.study.check.Checker;
import org.florilegium.study.check.Problem;
import org.florilegium.study.check.Severity;
import org.florilegium.study.index.StudyIndex;

/**
 * Checks files of a study, and the study as a whole, in the background: what is not needed at once. Whatever is asked for
 * while it works is done next.
 */
final class Checks extends Job {

	/** The Problems view is for problems that a person can go through. */
	private static final int SHOWN_OF_A_KIND = 500;
	private static final int BATCH = 8;
	private static final long DELAY_MILLIS = 150;
	/** How much longer than a check of the study took the next one waits, so that in a large one not every save makes the machine work. */
	private static final int REST = 4;
	private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(30);

	private final StudyProject project;
	private final Set<Path> waiting = new LinkedHashSet<>();
	private boolean study;
	private long rested = System.nanoTime();

	Checks(StudyProject project) {
		super(NLS.bind(Messages.check_checking, project.project().getName()));
		this.project = project;
		setPriority(DECORATE);
	}

	/**
	 * Asks for checks.
	 *
	 * @param paths   files of the language, relative to the study
	 * @param asWhole whether the study as a whole is to be checked too
	 */
	void add(Collection<Path> paths, boolean asWhole) {
		synchronized (waiting) {
			waiting.addAll(paths);
			study |= asWhole;
			if (waiting.isEmpty() && !study)
				return;
		}
		schedule(DELAY_MILLIS);
	}

	/** Stops for good. */
	void stop() {
		synchronized (waiting) {
			waiting.clear();
			study = false;
		}
		cancel();
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == StudyProjects.CHECKS;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			StudyIndex index = project.index(Monitored.by(monitor));
			Checker checker = new Checker(project.study());
			int total = size();
			SubMonitor progress = SubMonitor.convert(monitor, total + 1);
			for (List<Path> batch = next(); !batch.isEmpty(); batch = next())
				check(checker, batch, index, progress.newChild(batch.size()));
			long rest = TimeUnit.NANOSECONDS.toMillis(rested - System.nanoTime());
			if (rest > 0 && isStudyAsked())
				schedule(rest);
			else if (takeStudy())
				checkStudy(checker, index);
			return Status.OK_STATUS;
		} catch (StudyException e) {
			return e.code() == StudyException.Code.CANCELLED || !project.project().isAccessible() ? Status.CANCEL_STATUS : failed(e);
		} catch (CoreException e) {
			return project.project().isAccessible() ? failed(e) : Status.CANCEL_STATUS;
		}
	}

	private IStatus failed(Exception e) {
		return Status.error(NLS.bind(Messages.check_failed, project.project().getName(), e.getLocalizedMessage()), e);
	}

	private int size() {
		synchronized (waiting) {
			return waiting.size();
		}
	}

	private List<Path> next() {
		synchronized (waiting) {
			List<Path> batch = waiting.stream().limit(BATCH).toList();
			waiting.removeAll(batch);
			return batch;
		}
	}

	private boolean isStudyAsked() {
		synchronized (waiting) {
			return study;
		}
	}

	private boolean takeStudy() {
		synchronized (waiting) {
			boolean asked = study;
			study = false;
			return asked;
		}
	}

	/** Files that are not checked because the user stopped it are checked next time. */
	private void check(Checker checker, List<Path> batch, StudyIndex index, IProgressMonitor monitor) throws StudyException, CoreException {
		try {
			checkFiles(checker, batch, index, monitor);
		} catch (StudyException e) {
			if (e.code() == StudyException.Code.CANCELLED)
				synchronized (waiting) {
					waiting.addAll(batch);
				}
			throw e;
		}
	}

	/** Checks files now and shows their problems; those that an editor keeps are left to it. */
	void checkFiles(Checker checker, Collection<Path> paths, StudyIndex index, IProgressMonitor monitor) throws StudyException, CoreException {
		List<Path> ours = paths.stream().filter(path -> !project.isClaimed(path)).toList();
		Map<Path, List<Problem>> found = new HashMap<>();
		for (Problem problem : checker.check(ours, index, Monitored.by(monitor)))
			found.computeIfAbsent(problem.file(), file -> new ArrayList<>()).add(problem);
		for (Path path : ours)
			if (!project.isClaimed(path))
				ProblemMarkers.replace(project.file(path), ProblemMarkers.TYPE, found.getOrDefault(path, List.of()), text(path));
	}

	private void checkStudy(Checker checker, StudyIndex index) throws StudyException, CoreException {
		long begun = System.nanoTime();
		showStudy(checker.checkStudy(index));
		long end = System.nanoTime();
		rested = end + Math.min(LONGEST_REST, REST * (end - begun));
	}

	private void showStudy(List<Problem> problems) throws CoreException {
		Map<Path, List<Problem>> found = new HashMap<>();
		Map<String, Integer> counts = new HashMap<>();
		for (Problem problem : problems) {
			int count = counts.merge(problem.code(), 1, Integer::sum);
			if (count < SHOWN_OF_A_KIND || problem.severity() == Severity.ERROR)
				found.computeIfAbsent(problem.file(), file -> new ArrayList<>()).add(problem);
		}
		for (Problem last : problems)
			if (counts.getOrDefault(last.code(), 0) >= SHOWN_OF_A_KIND && last.severity() != Severity.ERROR) {
				int more = counts.remove(last.code()) - SHOWN_OF_A_KIND + 1;
				found.computeIfAbsent(last.file(), file -> new ArrayList<>()).add(new Problem(last.file(), last.line(), last.column(), last.endLine(),
						last.endColumn(), last.severity(), last.code(), NLS.bind(Messages.check_more, more, last.message())));
			}
		for (IMarker marker : project.project().findMarkers(ProblemMarkers.STUDY_TYPE, false, IResource.DEPTH_INFINITE))
			project.path(marker.getResource()).ifPresent(path -> found.computeIfAbsent(path, file -> new ArrayList<>()));
		for (var file : found.entrySet())
			ProblemMarkers.replace(project.file(file.getKey()), ProblemMarkers.STUDY_TYPE, file.getValue(), text(file.getKey()));
	}

	private String text(Path path) {
		try {
			return project.study().files().text(path);
		} catch (StudyException e) {
			return ""; // it has one problem, at its beginning: that it cannot be read
		}
	}
}
