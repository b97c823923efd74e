package org.florilegium.lang.ui.internal;

import static org.florilegium.lang.ui.internal.Harbour.CODING;
import static org.florilegium.lang.ui.internal.Harbour.document;
import static org.florilegium.lang.ui.internal.Harbour.widget;
import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.Span;
import org.florilegium.study.StudyException;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.CodePassage;
import org.florilegium.study.edit.StudyEdit.RenameTheme;
import org.florilegium.testing.Screen;
import org.florilegium.workspace.coding.CodedDocument;
import org.florilegium.workspace.edit.StudyEditing;
import org.florilegium.workspace.edit.StudyEditing.Done;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same file changed by edits of the study and by real keys in the text editor, in the real workbench, on its UI thread. */
class TwoViewsTest {

	private static final String FILE = "codings/letter.anna.coding";

	@TempDir
	private Path folder;

	private Harbour harbour;
	private CodedDocument coded;

	@BeforeEach
	void open() throws Exception {
		harbour = new Harbour(folder.toRealPath());
		coded = CodedDocument.open(harbour.study(), "letter");
	}

	@AfterEach
	void close() throws Exception {
		coded.close();
		harbour.close();
	}

	private CompletableFuture<Done> perform(StudyEdit edit) throws Exception {
		CompletableFuture<Done> done = harbour.study().editing().perform("Code passage", List.of(edit));
		until("it is done", done::isDone);
		return done;
	}

	private static StudyEdit code(String words) {
		int start = Harbour.TEXT.indexOf(words);
		return new CodePassage("letter", "anna", StatementForm.of(List.of(new Passage(new Span(start, start + words.length()), words, null, null)),
				List.of(new CodeForm("dredging", "agree"))));
	}

	private void synchronize() throws Exception {
		CompletableFuture<Void> joined = new CompletableFuture<>();
		Job.createSystem("join", (ICoreRunnable) monitor -> {
			try {
				Job.getJobManager().join(StudyEditing.SYNCHRONIZING, null);
				joined.complete(null);
			} catch (InterruptedException e) {
				joined.completeExceptionally(e);
			}
		}).schedule();
		until("the workspace knows", joined::isDone);
	}

	private ITextFileBuffer buffer(ITextEditor editor) {
		return FileBuffers.getTextFileBufferManager().getTextFileBuffer(document(editor));
	}

	/** Nobody is asked anything: there is no other window than before. */
	private static List<String> windows(ITextEditor editor) {
		List<String> titles = new ArrayList<>();
		for (Shell shell : widget(editor).getDisplay().getShells())
			if (shell.isVisible() && !shell.getText().isEmpty())
				titles.add(shell.getText());
		return titles;
	}

	@Test
	void aCodedPassageAppearsInTheTextEditorSavedAndOneUndoThereTakesItBack() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		harbour.cursor(editor, "by @lind");
		List<String> windows = windows(editor);
		int caret = widget(editor).getCaretOffset();
		assertEquals(List.of("s2"), perform(code("The channel must be dredged")).join().names());
		assertTrue(document(editor).get().startsWith(CODING) && document(editor).get().contains("statement s2"));
		assertEquals(document(editor).get(), harbour.read(FILE));
		until("the document shows it", () -> coded.now().statements().size() == 2);
		synchronize();
		until("it is saved", () -> !editor.isDirty());
		assertTrue(buffer(editor).isSynchronized());
		assertEquals(caret, widget(editor).getCaretOffset());
		undo(editor);
		until("it is taken back", () -> document(editor).get().equals(CODING));
		until("the document shows it", () -> coded.now().statements().size() == 1);
		assertFalse(OperationHistoryFactory.getOperationHistory().canUndo(harbour.study().editing().undoContext()));
		synchronize();
		until("it is saved", () -> !editor.isDirty() && harbour.read(FILE).equals(CODING));
		harbour.page.activate(harbour.page.getViewReferences()[0].getPart(true));
		harbour.page.activate(editor);
		assertEquals(windows, windows(editor));
	}

	/** Keeps the project for itself as another part of the workbench may, so that the workspace learns only later of what was written. */
	private CountDownLatch hold() throws Exception {
		CountDownLatch held = new CountDownLatch(1);
		CountDownLatch over = new CountDownLatch(1);
		Job holder = Job.createSystem("holds the project", (ICoreRunnable) monitor -> {
			held.countDown();
			try {
				over.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
		holder.setRule(harbour.project);
		holder.schedule();
		held.await();
		return over;
	}

	@Test
	void nobodyIsAskedWhichTextToTakeWhileAnEditIsWritten() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		harbour.cursor(editor, "by @lind");
		List<String> windows = windows(editor);
		CountDownLatch over = hold();
		CompletableFuture<Done> done = harbour.study().editing().perform("Code passage", List.of(code("every year")));
		until("it is on disk", () -> harbour.read(FILE).contains("every year"));
		harbour.page.activate(harbour.page.getViewReferences()[0].getPart(true));
		harbour.page.activate(editor);
		assertEquals(windows, windows(editor));
		assertFalse(done.isDone());
		over.countDown();
		until("it is done", done::isDone);
		until("the editor knows", () -> !editor.isDirty());
	}

	@Test
	void whatIsSavedWhileAnEditIsWrittenHasBoth() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		CountDownLatch over = hold();
		CompletableFuture<Done> done = harbour.study().editing().perform("Code passage", List.of(code("every year")));
		until("it is on disk", () -> harbour.read(FILE).contains("every year"));
		document(editor).replace(0, 0, "// typed\n");
		CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(over::countDown);
		editor.doSave(null);
		until("it is done", done::isDone);
		String text = harbour.read(FILE);
		assertTrue(text.startsWith("// typed\n") && text.contains("every year"), text);
		assertEquals(document(editor).get(), text);
		assertFalse(editor.isDirty());
	}

	@Test
	void keysTypedBetweenEditsAreKept() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		harbour.cursor(editor, "by @lind");
		for (String words : List.of("The channel", "small boats", "every year")) {
			CompletableFuture<Done> done = harbour.study().editing().perform("Code passage", List.of(code(words)));
			Screen.type(" // " + words.charAt(4));
			until("it is done", done::isDone);
			done.join();
			Screen.type("x");
			until("the keys have come", () -> document(editor).get().contains(" // " + words.charAt(4) + "x"));
		}
		String text = document(editor).get();
		assertTrue(text.contains("by @lind // cx // lx // yx"), text);
		assertTrue(text.contains("statement s4 at"), text);
		synchronize();
		assertTrue(editor.isDirty());
		assertTrue(buffer(editor).isSynchronized());
		editor.doSave(null);
		until("it is saved", () -> !editor.isDirty());
		assertEquals(text, harbour.read(FILE));
	}

	/** The workbench finds out a moment later that there is something to undo. */
	private static void undo(ITextEditor editor) throws Exception {
		until("it can be undone", () -> editor.getAction(ITextEditorActionConstants.UNDO).isEnabled());
		Screen.press("ctrl+z");
	}

	@Test
	void whileTheTextIsBrokenNothingIsCodedInIt() throws Exception {
		ITextEditor editor = harbour.open(harbour.coding);
		harbour.cursor(editor, "about #fees agree");
		Screen.type(" \"");
		until("it is broken", () -> !coded.now().broken().isEmpty());
		assertEquals(1, coded.now().statements().size());
		String broken = document(editor).get();
		CompletableFuture<Done> refused = perform(code("every year"));
		assertTrue(refused.isCompletedExceptionally());
		assertEquals(StudyException.Code.UNREADABLE, ((StudyException) refused.exceptionNow()).code());
		assertEquals(broken, document(editor).get());
		assertEquals(CODING, harbour.read(FILE));
		undo(editor);
		until("it is mended", () -> coded.now().broken().isEmpty());
	}

	@Test
	void aRenamedThemeIsUndoneOnceInEitherEditor() throws Exception {
		ITextEditor book = harbour.open(harbour.codebook);
		ITextEditor editor = harbour.open(harbour.coding);
		String before = document(book).get();
		perform(new RenameTheme("fees", "dues")).join();
		assertTrue(document(book).get().contains("#dues") && document(editor).get().contains("#dues"));
		harbour.cursor(editor, "#dues");
		undo(editor);
		until("it is taken back in both", () -> document(book).get().equals(before) && document(editor).get().equals(CODING));
		harbour.cursor(book, "#fees");
		until("it can be made again", () -> book.getAction(ITextEditorActionConstants.REDO).isEnabled());
		Screen.press("ctrl+shift+z");
		until("it is made again in both", () -> document(book).get().contains("#dues") && document(editor).get().contains("#dues"));
	}
}
