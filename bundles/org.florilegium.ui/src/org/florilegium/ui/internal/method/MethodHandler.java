package org.florilegium.ui.internal.method;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows how numbers are computed. */
public final class MethodHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		MethodView.show(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), event.getParameter("org.florilegium.ui.method.number")); //$NON-NLS-1$
		return null;
	}
}
