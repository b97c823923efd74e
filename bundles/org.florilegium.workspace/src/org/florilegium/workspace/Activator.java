package org.florilegium.workspace;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Offers the open studies as a service for as long as the bundle is active. */
public final class Activator implements BundleActivator {

	private StudyProjects studies;

	@Override
	public void start(BundleContext context) {
		studies = new StudyProjects();
		ResourcesPlugin.getWorkspace().addResourceChangeListener(studies, IResourceChangeEvent.PRE_CLOSE | IResourceChangeEvent.PRE_DELETE);
		context.registerService(StudyProjects.class, studies, null);
	}

	@Override
	public void stop(BundleContext context) {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(studies);
		studies.closeAll();
	}
}
