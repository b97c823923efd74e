package org.florilegium.ui.internal;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.eclipse.ui.IWorkbenchWindow;

/** Makes one {@link ActiveStudy} for each window. */
public final class ActiveStudyFactory extends AbstractServiceFactory {

	@Override
	public Object create(@SuppressWarnings("rawtypes") Class serviceInterface, IServiceLocator parent, IServiceLocator locator) {
		Object known = parent.getService(serviceInterface);
		if (known != null)
			return known;
		IWorkbenchWindow window = locator.getService(IWorkbenchWindow.class);
		return window == null ? null : new ActiveStudy(window);
	}
}
