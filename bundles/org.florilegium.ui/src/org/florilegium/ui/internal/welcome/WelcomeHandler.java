package org.florilegium.ui.internal.welcome;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** <em>Help &gt; Welcome</em>. */
public final class WelcomeHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		WelcomePage.open(HandlerUtil.getActiveWorkbenchWindow(event));
		return null;
	}
}
