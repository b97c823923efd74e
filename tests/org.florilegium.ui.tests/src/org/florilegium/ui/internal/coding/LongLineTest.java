package org.florilegium.ui.internal.coding;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.press;
import static org.florilegium.ui.internal.Desk.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.IntStream;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.model.Span;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.reading.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text without line breaks, or with a paragraph that has none, is read and coded like others. */
class LongLineTest {

	/** So long a line the text widget lays out while nobody waits, in UTF-16 units. */
	private static final int AT_ONCE = 6_000;
	private static final String LAST = "At the very end the \uD83D\uDEA2 ships of the company come home.";

	@TempDir
	private Path folder;

	private Letter letter;

	@AfterEach
	void close() throws Exception {
		if (letter != null)
			letter.close();
	}

	/** Sentences with numbers, of which no two are the same. */
	private static String line(int sentences) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < sentences; i++)
			line.append("Sentence ").append(i).append(" says that the fees are too high, and that nobody pays for dredging. ");
		return line.append(LAST).toString();
	}

	private StyledText open(String text) throws Exception {
		letter = Letter.open(folder.toRealPath(), text, "");
		assertEquals(text, letter.text().getText());
		StyledText widget = letter.text();
		int longest = IntStream.range(0, widget.getLineCount()).map(line -> widget.getLine(line).length()).max().orElseThrow();
		assertTrue(longest <= AT_ONCE, () -> "lays out " + longest + " characters as one");
		return widget;
	}

	@Test
	void aTextThatIsOneLineIsCodedAtItsEndAndFoundAgain() throws Exception {
		String text = line(5_000);
		open(text);
		letter.select("ships of the company");
		letter.editor.area().reveal(letter.span("ships of the company"));
		until("it is in sight", () -> letter.editor.area().boundsOf(letter.span("ships of the company")).isPresent());
		letter.code("ships of the company", "fees");
		int start = text.codePointCount(0, text.indexOf("ships of"));
		assertTrue(letter.coding().contains("at " + start + ".." + (start + 20) + " \"ships of the company\""), letter.coding());
		assertEquals(text, letter.read("texts/letter.txt"));
		letter.editor.area().select(new Span(0, 0));
		letter.editor.area().reveal(new Span(0, 0));
		until("the beginning is in sight", () -> letter.editor.area().boundsOf(letter.span("Sentence 0 says")).isPresent());
		Navigate.open(Desk.page(), new StatementRef(letter.study, "letter-anna", "s1"));
		until("the statement is in sight", () -> letter.editor.area().boundsOf(letter.statement().spans().getFirst()).isPresent());
		Screen.picture("coding-long-line");
		letter.focus();
		press("ctrl+z");
		until("it is undone", () -> letter.editor.snapshot().statements().isEmpty());
	}

	@Test
	void aPassageOverManyPiecesOfALineIsOnePassage() throws Exception {
		String text = "A paragraph before.\n\n" + line(3_000) + "\n\nA paragraph behind.\n";
		open(text);
		letter.caret("Sentence 1500 says");
		letter.editor.area().select(Unit.PARAGRAPH);
		assertEquals(new Span(21, text.codePointCount(0, text.indexOf("\n\nA paragraph behind"))), letter.editor.area().selection());
		Span many = new Span(letter.span("Sentence 1000 says").start(), letter.span("Sentence 1200 says").start() - 1);
		letter.editor.area().select(many);
		press("2");
		until("it is coded", () -> letter.coding().contains("about #dredging") && letter.isSettled());
		assertEquals(many, letter.statement().spans().getFirst());
		for (String words : new String[] { "Sentence 1000 says", "Sentence 1100 says", "Sentence 1199 says" })
			assertEquals(1, letter.editor.area().at(letter.span(words).start()).size());
		assertTrue(letter.editor.area().at(letter.span("Sentence 1200 says").start()).isEmpty());
	}

	/** Text with the place where the widget begins a piece of it. */
	private Span pieceStart(StyledText widget, int line) {
		int start = letter.editor.snapshot().text().fromUtf16(widget.getOffsetAtLine(line));
		return new Span(start, start);
	}

	@Test
	void anEndIsDraggedFromOnePieceToAnother() throws Exception {
		StyledText widget = open(line(2_000));
		Span place = pieceStart(widget, 10);
		Span before = new Span(place.start() - 12, place.start() - 2);
		letter.focus();
		letter.editor.area().select(before);
		letter.editor.area().reveal(before);
		press("2");
		until("it is coded", () -> letter.coding().contains("about #dredging") && letter.isSettled());
		Span behind = new Span(place.start() + 20, place.start() + 30);
		until("both are in sight", () -> letter.editor.area().boundsOf(before).isPresent() && letter.editor.area().boundsOf(behind).isPresent());
		letter.editor.choosing().choose(letter.statement());
		EventLoop.settle();
		Rectangle from = letter.editor.area().boundsOf(before).orElseThrow();
		Rectangle to = letter.editor.area().boundsOf(behind).orElseThrow();
		assertTrue(to.y > from.y, "the piece behind begins a row of its own");
		Desk.drag(widget, from.x + from.width, from.y + from.height / 2, widget, to.x + to.width, to.y + to.height / 2);
		until("the end is moved", () -> letter.statement().spans().getFirst().end() > place.start() && letter.isSettled());
		assertEquals(before.start(), letter.statement().spans().getFirst().start());
		String words = letter.editor.snapshot().text().substring(letter.statement().spans().getFirst());
		assertFalse(words.contains("\n"));
		assertTrue(letter.coding().contains(words), letter.coding());
	}

	@Test
	void whatIsCopiedHasNoLineBreaksThatAreNotInTheText() throws Exception {
		String text = line(2_000);
		StyledText widget = open(text);
		letter.focus();
		int start = widget.getOffsetAtLine(5);
		widget.setSelection(start - 30, start + 30);
		widget.copy();
		Clipboard clipboard = new Clipboard(widget.getDisplay());
		try {
			assertEquals(text.substring(start - 30, start + 30), clipboard.getContents(TextTransfer.getInstance()));
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void keysGoOverPlacesWhereTextWithoutSpacesIsBroken() throws Exception {
		String text = "\u6E2F\u53E3\u8D39\u7528\u592A\u9AD8\u4E86\u3002".repeat(3_000) + "\uD83D\uDEA2".repeat(3_000);
		StyledText widget = open(text);
		letter.focus();
		for (int line : new int[] { 1, widget.getLineCount() - 1 }) {
			int start = widget.getOffsetAtLine(line);
			widget.setSelection(start);
			press("Left");
			int before = widget.getCaretOffset();
			assertEquals(text.offsetByCodePoints(start, -1), before);
			press("Right");
			assertEquals(start, widget.getCaretOffset());
			press("shift+Left");
			assertEquals(text.substring(before, start), widget.getSelectionText());
		}
		press("ctrl+shift+t");
		until("the text can be edited", () -> widget.getEditable());
		int start = widget.getOffsetAtLine(1);
		widget.setSelection(start);
		press("BackSpace");
		until("a letter is gone", () -> widget.getText().equals(text.substring(0, start - 1) + text.substring(start)));
		press("Escape");
		until("the text is as it was", () -> widget.getText().equals(text));
	}

	@Test
	void theTextIsEditedAndUndone() throws Exception {
		String text = line(4_000);
		open(text);
		letter.code("ships of the company", "fees");
		String coding = letter.coding();
		letter.caret("Sentence 2000 says");
		press("ctrl+shift+t");
		until("the text can be edited", () -> letter.text().getEditable());
		type("harbour ");
		assertTrue(letter.text().getText().contains("harbour Sentence 2000 says"));
		letter.text().insert("Many more words. ".repeat(1_000));
		press("ctrl+s");
		until("it is written", () -> letter.read("texts/letter.txt").contains("Many more words. Many more words. "));
		int moved = letter.editor.snapshot().text().text().codePointCount(0, letter.read("texts/letter.txt").indexOf("ships of"));
		until("the statement has moved", () -> letter.coding().contains("at " + moved + "..") && letter.isSettled());
		assertEquals(letter.read("texts/letter.txt"), letter.text().getText());
		letter.focus();
		press("ctrl+z");
		until("all is as it was", () -> letter.read("texts/letter.txt").equals(text) && letter.coding().equals(coding));
		until("and shown so", () -> letter.text().getText().equals(text));
	}

	@Test
	void wordsAreFoundAndTheLanguageEditorLeadsBack() throws Exception {
		open(line(5_000));
		letter.focus();
		press("ctrl+f");
		Text field = Desk.find(letter.editor.area(), Text.class, Text::isFocusControl);
		type("sentence 4990 says");
		until("it is found", () -> letter.editor.area().selection().equals(letter.span("Sentence 4990 says")));
		assertTrue(letter.editor.area().boundsOf(letter.editor.area().selection()).isPresent(), "and in sight");
		assertTrue(field.isFocusControl());
		press("Escape");
		letter.code("ships of the company", "fees");
		letter.caret("ships of the company");
		press("F4");
		until("the statement is shown in the language", () -> Desk.page().getActiveEditor() instanceof ITextEditor);
		press("F4");
		until("and its passage again", () -> Desk.page().getActiveEditor() == letter.editor);
		until("in sight", () -> letter.editor.area().boundsOf(letter.statement().spans().getFirst()).isPresent());
	}

	@Test
	void aLineFromRightToLeftRunsThatWayInAllItsPieces() throws Exception {
		String text = "\u0631\u0633\u0648\u0645 \u0627\u0644\u0645\u064A\u0646\u0627\u0621 \u0645\u0631\u062A\u0641\u0639\u0629 \u062C\u062F\u0627. Fees 100 are high. ".repeat(1_000) + "\u0627\u0644\u0646\u0647\u0627\u064A\u0629 \u0647\u0646\u0627";
		StyledText widget = open(text);
		letter.focus();
		Span last = letter.span("\u0627\u0644\u0646\u0647\u0627\u064A\u0629");
		letter.editor.area().reveal(last);
		for (int line = 0; line < widget.getLineCount(); line++)
			assertEquals(org.eclipse.swt.SWT.RIGHT, widget.getLineAlignment(line), "line " + line);
		letter.code("\u0627\u0644\u0646\u0647\u0627\u064A\u0629", "fees");
		assertEquals(last, letter.statement().spans().getFirst());
		Rectangle at = letter.editor.area().boundsOf(last).orElseThrow();
		assertTrue(at.width > 10 && at.width < 120, at::toString);
		Screen.picture("coding-long-line-right-to-left");
	}
}
