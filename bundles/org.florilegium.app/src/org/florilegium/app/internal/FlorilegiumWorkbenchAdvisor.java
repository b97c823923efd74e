package org.florilegium.app.internal;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.activities.IWorkbenchActivitySupport;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.florilegium.ui.Studies;

/** Starts the workbench in the Coding perspective, opens the studies asked for, and keeps the workspace's state. */
final class FlorilegiumWorkbenchAdvisor extends WorkbenchAdvisor {

	/** The activity under which plugin.xml lists what programmers want of the platform and scholars do not. */
	private static final String PROGRAMMING = "org.florilegium.app.programming"; //$NON-NLS-1$

	private final List<Path> studies;

	/** @param studies folders to open as studies once the window is there */
	FlorilegiumWorkbenchAdvisor(List<Path> studies) {
		this.studies = studies;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
		IDE.registerAdapters();
		IdeImages.declare(configurer);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return CodingPerspective.ID;
	}

	/** Without it the Project Explorer is empty. */
	@Override
	public IAdaptable getDefaultPageInput() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new FlorilegiumWindowAdvisor(configurer);
	}

	@Override
	public void preStartup() {
		IWorkbenchActivitySupport activities = PlatformUI.getWorkbench().getActivitySupport();
		Set<String> enabled = new HashSet<>(activities.getActivityManager().getEnabledActivityIds());
		if (enabled.remove(PROGRAMMING))
			activities.setEnabledActivityIds(enabled);
	}

	@Override
	public void postStartup() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null)
			return;
		studies.forEach(folder -> Studies.open(window, folder));
		if (ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0)
			Studies.welcome(window);
	}

	/** What is not saved here, such as the list of open studies, would be gone at the next start. */
	@Override
	public void postShutdown() {
		MultiStatus problems = new MultiStatus(FlorilegiumWorkbenchAdvisor.class, IStatus.OK, Messages.workspace_notSaved, null);
		try {
			problems.merge(ResourcesPlugin.getWorkspace().save(true, new NullProgressMonitor()));
		} catch (CoreException e) {
			problems.merge(e.getStatus());
		}
		if (problems.isOK())
			return;
		ILog.get().log(problems);
		if (problems.matches(IStatus.ERROR))
			ErrorDialog.openError(null, null, Messages.workspace_notSaved, problems);
	}
}
