package org.florilegium.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The studies that are open as projects of the workspace, each once; an OSGi service. Safe for several threads. */
public final class StudyProjects implements IResourceChangeListener {

	/** The family of jobs that check studies in the background; see {@code IJobManager#join}. */
	public static final Object CHECKS = "org.florilegium.workspace.checks"; //$NON-NLS-1$

	/** Told of studies whose index changed. */
	@FunctionalInterface
	public interface Listener {
		/** Called in the thread that changed the index, so that it must be quick. */
		void indexed(StudyProject study);
	}

	private final Map<IProject, StudyProject> open = new HashMap<>();
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();

	StudyProjects() {
	}

	/** The one service of this workspace. */
	public static StudyProjects get() {
		Bundle bundle = FrameworkUtil.getBundle(StudyProjects.class);
		BundleContext context = bundle.getBundleContext();
		return context.getService(context.getServiceReference(StudyProjects.class));
	}

	/**
	 * The study of a project; opened when it is asked for first, and closed with the project.
	 *
	 * @return nothing when the project is closed or has not the nature
	 * @throws CoreException when its folder holds no study, or cannot be read; the message says what to do
	 */
	public Optional<StudyProject> open(IProject project) throws CoreException {
		if (project == null || !project.isAccessible() || !project.hasNature(StudyNature.ID))
			return Optional.empty();
		synchronized (open) {
			StudyProject known = open.get(project);
			if (known == null)
				open.put(project, known = new StudyProject(project, study(project)));
			return Optional.of(known);
		}
	}

	private static Study study(IProject project) throws CoreException {
		if (project.getLocation() == null)
			throw new CoreException(Status.error(NLS.bind(Messages.study_notLocal, project.getName())));
		Path folder = project.getLocation().toPath();
		try {
			Study study = Study.open(folder);
			if (study.folder().equals(folder.toRealPath()))
				return study;
			study.close();
			throw new CoreException(Status.error(NLS.bind(Messages.study_elsewhere, folder, study.folder())));
		} catch (StudyException | IOException e) {
			throw new CoreException(Status.error(e.getLocalizedMessage(), e));
		}
	}

	/** As {@link #open}, for those who can do without: what is wrong is logged and, by the builder, shown as a problem. */
	public Optional<StudyProject> find(IProject project) {
		try {
			return open(project);
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
			return Optional.empty();
		}
	}

	/** Adds a listener, unless it is there. */
	public void addListener(Listener listener) {
		if (!listeners.contains(listener))
			listeners.add(listener);
	}

	/** Removes a listener. */
	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	void indexed(StudyProject study) {
		for (Listener listener : listeners)
			listener.indexed(study);
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		StudyProject closed;
		synchronized (open) {
			closed = open.remove(event.getResource());
		}
		if (closed != null)
			closed.close();
	}

	void closeAll() {
		synchronized (open) {
			open.values().forEach(StudyProject::close);
			open.clear();
		}
	}
}
