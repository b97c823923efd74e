package org.florilegium.cli.internal;

import java.io.PrintWriter;
import java.util.Locale;

import org.florilegium.cli.internal.print.Elision;
import org.florilegium.study.Progress;

/** A line on the terminal that tells how far a piece of work is; gone when it is done. */
final class ProgressLine implements Progress {

	private static final long INTERVAL = 100_000_000;

	private final PrintWriter err;
	private final int width;
	private long shown = System.nanoTime();
	private int length;

	ProgressLine(PrintWriter err, int width) {
		this.err = err;
		this.width = width;
	}

	@Override
	public synchronized boolean step(long done, long total, String what) {
		long now = System.nanoTime();
		if (done == total)
			show("");
		else if (now - shown >= INTERVAL) {
			shown = now;
			show(Elision.middle(total > 0 ? String.format(Locale.ENGLISH, "%3d %%  %s", done * 100 / total, what) : what, width - 1));
		}
		return true;
	}

	private void show(String text) {
		if (text.isEmpty() && length == 0)
			return;
		err.print("\r" + text + " ".repeat(Math.max(0, length - text.length())) + (text.isEmpty() ? "\r" : ""));
		err.flush();
		length = text.length();
	}
}
