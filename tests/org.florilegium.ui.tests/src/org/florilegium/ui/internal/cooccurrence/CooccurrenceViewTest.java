package org.florilegium.ui.internal.cooccurrence;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.focus;
import static org.florilegium.ui.internal.Desk.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.ui.IWorkbenchPage;
import org.florilegium.analysis.matrix.CoOccurrence.Together;
import org.florilegium.picture.Spot;
import org.florilegium.picture.chart.HeatMapPicture.Cell;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.coding.CodingEditor;
import org.florilegium.ui.internal.cooccurrence.TogetherChoice.Measure;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the real workbench, on the sample study. */
class CooccurrenceViewTest {

	@TempDir
	private Path folder;

	private StudyProject study;
	private ActiveStudy active;
	private CooccurrenceView view;

	@BeforeEach
	void open() throws Exception {
		study = Desk.sample(folder.resolve("sample"));
		active = ActiveStudy.of(Desk.window());
		active.show(study);
		view = (CooccurrenceView) Desk.page().showView(CooccurrenceView.ID);
		view.choose(TogetherChoice.INITIAL);
		Desk.page().setPartState(Desk.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		until("what is together is shown", () -> view.table() != null && view.canvas().isVisible() && view.canvas().picture() != null && view.canvas().getSize().y > 300);
		EventLoop.settle();
	}

	@AfterEach
	void close() throws Exception {
		Desk.page().setPartState(Desk.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
		Desk.page().hideView(view);
		active.setFilter(Filter.NONE);
		Desk.close(study);
	}

	/** A cell with something in it, off the diagonal. */
	private Cell filled() {
		TogetherTable table = view.table();
		int size = table.order().size();
		return IntStream.range(0, size * size).filter(c -> c / size != c % size && table.count(c / size, c % size) > 1).mapToObj(c -> new Cell(c / size, c % size)).findFirst().orElseThrow();
	}

	private void click(Cell cell) throws Exception {
		Spot spot = view.canvas().picture().spots().stream().filter(s -> s.target().equals(cell)).findFirst().orElseThrow();
		Rectangle bounds = view.canvas().bounds(spot);
		Desk.click(view.canvas(), bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
	}

	@Test
	void aCellLeadsToThePassagesItCounts() throws Exception {
		Cell cell = filled();
		click(cell);
		until("its passages are listed", () -> view.places().getTable().getItemCount() == view.table().count(cell.row(), cell.column()));
		assertEquals(cell, view.canvas().selected().target());
		Screen.picture("cooccurrence");
		Desk.page().setPartState(Desk.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
		focus(view.places().getTable());
		press("Down", "Return");
		until("the text is open", () -> Desk.page().getActiveEditor() instanceof CodingEditor);
	}

	@Test
	void isWalkedWithTheKeyboard() throws Exception {
		focus(view.canvas());
		press("Home");
		until("a cell is selected", () -> view.canvas().selected() != null);
		press("Right", "Down");
		until("another is", () -> new Cell(1, 1).equals(view.canvas().selected().target()));
		press("Escape");
		until("none is", () -> view.canvas().selected() == null && view.places().getTable().getItemCount() == 0);
	}

	@Test
	void countsOtherwise() throws Exception {
		for (Together together : Together.values()) {
			view.choose(view.choice().with(together));
			until("it counts by " + together, () -> view.table().choice().equals(view.choice()));
		}
		view.choose(view.choice().with(Together.DOCUMENT).with(Measure.RESIDUAL).with(Kind.AUTHOR).withByCount(true));
		until("it gives residuals", () -> view.table().choice().equals(view.choice()));
		assertEquals(view.table().pair(0, 1).residual(), view.table().value(0, 1));
		assertTrue(Double.isNaN(view.table().value(1, 1)));
		assertTrue(IntStream.range(1, view.table().order().size()).allMatch(i -> view.table().count(i - 1, i - 1) >= view.table().count(i, i)));
		assertEquals(Measure.COUNT, view.choice().with(Together.NEAR).measure(), "chance cannot be told of pairs");
		assertEquals(view.choice(), TogetherChoice.read(view.choice().write()));
		Screen.picture("cooccurrence-residual");
	}

	@Test
	void saysWhatToDoWhenNothingIsTogether() throws Exception {
		active.setFilter(Filter.NONE.withText("no such words are in the study"));
		until("it teaches", () -> Desk.find(Desk.window().getShell(), Button.class, b -> b.isVisible() && b.getText().equals(Messages.empty_show)) != null);
		active.setFilter(Filter.NONE);
		until("the picture is back", () -> view.canvas().isVisible());
	}

	@Test
	void savesPicturesAndATable() throws Exception {
		for (String ending : Arrays.asList("svg", "png", "pdf", "csv")) {
			Path file = folder.resolve("together." + ending);
			view.export(file);
			until(ending + " is saved", () -> Files.exists(file));
		}
		assertTrue(Files.readString(folder.resolve("together.svg")).contains("<svg"));
		assertTrue(Files.readString(folder.resolve("together.csv")).startsWith("theme,with,together,expected"));
		assertEquals("%PDF", new String(Files.readAllBytes(folder.resolve("together.pdf")), 0, 4, StandardCharsets.ISO_8859_1));
	}
}
