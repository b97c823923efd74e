package org.florilegium.workspace;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.florilegium.study.Progress;

/** Shows the progress of a study's work on a monitor of the platform, and passes on that it was cancelled. */
public final class Monitored implements Progress {

	private static final int TICKS = 1000;

	private final SubMonitor monitor;
	private int shown;

	private Monitored(SubMonitor monitor) {
		this.monitor = monitor;
	}

	/** Shows it on the rest of a monitor. */
	public static Progress by(IProgressMonitor monitor) {
		return new Monitored(SubMonitor.convert(monitor, TICKS));
	}

	@Override
	public boolean step(long done, long total, String what) {
		int now = total <= 0 ? shown : (int) Math.min(TICKS, done * TICKS / total);
		if (now > shown)
			monitor.worked(now - shown);
		shown = Math.max(shown, now);
		monitor.subTask(what);
		return !monitor.isCanceled();
	}
}
