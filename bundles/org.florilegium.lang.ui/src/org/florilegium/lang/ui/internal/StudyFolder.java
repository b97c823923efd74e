package org.florilegium.lang.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.workspace.StudyProjects;

/**
 * A folder of a study in which a file is to be made.
 *
 * @param study  the project
 * @param folder the study's own folder or one in it
 */
record StudyFolder(IProject study, IContainer folder) {

	/** What is selected, or the folder of it; else the first study that is open. Empty when none is. */
	static Optional<StudyFolder> of(IStructuredSelection selection) {
		IResource selected = selection == null ? null : Adapters.adapt(selection.getFirstElement(), IResource.class);
		if (selected != null && isStudy(selected.getProject()))
			return Optional.of(new StudyFolder(selected.getProject(), selected instanceof IContainer container ? container : selected.getParent()));
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects())
			if (isStudy(project))
				return Optional.of(new StudyFolder(project, project));
		return Optional.empty();
	}

	private static boolean isStudy(IProject project) {
		return project != null && project.isAccessible() && StudyProjects.get().find(project).isPresent();
	}

	/** The names in the study; empty when it cannot be read. */
	Optional<StudyIndex> index() {
		return StudyProjects.get().find(study).map(found -> {
			try {
				return found.index(Progress.NONE);
			} catch (StudyException e) {
				ILog.get().warn(e.getLocalizedMessage(), e);
				return null;
			}
		});
	}

	/** All folders of the study that are for people: not those whose names begin with a dot. */
	List<IContainer> all() {
		List<IContainer> found = new ArrayList<>();
		found.add(study);
		try {
			study.accept(resource -> {
				if (resource instanceof IFolder inner && !inner.getName().startsWith(".")) //$NON-NLS-1$
					found.add(inner);
				return resource == study || resource instanceof IFolder && !resource.getName().startsWith("."); //$NON-NLS-1$
			});
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
		}
		return found;
	}
}
