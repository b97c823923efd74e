package org.florilegium.lang.ui.internal;

import static org.florilegium.lang.ui.internal.Harbour.document;
import static org.florilegium.lang.ui.internal.Harbour.session;
import static org.florilegium.lang.ui.internal.Harbour.viewer;
import static org.florilegium.lang.ui.internal.Harbour.widget;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.testing.EventLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A coding of 5,000 statements stays usable. */
class LargeFileTest {

	private static final int STATEMENTS = 5_000;
	private static final int KEYS = 15;
	/** Of the UI thread at once. What blocks takes seconds; the benchmark says how far below a tenth of one all stays. */
	private static final long UI_MILLIS = 250;

	@TempDir
	private Path folder;

	private Harbour harbour;

	@BeforeEach
	void open() throws Exception {
		harbour = new Harbour(folder.toRealPath());
		harbour.write("texts/long.txt", LongCoding.text(STATEMENTS));
		harbour.write("study.corpus", Harbour.CORPUS + "\ndocument long \"texts/long.txt\"\n");
		harbour.write("codings/big.coding", LongCoding.coding("big", "long", STATEMENTS));
		harbour.refresh();
	}

	@AfterEach
	void close() throws Exception {
		harbour.close();
	}

	@Test
	void typingNeverBlocks() throws Exception {
		harbour.open(harbour.coding); // what any first editor loads does not count
		IFile file = harbour.project.getFile("codings/big.coding");
		long worked = work();
		IDE.openEditor(harbour.page, harbour.codebook);
		long usual = work() - worked;
		long begun = System.nanoTime();
		worked = work();
		ITextEditor editor = (ITextEditor) IDE.openEditor(harbour.page, file);
		long opening = work() - worked;
		long longest = longestEvent(() -> session(editor) != null && session(editor).isShown() && isFoldable(editor));
		System.out.println("large file: " + document(editor).getLength() + " characters, open after " + millis(begun) + " ms; opening takes the UI thread " + opening
				+ " ms, a small file " + usual + " ms, the longest event after it " + longest + " ms");
		assertEquals(List.of(), Harbour.problems(file));
		assertTrue(opening - usual <= UI_MILLIS, () -> "opening took " + opening + " ms, of a small file " + usual);
		assertTrue(longest <= UI_MILLIS, () -> "an event while it was opened took " + longest + " ms");
		int at = document(editor).get().indexOf("agree", document(editor).getLength() / 2);
		editor.selectAndReveal(at, 0);
		List<Long> keys = new ArrayList<>();
		List<Long> events = new ArrayList<>();
		List<Long> shown = new ArrayList<>();
		for (int i = 0; i < KEYS; i++) {
			begun = System.nanoTime();
			worked = work();
			widget(editor).replaceTextRange(widget(editor).getCaretOffset(), i % 2 == 0 ? 0 : 1, i % 2 == 0 ? "x" : "");
			keys.add(work() - worked);
			events.add(longestEvent(() -> session(editor).isShown()));
			shown.add(millis(begun));
		}
		System.out.println("large file: a key takes the UI thread " + keys + " ms, the longest event after it " + events + " ms, all is shown after " + shown + " ms");
		assertTrue(Collections.max(keys) <= UI_MILLIS, keys::toString);
		assertTrue(Collections.max(events) <= UI_MILLIS, events::toString);
	}

	@Test
	void isLaidOutWhileOneGoesOn() throws Exception {
		ITextEditor editor = harbour.open(harbour.project.getFile("codings/big.coding"));
		String orderly = document(editor).get();
		document(editor).set(orderly.replace("\n  by @lind", "\nby   @lind"));
		EventLoop.until("it is read", () -> session(editor).isShown());
		String untidy = document(editor).get();
		harbour.page.activate(editor);
		int at = untidy.indexOf("statement s2500 ");
		editor.selectAndReveal(at, 0);
		long worked = work();
		editor.getSite().getService(IHandlerService.class).executeCommand("org.florilegium.lang.ui.format", null);
		long asked = work() - worked;
		document(editor).replace(document(editor).getLength(), 0, "// typed meanwhile\n");
		assertEquals(untidy + "// typed meanwhile\n", document(editor).get());
		long longest = longestEvent(() -> session(editor).isShown()
				&& document(editor).get().startsWith(orderly));
		assertEquals(orderly + "// typed meanwhile\n", document(editor).get());
		System.out.println("large file: to lay it out takes the UI thread " + asked + " ms, to show the result " + longest + " ms");
		assertEquals(orderly.indexOf("statement s2500 "), viewer(editor).getSelectedRange().x);
		assertTrue(viewer(editor).getTopIndexStartOffset() <= viewer(editor).getSelectedRange().x && viewer(editor).getBottomIndexEndOffset() >= viewer(editor).getSelectedRange().x);
		((ITextOperationTarget) viewer(editor)).doOperation(ITextOperationTarget.UNDO);
		assertEquals(untidy + "// typed meanwhile\n", document(editor).get());
		assertTrue(asked <= UI_MILLIS, () -> "asking for it took " + asked + " ms");
	}

	private static boolean isFoldable(ITextEditor editor) {
		return ((ProjectionViewer) viewer(editor)).getProjectionAnnotationModel().getAnnotationIterator().hasNext();
	}

	/** The longest time that the UI thread worked at once until a condition held, and a moment after. */
	private static long longestEvent(Callable<Boolean> condition) throws Exception {
		Display display = Display.getCurrent();
		List<Long> times = new ArrayList<>();
		long begun = System.nanoTime();
		long since = 0;
		while (since == 0 || millis(since) < 200) {
			if (since == 0 && condition.call())
				since = System.nanoTime();
			if (millis(begun) > 30_000)
				throw new AssertionError("waited in vain");
			long before = work();
			boolean worked = display.readAndDispatch();
			times.add(work() - before);
			if (!worked) {
				display.timerExec(20, display::wake);
				display.sleep();
			}
		}
		return Collections.max(times);
	}

	/** Milliseconds that this thread has worked: what others do on a busy machine does not count. */
	private static long work() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
	}

	private static long millis(long since) {
		return (System.nanoTime() - since) / 1_000_000;
	}
}
