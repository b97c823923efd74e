package org.florilegium.ui.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.florilegium.study.SampleStudy;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.workspace.StudyFolders;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.StudyProjects;

/** A user at the workbench: real keys, a real mouse, and patience. */
public final class Desk {

	private Desk() {
	}

	/** The workbench's window. */
	public static IWorkbenchWindow window() {
		return Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).orElseGet(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
	}

	/** Its page. */
	public static IWorkbenchPage page() {
		return window().getActivePage();
	}

	/** Opens a copy of the sample study as a project. */
	public static StudyProject sample(Path folder) throws Exception {
		SampleStudy.copy(folder, folder);
		return study(folder);
	}

	/** Opens the study in a folder as a project. */
	public static StudyProject study(Path folder) throws Exception {
		IProject project = new StudyFolders(ResourcesPlugin.getWorkspace()).open(folder, null);
		project.build(IncrementalProjectBuilder.FULL_BUILD, null);
		return StudyProjects.get().open(project).orElseThrow();
	}

	/** Closes the editors and the project of a study; its files stay. */
	public static void close(StudyProject study) throws Exception {
		page().closeAllEditors(false);
		study.project().delete(false, true, null);
	}

	/** Presses keys, as {@code ctrl+space}, and sees what comes of each. */
	public static void press(String... keys) throws Exception {
		for (String key : keys) {
			Screen.press(key);
			EventLoop.settle();
		}
	}

	/** Types a text. */
	public static void type(String text) throws Exception {
		Screen.type(text);
		EventLoop.settle();
	}

	/** Moves the mouse to a point of a control. */
	public static void point(Control control, int x, int y) throws Exception {
		Point at = control.toDisplay(x, y);
		// in two steps: one that only enters a control need not count as a move in it
		xdotool("mousemove", Integer.toString(at.x - 2), Integer.toString(at.y - 1), "sleep", "0.05", "mousemove", Integer.toString(at.x), Integer.toString(at.y));
	}

	/** Clicks at a point of a control. */
	public static void click(Control control, int x, int y) throws Exception {
		point(control, x, y);
		xdotool("click", "1");
	}

	/** Drags from a point of a control to a point of another, with the left button. */
	public static void drag(Control from, int x, int y, Control to, int toX, int toY) throws Exception {
		Point start = from.toDisplay(x, y);
		Point end = to.toDisplay(toX, toY);
		// else the window would be moved, or made smaller for all that follow
		assertTrue(isIn(from, x, y) && isIn(to, toX, toY), () -> "what is dragged, and where it is dropped, is in sight: " + x + "," + y + " in " + from.getSize() + " to " + toX + "," + toY + " in " + to.getSize());
		// in one go: the workbench waits for the mouse to move once a button is down, and lets nothing else happen
		List<String> steps = new ArrayList<>(List.of("mousemove", Integer.toString(start.x), Integer.toString(start.y), "sleep", "0.2", "mousedown", "1"));
		for (int i = 1; i <= 8; i++)
			steps.addAll(List.of("sleep", "0.05", "mousemove", Integer.toString(start.x + (end.x - start.x) * i / 8), Integer.toString(start.y + (end.y - start.y) * i / 8)));
		// what is dropped on says only after another move that it takes it
		steps.addAll(List.of("sleep", "0.2", "mousemove", Integer.toString(end.x + 3), Integer.toString(end.y + 1), "sleep", "0.2", "mousemove",
				Integer.toString(end.x), Integer.toString(end.y), "sleep", "0.3", "mouseup", "1"));
		xdotool(steps.toArray(String[]::new));
	}

	private static boolean isIn(Control control, int x, int y) {
		return x >= 0 && y >= 0 && x <= control.getSize().x && y <= control.getSize().y;
	}

	/**
	 * Drags until a condition holds, more than once if need be: the window manager may take the first move for one of its own, and
	 * then nothing has happened.
	 */
	public static void dragUntil(String what, Callable<Boolean> condition, Control from, Point start, Control to, Point end) throws Exception {
		dragUntil(what, condition, () -> null, from, start, to, end);
	}

	/** As above; a selection that takes part is made again each time, as a press of the button that drags nothing may take it away. */
	public static void dragUntil(String what, Callable<Boolean> condition, Callable<?> select, Control from, Point start, Control to, Point end) throws Exception {
		for (int i = 0; i < 3 && !condition.call(); i++) {
			select.call();
			drag(from, start.x, start.y, to, end.x, end.y);
			Instant later = Instant.now().plusSeconds(3);
			EventLoop.until("it is dropped or was not taken", () -> condition.call() || Instant.now().isAfter(later));
		}
		EventLoop.until(what, condition);
	}

	/** Brings a shell to the front and gives a control of it the focus. */
	public static void focus(Control control) throws Exception {
		control.getShell().forceActive();
		control.setFocus();
		EventLoop.until("the control has the focus", () -> control.isFocusControl() && control.getDisplay().getActiveShell() == control.getShell());
	}

	/** Sends events of the X server, and sees what comes of them. */
	public static void xdotool(String... arguments) throws Exception {
		Screen.xdotool(arguments);
		EventLoop.settle();
	}

	/** The first control of a kind in a composite that something is true of, or null. */
	public static <T extends Control> T find(Composite parent, Class<T> kind, Predicate<? super T> which) {
		for (Control child : parent.getChildren()) {
			if (kind.isInstance(child) && which.test(kind.cast(child)))
				return kind.cast(child);
			T found = child instanceof Composite composite ? find(composite, kind, which) : null;
			if (found != null)
				return found;
		}
		return null;
	}

	/** The first control of a kind in any visible shell that something is true of, or null. */
	public static <T extends Control> T find(Class<T> kind, Predicate<? super T> which) {
		for (Shell shell : Display.getCurrent().getShells()) {
			T found = shell.isVisible() ? find(shell, kind, which) : null;
			if (found != null)
				return found;
		}
		return null;
	}

	/** The colour of a pixel of a control, as it is on the screen. */
	public static RGB pixel(Control control, int x, int y) {
		Image image = new Image(control.getDisplay(), 1, 1);
		GC gc = new GC(control);
		try {
			gc.copyArea(image, x, y);
			ImageData data = image.getImageData();
			return data.palette.getRGB(data.getPixel(0, 0));
		} finally {
			gc.dispose();
			image.dispose();
		}
	}
}
