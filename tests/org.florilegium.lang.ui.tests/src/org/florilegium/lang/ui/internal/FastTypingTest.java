package org.florilegium.lang.ui.internal;

import static org.florilegium.lang.ui.internal.Harbour.CODING;
import static org.florilegium.lang.ui.internal.Harbour.document;
import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.florilegium.testing.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Completion for somebody whose fingers are faster than the reading of the text. */
class FastTypingTest {

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

	@Test
	void aListIsShownRightAfterANewLine() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		harbour.cursor(editor, "agree\n\n");
		for (int i = 0; i < 10; i++) {
			Screen.press("Return", "ctrl+space");
			listStays("statement");
		}
	}

	/** The last letters of a word would have brought a list of their own, which must neither come on the new line nor keep another from coming. */
	@Test
	void aListIsShownRightAfterWordsAndNewLines() throws Exception {
		ITextEditor editor = harbour.open(harbour.codebook);
		document(editor).replace(document(editor).getLength(), 0, "\n");
		editor.selectAndReveal(document(editor).getLength(), 0);
		harbour.cursor(editor, "\"Anna\"\n\n");
		StringBuilder typed = new StringBuilder();
		for (int i = 0; i < 10; i++) {
			typeAtOnce(Harbour.widget(editor), "//xab");
			pause(20 * i); // the list that comes by itself is about to be made, is being made, or was just found empty
			typeAtOnce(Harbour.widget(editor), "\r\r\r");
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(ITextEditorActionDefinitionIds.CONTENT_ASSIST_PROPOSALS, null);
			listStays("theme");
			typed.append("//xab\n\n\n");
			assertEquals(typed.toString(), document(editor).get().substring(document(editor).get().indexOf("//")));
		}
	}

	/** As from fingers that are faster than any answer: nothing else happens between the keys. */
	private static void typeAtOnce(StyledText widget, String keys) {
		for (char key : keys.toCharArray()) {
			Event event = new Event();
			event.character = key;
			event.keyCode = key;
			widget.notifyListeners(SWT.KeyDown, event);
		}
	}

	private static boolean isOffered(String first) {
		return Screen.popup().stream().anyMatch(label -> label.startsWith(first));
	}

	/** The platform loses a request now and then while it makes a list of its own: the editor asks again for us. */
	private static void listStays(String first) throws Exception {
		until(first + " is offered", () -> isOffered(first));
		pause(300); // while the text is read and its parts are shown
		assertTrue(isOffered(first), () -> "the list went; " + Screen.state());
		Screen.press("Escape");
		until("the list is gone", () -> Screen.popup().isEmpty());
	}

	private static void pause(long millis) throws Exception {
		Instant later = Instant.now().plusMillis(millis);
		until("a moment has passed", () -> Instant.now().isAfter(later));
	}

	/** A list is asked for and typing goes on at once: what it ends with is what goes with all that was typed. */
	@ParameterizedTest
	@ValueSource(strings = { "d", "dre", "dredging" })
	void aListEndsWithWhatGoesWithTheLastLetter(String word) throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		for (int i = 0; i < 5; i++) {
			document(editor).set(CODING.replace("#fees agree", "x"));
			harbour.cursor(editor, "  about x");
			List<String> keys = new ArrayList<>(List.of("BackSpace", "ctrl+space"));
			word.chars().forEach(letter -> keys.add(String.valueOf((char) letter)));
			Screen.press(keys.toArray(String[]::new));
			until("only dredging is offered", () -> Screen.popup().size() == 1 && Screen.popup().getFirst().startsWith("#dredging"));
			Screen.press("Return");
			until("the theme is there", () -> document(editor).get().contains("  about #dredging\n"));
		}
	}
}
