package org.florilegium.ui.internal.coding;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.press;
import static org.florilegium.ui.internal.Desk.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same file in the editor of the language and in the coding editor. */
class TwoViewsTest {

	@TempDir
	private Path folder;

	private Letter letter;

	@BeforeEach
	void open() throws Exception {
		letter = Letter.open(folder.toRealPath());
		letter.code("too high", "fees");
	}

	@AfterEach
	void close() throws Exception {
		letter.close();
	}

	private ITextEditor openSource() throws Exception {
		ITextEditor editor = (ITextEditor) IDE.openEditor(Desk.page(), letter.study.project().getFile("codings/letter.anna.coding"));
		EventLoop.settle();
		return editor;
	}

	private static IDocument document(ITextEditor editor) {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	private static StyledText widget(ITextEditor editor) {
		return editor.getAdapter(ITextViewer.class).getTextWidget();
	}

	/** Puts the cursor of the language's editor behind words. */
	private static void cursor(ITextEditor editor, String behind) throws Exception {
		Desk.page().activate(editor);
		Desk.focus(widget(editor));
		editor.selectAndReveal(document(editor).get().indexOf(behind) + behind.length(), 0);
		EventLoop.settle();
	}

	@Test
	void whatIsTypedInOneIsSeenInTheOther() throws Exception {
		ITextEditor source = openSource();
		cursor(source, "about #fees");
		type(" agree");
		until("the stance is seen", () -> "agree".equals(letter.statement().form().codes().getFirst().stance()));
		letter.code("small boats", "words");
		until("the statement is in the other editor", () -> document(source).get().contains("\"small boats\"\n  about #words"));
		assertTrue(document(source).get().contains("about #fees agree"), "what was typed is lost");
		until("what was typed is saved with it", () -> letter.coding().equals(document(source).get()));
	}

	@Test
	void nothingIsToldOfAPassageWhenItsEditorIsLeft() throws Exception {
		letter.focus();
		Rectangle passage = letter.bounds("too high");
		Point at = letter.text().toControl(passage.x + passage.width / 2, passage.y + passage.height / 2);
		int shells = letter.text().getDisplay().getShells().length;
		Desk.point(letter.text(), at.x, at.y);
		Desk.xdotool("mousemove_relative", "2", "1");
		until("a card is going to be shown", () -> letter.text().getDisplay().getShells().length > shells);
		openSource();
		until("there is none", () -> letter.text().getDisplay().getShells().length == shells);
		Event late = new Event();
		late.x = at.x;
		late.y = at.y;
		letter.text().notifyListeners(SWT.MouseHover, late);
		assertEquals(shells, letter.text().getDisplay().getShells().length);
	}

	@Test
	void oneHistoryUndoesBothFromEither() throws Exception {
		ITextEditor source = openSource();
		String before = document(source).get();
		letter.code("small boats", "words");
		cursor(source, "coded by @anna");
		press("ctrl+z");
		until("it is undone by the other editor", () -> document(source).get().equals(before) && letter.editor.snapshot().statements().size() == 1);
		press("ctrl+shift+z");
		until("it is done again", () -> letter.editor.snapshot().statements().size() == 2);
		letter.focus();
		press("ctrl+z");
		until("it is undone by the coding editor", () -> document(source).get().equals(before) && letter.coding().equals(before));
	}

	@Test
	void nothingIsCodedIntoAFileThatIsNotUnderstood() throws Exception {
		ITextEditor source = openSource();
		cursor(source, "about #fees");
		type("\nabuot #fees \"");
		until("the banner says so", () -> letter.editor.notices().shown() != null && letter.editor.notices().shown().serious());
		String broken = document(source).get();
		letter.select("small boats");
		Screen.picture("coding-broken");
		press("2");
		EventLoop.settle();
		until("it is refused", () -> letter.editor.getEditorSite().getActionBars().getStatusLineManager() != null && letter.isSettled());
		assertEquals(broken, document(source).get());
		letter.editor.notices().shown().links().getFirst().run();
		assertEquals(source, Desk.page().getActiveEditor());
		Desk.focus(widget(source));
		press("ctrl+z");
		for (int i = 0; i < 20 && document(source).get().contains("abuot"); i++)
			press("ctrl+z");
		until("the banner is gone", () -> letter.editor.notices().shown() == null);
		letter.select("small boats");
		press("2");
		until("it is coded now", () -> letter.coding().contains("\"small boats\"") && letter.isSettled());
		assertEquals(new CodeForm("dredging", null), letter.editor.snapshot().statements().getLast().form().codes().getFirst());
	}

	@Test
	void oneKeyLeadsThereAndBack() throws Exception {
		letter.code("small boats", "words");
		letter.caret("boats. The");
		press("F4");
		until("the file is open", () -> Desk.page().getActiveEditor() instanceof ITextEditor);
		ITextEditor source = (ITextEditor) Desk.page().getActiveEditor();
		int at = widget(source).getCaretOffset();
		assertTrue(document(source).get().startsWith("statement s2", at), document(source).get().substring(at));
		cursor(source, "statement s1 at");
		press("F4");
		until("the text is there again", () -> Desk.page().getActiveEditor() == letter.editor);
		until("the statement is chosen", () -> letter.editor.choosing().chosen() != null && letter.editor.choosing().chosen().form().name().equals("s1"));
	}
}
