package org.florilegium.lang.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;

/** Real keys, and waiting for what they do by letting the workbench go on. */
final class Screen {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private Screen() {
	}

	/**
	 * Lets events happen until a condition holds; fails when it does not hold in time.
	 *
	 * @param what what is waited for, as a clause: "the file is selected"
	 */
	static void until(String what, Callable<Boolean> condition) throws Exception {
		Display display = Display.getCurrent();
		Instant end = Instant.now().plus(PATIENCE);
		while (!condition.call()) {
			if (Instant.now().isAfter(end))
				fail("waited in vain until " + what + "; " + state());
			if (!display.readAndDispatch()) {
				display.timerExec(20, display::wake);
				display.sleep();
			}
		}
	}

	/**
	 * Does something as soon as a condition holds, whoever lets events happen by then. When it fails, or the condition does not
	 * hold in time, dialogs are closed: a test that waits for one would wait for ever.
	 */
	static void when(Callable<Boolean> condition, Callable<?> work) {
		when(condition, work, Instant.now().plus(PATIENCE));
	}

	private static void when(Callable<Boolean> condition, Callable<?> work, Instant end) {
		try {
			if (condition.call())
				work.call();
			else if (Instant.now().isAfter(end))
				fail("waited in vain for a dialog");
			else
				Display.getCurrent().timerExec(50, () -> when(condition, work, end));
		} catch (Exception | AssertionError e) {
			for (Shell shell : Display.getCurrent().getShells())
				if (!shell.isDisposed() && shell.getParent() != null)
					shell.close();
			throw new IllegalStateException(e);
		}
	}

	/** Presses keys, as {@code ctrl+space}, one after the other without a pause. */
	static void press(String... keys) throws Exception {
		List<String> arguments = new ArrayList<>(List.of("key", "--clearmodifiers"));
		arguments.addAll(List.of(keys));
		xdotool(arguments.toArray(String[]::new));
	}

	/** Types a text. */
	static void type(String text) throws Exception {
		xdotool("type", "--delay", "15", text);
	}

	/** Events of the X server itself, which also reach pop-ups; those that SWT can post do not. */
	private static void xdotool(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of("xdotool"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).inheritIO().start();
		until("xdotool has sent " + String.join(" ", arguments), () -> !process.isAlive());
		assertEquals(0, process.exitValue());
	}

	/** What one would see, for the message of a test that failed elsewhere. */
	static String state() {
		Display display = Display.getCurrent();
		List<String> shells = Arrays.stream(display.getShells()).map(shell -> shell + (shell.isVisible() ? " " : " unseen ") + shell.getBounds()).toList();
		String text = display.getFocusControl() instanceof StyledText editor ? editor.getText() + "\u00a6 " + editor.getSelection() : "none";
		return "list: " + popup() + ", focus: " + display.getFocusControl() + ", active: " + display.getActiveShell() + ", shells: " + shells + ", text: " + text;
	}

	/** The labels in the list that pops up over an editor; none while there is no list. */
	static List<String> popup() {
		for (Shell shell : Display.getCurrent().getShells()) {
			Table table = shell.isVisible() && shell.getText().isEmpty() ? table(shell) : null;
			if (table != null)
				return Arrays.stream(table.getItems()).map(item -> item.getText()).toList();
		}
		return List.of();
	}

	private static Table table(Composite parent) {
		for (Control child : parent.getChildren()) {
			Table found = child instanceof Table table ? table : child instanceof Composite composite ? table(composite) : null;
			if (found != null)
				return found;
		}
		return null;
	}
}
