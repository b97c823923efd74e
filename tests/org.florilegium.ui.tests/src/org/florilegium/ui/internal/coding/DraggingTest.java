package org.florilegium.ui.internal.coding;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.dragUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Ref;
import org.florilegium.ui.internal.Ref.ActorRef;
import org.florilegium.ui.internal.Ref.ThemeRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Between the text and the views, with the mouse. */
class DraggingTest {

	private static final String WORDS = "Nobody believes";

	@TempDir
	private Path folder;

	private Letter letter;
	private Tree tree;

	@BeforeEach
	void open() throws Exception {
		letter = Letter.open(folder.toRealPath());
	}

	@AfterEach
	void close() throws Exception {
		letter.close();
	}

	/** Where something stands in a view. */
	private Point place(String view, Ref ref) throws Exception {
		IViewPart part = Desk.page().showView(view);
		TreeViewer viewer = (TreeViewer) part.getSite().getSelectionProvider();
		tree = viewer.getTree();
		until("the view is filled", () -> tree.getItemCount() > 0);
		viewer.expandAll();
		until("it is listed", () -> viewer.testFindItem(ref) != null);
		viewer.reveal(ref);
		AtomicReference<Rectangle> last = new AtomicReference<>();
		AtomicReference<Instant> since = new AtomicReference<>();
		until("it stays where it is", () -> {
			Rectangle now = ((TreeItem) viewer.testFindItem(ref)).getBounds(0);
			if (!now.equals(last.getAndSet(now)))
				since.set(Instant.now());
			return Duration.between(since.get(), Instant.now()).toMillis() > 500;
		});
		Rectangle at = last.get();
		return new Point(at.x + 10, at.y + at.height / 2);
	}

	private Point selected() throws Exception {
		letter.select(WORDS);
		Rectangle at = letter.editor.area().boundsOf(letter.span(WORDS)).orElseThrow();
		return new Point(at.x + at.width / 2, at.y + at.height / 2);
	}

	private boolean isCoded() throws Exception {
		return letter.coding().contains(WORDS) && letter.isSettled();
	}

	@Test
	void aThemeDroppedOnTheSelectionCodesIt() throws Exception {
		Point theme = place("org.florilegium.ui.themes", new ThemeRef(letter.study, "words"));
		dragUntil("it is coded", this::isCoded, this::selected, tree, theme, letter.text(), selected());
		assertEquals(List.of(new CodeForm("words", null)), letter.statement().form().codes());
	}

	@Test
	void aSelectionDroppedOnAThemeIsCoded() throws Exception {
		Point theme = place("org.florilegium.ui.themes", new ThemeRef(letter.study, "words"));
		dragUntil("it is coded", this::isCoded, this::selected, letter.text(), selected(), tree, theme);
		assertEquals(List.of(new CodeForm("words", null)), letter.statement().form().codes());
	}

	@Test
	void aSelectionDroppedOnAnAuthorIsSaidByThem() throws Exception {
		Point author = place("org.florilegium.ui.authors", new ActorRef(letter.study, "becker"));
		dragUntil("it is asked about what", () -> tree.getDisplay().getActiveShell() != null && tree.getDisplay().getActiveShell().getText().equals(Messages.popup_code),
				this::selected, letter.text(), selected(), tree, author);
		Desk.type("words");
		Desk.press("Return");
		until("it is coded", this::isCoded);
		assertEquals("becker", letter.statement().form().speaker());
	}
}
