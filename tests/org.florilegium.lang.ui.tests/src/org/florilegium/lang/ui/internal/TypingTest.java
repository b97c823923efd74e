package org.florilegium.lang.ui.internal;

import static org.florilegium.lang.ui.internal.Harbour.document;
import static org.florilegium.lang.ui.internal.Harbour.problems;
import static org.florilegium.lang.ui.internal.Harbour.session;
import static org.florilegium.lang.ui.internal.Screen.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one types with real keys, helped by completion. */
class TypingTest {

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

	/** Takes the first of what is offered once it begins so. */
	private static void take(String label) throws Exception {
		until(label + " is offered first", () -> !Screen.popup().isEmpty() && Screen.popup().getFirst().startsWith(label));
		Screen.press("Return");
	}

	@Test
	void aTemplateLeadsFromThePassageToTheStance() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		harbour.cursor(editor, "agree\n\n");
		Screen.type("st");
		Screen.press("ctrl+space");
		until("the template is offered", () -> Screen.popup().stream().anyMatch(label -> label.startsWith("statement  a passage, who")));
		for (int i = Screen.popup().indexOf("statement  a passage, who says it, and what about"); i > 0; i--)
			Screen.press("Down");
		Screen.press("Return");
		until("the template is there", () -> document(editor).get().contains("about #theme"));
		Screen.type("channel");
		Screen.press("ctrl+space");
		take("The channel must be dredged every year.");
		until("the passage is there", () -> document(editor).get().contains("at 39..78 \"The"));
		Screen.press("Tab");
		take("@lind");
		until("the speaker is there", () -> document(editor).get().contains("39..78 \"The channel must be dredged every year.\"\n  by @lind\n  about #theme"));
		Screen.press("Tab");
		until("themes are offered", () -> Screen.popup().stream().anyMatch(label -> label.startsWith("#dredging")));
		Screen.type("dred");
		take("#dredging");
		until("the theme is there", () -> document(editor).get().contains("about #dredging stance"));
		Screen.press("Tab");
		until("stances are offered", () -> Screen.popup().size() > 2 && Screen.popup().getFirst().startsWith("disagree"));
		Screen.type("agr");
		take("agree");
		until("the stance is there", () -> document(editor).get().endsWith("  by @lind\n  about #dredging agree\n") || document(editor).get().endsWith("  by @lind\n  about #dredging agree"));
		until("all is well", () -> session(editor).isShown());
		assertEquals(List.of(), problems(harbour.coding));
	}
}
