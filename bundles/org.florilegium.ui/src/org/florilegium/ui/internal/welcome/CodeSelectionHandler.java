package org.florilegium.ui.internal.welcome;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.florilegium.ui.internal.Navigate;

/** Codes what is selected in the text, from wherever one is: for the tutorial, whose own view is active when it is asked to. */
public final class CodeSelectionHandler extends AbstractHandler {

	private static final String CODE = "org.florilegium.ui.code"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		IEditorPart editor = window.getActivePage().getActiveEditor();
		if (editor == null || !editor.getSite().getId().equals(Navigate.CODING_EDITOR)) {
			MessageDialog.openInformation(window.getShell(), Messages.code_title, Messages.code_noText);
			return null;
		}
		window.getActivePage().activate(editor);
		window.getShell().getDisplay().asyncExec(() -> {
			try {
				editor.getSite().getService(IHandlerService.class).executeCommand(CODE, null);
			} catch (CommandException e) {
				MessageDialog.openInformation(window.getShell(), Messages.code_title, Messages.code_noText);
			}
		});
		return null;
	}
}
