package org.florilegium.lang.ui.internal;

import static org.florilegium.lang.ui.internal.Harbour.CODEBOOK;
import static org.florilegium.lang.ui.internal.Harbour.CODING;
import static org.florilegium.lang.ui.internal.Harbour.document;
import static org.florilegium.lang.ui.internal.Harbour.problems;
import static org.florilegium.lang.ui.internal.Harbour.session;
import static org.florilegium.lang.ui.internal.Harbour.viewer;
import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.workspace.ProblemMarkers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the editor shows besides the text, and what it does with many places at once. */
class EditorPartsTest {

	private static final String THREE_OFF = CODING.replace("0..21", "1..3")
			+ "statement s2 at 2..4 \"small boats\"\n  by @lind\n  about #fees agree\n\nstatement s3 at 3..5 \"The channel\"\n  by @lind\n  about #fees agree\n";

	@TempDir
	private Path folder;

	private Harbour harbour;

	@BeforeEach
	void open() throws Exception {
		harbour = new Harbour(folder.toRealPath());
	}

	@AfterEach
	void close() throws Exception {
		harbour.close();
	}

	private static List<Position> annotations(IAnnotationModel model, String type) {
		List<Position> found = new ArrayList<>();
		for (var all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			if (annotation.getType().contains(type))
				found.add(model.getPosition(annotation));
		}
		return found;
	}

	@Test
	void foldsElements() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		ProjectionViewer viewer = (ProjectionViewer) viewer(editor);
		until("a fold is there", () -> viewer.getProjectionAnnotationModel() != null && !annotations(viewer.getProjectionAnnotationModel(), "projection").isEmpty());
		List<Position> folds = annotations(viewer.getProjectionAnnotationModel(), "projection");
		assertEquals(List.of(CODING.indexOf("statement")), folds.stream().map(Position::getOffset).toList());
		int lines = viewer.getTextWidget().getLineCount();
		viewer.doOperation(ProjectionViewer.COLLAPSE_ALL);
		until("fewer lines are shown", () -> viewer.getTextWidget().getLineCount() < lines);
	}

	@Test
	void marksWhereTheNameAtTheCursorStands() throws Exception {
		harbour.write("codings/letter.anna.coding", CODING + "statement s2 at 39..50 \"The channel\"\n  about #fees agree\n");
		harbour.refresh();
		ITextEditor editor = harbour.open(harbour.coding);
		harbour.cursor(editor, "about #fe");
		IAnnotationModel model = ((ISourceViewer) viewer(editor)).getAnnotationModel();
		until("both places are marked", () -> annotations(model, "org.eclipse.ui.genericeditor.text").size() == 2);
	}

	@Test
	void saysHowOftenThingsAreUsed() throws Exception {
		ITextEditor editor = harbour.open(harbour.codebook);
		IAnnotationModel model = ((ISourceViewer) viewer(editor)).getAnnotationModel();
		until("counts are shown", () -> !annotations(model, "inlined").isEmpty());
		int line = document(editor).getLineOfOffset(CODEBOOK.indexOf("theme #fees"));
		assertTrue(annotations(model, "inlined").stream().anyMatch(place -> lineOf(editor, place) == line));
	}

	private static int lineOf(ITextEditor editor, Position place) {
		try {
			return document(editor).getLineOfOffset(place.getOffset());
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	@ParameterizedTest
	@CsvSource({ "study.corpus, title, Hafenordnung", "harbour.codebook, means, Hafenordnung", "codings/letter.anna.coding, by @lind, Hafenordnung", "debate.argmap, claim, Hafenordnung" })
	void completesWordsOfTheFile(String path, String behind, String word) throws Exception {
		harbour.write("debate.argmap", "map debate \"D\"\n\nclaim [a] \"A.\"\n");
		harbour.refresh();
		ITextEditor editor = harbour.open(harbour.project.getFile(path));
		document(editor).replace(0, 0, "// " + word + "\n");
		document(editor).replace(document(editor).getLength(), 0, "\n// Haf");
		harbour.cursor(editor, "// Haf");
		editor.selectAndReveal(document(editor).getLength(), 0);
		Screen.press("alt+slash");
		until("the word is there", () -> document(editor).get().endsWith("// " + word));
	}

	@Test
	void allProblemsOfAKindAreFixedFromThePopup() throws Exception {
		harbour.write("codings/letter.anna.coding", THREE_OFF);
		harbour.refresh();
		ITextEditor editor = harbour.open(harbour.coding);
		until("the problems are there", () -> problems(harbour.coding).stream().filter("quote-differs"::equals).count() == 3);
		harbour.cursor(editor, "1..3 \"The");
		Screen.press("ctrl+1");
		until("all can be fixed", () -> Screen.popup().stream().anyMatch(label -> label.startsWith("Fix all 3 problems")));
		for (int i = 0; !Screen.popup().get(i).startsWith("Fix all 3"); i++)
			Screen.press("Down");
		Screen.press("Return");
		until("all passages are where they stand in the text", () -> document(editor).get().contains("0..21 ") && document(editor).get().contains("26..37 ")
				&& document(editor).get().contains("39..50 "));
		until("none is left", () -> session(editor).isShown() && !problems(harbour.coding).contains("quote-differs"));
	}

	@Test
	void theProblemsViewFixesOthersOfTheKind() throws Exception {
		harbour.write("codings/letter.anna.coding", THREE_OFF);
		harbour.refresh();
		IMarker[] markers = Arrays.stream(harbour.coding.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO))
				.filter(marker -> Harbour.code(marker).equals("quote-differs")).toArray(IMarker[]::new);
		assertEquals(3, markers.length);
		IMarkerResolution[] fixes = IDE.getMarkerHelpRegistry().getResolutions(markers[0]);
		WorkbenchMarkerResolution move = (WorkbenchMarkerResolution) fixes[0];
		IMarker[] others = move.findOtherMarkers(harbour.coding.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO));
		assertEquals(2, others.length);
		move.run(markers, new NullProgressMonitor());
		assertTrue(harbour.read("codings/letter.anna.coding").contains("26..37 \"small boats\""), harbour.read("codings/letter.anna.coding"));
		assertTrue(harbour.read("codings/letter.anna.coding").contains("39..50 \"The channel\""));
	}

	@Test
	void renamingCanBeLookedAtBefore() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		harbour.cursor(editor, "about #fe");
		Display display = Display.getCurrent();
		List<String> changed = new ArrayList<>();
		EventLoop.when(() -> display.getFocusControl() instanceof Text && wizard(display) != null, () -> {
			Text name = (Text) display.getFocusControl();
			Screen.type("dues");
			until("the name is typed", () -> name.getText().equals("dues"));
			press(wizard(display), "Preview");
			EventLoop.when(() -> wizard(display) != null && find(wizard(display), Tree.class) != null, () -> {
				TreeItem all = find(wizard(display), Tree.class).getItem(0);
				Event expand = new Event();
				expand.item = all;
				all.getParent().notifyListeners(SWT.Expand, expand);
				for (TreeItem item : all.getItems())
					changed.add(item.getText());
				press(wizard(display), "Cancel");
				return null;
			});
			return null;
		});
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.florilegium.lang.ui.rename", null);
		assertEquals(2, changed.size(), changed::toString);
		assertTrue(changed.toString().contains("harbour.codebook") && changed.toString().contains("letter.anna.coding"), changed::toString);
		assertEquals(CODING, document(editor).get(), "nothing is changed");
	}

	private static Shell wizard(Display display) {
		Shell shell = display.getActiveShell();
		return shell == null || shell == PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell() ? null : shell;
	}

	private static void press(Shell shell, String label) {
		for (Button button : all(shell, Button.class, new ArrayList<>()))
			if (button.getText().replace("&", "").startsWith(label)) {
				button.notifyListeners(SWT.Selection, new Event());
				return;
			}
		throw new AssertionError("no button " + label);
	}

	private static <T extends Control> T find(Composite parent, Class<T> kind) {
		List<T> found = all(parent, kind, new ArrayList<>());
		return found.isEmpty() ? null : found.getFirst();
	}

	private static <T extends Control> List<T> all(Composite parent, Class<T> kind, List<T> found) {
		for (Control child : parent.getChildren()) {
			if (kind.isInstance(child) && child.isVisible())
				found.add(kind.cast(child));
			if (child instanceof Composite composite)
				all(composite, kind, found);
		}
		return found;
	}
}
