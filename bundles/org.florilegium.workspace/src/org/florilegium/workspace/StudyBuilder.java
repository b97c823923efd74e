package org.florilegium.workspace;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.florilegium.study.FileKind;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.StudyFiles.LanguageFile;
import org.florilegium.study.check.Checker;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.workspace.Definitions.Key;

/**
 * Keeps a study's index and problems current with the files: those that changed at once, those that depend on them and the
 * study as a whole in the background.
 */
public final class StudyBuilder extends IncrementalProjectBuilder {

	private static final long RETRY_MILLIS = 1000;

	@Override
	protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.build_building, getProject().getName()), 10);
		Optional<StudyProject> study = study();
		if (study.isEmpty())
			return null;
		try {
			IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
			Set<Path> changed = delta == null ? Set.of() : changed(study.get(), delta);
			if (delta == null)
				buildAll(study.get(), progress);
			else if (!changed.isEmpty())
				build(study.get(), changed, progress);
			if (study.get().index(Progress.NONE).lastUpdate().behind())
				buildAgain();
		} catch (StudyException e) {
			forgetLastBuiltState();
			if (e.code() == Code.LOCKED)
				buildAgain();
			if (e.code() == Code.CANCELLED)
				throw new OperationCanceledException();
			throw new CoreException(Status.error(NLS.bind(Messages.build_failed, getProject().getName(), e.getLocalizedMessage()), e));
		} catch (OperationCanceledException e) {
			forgetLastBuiltState();
			throw e;
		}
		return null;
	}

	/** Another program is changing the study, and will be done soon. */
	private void buildAgain() {
		forgetLastBuiltState();
		IProject project = getProject();
		Job.createSystem(project.getName(), (ICoreRunnable) monitor -> {
			if (project.isAccessible())
				project.build(INCREMENTAL_BUILD, monitor);
		}).schedule(RETRY_MILLIS);
	}

	/** A folder that is no study is the user's to mend, so it is a problem of the project rather than a failure of the build. */
	private Optional<StudyProject> study() throws CoreException {
		getProject().deleteMarkers(ProblemMarkers.STUDY_TYPE, false, IResource.DEPTH_ZERO);
		try {
			return StudyProjects.get().open(getProject());
		} catch (CoreException e) {
			getProject().createMarker(ProblemMarkers.STUDY_TYPE, Map.of(IMarker.SEVERITY, IMarker.SEVERITY_ERROR, IMarker.MESSAGE, e.getStatus().getMessage()));
			forgetLastBuiltState();
			return Optional.empty();
		}
	}

	private void buildAll(StudyProject study, SubMonitor progress) throws StudyException, CoreException {
		study.index(Monitored.by(progress.split(3)));
		StudyIndex index = study.study().index(Monitored.by(progress.split(1)));
		hideDerived(study);
		study.definitions().rememberAll(index);
		StudyProjects.get().indexed(study);
		List<Path> all = study.study().files().list().stream().map(LanguageFile::path).toList();
		study.checks().checkFiles(new Checker(study.study()), all, index, progress.split(6));
		study.checks().add(List.of(), true);
	}

	private static void hideDerived(StudyProject study) throws CoreException {
		IResource derived = study.project().getFolder(Study.DERIVED);
		derived.refreshLocal(IResource.DEPTH_ZERO, null);
		if (derived.exists() && !derived.isDerived())
			derived.setDerived(true, null);
	}

	private void build(StudyProject study, Set<Path> changed, SubMonitor progress) throws StudyException, CoreException {
		StudyIndex index = study.index(Monitored.by(progress.split(3)));
		Map<Path, Optional<Map<Key, String>>> before = new HashMap<>();
		for (Path path : changed)
			if (FileKind.of(path).isPresent())
				before.put(path, study.definitions().before(path, index));
		if (index.update(changed).behind())
			ILog.get().info(index.lastUpdate().messages().toString());
		List<Path> files = changed.stream().filter(path -> FileKind.of(path).isPresent()).toList();
		study.checks().checkFiles(new Checker(study.study()), files, index, progress.split(6));
		study.checks().add(dependents(study, index, changed, before), true);
		StudyProjects.get().indexed(study);
	}

	private static Set<Path> dependents(StudyProject study, StudyIndex index, Set<Path> changed, Map<Path, Optional<Map<Key, String>>> before)
			throws StudyException {
		Dependents dependents = new Dependents(study, index);
		for (Path path : changed)
			if (!before.containsKey(path)) {
				dependents.ofText(path);
			} else {
				Map<Key, String> after = study.definitions().after(path, index);
				if (before.get(path).isPresent())
					dependents.of(Definitions.changed(before.get(path).get(), after));
				else
					dependents.all();
			}
		Set<Path> found = new LinkedHashSet<>(dependents.found());
		found.removeAll(changed);
		return found;
	}

	/** The files that changed, without those of hidden folders, relative to the study. */
	private static Set<Path> changed(StudyProject study, IResourceDelta delta) throws CoreException {
		Set<Path> changed = new LinkedHashSet<>();
		delta.accept(each -> {
			IResource resource = each.getResource();
			if (resource.getType() != IResource.PROJECT && resource.getName().startsWith(".")) //$NON-NLS-1$
				return false;
			if (resource.getType() == IResource.FILE && isContent(each))
				study.path(resource).ifPresent(changed::add);
			return true;
		});
		return changed;
	}

	private static boolean isContent(IResourceDelta delta) {
		return delta.getKind() != IResourceDelta.CHANGED
				|| (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.ENCODING)) != 0;
	}

	@Override
	protected void clean(IProgressMonitor monitor) throws CoreException {
		getProject().deleteMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE);
	}

	/** None: it changes no resource but markers, and editors may save while it works. */
	@Override
	public ISchedulingRule getRule(int kind, Map<String, String> arguments) {
		return null;
	}
}
