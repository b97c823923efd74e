package org.florilegium.ui.internal.matrix;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.click;
import static org.florilegium.ui.internal.Desk.focus;
import static org.florilegium.ui.internal.Desk.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.florilegium.study.Progress;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Ref.CellRef;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** In the real workbench, on the sample study. */
class MatrixViewTest {

	@TempDir
	private Path folder;

	private StudyProject study;
	private ActiveStudy active;
	private MatrixView view;
	private MatrixCanvas canvas;

	@BeforeEach
	void open() throws Exception {
		study = Desk.sample(folder.resolve("sample"));
		active = ActiveStudy.of(Desk.window());
		active.show(study);
		view = (MatrixView) Desk.page().showView(MatrixView.ID);
		Desk.page().setPartState(Desk.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		until("the matrix is shown large", () -> canvas() != null && canvas().matrix() != null && canvas().isVisible() && canvas().getSize().y > Desk.window().getShell().getSize().y / 2);
		EventLoop.settle();
		canvas = canvas();
	}

	@AfterEach
	void close() throws Exception {
		Desk.page().setPartState(Desk.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
		Desk.page().hideView(view);
		active.setFilter(Filter.NONE);
		Desk.close(study);
	}

	private static MatrixCanvas canvas() {
		return Desk.find(Desk.window().getShell(), MatrixCanvas.class, found -> true);
	}

	private int row(String theme) {
		List<Line> rows = canvas.matrix().rows();
		return IntStream.range(0, rows.size()).filter(i -> theme.equals(rows.get(i).name())).findFirst().orElseThrow();
	}

	private int column(String author) {
		List<Line> columns = canvas.matrix().columns();
		return IntStream.range(0, columns.size()).filter(i -> author.equals(columns.get(i).name())).findFirst().orElseThrow();
	}

	private void clickCell(int row, int column) throws Exception {
		Rectangle cell = canvas.bounds(row, column);
		click(canvas, cell.x + cell.width / 2, cell.y + cell.height / 2);
	}

	@Test
	void leadsFromACellToItsStatements() throws Exception {
		clickCell(row("withdrawal"), column("halvorsen"));
		until("the filter is that of the cell", () -> !active.filter().isEmpty());
		assertEquals(Filter.NONE.withThemes(List.of("withdrawal")).withAuthors(List.of("halvorsen")), active.filter());
		int count = canvas.matrix().cell(row("withdrawal"), column("halvorsen")).count();
		assertEquals(new Statements(study.index(Progress.NONE)).count(active.filter().query()), count);
		assertEquals(new CellRef(study, "withdrawal", "halvorsen"), ((IStructuredSelection) view.getSite().getSelectionProvider().getSelection()).getFirstElement());
		assertEquals(241, canvas.matrix().all().count(), "the matrix does not shrink to the cell");
		focus(canvas);
		press("Escape");
		until("all statements are shown again", () -> active.filter().isEmpty());
	}

	@Test
	void isWalkedWithTheKeyboard() throws Exception {
		focus(canvas);
		press("ctrl+Home", "Down", "Down", "Right", "Right", "Right");
		assertEquals(List.of(2, 3), List.of(canvas.row(), canvas.column()));
		press("Up");
		press("Return");
		until("the filter is set", () -> !active.filter().isEmpty());
		assertEquals(List.of(canvas.matrix().rows().get(1).name()), active.filter().themes());
		assertEquals(List.of(canvas.matrix().columns().get(3).name()), active.filter().authors());
		press("Return");
		until("the statements are in front", () -> Desk.page().getActivePart().getSite().getId().equals("org.florilegium.ui.statements"));
		Desk.page().activate(view);
		focus(canvas);
		press("ctrl+End");
		assertEquals(List.of(canvas.matrix().rows().size(), canvas.matrix().columns().size()), List.of(canvas.row(), canvas.column()), "the totals");
		press("ctrl+Home", "space");
		until("the first theme is folded", () -> !canvas.matrix().rows().getFirst().unfolded());
		press("plus");
		until("it is unfolded again", () -> canvas.matrix().rows().getFirst().unfolded());
		double before = canvas.zoom();
		press("ctrl+minus");
		assertTrue(canvas.zoom() < before);
	}

	@Test
	void foldsAThemeByItsTriangle() throws Exception {
		int shown = canvas.matrix().rows().size();
		Point triangle = canvas.triangle(row("withdrawal"));
		click(canvas, triangle.x, triangle.y);
		until("the theme is folded", () -> canvas.matrix().rows().size() < shown);
		assertTrue(!canvas.matrix().rows().get(row("withdrawal")).unfolded());
	}

	@Test
	void heedsTheFilter() throws Exception {
		active.setFilter(Filter.NONE.withStances(List.of("disagree")));
		long expected = new Statements(study.index(Progress.NONE)).count(StatementQuery.ALL.withStances(List.of("disagree")));
		until("only those are counted", () -> canvas.matrix().all().count() == expected);
		assertNotNull(Desk.find(Desk.window().getShell(), Link.class, link -> link.isVisible() && link.getText().contains("disagree")), "it says that it counts some only");
		active.setFilter(Filter.NONE.withText("no such words are in the study"));
		until("an empty matrix says what to do", () -> Desk.find(Desk.window().getShell(), Link.class, link -> link.isVisible() && link.getText().contains(Messages.empty_filtered_action)) != null);
		Desk.find(Desk.window().getShell(), Link.class, link -> link.getText().contains(Messages.empty_filtered_action)).notifyListeners(SWT.Selection, new Event());
		until("all is shown again", () -> canvas.isVisible() && canvas.matrix().all().count() == 241);
	}

	@Test
	void savesAVectorPictureThatCanBeRead() throws Exception {
		Path file = folder.resolve("matrix.svg");
		view.export(file);
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		Document svg;
		try (InputStream in = Files.newInputStream(file)) {
			svg = factory.newDocumentBuilder().parse(in);
		}
		assertEquals("svg", svg.getDocumentElement().getLocalName());
		NodeList texts = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
		List<String> said = IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent()).toList();
		assertTrue(said.contains("Withdrawal") && said.contains("Runa Halvorsen"), said::toString);
		assertTrue(said.stream().anyMatch(text -> text.contains("Cells count statements.")), "the caption says how it was counted");
		assertTrue(said.stream().anyMatch(text -> text.contains("Vessmark Alliance") && text.contains("Florilegium")), "of what, and when");
	}

	@Test
	void savesAPictureLargeEnoughForPrint() throws Exception {
		Path file = folder.resolve("matrix.png");
		view.export(file);
		ImageData picture = new ImageData(file.toString());
		assertEquals(SWT.IMAGE_PNG, picture.type);
		assertTrue(picture.width > 1500 && picture.height > 1000, picture.width + " × " + picture.height);
	}

	@Test
	void savesAPageForPrint() throws Exception {
		Path file = folder.resolve("matrix.pdf");
		view.export(file);
		byte[] page = Files.readAllBytes(file);
		assertEquals("%PDF-", new String(page, 0, 5, StandardCharsets.US_ASCII));
		assertTrue(page.length > 10_000, "with its fonts: " + page.length);
	}

	@Test
	void savesTheNumbersAsATable() throws Exception {
		Path file = folder.resolve("matrix.csv");
		view.export(file);
		try (Reader in = Files.newBufferedReader(file)) {
			List<CSVRecord> records = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(in).getRecords();
			Matrix matrix = canvas.matrix();
			assertEquals(matrix.rows().size() + 1, records.size());
			CSVRecord withdrawal = records.stream().filter(record -> record.get("theme").equals("withdrawal")).findFirst().orElseThrow();
			assertEquals(Integer.toString(matrix.cell(row("withdrawal"), column("halvorsen")).count()), withdrawal.get("Runa Halvorsen"));
			assertEquals("241", records.getLast().get(Messages.line_total));
		}
	}

	@Test
	void saysOtherThingsInItsCells() throws Exception {
		Combo values = Desk.find(Desk.window().getShell(), Combo.class, combo -> List.of(combo.getItems()).contains(Messages.value_mean));
		assertNotNull(values);
		for (Arrangement.Value value : Arrangement.Value.values()) {
			values.select(value.ordinal());
			values.notifyListeners(SWT.Selection, new Event());
			until("the cells say " + value, () -> canvas.matrix().arrangement().value() == value);
			EventLoop.settle();
			Screen.picture("matrix-" + value.name().toLowerCase());
		}
		values.select(0);
		values.notifyListeners(SWT.Selection, new Event());
		until("the cells count again", () -> canvas.matrix().arrangement().value() == Arrangement.Value.COUNT);
	}

	@Test
	void followsNewStatements() throws Exception {
		Path coding = folder.resolve("sample/codings/house-key.ines.coding");
		Files.writeString(coding, Files.readString(coding).replaceFirst("about #\\S+", "about #withdrawal"));
		int before = canvas.matrix().cell(row("withdrawal"), canvas.matrix().columns().size()).count();
		study.project().refreshLocal(IResource.DEPTH_INFINITE, null);
		study.project().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
		until("one more is on the theme", () -> canvas.matrix().cell(row("withdrawal"), canvas.matrix().columns().size()).count() == before + 1);
	}

	@Test
	void bringsTheCurrentCellIntoView() {
		canvas.setZoom(3);
		canvas.select(canvas.matrix().rows().size(), canvas.matrix().columns().size());
		Rectangle area = canvas.getClientArea();
		Rectangle last = canvas.bounds(canvas.matrix().rows().size(), canvas.matrix().columns().size());
		assertTrue(last.y + last.height <= area.height && last.x + last.width <= area.width, last + " in " + area);
		canvas.fit();
		Rectangle fitted = canvas.bounds(canvas.matrix().rows().size(), canvas.matrix().columns().size());
		assertTrue(fitted.width < last.width);
	}
}
