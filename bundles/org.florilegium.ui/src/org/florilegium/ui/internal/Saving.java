package org.florilegium.ui.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.florilegium.exchange.ExportException;

/** Saves what a view shows as a file. */
public final class Saving {

	/** Writes the file. */
	@FunctionalInterface
	public interface Content {
		/** In the background; a file that is there may be replaced. */
		void write(Path file) throws ExportException;
	}

	private Saving() {
	}

	/** Asks for a file with an ending, which it gets when the user gives none. */
	public static Optional<Path> ask(Shell shell, String title, String name, String ending) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(title);
		dialog.setFileName(name + '.' + ending);
		dialog.setFilterExtensions("*." + ending); //$NON-NLS-1$
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		return Optional.ofNullable(chosen).map(file -> Path.of(file.endsWith('.' + ending) ? file : file + '.' + ending));
	}

	/** Writes a file as a job, and tells when it is done, or why not. */
	public static Job save(IViewPart view, Path file, Content content) {
		Display display = view.getSite().getShell().getDisplay();
		Shell shell = view.getSite().getShell();
		ICoreRunnable work = monitor -> {
			try {
				content.write(file);
				display.asyncExec(() -> {
					if (!shell.isDisposed())
						view.getViewSite().getActionBars().getStatusLineManager().setMessage(NLS.bind(Messages.save_done, file));
				});
			} catch (ExportException e) {
				display.asyncExec(() -> {
					if (!shell.isDisposed())
						ErrorDialog.openError(shell, view.getTitle(), null, Status.error(e.getLocalizedMessage(), e));
				});
			}
		};
		Job job = Job.create(NLS.bind(Messages.save_job, file.getFileName()), work);
		job.schedule();
		return job;
	}
}
