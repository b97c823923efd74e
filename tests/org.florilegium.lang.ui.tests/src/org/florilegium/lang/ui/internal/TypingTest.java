package org.florilegium.lang.ui.internal;

import static org.florilegium.lang.ui.internal.Harbour.document;
import static org.florilegium.lang.ui.internal.Harbour.problems;
import static org.florilegium.lang.ui.internal.Harbour.session;
import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.testing.Screen;
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

	/** Takes the first of what is offered once it begins so. On a busy machine nothing is offered unasked. */
	private static void take(String label) throws Exception {
		Callable<Boolean> isFirst = () -> !Screen.popup().isEmpty() && Screen.popup().getFirst().startsWith(label);
		Instant patience = Instant.now().plusSeconds(3);
		until(label + " is offered first, or not at once", () -> isFirst.call() || Instant.now().isAfter(patience));
		if (!isFirst.call())
			Screen.press("ctrl+space");
		until(label + " is offered first", isFirst);
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

	/** What somebody does who has never seen the language: the few words of their own are typed, the rest is offered. */
	@Test
	void aCodebookAndTenStatementsNeedNothingButWhatIsOffered() throws Exception {
		List<String> sentences = List.of("Fees keep our boats away.", "Dues pay for every lamp.", "Lamps save lives at night.", "Mud fills up the channel.",
				"Dredging costs a fortune.", "Nobody asked the pilots.", "Pilots know where mud lies.", "Traders want lower dues.", "Towns must share the burden.",
				"Let us vote in spring.");
		harbour.write("texts/letter.txt", String.join(" ", sentences) + "\n");
		harbour.write("harbour.codebook", "codebook harbour \"The harbour debate\"\n\nscale agreement: disagree = -1, neutral = 0, agree = 1\n\ncoder @anna \"Anna\"\n\n");
		harbour.write("codings/letter.anna.coding", "coding letter-anna of letter\n  coded by @anna\n\n");
		harbour.refresh();
		ITextEditor codebook = harbour.open(harbour.codebook);
		harbour.cursor(codebook, "\"Anna\"\n\n");
		for (String theme : List.of("fees", "channel", "pilots"))
			element(codebook, "theme", theme, "About " + theme, "What is said of " + theme);
		for (String person : List.of("lind", "becker"))
			element(codebook, "person", person, "Person " + person);
		Screen.press("ctrl+s");
		until("the codebook is saved", () -> !codebook.isDirty());
		assertEquals("""
				theme #fees "About fees" scale agreement
				  means "What is said of fees"

				theme #channel "About channel" scale agreement
				  means "What is said of channel"

				theme #pilots "About pilots" scale agreement
				  means "What is said of pilots"

				person @lind "Person lind"

				person @becker "Person becker\"""", document(codebook).get().substring(document(codebook).get().indexOf("theme")).strip());

		ITextEditor editor = harbour.open(harbour.coding);
		harbour.cursor(editor, "@anna\n\n");
		for (int i = 0; i < sentences.size(); i++)
			statement(editor, sentences.get(i), List.of("@lind", "@becker").get(i % 2), List.of("#fees", "#channel", "#pilots").get(i % 3),
					List.of("disagree", "neutral", "agree").get(i % 3));
		until("everything is checked", () -> session(editor).isShown());
		assertEquals(List.of(), problems(harbour.coding));
		assertEquals(10, document(editor).get().lines().filter(line -> line.startsWith("statement ")).count());
	}

	/** An element by its template; the cursor is at the end of the file. */
	private static void element(ITextEditor editor, String kind, String... words) throws Exception {
		until("what was typed is read", () -> session(editor).isShown());
		Screen.press("ctrl+space");
		until("elements are offered", () -> Screen.popup().size() > 4);
		Screen.type(kind);
		take(kind);
		until("the " + kind + " is there", () -> document(editor).get().strip().endsWith("\"What the theme is.\"") || document(editor).get().strip().endsWith("\"Full Name\""));
		for (int i = 0; i < words.length; i++) {
			String word = words[i];
			Screen.type(word);
			until(word + " is there and nothing in the way", () -> document(editor).get().contains(word) && session(editor).isShown() && Screen.popup().isEmpty());
			Screen.press(i < words.length - 1 ? "Tab" : "Return");
		}
		Screen.press("Return");
		Screen.press("Return");
	}

	private static void statement(ITextEditor editor, String sentence, String speaker, String theme, String stance) throws Exception {
		until("what was typed is read", () -> session(editor).isShown());
		Screen.press("ctrl+space");
		take("statement  a passage");
		until("the template is there", () -> document(editor).get().contains("\"words of the passage\""));
		Screen.type(sentence.substring(0, 9));
		take(sentence);
		until("the passage is there", () -> document(editor).get().contains("\"" + sentence + "\"\n  by @speaker"));
		Screen.press("Tab");
		choose(speaker);
		until("the speaker is there", () -> document(editor).get().contains("by " + speaker + "\n  about #theme stance"));
		Screen.press("Tab");
		choose(theme);
		until("the theme is there", () -> document(editor).get().contains("about " + theme + " stance"));
		Screen.press("Tab");
		choose(stance);
		until("the stance is there", () -> document(editor).get().stripTrailing().endsWith("about " + theme + " " + stance));
		Screen.press("Return");
		Screen.press("Return");
		Screen.press("Return");
	}

	/** Goes down to one of what is offered. */
	private static void choose(String label) throws Exception {
		until(label + " is offered", () -> Screen.popup().stream().anyMatch(each -> each.startsWith(label)));
		for (int i = 0; !Screen.popup().get(i).startsWith(label); i++)
			Screen.press("Down");
		Screen.press("Return");
	}
}
