package org.florilegium.ui.internal.map;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.florilegium.ui.internal.Actions;

/** Opens an argument map of another program, wherever it is. */
public final class OpenForeignMapHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
		dialog.setText(Messages.foreign_open);
		dialog.setFilterNames(new String[] { Messages.foreign_files, Messages.foreign_allFiles });
		dialog.setFilterExtensions("*.argdown;*.ad", "*"); //$NON-NLS-1$ //$NON-NLS-2$
		String chosen = dialog.open();
		if (chosen == null)
			return null;
		try {
			open(window, Path.of(chosen));
		} catch (PartInitException e) {
			Actions.show(window.getShell(), Messages.foreign_open, e);
		}
		return null;
	}

	static void open(IWorkbenchWindow window, Path file) throws PartInitException {
		window.getActivePage().openEditor(new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(file.toUri())), ForeignMapEditor.ID);
	}
}
