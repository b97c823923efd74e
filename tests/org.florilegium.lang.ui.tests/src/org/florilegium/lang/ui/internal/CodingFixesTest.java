package org.florilegium.lang.ui.internal;

import static org.florilegium.lang.ui.internal.Harbour.CODEBOOK;
import static org.florilegium.lang.ui.internal.Harbour.CODING;
import static org.florilegium.lang.ui.internal.Harbour.document;
import static org.florilegium.lang.ui.internal.Harbour.problems;
import static org.florilegium.lang.ui.internal.Harbour.session;
import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.testing.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coding with what comes to mind, and mending it with Ctrl+1; all with real keys. */
class CodingFixesTest {

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
	void aThemeIsCreatedAStanceMendedAndASpanInserted() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		harbour.cursor(editor, "agree\n\n");
		line("statement s2 at \"The channel must be dredged every year.\"");
		line("  by @lind");
		line("about #channel-upkeep"); // the editor keeps the indentation
		line("about #fees agreed");
		until("all three are found", () -> session(editor).isShown()
				&& List.of("span-missing", "stance-outside-scale", "unresolved-reference").stream().allMatch(code -> hasProblem(code)));

		fix(editor, "about #channel-up", "Create the theme #channel-upkeep");
		until("the codebook has the theme", () -> harbour.codebook.readString().contains("theme #channel-upkeep \"Channel upkeep\""));
		until("the theme is known", () -> session(editor).isShown() && !hasProblem("unresolved-reference"));

		fix(editor, "about #fees agreed", "Change to agree");
		until("the stance is one of the scale", () -> document(editor).get().contains("about #fees agree\n") && !document(editor).get().contains("agreed"));

		fix(editor, "\"The channel must", "Insert the span 39..78");
		until("the span is there", () -> document(editor).get().contains("statement s2 at 39..78 \"The channel must be dredged every year.\""));
		until("these are gone", () -> session(editor).isShown() && !hasProblem("span-missing") && !hasProblem("stance-outside-scale"));
		assertEquals(CODEBOOK, harbour.codebook.readString().substring(0, CODEBOOK.length()), "what was in the codebook is untouched");
		assertEquals(CODING, document(editor).get().substring(0, CODING.length()), "the first statement is untouched");
	}

	private boolean hasProblem(String code) {
		try {
			return problems(harbour.coding).contains(code);
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	/** Types a line, without taking anything of what is offered meanwhile. */
	private static void line(String words) throws Exception {
		Screen.type(words);
		Screen.press("Escape");
		until("no list is in the way", () -> Screen.popup().isEmpty());
		Screen.press("Return");
	}

	private void fix(ITextEditor editor, String behind, String label) throws Exception {
		harbour.cursor(editor, behind);
		Screen.press("ctrl+1");
		until(label + " is offered", () -> Screen.popup().stream().anyMatch(each -> each.startsWith(label)));
		for (int i = 0; !Screen.popup().get(i).startsWith(label); i++)
			Screen.press("Down");
		Screen.press("Return");
		until("the list is gone", () -> Screen.popup().isEmpty());
	}
}
