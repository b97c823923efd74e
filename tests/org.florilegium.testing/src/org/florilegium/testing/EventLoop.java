package org.florilegium.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Waits for the workbench as a user does: by letting it go on. All is done in its thread. */
public final class EventLoop {

	private static final Duration PATIENCE = Duration.ofSeconds(30);
	/** Longer than anybody waits who is going to answer. */
	private static final Duration UNANSWERED = PATIENCE.multipliedBy(2);
	private static final int LOOK_MILLIS = 1000;

	private static final List<String> closed = new ArrayList<>();
	private static Map<Shell, Instant> asking;

	private EventLoop() {
	}

	/**
	 * Lets events happen until a condition holds; fails when it does not hold in time.
	 *
	 * @param what what is waited for, as a clause: "the file is selected"
	 */
	public static void until(String what, Callable<Boolean> condition) throws Exception {
		Display display = Display.getCurrent();
		watch(display);
		Instant end = Instant.now().plus(PATIENCE);
		while (!condition.call()) {
			if (Instant.now().isAfter(end)) {
				Screen.picture("in-vain-" + what.replaceAll("\\W+", "-"));
				throw new AssertionError("waited in vain until " + what + "; " + Screen.state());
			}
			if (!display.readAndDispatch()) {
				display.timerExec(20, display::wake);
				display.sleep();
			}
		}
		if (!closed.isEmpty()) {
			String all = String.join("; ", closed);
			closed.clear();
			throw new AssertionError("closed what nobody answered: " + all);
		}
	}

	/** Lets all events happen that wait. */
	public static void settle() {
		Display display = Display.getCurrent();
		for (int i = 0; i < 10_000 && display.readAndDispatch(); i++)
			Thread.onSpinWait();
	}

	/**
	 * Does something as soon as a condition holds, whoever lets events happen by then. When it fails, or the condition does not
	 * hold in time, dialogs are closed: a test that waits for one would wait for ever.
	 */
	public static void when(Callable<Boolean> condition, Callable<?> work) {
		when(condition, work, Instant.now().plus(PATIENCE));
	}

	private static void when(Callable<Boolean> condition, Callable<?> work, Instant end) {
		try {
			if (condition.call())
				work.call();
			else if (Instant.now().isAfter(end)) {
				Screen.picture("in-vain-dialog");
				throw new AssertionError("waited in vain for a dialog; " + Screen.state());
			} else
				Display.getCurrent().timerExec(50, () -> when(condition, work, end));
		} catch (Exception | AssertionError e) {
			for (Shell shell : Display.getCurrent().getShells())
				if (!shell.isDisposed() && shell.getParent() != null)
					shell.close();
			throw new IllegalStateException(e);
		}
	}

	/** From now on closes dialogs that come unexpectedly, for which a test would wait for ever, so that it fails instead. */
	private static void watch(Display display) {
		if (asking != null)
			return;
		asking = new HashMap<>();
		display.timerExec(LOOK_MILLIS, new Runnable() {
			@Override
			public void run() {
				display.timerExec(LOOK_MILLIS, this);
				look(display);
			}
		});
	}

	private static void look(Display display) {
		asking.keySet().removeIf(shell -> shell.isDisposed() || !shell.isVisible());
		for (Shell shell : display.getShells())
			if (shell.isVisible() && (shell.getStyle() & (SWT.PRIMARY_MODAL | SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL)) != 0
					&& asking.computeIfAbsent(shell, key -> Instant.now()).plus(UNANSWERED).isBefore(Instant.now())) {
				closed.add(shell.getText());
				System.err.println("closing what nobody answered; " + Screen.state());
				shell.close();
			}
	}
}
