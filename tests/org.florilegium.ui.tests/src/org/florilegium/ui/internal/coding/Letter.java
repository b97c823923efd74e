package org.florilegium.ui.internal.coding;

import static org.florilegium.testing.EventLoop.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.florilegium.model.Span;
import org.florilegium.testing.EventLoop;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.coding.CodedStatement;

/** A small study with a letter that is open for coding. */
final class Letter {

	static final String TEXT = """
			The fees are too high for small boats. The channel must be dredged every year.
			The office says that fees pay for dredging. Nobody believes the office.
			A third party wrote: "The fees are fair."
			""";

	private static final String CODEBOOK = """
			codebook harbour "The harbour debate"

			scale agreement: disagree = -1, neutral = 0, agree = 1

			theme #economy "Economy" scale agreement
			theme #fees "Harbour fees" also "dues" under #economy key "1"
			  means "Any statement on the level of harbour fees."
			theme #dredging "Dredging of the channel" scale agreement color "#0072B2" key "2"
			theme #words "Words"

			person @lind "Mara Lind" also "M. Lind" member of @office
			person @becker "Tom Becker"
			organization @office "Harbour Office"
			coder @anna "Anna Meyer"
			""";

	final StudyProject study;
	final CodingEditor editor;
	private final Path folder;

	private Letter(Path folder, StudyProject study) throws Exception {
		this.folder = folder;
		this.study = study;
		Navigate.open(Desk.page(), new DocumentRef(study, "letter"));
		editor = (CodingEditor) Desk.page().getActiveEditor();
		until("the letter is shown", () -> editor.snapshot() != null);
	}

	/** Opens the letter. */
	static Letter open(Path folder) throws Exception {
		return open(folder, TEXT, "");
	}

	/** Opens a letter that says something else, by a coder with more coders beside. */
	static Letter open(Path folder, String text, String more) throws Exception {
		ErrorDialog.AUTOMATED_MODE = true; // a dialog would wait for ever
		write(folder, "texts/letter.txt", text);
		write(folder, "study.corpus", """
				corpus harbour "The harbour debate"
				  uses harbour

				document letter "texts/letter.txt"
				  title "A letter" by @becker
				""" + part(text));
		write(folder, "harbour.codebook", CODEBOOK + more);
		StudyProject study = Desk.study(folder);
		ActiveStudy.of(Desk.window()).show(study);
		return new Letter(folder, study);
	}

	/** The second line is a report by Mara Lind. */
	private static String part(String text) {
		int line = text.indexOf('\n') + 1;
		int end = text.indexOf('\n', line) + 1;
		return !text.equals(TEXT) ? "" : "  part \"Report\" " + line + ".." + end + " by @lind of @office\n";
	}

	static void write(Path folder, String file, String text) throws Exception {
		Files.createDirectories(folder.resolve(file).getParent());
		Files.writeString(folder.resolve(file), text);
	}

	String read(String file) throws Exception {
		return Files.exists(folder.resolve(file)) ? Files.readString(folder.resolve(file)) : "";
	}

	/** What the coder's file says. */
	String coding() throws Exception {
		return read("codings/letter.anna.coding");
	}

	String codebook() throws Exception {
		return read("harbour.codebook");
	}

	StyledText text() {
		return editor.area().text();
	}

	/** Where words stand first. */
	Span span(String words) {
		String all = editor.snapshot().text().text();
		int at = all.indexOf(words);
		if (at < 0)
			throw new AssertionError("no “" + words + "” in " + all);
		return new Span(editor.snapshot().text().fromUtf16(at), editor.snapshot().text().fromUtf16(at + words.length()));
	}

	/** Selects words, with the focus on the text. */
	void select(String words) throws Exception {
		focus();
		editor.area().select(span(words));
		EventLoop.settle();
	}

	/** Puts the caret before words. */
	void caret(String words) throws Exception {
		focus();
		Span span = span(words);
		editor.area().select(new Span(span.start(), span.start()));
		EventLoop.settle();
	}

	void focus() throws Exception {
		Desk.page().activate(editor);
		Desk.focus(text());
		until("keys go to the workbench", () -> focused().equals(text().getShell().getText()));
	}

	/** Selects words with the mouse. */
	void drag(String words) throws Exception {
		Rectangle bounds = text().getDisplay().map(null, text(), bounds(words));
		Desk.drag(text(), bounds.x, bounds.y + bounds.height / 2, text(), bounds.x + bounds.width, bounds.y + bounds.height / 2);
	}

	/** Codes words by keys, with the theme that is typed. */
	void code(String words, String theme) throws Exception {
		int before = editor.snapshot().statements().size();
		select(words);
		Desk.press("Return");
		popup();
		Desk.type(theme);
		Desk.press("Return");
		until("“" + words + "” is coded", () -> editor.snapshot().statements().size() == before + 1 && editor.edits().isSettled());
	}

	/** The popup that is open, when keys go to it. */
	static Shell popup() throws Exception {
		Shell[] found = new Shell[1];
		until("a popup is open", () -> {
			Shell active = Display.getCurrent().getActiveShell();
			found[0] = active != null && active.getData() instanceof LightPopup ? active : null;
			return found[0] != null && Display.getCurrent().getFocusControl() != null && Display.getCurrent().getFocusControl().getShell() == found[0]
					&& focused().equals(found[0].getText());
		});
		return found[0];
	}

	/** The title of the window to which the X server sends keys. */
	private static String focused() throws Exception {
		Process process = new ProcessBuilder("xdotool", "getwindowfocus", "getwindowname").redirectErrorStream(true).start();
		return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
	}

	/** The only statement there is. */
	CodedStatement statement() {
		List<CodedStatement> statements = editor.snapshot().statements();
		if (statements.size() != 1)
			throw new AssertionError("not one statement but " + statements);
		return statements.getFirst();
	}

	/** Where words are on the screen. */
	Rectangle bounds(String words) {
		return text().getDisplay().map(text(), null, editor.area().boundsOf(span(words)).orElseThrow());
	}

	/** Whether the changes have come into view. */
	boolean isSettled() {
		return editor.edits().isSettled();
	}

	void close() throws Exception {
		Desk.close(study);
	}
}
