package org.florilegium.ui.internal.coding;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.press;
import static org.florilegium.ui.internal.Desk.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.florilegium.model.Span;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text itself is edited; statements go with it, and those that lose their words are found again. */
class TextModeTest {

	@TempDir
	private Path folder;

	private Letter letter;

	@BeforeEach
	void open() throws Exception {
		letter = Letter.open(folder.toRealPath());
		letter.code("small boats", "fees");
	}

	@AfterEach
	void close() throws Exception {
		letter.close();
	}

	private void startBefore(String words) throws Exception {
		letter.caret(words);
		press("ctrl+shift+t");
		until("the text can be edited", () -> letter.text().getEditable() && letter.editor.textMode().isOn());
	}

	@Test
	void statementsMoveWithTheTextAndAllIsOneChange() throws Exception {
		String text = letter.read("texts/letter.txt");
		String coding = letter.coding();
		startBefore("fees are");
		type("harbour ");
		until("the statement has moved", () -> letter.editor.area().at(36).stream().anyMatch(s -> s.spans().equals(List.of(new Span(34, 45)))));
		assertTrue(letter.editor.isDirty());
		Screen.picture("coding-edit-text");
		press("ctrl+s");
		until("it is written", () -> letter.read("texts/letter.txt").startsWith("The harbour fees are"));
		until("the statement is written", () -> letter.coding().contains("at 34..45 \"small boats\"") && letter.isSettled());
		assertFalse(letter.editor.isDirty());
		assertFalse(letter.text().getEditable());
		letter.focus();
		press("ctrl+z");
		until("all is as it was", () -> letter.read("texts/letter.txt").equals(text) && letter.coding().equals(coding));
	}

	@Test
	void escapeLeavesTheTextAsItWas() throws Exception {
		startBefore("fees are");
		type("many ");
		press("Escape");
		until("the mode is over", () -> !letter.editor.textMode().isOn());
		assertEquals(Letter.TEXT, letter.text().getText());
		assertEquals(Letter.TEXT, letter.read("texts/letter.txt"));
	}

	@Test
	void typingIsUndoneWithinTheMode() throws Exception {
		startBefore("fees are");
		type("many");
		press("ctrl+z");
		until("it is undone", () -> letter.text().getText().equals(Letter.TEXT));
		press("ctrl+shift+z");
		until("it is done again", () -> letter.text().getText().startsWith("The manyfees"));
		press("Escape");
		assertEquals(Letter.TEXT, letter.read("texts/letter.txt"));
	}

	@Test
	void aStatementWhoseWordsAreDeletedIsFoundAgain() throws Exception {
		startBefore("small boats");
		for (int i = 0; i < "small boats".length(); i++)
			press("Delete");
		press("ctrl+s");
		until("the statement has lost its passage", () -> letter.editor.snapshot().statements().stream().anyMatch(s -> s.orphaned()) && letter.isSettled());
		until("the banner says so", () -> letter.editor.notices().shown() != null);
		letter.editor.notices().shown().links().getFirst().run();
		Table lost = Desk.find(Table.class, table -> table.isVisible() && table.getItemCount() == 1 && table.getItem(0).getText().contains("small boats"));
		assertTrue(lost != null, "it is not listed");
		Screen.picture("coding-orphans");
		letter.select("too high");
		Button here = Desk.find(Button.class, button -> button.getText().equals(Messages.orphans_here));
		Desk.click(here, here.getSize().x / 2, here.getSize().y / 2);
		until("it stands there now", () -> letter.coding().contains("at 13..21 \"too high\"") && !letter.editor.snapshot().statements().getFirst().orphaned());
		until("the list is closed", () -> !letter.editor.drawer().isOpen());
	}

	@Test
	void whereWordsOfATextChangedOutsideMayStandIsProposed() throws Exception {
		letter.code("The channel must be dredged every year.", "dredging");
		Letter.write(folder.toRealPath(), "texts/letter.txt", Letter.TEXT.replace("must be dredged every", "has to be dredged each"));
		letter.study.project().refreshLocal(org.eclipse.core.resources.IResource.DEPTH_INFINITE, null);
		until("one has lost its passage", () -> letter.editor.snapshot().statements().stream().anyMatch(s -> s.orphaned()));
		until("the banner says so", () -> letter.editor.notices().shown() != null);
		letter.editor.notices().shown().links().getFirst().run();
		Button apply = Desk.find(Button.class, button -> button.getText().equals(Messages.orphans_apply));
		until("there is a proposal", apply::isEnabled);
		Screen.picture("coding-proposals");
		Desk.click(apply, apply.getSize().x / 2, apply.getSize().y / 2);
		until("it stands there", () -> letter.coding().contains("has to be dredged each year") && letter.editor.snapshot().statements().stream().noneMatch(s -> s.orphaned()));
	}
}
