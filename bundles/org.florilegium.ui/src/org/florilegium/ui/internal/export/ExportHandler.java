package org.florilegium.ui.internal.export;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.florilegium.ui.internal.Filter;

/** Opens the wizard that exports the study that is shown. */
public final class ExportHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		ExportWizard.open(HandlerUtil.getActiveWorkbenchWindowChecked(event), Filter.NONE);
		return null;
	}
}
