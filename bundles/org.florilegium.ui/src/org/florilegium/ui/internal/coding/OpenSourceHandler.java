package org.florilegium.ui.internal.coding;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref;

/** From what is selected in a view to the file in which it is written. */
public final class OpenSourceHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection && selection.getFirstElement() instanceof Ref ref)
			Navigate.openSource(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), ref);
		return null;
	}
}
