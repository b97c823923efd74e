package org.florilegium.lang.ui.internal;

import static org.florilegium.lang.ui.internal.Harbour.CODEBOOK;
import static org.florilegium.lang.ui.internal.Harbour.CODING;
import static org.florilegium.lang.ui.internal.Harbour.document;
import static org.florilegium.lang.ui.internal.Harbour.problems;
import static org.florilegium.lang.ui.internal.Harbour.session;
import static org.florilegium.lang.ui.internal.Harbour.viewer;
import static org.florilegium.lang.ui.internal.Harbour.widget;
import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.florilegium.lang.ide.Coloured.Meaning;
import org.florilegium.lang.ide.FindReferences;
import org.florilegium.lang.ide.NamedPlace;
import org.florilegium.lang.ide.Proposal.Kind;
import org.florilegium.study.language.WrittenFiles;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.workspace.ProblemMarkers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the real workbench, on its UI thread. */
class EditorTest {

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

	private static void insert(ITextEditor editor, String behind, String text) throws Exception {
		document(editor).replace(document(editor).get().indexOf(behind) + behind.length(), 0, text);
	}

	private static void replace(ITextEditor editor, String words, String by) throws Exception {
		document(editor).replace(document(editor).get().indexOf(words), words.length(), by);
	}

	private static StyleRange style(ITextEditor editor, String words) {
		return widget(editor).getStyleRangeAtOffset(document(editor).get().indexOf(words));
	}

	@ParameterizedTest
	@ValueSource(strings = { "study.corpus", "harbour.codebook", "codings/letter.anna.coding" })
	void opensInTheGenericEditorWithoutProblems(String path) throws Exception {
		IFile file = harbour.project.getFile(path);
		assertEquals("org.eclipse.ui.genericeditor.GenericEditor", harbour.open(file).getSite().getId());
		assertEquals(List.of(), problems(file));
	}

	@Test
	void coloursWordsByMeaning() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		assertEquals(SWT.BOLD, style(editor, "statement").fontStyle);
		until("the quote has its colour", () -> Styles.style(Meaning.QUOTE, 0, 1).foreground.equals(style(editor, "\"The fees").foreground));
		assertEquals(Styles.style(Meaning.CODER, 0, 1).foreground, style(editor, "@anna").foreground);
		assertEquals(Styles.style(Meaning.ACTOR, 0, 1).foreground, style(editor, "@lind").foreground);
	}

	@Test
	void coloursAtOnceWhatIsTyped() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		insert(editor, "agree\n", "  about #dredging\n");
		assertEquals(SWT.BOLD, widget(editor).getStyleRangeAtOffset(document(editor).get().indexOf("about #dredging")).fontStyle);
		assertEquals(Styles.style(Meaning.THEME, 0, 1).foreground, style(editor, "#dredging").foreground);
	}

	@Test
	void hasOtherColoursOnDarkGround() throws Exception {
		IThemeEngine themes = harbour.page.getWorkbenchWindow().getService(IThemeEngine.class);
		ITextEditor editor = harbour.open(harbour.coding);
		RGB light = style(editor, "#fees").foreground.getRGB();
		themes.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
		try {
			until("the theme is lighter than on light ground", () -> brightness(style(editor, "#fees").foreground.getRGB()) > brightness(light));
		} finally {
			themes.setTheme("org.eclipse.e4.ui.css.theme.e4_default", false);
		}
		until("it is as before", () -> light.equals(style(editor, "#fees").foreground.getRGB()));
	}

	private static int brightness(RGB color) {
		return color.red + color.green + color.blue;
	}

	@Test
	void showsAQuoteThatTheTextDoesNotHave() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		replace(editor, "too high", "too low");
		until("the quote looks stale", () -> Styles.style(Meaning.STALE_QUOTE, 0, 1).foreground.equals(style(editor, "\"The fees").foreground));
	}

	@Test
	void showsProblemsWhileOneTypesAndTakesThemBackWhenItIsClosedUnsaved() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		replace(editor, "#fees", "#fes");
		until("the problem shows", () -> problems(harbour.coding).contains("unresolved-reference"));
		replace(editor, "#fes", "#fees");
		until("the problem is gone", () -> problems(harbour.coding).isEmpty());
		replace(editor, "@lind", "@lund");
		until("the other problem shows", () -> problems(harbour.coding).equals(List.of("unresolved-reference")));
		harbour.page.closeEditor(editor, false);
		until("the file is as it is saved", () -> problems(harbour.coding).isEmpty());
	}

	private ITextEditor mistypeATheme() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		harbour.cursor(editor, "about #fees");
		Screen.press("BackSpace");
		Screen.type("x");
		until("the theme is unknown", () -> problems(harbour.coding).contains("unresolved-reference"));
		return editor;
	}

	private static void askForFixes() throws Exception {
		Screen.press("ctrl+1");
		until("fixes are offered", () -> Screen.popup().stream().anyMatch(label -> label.contains("#fees")));
	}

	@Test
	void anErrorTypedIsFixedByQuickFix() throws Exception {
		ITextEditor editor = mistypeATheme();
		askForFixes();
		int steps = Screen.popup().indexOf(Screen.popup().stream().filter(label -> label.contains("#fees")).findFirst().orElseThrow());
		for (int i = 0; i < steps; i++)
			Screen.press("Down");
		Screen.press("Return");
		until("the theme is the nearest one", () -> document(editor).get().equals(CODING));
		until("nothing is wrong", () -> problems(harbour.coding).isEmpty());
	}

	@Test
	void fixesAreOfferedAtTheEndOfTheLine() throws Exception {
		mistypeATheme();
		Screen.press("Escape", "End");
		until("no list is in the way", () -> Screen.popup().isEmpty());
		askForFixes();
		Screen.press("Escape");
	}

	@Test
	void aQuickFixChangesAnotherFile() throws Exception {
		harbour.open(harbour.coding);
		ITextEditor editor = harbour.open(harbour.coding);
		replace(editor, "@lind", "@somebody-new");
		until("the problem shows", () -> problems(harbour.coding).contains("unresolved-reference"));
		IMarker marker = harbour.coding.findMarkers(ProblemMarkers.TYPE, false, 0)[0];
		IMarkerResolution[] fixes = IDE.getMarkerHelpRegistry().getResolutions(marker);
		IMarkerResolution create = java.util.Arrays.stream(fixes)
				.filter(fix -> ((ProblemFix) fix).changes(harbour.codebook)).findFirst().orElseThrow();
		create.run(marker);
		assertTrue(harbour.codebook.readString().contains("@somebody-new"), harbour.codebook::toString);
		until("the name is known", () -> problems(harbour.coding).isEmpty());
	}

	@Test
	void completesATheme() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		insert(editor, "agree\n", "  about \n");
		harbour.cursor(editor, "\n  about ");
		document(editor).replace(0, 0, "");
		editor.selectAndReveal(document(editor).get().indexOf("  about \n") + "  about ".length(), 0);
		Screen.press("ctrl+space");
		until("themes are offered", () -> Screen.popup().stream().anyMatch(label -> label.contains("#dredging")));
		Screen.type("channel");
		until("only what fits is left", () -> Screen.popup().size() == 1);
		Screen.press("Return");
		until("the theme is there", () -> document(editor).get().contains("about #dredging"));
	}

	@Test
	void completesAQuoteFromTheText() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		insert(editor, "agree\n\n", "statement s2 at channel must\n");
		harbour.cursor(editor, "at channel must");
		Screen.press("ctrl+space");
		until("the quote is there, or offered", () -> document(editor).get().contains("39..78") || Screen.popup().stream().anyMatch(label -> label.startsWith("The channel")));
		if (!document(editor).get().contains("39..78"))
			Screen.press("Return");
		until("span and words are those of the text", () -> document(editor).get().contains("at 39..78 \"The channel must be dredged every year.\""));
		until("the quote is right", () -> session(editor).isShown() && !problems(harbour.coding).contains("quote-differs"));
	}

	@Test
	void explainsThemes() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		String html = new LanguageHover().getHoverInfo(viewer(editor), new Region(CODING.indexOf("#fees") + 2, 0));
		assertTrue(html.contains("Any statement on the level of harbour fees."), html);
		assertTrue(html.contains("1 statement in 1 document"), html);
	}

	@Test
	void leadsFromANameToItsDefinition() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		IHyperlink[] links = new LinkDetector().detectHyperlinks(viewer(editor), new Region(CODING.indexOf("#fees") + 2, 0), true);
		assertNotNull(links);
		links[0].open();
		ITextEditor opened = (ITextEditor) harbour.page.getActiveEditor();
		assertEquals(harbour.codebook, opened.getEditorInput().getAdapter(IFile.class));
		assertEquals(CODEBOOK.indexOf("#fees"), Editors.selection(opened).offset());
	}

	@Test
	void leadsFromASpanToThePassage() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		new LinkDetector().detectHyperlinks(viewer(editor), new Region(CODING.indexOf("0..21") + 1, 0), true)[0].open();
		assertEquals("letter.txt", harbour.page.getActiveEditor().getEditorInput().getName());
		// in a text editor or, where there is one, in the editor in which documents are coded
		until("the passage is selected", () -> isSelected(harbour.page.getWorkbenchWindow().getShell(), new Point(0, 21)));
	}

	private static boolean isSelected(Control control, Point range) {
		return control instanceof StyledText text && text.isVisible() && text.getSelectionRange().equals(range)
				|| control instanceof Composite composite && Arrays.stream(composite.getChildren()).anyMatch(child -> isSelected(child, range));
	}

	@Test
	void hasAnOutline() throws Exception {
		ITextEditor editor = harbour.open(harbour.codebook);
		harbour.page.showView("org.eclipse.ui.views.ContentOutline");
		harbour.page.activate(editor);
		assertNotNull(editor.getAdapter(IContentOutlinePage.class));
		var view = (org.eclipse.ui.views.contentoutline.ContentOutline) harbour.page.findView("org.eclipse.ui.views.ContentOutline");
		until("the outline is filled", () -> view.getCurrentPage() instanceof OutlinePage page && page.labels().stream().anyMatch(label -> label.contains("fees")));
	}

	@Test
	void relationsHaveAPictureOfTheirOwnInTheOutline() throws Exception {
		harbour.write("debate.argmap", "map debate \"D\"\n\nclaim [a] \"A.\"\nclaim [b] \"B.\"\n\n[a] supports [b]\n");
		harbour.refresh();
		ITextEditor editor = harbour.open(harbour.project.getFile("debate.argmap"));
		harbour.page.showView("org.eclipse.ui.views.ContentOutline");
		harbour.page.activate(editor);
		var view = (org.eclipse.ui.views.contentoutline.ContentOutline) harbour.page.findView("org.eclipse.ui.views.ContentOutline");
		until("the relation is shown", () -> view.getCurrentPage() instanceof OutlinePage page && lines(page).length == 3);
		TreeItem[] lines = lines((OutlinePage) view.getCurrentPage());
		assertEquals(LanguagePlugin.image(Kind.CLAIM), lines[0].getImage());
		assertEquals(LanguagePlugin.image(Kind.RELATION), lines[2].getImage(), lines[2]::getText);
		assertNotEquals(LanguagePlugin.image(Kind.NAME), lines[2].getImage());
	}

	private static TreeItem[] lines(OutlinePage page) {
		return ((Tree) page.getControl()).getItems();
	}

	@Test
	void followsAnOutsideChangeOfAnotherFile() throws Exception {
		harbour.open(harbour.coding);
		harbour.write("harbour.codebook", CODEBOOK.replace("#fees", "#dues"));
		harbour.refresh();
		until("the open coding misses its theme", () -> problems(harbour.coding).contains("unresolved-reference"));
		harbour.write("harbour.codebook", CODEBOOK);
		harbour.refresh();
		until("the theme is back", () -> problems(harbour.coding).isEmpty());
	}

	@Test
	void findsWhereANameStandsInTheStudy() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		ReferencesQuery query = new ReferencesQuery(session(editor).study(), nameAt(editor, "#fees"));
		assertTrue(query.run(new NullProgressMonitor()).isOK());
		assertEquals(2, query.getSearchResult().getMatchCount());
	}

	private static NamedPlace nameAt(ITextEditor editor, String words) {
		int at = document(editor).get().indexOf(words) + 1;
		return session(editor).with(10_000, resource -> WrittenFiles.service(FindReferences.class).nameAt(resource, at)).orElseThrow();
	}

	@Test
	void renamesInAllFiles() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		RenameRefactoring renaming = new RenameRefactoring(session(editor), nameAt(editor, "#fees"));
		renaming.setName("dues");
		assertTrue(renaming.checkName().isOK());
		Changes.perform("Rename", renaming.createChange(new NullProgressMonitor()));
		assertEquals(CODING.replace("#fees", "#dues"), document(editor).get());
		assertEquals(CODEBOOK.replace("#fees", "#dues"), harbour.read("harbour.codebook"));
		until("everything fits", () -> session(editor).isShown() && problems(harbour.coding).isEmpty() && problems(harbour.codebook).isEmpty());
	}

	@Test
	void renamesByKeys() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		harbour.cursor(editor, "about #fe");
		Session session = session(editor);
		// the dialog blocks the command that opens it: its keys are pressed from within the loop it runs
		EventLoop.when(() -> widget(editor).getDisplay().getActiveShell() != widget(editor).getShell()
				&& widget(editor).getDisplay().getFocusControl() instanceof Text, () -> {
					Shell dialog = widget(editor).getDisplay().getActiveShell();
					Text name = (Text) widget(editor).getDisplay().getFocusControl();
					Screen.type("dues");
					until("the name is typed", () -> name.getText().equals("dues") && dialog.getDefaultButton().isEnabled());
					Screen.press("Return");
					until("the dialog is closed", dialog::isDisposed);
					return null;
				});
		run("org.florilegium.lang.ui.rename");
		until("both files have the new name", () -> session.document().get().contains("#dues") && harbour.read("harbour.codebook").contains("#dues"));
	}

	@Test
	void laysOutAndComments() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		replace(editor, "  about #fees agree", "       about   #fees   agree");
		harbour.page.activate(editor);
		run("org.florilegium.lang.ui.format");
		assertTrue(document(editor).get().contains("\n  about #fees agree\n"), document(editor)::get);
		editor.selectAndReveal(document(editor).get().indexOf("about"), 0);
		run("org.florilegium.lang.ui.comment");
		assertTrue(document(editor).get().lines().anyMatch(line -> line.contains("//") && line.contains("about #fees agree")), document(editor)::get);
	}

	@Test
	void widensTheSelection() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		editor.selectAndReveal(CODING.indexOf("fees agree"), 0);
		int before = 0;
		for (int i = 0; i < 3; i++) {
			run("org.florilegium.lang.ui.expand");
			assertNotEquals(before, Editors.selection(editor).length());
			before = Editors.selection(editor).length();
		}
	}

	private static void run(String command) throws Exception {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
	}
}
