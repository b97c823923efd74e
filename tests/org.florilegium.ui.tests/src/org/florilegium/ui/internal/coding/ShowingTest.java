package org.florilegium.ui.internal.coding;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.press;
import static org.florilegium.ui.internal.Desk.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref.ActorRef;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.Ref.ThemeRef;
import org.florilegium.ui.internal.SelectedPassage;
import org.florilegium.ui.internal.coding.ReadingOptions.Margin;
import org.florilegium.ui.internal.reading.Tinting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who codes, whose statements are shown, what is selected, and what other views have to do with it. */
class ShowingTest {

	private static final String BEN = "coder @ben \"Ben Okoro\"\n";

	@TempDir
	private Path folder;

	private Letter letter;

	@AfterEach
	void close() throws Exception {
		if (letter != null) {
			if (Desk.page().getActiveEditor() instanceof CodingEditor editor) {
				editor.options().setMargin(new Margin.All());
				editor.options().setTinting(Tinting.THEME);
			}
			letter.close();
		}
	}

	private void run(String command) throws Exception {
		Desk.window().getService(IHandlerService.class).executeCommand("org.florilegium.ui." + command, null);
	}

	@Test
	void whoCodesIsAskedOnceWhereThereAreSeveral() throws Exception {
		letter = Letter.open(folder.toRealPath(), Letter.TEXT, BEN);
		letter.select("too high");
		press("1");
		Letter.popup();
		Screen.picture("coding-who");
		type("ben");
		press("Return");
		until("it is in Ben's file", () -> letter.read("codings/letter.ben.coding").contains("about #fees"));
		letter.select("small boats");
		press("1");
		until("nobody is asked again", () -> letter.read("codings/letter.ben.coding").contains("small boats"));
		until("the status bar says so", () -> status("Ben Okoro"));
	}

	private static boolean status(String words) {
		return Desk.find(org.eclipse.swt.widgets.ToolBar.class, bar -> java.util.Arrays.stream(bar.getItems()).map(ToolItem::getText).anyMatch(text -> text.contains(words))) != null;
	}

	@Test
	void aNewCoderIsAddedToTheCodebook() throws Exception {
		letter = Letter.open(folder.toRealPath());
		letter.focus();
		run("chooseCoder");
		Letter.popup();
		type("Cleo Vance");
		press("Down", "Return");
		until("the coder is there", () -> letter.codebook().contains("coder @vance \"Cleo Vance\""));
		until("and codes", () -> "vance".equals(letter.editor.options().coder()));
	}

	@Test
	void anotherCodersStatementsAreSeenComparedOrHiddenButNotChanged() throws Exception {
		Letter.write(folder.toRealPath(), "codings/letter.ben.coding", """
				coding letter-ben of letter
				  coded by @ben

				statement s1 at 13..21 "too high"
				  about #fees disagree
				""");
		letter = Letter.open(folder.toRealPath(), Letter.TEXT, BEN);
		ActiveStudy.of(Desk.window()).setCoder("anna");
		letter.code("small boats", "words");
		letter.caret("high for");
		press("Delete");
		EventLoop.settle();
		assertEquals(2, letter.editor.snapshot().statements().size());
		letter.focus();
		run("compareCoders");
		Letter.popup();
		type("side");
		press("Return");
		until("two are compared", () -> letter.editor.options().margin().equals(new Margin.Two("anna", "ben")));
		Screen.picture("coding-compare");
		letter.editor.options().setMargin(new Margin.Mine());
		until("only mine are shown", () -> letter.editor.area().at(letter.span("too high").start()).isEmpty()
				&& letter.editor.area().at(letter.span("small boats").start()).size() == 1);
	}

	@Test
	void colourAndSizeAreRemembered() throws Exception {
		letter = Letter.open(folder.toRealPath());
		letter.code("too high", "fees");
		letter.focus();
		run("tintBy");
		assertEquals(Tinting.AUTHOR, letter.editor.options().tinting());
		press("ctrl+equal");
		until("the letters are larger", () -> letter.editor.area().zoom() == 110);
		Desk.page().closeEditor(letter.editor, false);
		Navigate.open(Desk.page(), new DocumentRef(letter.study, "letter"));
		CodingEditor again = (CodingEditor) Desk.page().getActiveEditor();
		until("it is open again", () -> again.snapshot() != null);
		assertEquals(110, again.area().zoom());
		assertEquals(Tinting.AUTHOR, again.options().tinting());
		again.area().zoom(100);
		again.options().rememberZoom();
	}

	@Test
	void theSelectionSaysWhatIsMeant() throws Exception {
		letter = Letter.open(folder.toRealPath());
		letter.code("too high", "fees");
		assertEquals(List.of(new StatementRef(letter.study, "letter-anna", "s1")), selected());
		letter.caret("A third");
		until("the document is selected", () -> selected().equals(List.of(new DocumentRef(letter.study, "letter"))));
		letter.select("small boats");
		until("the passage is selected", () -> selected().equals(List.of(new SelectedPassage(letter.study, "letter", letter.span("small boats"), "small boats"))));
	}

	private List<?> selected() {
		return ((IStructuredSelection) letter.editor.getSite().getSelectionProvider().getSelection()).toList();
	}

	@Test
	void whatTheFilterHidesIsNotShown() throws Exception {
		letter = Letter.open(folder.toRealPath());
		letter.code("too high", "fees");
		letter.code("small boats", "words");
		ActiveStudy.of(Desk.window()).setFilter(Filter.NONE.withThemes(List.of("economy")));
		until("the other is hidden", () -> letter.editor.area().at(letter.span("small boats").start()).isEmpty());
		assertEquals(1, letter.editor.area().at(letter.span("too high").start()).size());
		ActiveStudy.of(Desk.window()).setFilter(Filter.NONE);
		until("it is shown again", () -> letter.editor.area().at(letter.span("small boats").start()).size() == 1);
	}

	@Test
	void theOutlineShowsPartsWithTheirStatements() throws Exception {
		letter = Letter.open(folder.toRealPath());
		letter.code("fees pay for dredging", "fees");
		ContentOutline outline = (ContentOutline) Desk.page().showView(IPageLayout.ID_OUTLINE);
		letter.focus();
		until("the part is there", () -> outline.getCurrentPage() instanceof CodingOutline);
		CodingOutline page = (CodingOutline) outline.getCurrentPage();
		org.eclipse.swt.widgets.Tree tree = (org.eclipse.swt.widgets.Tree) page.getControl();
		until("the statement is in its part", () -> tree.getItemCount() == 1 && tree.getItem(0).getText().contains("Mara Lind") && tree.getItem(0).getItemCount() == 1
				&& tree.getItem(0).getItem(0).getText().contains("Harbour fees"));
	}

	@Test
	void otherViewsCodeWhatIsSelected() throws Exception {
		letter = Letter.open(folder.toRealPath());
		SelectedPassage passage = new SelectedPassage(letter.study, "letter", letter.span("too high"), "too high");
		Coding.code(Desk.page(), passage, new ThemeRef(letter.study, "dredging"));
		until("it is coded", () -> letter.editor.snapshot().statements().size() == 1 && letter.isSettled());
		assertEquals(List.of(new CodeForm("dredging", null)), letter.statement().form().codes());
		Coding.code(Desk.page(), new SelectedPassage(letter.study, "letter", letter.span("small boats"), "small boats"), new ActorRef(letter.study, "lind"));
		Letter.popup();
		type("words");
		press("Return");
		until("it is coded by her", () -> letter.coding().contains("by @lind\n  about #words"));
	}

	@Test
	void aThemeOrActorDroppedOnAStatementIsAddedToIt() throws Exception {
		letter = Letter.open(folder.toRealPath());
		letter.code("too high", "fees");
		letter.caret("A third");
		letter.editor.choosing().dropped(new ThemeRef(letter.study, "words"), caret("high for"));
		until("the theme is added", () -> letter.coding().contains("about #words") && letter.isSettled());
		letter.editor.choosing().dropped(new ActorRef(letter.study, "lind"), caret("high for"));
		until("the speaker is changed", () -> letter.coding().contains("by @lind") && letter.isSettled());
		assertEquals(1, letter.editor.snapshot().statements().size());
	}

	private org.florilegium.model.Span caret(String words) {
		int at = letter.span(words).start();
		return new org.florilegium.model.Span(at, at);
	}

	@Test
	void onlyReadingTextsOpenForCoding() throws Exception {
		letter = Letter.open(folder.toRealPath());
		Letter.write(folder.toRealPath(), "notes.txt", "Not a text of the study.\n");
		letter.study.project().refreshLocal(org.eclipse.core.resources.IResource.DEPTH_INFINITE, null);
		assertEquals(Navigate.CODING_EDITOR, descriptor("texts/letter.txt").getId());
		assertTrue(!Navigate.CODING_EDITOR.equals(descriptor("notes.txt").getId()));
		assertEquals("org.eclipse.ui.genericeditor.GenericEditor", descriptor("harbour.codebook").getId());
	}

	private IEditorDescriptor descriptor(String file) throws Exception {
		return IDE.getEditorDescriptor(letter.study.project().getFile(file), true, true);
	}
}
