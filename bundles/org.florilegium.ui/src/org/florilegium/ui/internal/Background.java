package org.florilegium.ui.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;

/**
 * Reads something in the background and shows it in a control: the last that was asked for, and only while the control is
 * there. To be used in the UI thread.
 */
public final class Background {

	/** The family of the jobs of all views; see {@code IJobManager#join}. */
	public static final Object FAMILY = "org.florilegium.ui.background"; //$NON-NLS-1$

	private final Control owner;
	private final String name;
	private Job job;
	private int asked;

	/**
	 * @param owner what shows the result
	 * @param name  what is being done, for people who watch the progress
	 */
	public Background(Control owner, String name) {
		this.owner = owner;
		this.name = name;
	}

	/** Reads what may take long. */
	@FunctionalInterface
	public interface Reading<T> {
		/**
		 * Called in the background.
		 *
		 * @param progress says to give up when the result is not wanted any more
		 */
		T read(Progress progress) throws StudyException;
	}

	/** Reads, and shows unless something else was asked for meanwhile. */
	public <T> void load(Callable<T> read, Consumer<? super T> show) {
		start(true, monitor -> read.call(), show);
	}

	/** Reads what may take long: people can watch and cancel it where the workbench shows what it is doing. */
	public <T> void loadLong(Reading<T> reading, Consumer<? super T> show) {
		start(false, monitor -> {
			monitor.beginTask(name, IProgressMonitor.UNKNOWN);
			return reading.read((done, total, what) -> {
				monitor.subTask(what);
				return !monitor.isCanceled();
			});
		}, show);
	}

	/** Gives up what is being read. */
	public void cancel() {
		asked++;
		if (job != null)
			job.cancel();
	}

	private interface Work<T> {
		T in(IProgressMonitor monitor) throws Exception;
	}

	private <T> void start(boolean quiet, Work<T> work, Consumer<? super T> show) {
		int now = ++asked;
		if (job != null)
			job.cancel();
		Display display = owner.getDisplay();
		job = new FamilyJob(name, quiet, monitor -> {
			if (monitor.isCanceled())
				return;
			try {
				T found = work.in(monitor);
				if (!monitor.isCanceled() && !display.isDisposed())
					display.asyncExec(() -> {
						if (now == asked && !owner.isDisposed())
							show.accept(found);
					});
			} catch (StudyException e) {
				if (e.code() != StudyException.Code.CANCELLED && !owner.isDisposed())
					ILog.get().error(e.getLocalizedMessage(), e);
			} catch (CancellationException e) {
				// nobody waits for it
			} catch (Exception e) {
				ILog.get().error(name, e);
			}
		});
		job.schedule();
	}

	private static final class FamilyJob extends Job {

		private final ICoreRunnable work;

		FamilyJob(String name, boolean quiet, ICoreRunnable work) {
			super(name);
			this.work = work;
			setSystem(quiet);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				work.run(monitor);
				return Status.OK_STATUS;
			} catch (CoreException e) {
				return e.getStatus();
			}
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == FAMILY;
		}
	}
}
