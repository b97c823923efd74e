package org.florilegium.ui.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.window.IShellProvider;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.florilegium.study.StudyException;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.edit.StudyEditing.Done;

/** Makes changes of a study for people: what could not be done they are told. */
public final class Actions {

	private Actions() {
	}

	/**
	 * Makes edits as one change that can be undone. To be called in the UI thread, which it does not hold up.
	 *
	 * @param parent where a failure is shown
	 * @param label  what is done, as the undo menu says it
	 * @return completes in the UI thread once the change is on disk; exceptionally after the failure was shown
	 */
	public static CompletableFuture<Done> perform(IShellProvider parent, StudyProject study, String label, List<StudyEdit> edits) {
		Display display = Display.getCurrent();
		CompletableFuture<Done> shown = new CompletableFuture<>();
		study.editing().perform(label, edits).whenComplete((done, failure) -> {
			if (display.isDisposed())
				return;
			display.asyncExec(() -> {
				if (failure == null) {
					shown.complete(done);
				} else {
					show(parent.getShell(), label, failure);
					shown.completeExceptionally(failure);
				}
			});
		});
		return shown;
	}

	/** Shows why something could not be done; nothing where it was only cancelled. */
	public static void show(Shell parent, String label, Throwable failure) {
		Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
		if (cause instanceof StudyException known && known.code() == StudyException.Code.CANCELLED)
			return;
		IStatus status = Status.error(cause.getLocalizedMessage(), cause);
		if (!(cause instanceof StudyException))
			ILog.get().log(status);
		if (parent != null && !parent.isDisposed())
			ErrorDialog.openError(parent, label, null, status);
	}
}
