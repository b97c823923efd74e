package org.florilegium.app.internal;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.florilegium.ui.Studies;

/** <em>File &gt; Open study…</em>: asks for a folder and shows the study in it. */
public final class OpenStudyHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		DirectoryDialog dialog = new DirectoryDialog(window.getShell());
		dialog.setText(Messages.openStudy_title);
		dialog.setMessage(Messages.openStudy_chooseFolder);
		String chosen = dialog.open();
		if (chosen != null)
			Studies.open(window, Path.of(chosen));
		return null;
	}
}
