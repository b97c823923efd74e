package org.florilegium.ui.internal.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.florilegium.study.SampleStudy;
import org.florilegium.ui.Studies;
import org.florilegium.workspace.StudyFolders;

/** Opens the sample study: a copy of it that the user may change, made where there is none yet. */
public final class OpenSampleHandler extends AbstractHandler {

	private static final String NAME = "sample"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		SampleDialog dialog = new SampleDialog(window.getShell(), Places.studies().resolve(NAME));
		if (dialog.open() != Window.OK)
			return null;
		Path folder = dialog.folder();
		try {
			if (!Files.isRegularFile(folder.resolve(StudyFolders.CORPUS)))
				window.run(true, false, monitor -> copy(folder));
			Studies.open(window, folder);
		} catch (InvocationTargetException e) {
			ErrorDialog.openError(window.getShell(), Messages.sample_title, null,
					Status.error(Messages.bind(Messages.sample_failed, folder, e.getCause().getLocalizedMessage()), e.getCause()));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return null;
	}

	private static void copy(Path folder) throws InvocationTargetException {
		try {
			SampleStudy.copy(folder, folder);
		} catch (IOException e) {
			throw new InvocationTargetException(e);
		}
	}
}
