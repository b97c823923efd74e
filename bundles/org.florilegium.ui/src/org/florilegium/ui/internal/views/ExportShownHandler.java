package org.florilegium.ui.internal.views;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the Statements view, and exports what it shows. */
public final class ExportShownHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			StatementsView view = (StatementsView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(StatementsView.ID);
			if (view.study() != null)
				view.export();
			return null;
		} catch (PartInitException e) {
			throw new ExecutionException(e.getLocalizedMessage(), e);
		}
	}
}
