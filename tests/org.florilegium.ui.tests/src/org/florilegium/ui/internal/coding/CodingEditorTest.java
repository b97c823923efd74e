package org.florilegium.ui.internal.coding;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.press;
import static org.florilegium.ui.internal.Desk.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.model.Force;
import org.florilegium.model.Span;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.Desk;
import org.florilegium.workspace.coding.CodedStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the real workbench, with real keys and a real mouse. */
class CodingEditorTest {

	@TempDir
	private Path folder;

	private Letter letter;

	@BeforeEach
	void open() throws Exception {
		letter = Letter.open(folder.toRealPath());
	}

	@AfterEach
	void close() throws Exception {
		letter.close();
	}

	private void coded(String what) throws Exception {
		try {
			until("the file says " + what, () -> letter.coding().contains(what) && letter.isSettled());
		} catch (AssertionError e) {
			throw new AssertionError(e.getMessage() + "; but it says:\n" + letter.coding(), e);
		}
	}

	@Test
	void selectTypeEnterCodesAPassage() throws Exception {
		letter.drag("fees are too high");
		press("Return");
		Shell popup = Letter.popup();
		Rectangle covered = popup.getBounds().intersection(letter.bounds("fees are too high"));
		assertTrue(covered.isEmpty(), "the popup covers the passage: " + covered);
		type("dues");
		Screen.picture("coding-popup");
		press("Return");
		coded("statement s1 at 4..21 \"fees are too high\"\n  about #fees\n");
		assertEquals(List.of("becker"), letter.statement().speakers());
		assertFalse(letter.statement().speakerNamed());
	}

	@Test
	void tabLeadsToSpeakerReporterStanceClaimNoteAndConfidence() throws Exception {
		letter.select("fees pay for dredging");
		press("Return");
		Letter.popup();
		type("harbour");
		press("Tab");
		type("beck");
		Table speakers = Desk.find(Table.class, table -> table.isVisible() && table.getItemCount() > 0 && table.getItem(0).getText().startsWith("Tom Becker"));
		Screen.picture("coding-popup-speaker");
		press("Tab");
		type("office");
		press("Tab");
		type("lind");
		press("Tab");
		press("a");
		press("Tab");
		type("den");
		press("Tab");
		type("Fees pay for the dredging");
		press("Tab");
		type("Said in passing");
		press("Tab");
		type("0.8");
		Screen.picture("coding-popup-full");
		press("Return");
		coded("statement s1");
		CodedStatement s = letter.statement();
		assertEquals("becker", s.form().speaker());
		assertEquals("office", s.form().organization());
		assertEquals(List.of("lind"), s.form().reporters());
		assertEquals(List.of(new CodeForm("fees", "agree")), s.form().codes());
		assertEquals(Force.DENIES, s.form().acts().getFirst().force());
		assertEquals(List.of("Said in passing"), s.form().notes());
		assertEquals("0.8", s.form().confidence().toPlainString());
		assertTrue(letter.coding().contains("\"Fees pay for the dredging\""), letter.coding());
	}

	@Test
	void whatWasEnteredIsThereAgainAfterOneLookedElsewhere() throws Exception {
		letter.select("fees pay for dredging");
		press("Return");
		Letter.popup();
		type("dredg");
		press("Tab");
		type("beck");
		press("Tab");
		letter.editor.getSite().getShell().forceActive();
		until("the popup is gone", () -> Desk.find(Table.class, table -> table.isVisible() && table.getShell() != letter.text().getShell()) == null);
		assertEquals("", letter.coding());
		letter.select("fees pay for dredging");
		press("Return");
		Letter.popup();
		Screen.picture("coding-popup-again");
		press("Return");
		coded("by @becker\n  about #dredging");
	}

	@Test
	void theSpeakerOfAPartIsLeftToThePart() throws Exception {
		letter.code("fees pay for dredging", "fees");
		assertEquals(List.of("lind"), letter.statement().speakers());
		assertFalse(letter.coding().contains("\n  by @"), letter.coding());
	}

	@Test
	void severalThemesAreOneStatement() throws Exception {
		letter.select("fees pay for dredging");
		press("Return");
		Letter.popup();
		type("fees;");
		type("dredg");
		press("ctrl+Return");
		type("words");
		press("Return");
		coded("statement s1");
		assertEquals(List.of("fees", "dredging", "words"), letter.statement().form().codes().stream().map(CodeForm::theme).toList());
	}

	@Test
	void whatNothingMatchesIsCreatedInTheSameChange() throws Exception {
		letter.select("small boats");
		press("Return");
		Letter.popup();
		type("Economy > Fairness");
		press("Tab");
		type("Nora Quist");
		press("Return");
		coded("statement s1");
		assertTrue(letter.codebook().contains("theme #fairness \"Fairness\" under #economy"), letter.codebook());
		assertTrue(letter.codebook().contains("person @quist \"Nora Quist\""), letter.codebook());
		assertEquals("quist", letter.statement().form().speaker());
		letter.focus();
		press("ctrl+z");
		until("all is undone at once", () -> letter.coding().isEmpty() && !letter.codebook().contains("Fairness") && !letter.codebook().contains("Quist"));
	}

	@Test
	void keysCodeAtOnceAndAddToAStatement() throws Exception {
		letter.select("too high");
		press("1");
		coded("about #fees");
		press("2");
		until("the second theme is added", () -> letter.statement().form().codes().size() == 2);
		press("1");
		until("the first is taken away", () -> letter.isSettled() && letter.statement().form().codes().equals(List.of(new CodeForm("dredging", null))));
	}

	@Test
	void ctrlEnterCodesAsLastTime() throws Exception {
		letter.code("too high", "dredging");
		letter.select("every year");
		press("ctrl+Return");
		until("it is coded again", () -> letter.editor.snapshot().statements().size() == 2);
		assertEquals(List.of(new CodeForm("dredging", null)), letter.editor.snapshot().statements().getLast().form().codes());
	}

	@Test
	void whatWasCreatedLastTimeIsNotCreatedAgain() throws Exception {
		letter.code("too high", "Fairness");
		letter.select("every year");
		press("ctrl+Return");
		until("it is coded again", () -> letter.editor.snapshot().statements().size() == 2);
		assertEquals(List.of(new CodeForm("fairness", null)), letter.editor.snapshot().statements().getLast().form().codes());
	}

	@Test
	void sentenceBySentenceIsCodedByKeys() throws Exception {
		letter.caret("The fees");
		press("s", "1", "s", "1");
		until("two are coded", () -> letter.coding().contains("\"The fees are too high for small boats.\"")
				&& letter.coding().contains("\"The channel must be dredged every year.\""));
	}

	@Test
	void inVivoMakesAThemeOfTheWords() throws Exception {
		letter.select("small boats");
		press("ctrl+i");
		coded("about #small-boats");
		assertTrue(letter.codebook().contains("theme #small-boats \"small boats\""), letter.codebook());
	}

	@Test
	void splitsAtTheCaretAndMergesAgain() throws Exception {
		letter.code("The channel must be dredged every year.", "dredging");
		letter.caret("dredged every");
		press("ctrl+d");
		until("there are two", () -> letter.editor.snapshot().statements().size() == 2 && letter.isSettled());
		assertEquals(List.of(letter.span("The channel must be ").start(), letter.span("dredged every").start()),
				letter.editor.snapshot().statements().stream().map(s -> s.spans().getFirst().start()).toList());
		letter.select("The channel must be dredged every year.");
		press("ctrl+j");
		until("there is one", () -> letter.editor.snapshot().statements().size() == 1 && letter.isSettled());
		assertEquals(List.of(letter.span("The channel must be dredged every year.")), letter.statement().spans());
	}

	@Test
	void mergesWithANeighbourThatIsChosen() throws Exception {
		letter.code("The fees", "fees");
		letter.code("small boats", "words");
		letter.caret("fees are");
		press("ctrl+j");
		Letter.popup();
		press("Return");
		until("there is one", () -> letter.editor.snapshot().statements().size() == 1 && letter.isSettled());
		assertEquals(List.of(letter.span("The fees"), letter.span("small boats")), letter.statement().spans());
		assertEquals(List.of("fees", "words"), letter.statement().form().codes().stream().map(CodeForm::theme).toList());
	}

	@Test
	void deletesAndUndoes() throws Exception {
		letter.code("too high", "fees");
		String before = letter.coding();
		letter.caret("high for");
		press("Delete");
		until("it is deleted", () -> letter.editor.snapshot().statements().isEmpty() && letter.isSettled());
		press("ctrl+z");
		until("it is back", () -> letter.coding().equals(before) && letter.editor.snapshot().statements().size() == 1);
		press("ctrl+shift+z");
		until("it is deleted again", () -> letter.editor.snapshot().statements().isEmpty());
	}

	@Test
	void movesEndsByWordWithTheKeyboard() throws Exception {
		letter.code("too high", "fees");
		letter.caret("high for");
		press("F8");
		coded("\"too high for\"");
		press("shift+F7");
		coded("\"are too high for\"");
		press("F7");
		coded("\"are too high\"");
		press("shift+F8");
		coded("\"too high\"");
	}

	@Test
	void movesAnEndWithTheMouse() throws Exception {
		letter.code("too high", "fees");
		letter.caret("high for");
		Rectangle end = letter.bounds("too high");
		Rectangle to = letter.bounds("small boats");
		org.eclipse.swt.graphics.Point from = letter.text().toControl(end.x + end.width, end.y + end.height);
		org.eclipse.swt.graphics.Point target = letter.text().toControl(to.x + to.width - 3, to.y + to.height / 2);
		Desk.drag(letter.text(), from.x, from.y, letter.text(), target.x, target.y);
		coded("\"too high for small boats\"");
	}

	@Test
	void stepsFromStatementToStatement() throws Exception {
		letter.code("The fees", "fees");
		letter.code("every year", "dredging");
		letter.caret("A third");
		press("ctrl+comma");
		until("the one before is chosen", () -> isChosen("every year"));
		press("ctrl+comma");
		until("the first is chosen", () -> isChosen("The fees"));
		press("ctrl+period");
		until("the second is chosen", () -> isChosen("every year"));
	}

	private boolean isChosen(String words) {
		CodedStatement chosen = letter.editor.choosing().chosen();
		return chosen != null && chosen.spans().getFirst().equals(letter.span(words));
	}

	@Test
	void overlappingStatementsAreChosenFromAList() throws Exception {
		letter.code("The fees are too high", "fees");
		letter.code("too high for small boats", "words");
		letter.code("high", "dredging");
		letter.caret("A third");
		letter.caret("high for");
		assertEquals(null, letter.editor.choosing().chosen());
		press("ctrl+l");
		Letter.popup();
		Screen.picture("coding-choose");
		type("dred");
		press("Return");
		until("it is chosen", () -> isChosen("high"));
		press("F2");
		Letter.popup();
		press("Escape");
		letter.caret("A third");
		letter.caret("high for");
		press("Delete");
		Letter.popup();
		type("words");
		press("Return");
		until("the chosen one is deleted", () -> letter.editor.snapshot().statements().size() == 2 && letter.isSettled());
		assertFalse(letter.coding().contains("#words"), letter.coding());
	}

	@Test
	void enterOnAStatementChangesIt() throws Exception {
		letter.code("too high", "fees");
		letter.caret("high for");
		press("Return");
		Letter.popup();
		type("dredging");
		press("Tab", "Tab", "Tab", "Tab");
		press("d");
		press("Tab", "Tab", "Tab");
		type("A note");
		press("Return");
		coded("note \"A note\"");
		assertEquals(List.of(new CodeForm("dredging", "disagree")), letter.statement().form().codes());
	}

	@Test
	void movesAStatementToAnotherTheme() throws Exception {
		letter.code("too high", "fees");
		letter.caret("high for");
		press("ctrl+t");
		Letter.popup();
		type("words");
		press("Return");
		coded("about #words");
		assertFalse(letter.coding().contains("#fees"), letter.coding());
	}

	@Test
	void aSelectionIsAddedToAStatement() throws Exception {
		letter.code("too high", "fees");
		letter.select("small boats");
		press("ctrl+shift+Return");
		Letter.popup();
		press("Return");
		until("there are two passages", () -> letter.statement().spans().size() == 2);
		assertEquals(List.of(letter.span("too high"), letter.span("small boats")), letter.statement().spans());
		until("it is written", () -> letter.coding().contains("at 13..21 \"too high\" and 26..37 \"small boats\""));
	}

	@Test
	void whatIsSearchedForIsCodedThen() throws Exception {
		letter.focus();
		press("ctrl+f");
		until("it is asked for what", () -> letter.text().getDisplay().getFocusControl() instanceof Text);
		type("fees pay for");
		until("it is found", () -> letter.text().getSelectionText().equals("fees pay for"));
		press("Escape");
		until("the text has the focus", () -> letter.text().isFocusControl());
		press("1");
		coded("\"fees pay for\"\n  about #fees");
	}

	@Test
	void selectsBySentenceAndParagraph() throws Exception {
		letter.caret("channel must");
		press("s");
		until("the sentence is selected", () -> letter.editor.actions().selected().equals(letter.span("The channel must be dredged every year.")));
		press("p");
		until("the paragraph is selected", () -> letter.editor.snapshot().text().substring(letter.editor.actions().selected()).startsWith("The fees are"));
		assertEquals(new Span(0, 78), letter.editor.actions().selected());
	}

	@Test
	void codingTheSameWordsElsewhereKeepsTheirContext() throws Exception {
		letter.select("office");
		press("1");
		coded("statement s1");
		assertEquals("The fees are too high for small boats. The channel must be dredged every year.\nThe ".substring(51),
				letter.statement().form().passages().getFirst().prefix());
	}
}
