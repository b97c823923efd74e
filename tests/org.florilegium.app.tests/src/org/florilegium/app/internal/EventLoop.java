package org.florilegium.app.internal;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

import org.eclipse.swt.widgets.Display;

/** Waits for the workbench as a user does: by letting it go on. */
final class EventLoop {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private EventLoop() {
	}

	/**
	 * Lets events happen until a condition holds; fails when it does not hold in time.
	 *
	 * @param what      what is waited for, as a clause: "the file is selected"
	 * @param condition checked on the UI thread
	 */
	static void until(String what, Callable<Boolean> condition) throws Exception {
		Display display = Display.getCurrent();
		Instant end = Instant.now().plus(PATIENCE);
		while (!condition.call()) {
			if (Instant.now().isAfter(end))
				fail("waited in vain until " + what);
			if (!display.readAndDispatch()) {
				display.timerExec(20, display::wake);
				display.sleep();
			}
		}
	}
}
