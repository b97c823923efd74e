package org.florilegium.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;

/** Real keys and what is seen of their work. All is done in the workbench's thread. */
public final class Screen {

	private Screen() {
	}

	/** Presses keys, as {@code ctrl+space}, one after the other without a pause. */
	public static void press(String... keys) throws Exception {
		List<String> arguments = new ArrayList<>(List.of("key", "--clearmodifiers"));
		arguments.addAll(List.of(keys));
		xdotool(arguments.toArray(String[]::new));
	}

	/** Types a text. */
	public static void type(String text) throws Exception {
		xdotool("type", "--delay", "15", text);
	}

	/** Sends events of the X server itself, which also reach pop-ups; those that SWT can post do not. */
	public static void xdotool(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of("xdotool"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).inheritIO().start();
		EventLoop.until("xdotool has sent " + String.join(" ", arguments), () -> !process.isAlive());
		if (process.exitValue() != 0)
			throw new AssertionError(command + " failed with exit code " + process.exitValue());
	}

	/** The labels in the list that pops up over an editor; none while there is no list. */
	public static List<String> popup() {
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

	/** What one would see, for the message of a test that fails where nobody looks. */
	public static String state() {
		Display display = Display.getCurrent();
		List<String> shells = Arrays.stream(display.getShells()).map(shell -> shell + (shell.isVisible() ? " " : " unseen ") + shell.getBounds()).toList();
		String text = display.getFocusControl() instanceof StyledText editor ? editor.getText() + "\u00a6 " + editor.getSelection() : "none";
		return "list: " + popup() + ", focus: " + display.getFocusControl() + ", active: " + display.getActiveShell() + ", shells: " + shells + ", text: " + text;
	}

	/** Puts a picture of the screen into the folder that the system property florilegium.screenshots names, if any. */
	public static void picture(String name) throws IOException {
		String folder = System.getProperty("florilegium.screenshots");
		if (folder == null)
			return;
		Files.createDirectories(Path.of(folder));
		Display display = Display.getCurrent();
		Image image = new Image(display, display.getBounds().width, display.getBounds().height);
		GC gc = new GC(display);
		try {
			gc.copyArea(image, 0, 0);
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			loader.save(Path.of(folder, name + ".png").toString(), SWT.IMAGE_PNG);
		} finally {
			gc.dispose();
			image.dispose();
		}
	}
}
