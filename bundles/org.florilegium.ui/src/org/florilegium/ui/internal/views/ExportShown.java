package org.florilegium.ui.internal.views;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.exchange.Exporters;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.ui.internal.Filter;

/** Exports the statements that the table shows, to a file for other programs. */
final class ExportShown {

	private static final String[] EXTENSIONS = { "*.xlsx", "*.csv", "*.tsv" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private ExportShown() {
	}

	/** Asks where to, and exports. */
	static void ask(StatementsView view) {
		FileDialog dialog = new FileDialog(view.getSite().getShell(), SWT.SAVE);
		dialog.setText(Messages.statements_export);
		dialog.setFilterExtensions(EXTENSIONS);
		dialog.setFilterNames(new String[] { Messages.export_xlsx, Messages.export_csv, Messages.export_tsv });
		dialog.setFileName(view.study().project().getName() + ".xlsx"); //$NON-NLS-1$
		dialog.setOverwrite(true);
		String path = dialog.open();
		if (path == null)
			return;
		Path file = Path.of(path);
		if (!file.getFileName().toString().contains(".")) //$NON-NLS-1$
			file = file.resolveSibling(file.getFileName() + EXTENSIONS[Math.max(0, dialog.getFilterIndex())].substring(1));
		export(view, file);
	}

	/** Exports what is shown, as a job with progress, which tells when it is done. */
	static Job export(StatementsView view, Path file) {
		StatementQuery query = view.shown().map(Filter::query).orElse(StatementQuery.ALL);
		Display display = view.getSite().getShell().getDisplay();
		Job job = Job.create(Messages.bind(Messages.export_job, file.getFileName()), monitor -> {
			try {
				Exporters exporters = Exporters.of(Platform.getExtensionRegistry());
				String format = exporters.formatOf(file.getFileName().toString()).orElseThrow(() -> new ExportException(ExportException.Code.UNKNOWN_FORMAT,
						Messages.bind(Messages.export_unknown, file.getFileName()))).name();
				Progress progress = (done, of, what) -> {
					monitor.subTask(what);
					return !monitor.isCanceled();
				};
				exporters.export(format, ExportRequest.of(view.study().study(), query, file).withOverwrite(Files.exists(file)).withProgress(progress));
				display.asyncExec(() -> view.getViewSite().getActionBars().getStatusLineManager().setMessage(Messages.bind(Messages.export_done, file)));
			} catch (ExportException | StudyException e) {
				if (e instanceof StudyException study && study.code() == StudyException.Code.CANCELLED)
					return;
				display.asyncExec(() -> ErrorDialog.openError(view.getSite().getShell(), Messages.statements_export, null, Status.error(e.getLocalizedMessage(), e)));
			}
		});
		job.setUser(true);
		job.schedule();
		return job;
	}
}
