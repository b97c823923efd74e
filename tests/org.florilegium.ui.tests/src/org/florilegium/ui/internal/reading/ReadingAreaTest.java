package org.florilegium.ui.internal.reading;

import static org.florilegium.testing.EventLoop.settle;
import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.testing.Screen.picture;
import static org.florilegium.ui.internal.Desk.click;
import static org.florilegium.ui.internal.Desk.drag;
import static org.florilegium.ui.internal.Desk.dragUntil;
import static org.florilegium.ui.internal.Desk.pixel;
import static org.florilegium.ui.internal.Desk.point;
import static org.florilegium.ui.internal.Desk.press;
import static org.florilegium.ui.internal.Desk.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.florilegium.model.Span;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.SelectedPassage;
import org.florilegium.ui.internal.Tints;
import org.florilegium.workspace.coding.CodedStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the real workbench, with a real mouse and real keys. */
class ReadingAreaTest {

	private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
	private static final RGB FEES = Tints.rgb("#E69F00");
	private static final RGB DREDGING = Tints.rgb("#0072B2");

	private static final String TEXT = """
			A letter to the harbour

			The fees are too high for small boats, she said. The channel must be dredged every year, and nobody pays for it.

			Another paragraph follows here, in which nothing is coded. It is only here so that something can be scrolled.
			"""
			+ "\nAnd so on, with words that fill a whole row of the page before anything else happens in this text.\n".repeat(60);

	private final List<String> heard = new ArrayList<>();
	private Shell shell;
	private ReadingArea area;
	private Page page;

	@BeforeEach
	void open() throws Exception {
		shell = new Shell(Desk.window().getShell(), SWT.SHELL_TRIM);
		shell.setLayout(new FillLayout());
		shell.setBounds(60, 60, 1000, 640);
		area = new ReadingArea(new Composite(shell, SWT.NONE));
		area.getParent().setLayout(new FillLayout());
		area.addListener(new ReadingArea.Listener() {
			@Override
			public void selected(Span span) {
				heard.add("selected " + span);
			}

			@Override
			public void hovered(CodedStatement statement) {
				heard.add("hovered " + (statement == null ? "none" : statement.form().name()));
			}

			@Override
			public void clicked(List<CodedStatement> at, Point where) {
				heard.add("clicked " + at.stream().map(statement -> statement.form().name()).toList());
			}

			@Override
			public void endMoved(CodedStatement statement, int passage, boolean start, int to) {
				heard.add("moved " + statement.form().name() + " " + passage + (start ? " start " : " end ") + to);
			}

			@Override
			public void dropped(Object transfer, Span target) {
				heard.add("dropped " + transfer + " on " + target);
			}
		});
		shell.open();
	}

	@AfterEach
	void close() {
		shell.dispose();
		settle();
	}

	private void show(Page shown) throws Exception {
		page = shown;
		area.show(page.snapshot(), Page.VOCABULARY);
		Desk.focus(area.text());
		painted();
	}

	private void painted() throws Exception {
		area.update();
		settle();
		until("the text is painted", () -> area.text().isVisible() && area.text().getSize().y > 0);
		Display.getCurrent().update();
		settle();
	}

	private void showStatements() throws Exception {
		show(new Page(TEXT).code("s1", "anna", "fees", "agree", "The fees are too high for small boats").code("s2", "ben", "dredging", "disagree",
				"small boats, she said. The channel must be dredged"));
	}

	private Rectangle bounds(String words) {
		return area.boundsOf(page.span(words)).orElseThrow();
	}

	/** The paper between two words: at the space behind some words, above its letters' base. */
	private RGB behind(String words) {
		Rectangle at = bounds(words);
		return pixel(area.text(), at.x + at.width + 2, at.y + at.height / 2);
	}

	/** Painting follows when the screen gets to it. */
	private void assertColor(RGB expected, String behind) throws Exception {
		until("the colour behind " + behind + " is " + expected, () -> expected.equals(behind(behind)));
	}

	private void assertNotColor(RGB other, String behind) throws Exception {
		until("the colour behind " + behind + " is not " + other, () -> !other.equals(behind(behind)));
	}

	private RGB paper() {
		return area.text().getBackground().getRGB();
	}

	private Point selected(String words) {
		area.select(page.span(words));
		return middle(words);
	}

	private Point middle(String words) {
		Rectangle at = bounds(words);
		return new Point(at.x + at.width / 2, at.y + at.height / 2);
	}

	@Test
	void theTextIsTheReadingTextAndCannotBeTypedInto() throws Exception {
		showStatements();
		assertEquals(TEXT, area.text().getText());
		type("x");
		press("BackSpace");
		assertEquals(TEXT, area.text().getText());
	}

	@Test
	void tintsAreWhereThePassagesAreAndBlendWhereTheyOverlap() throws Exception {
		showStatements();
		assertColor(paper(), "A letter");
		assertColor(Tints.tint(FEES, paper()), "The fees");
		assertColor(Tints.tint(DREDGING, paper()), "she");
		assertColor(Tints.tint(DREDGING, Tints.tint(FEES, paper())), "for small");
		assertColor(paper(), "Another");
		picture("reading-light");
	}

	@Test
	void everyStatementHasItsOwnUnderline() throws Exception {
		showStatements();
		Rectangle at = bounds("for small");
		List<RGB> column = new ArrayList<>();
		for (int y = at.y; y < at.y + at.height + 6; y++)
			column.add(pixel(area.text(), at.x + at.width + 2, y));
		assertTrue(column.contains(FEES) && column.contains(DREDGING), column::toString);
	}

	@Test
	void coloursBySomethingElse() throws Exception {
		showStatements();
		area.setTinting(Tinting.STANCE);
		painted();
		assertColor(Tints.tint(Tints.rgb("#0072B2"), paper()), "The fees");
		assertColor(Tints.tint(Tints.rgb("#D55E00"), paper()), "she");
		area.setTinting(Tinting.AUTHOR);
		painted();
		until("all is in the colour of one author", () -> behind("The fees").equals(behind("she")));
		area.setTinting(Tinting.CODER);
		painted();
		until("the coders have colours of their own", () -> !behind("The fees").equals(behind("she")));
	}

	@Test
	void showsOnlySomeStatementsAndTwoCodersSideBySide() throws Exception {
		showStatements();
		area.setShown(statement -> statement.coder().equals("ben"));
		painted();
		assertColor(paper(), "The fees");
		assertColor(Tints.tint(DREDGING, paper()), "she");
		area.setShown(statement -> true);
		area.setColumns(List.of(List.of("anna"), List.of("ben")));
		painted();
		assertEquals(List.of(0, 1), area.marks().all().stream().map(Mark::column).toList());
		assertEquals(2, area.at(page.span("small boats").start()).size());
		area.setColumns(List.of(List.of("ben")));
		painted();
		assertColor(paper(), "The fees");
	}

	@Test
	void hoveringTellsWhatAStatementSays() throws Exception {
		showStatements();
		Point at = middle("The fees");
		point(area.text(), at.x, at.y);
		until("the statement is hovered", () -> heard.contains("hovered s1"));
		Desk.xdotool("mousemove_relative", "2", "1");
		until("a card is shown", () -> Desk.find(Label.class, label -> label.getText().startsWith("Harbour fees")) != null);
		assertTrue(Desk.find(Label.class, label -> label.getText().equals("Mara Lind, as reported by Jon Holm")) != null);
		assertTrue(Desk.find(Label.class, label -> label.getText().equals("A note on s1.")) != null);
		picture("reading-hover");
		assertNotColor(Tints.tint(FEES, paper()), "The fees");
		Point away = middle("A letter");
		point(area.text(), away.x, away.y);
		until("nothing is hovered", () -> heard.getLast().equals("hovered none"));
	}

	@Test
	void hoveringABarHighlightsItsPassages() throws Exception {
		show(new Page(TEXT).code("s1", "anna", "fees", null, "The fees", "nobody pays"));
		MarginBars margin = Desk.find(area, MarginBars.class, found -> true);
		Rectangle bar = margin.bounds(area.marks().all().getFirst());
		point(margin, bar.x + 1, bar.y + bar.height / 2);
		until("the statement is hovered", () -> heard.contains("hovered s1"));
		painted();
		assertNotColor(Tints.tint(FEES, paper()), "nobody");
		click(margin, bar.x + 1, bar.y + bar.height / 2);
		until("the bar is clicked", () -> heard.contains("clicked [s1]"));
	}

	@Test
	void aClickWhereStatementsOverlapTellsThemAll() throws Exception {
		showStatements();
		Point at = middle("small boats");
		click(area.text(), at.x, at.y);
		until("both are told", () -> heard.contains("clicked [s2, s1]") || heard.contains("clicked [s1, s2]"));
	}

	@Test
	void anEndIsDraggedToAnotherWord() throws Exception {
		showStatements();
		area.highlight(page.snapshot().statements().getFirst());
		painted();
		Rectangle passage = bounds("The fees are too high for small boats");
		Rectangle to = bounds("too high");
		Rectangle last = bounds("small boats");
		drag(area.text(), last.x + last.width, last.y + last.height / 2, area.text(), to.x + to.width - 3, to.y + to.height / 2);
		until("the end is moved", () -> heard.contains("moved s1 0 end " + page.span("too high").end()));
		assertTrue(passage.width > 0);
		assertEquals(0, area.text().getSelectionCount());
	}

	@Test
	void aDragIsGivenUpWithEscape() throws Exception {
		showStatements();
		area.highlight(page.snapshot().statements().getFirst());
		painted();
		Rectangle first = bounds("The fees");
		Rectangle to = bounds("high");
		point(area.text(), first.x, first.y + first.height / 2);
		Desk.xdotool("mousedown", "1");
		point(area.text(), to.x, to.y + to.height / 2);
		until("it is dragged", area::isDragging);
		Desk.xdotool("key", "Escape");
		until("it is given up", () -> !area.isDragging());
		Desk.xdotool("mouseup", "1");
		assertTrue(heard.stream().noneMatch(what -> what.startsWith("moved")), heard::toString);
	}

	@Test
	void findsAsOneTypes() throws Exception {
		showStatements();
		press("ctrl+f");
		Text field = Desk.find(area, Text.class, found -> true);
		until("the bar has the focus", field::isFocusControl);
		type("CHANNEL must");
		until("it is found", () -> area.selection().equals(page.span("channel must")));
		picture("reading-find");
		press("ctrl+a");
		type("whole row");
		until("the first is found", () -> area.selection().equals(page.span("whole row")));
		press("F3");
		until("the next is found", () -> area.selection().start() > page.span("whole row").start());
		press("Escape");
		until("the text has the focus again", () -> area.text().isFocusControl());
		assertTrue(area.matches().isEmpty());
	}

	@Test
	void selectsByKeyboardInUnits() throws Exception {
		showStatements();
		area.select(new Span(page.span("channel").start(), page.span("channel").start()));
		area.select(Unit.SENTENCE);
		assertEquals(page.span("The channel must be dredged every year, and nobody pays for it."), area.selection());
		area.step(Unit.SENTENCE, false);
		assertEquals(page.span("The fees are too high for small boats, she said."), area.selection());
		area.step(Unit.SENTENCE, true);
		assertEquals(page.span("The channel must be dredged every year, and nobody pays for it."), area.selection());
		area.resize(Unit.SENTENCE, true, false);
		area.resize(Unit.WORD, true, true);
		assertEquals(page.span("fees are too high for small boats, she said. The channel must be dredged every year, and nobody pays for it."), area.selection());
		area.resize(Unit.WORD, false, false);
		assertTrue(area.text().getSelectionText().endsWith("for it"));
	}

	@Test
	void largerTextStaysAtItsPlace() throws Exception {
		showStatements();
		area.select(page.span("channel"));
		int width = bounds("The fees").width;
		area.zoom(160);
		painted();
		assertTrue(bounds("The fees").width > width * 1.4);
		assertEquals(page.span("channel"), area.selection());
		assertColor(Tints.tint(FEES, paper()), "The fees");
		picture("reading-zoomed");
		press("ctrl+0");
		until("it is as before", () -> area.zoom() == 100);
	}

	@Test
	void partsHaveHeadingsThatAreNotInTheText() throws Exception {
		show(new Page(TEXT).part("The reply", "holm", "Another paragraph"));
		StyledText text = area.text();
		int line = text.getLineAtOffset(TEXT.indexOf("Another paragraph"));
		assertTrue(text.getLineVerticalIndent(line) > text.getLineHeight(TEXT.indexOf("Another")));
		assertEquals(TEXT, text.getText());
		picture("reading-parts");
		show(new Page(TEXT));
		assertEquals(0, text.getLineVerticalIndent(line));
	}

	@Test
	void aLineThatIsThePartsTitleLooksLikeAHeading() throws Exception {
		show(new Page(TEXT));
		int start = TEXT.indexOf("Another paragraph");
		StyledText text = area.text();
		String line = text.getLine(text.getLineAtOffset(start));
		show(new Page(TEXT).part(line, "holm", "Another paragraph"));
		assertEquals(SWT.BOLD, text.getStyleRangeAtOffset(start).font.getFontData()[0].getStyle());
		show(new Page(TEXT));
		assertEquals(SWT.NORMAL, text.getStyleRangeAtOffset(start).font.getFontData()[0].getStyle());
	}

	@Test
	void otherScriptsAreCountedAndCutAsReadersSeeThem() throws Exception {
		String family = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
		String text = "Start " + family + " end.\n\n\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064A\u0631 \u0625\u0646 \u0627\u0644\u0631\u0633\u0648\u0645.\n\n\u6E2F\u53E3\u8D39\u592A\u9AD8\u4E86\u3002Cafe\u0301 noir.\n";
		show(new Page(text).code("s1", "anna", "fees", null, "\u0627\u0644\u0648\u0632\u064A\u0631").code("s2", "anna", "dredging", null, "\u592A\u9AD8"));
		StyledText widget = area.text();
		widget.setCaretOffset(6);
		press("shift+Right");
		until("the family is selected", () -> widget.getSelectionCount() > 0);
		assertEquals(page.span(family), area.selection());
		assertEquals(5, area.selection().length());
		Rectangle minister = bounds("\u0627\u0644\u0648\u0632\u064A\u0631");
		assertTrue(minister.x > widget.getSize().x / 2, "right-to-left text stands at the right");
		Desk.xdotool("mousemove", Integer.toString(widget.toDisplay(minister.x + minister.width / 2, minister.y + 5).x),
				Integer.toString(widget.toDisplay(minister.x, minister.y + minister.height / 2).y), "click", "--repeat", "2", "--delay", "60", "1");
		until("the word is selected", () -> area.selection().equals(page.span("\u0627\u0644\u0648\u0632\u064A\u0631")));
		assertEquals(List.of("s2"), area.at(page.span("\u592A\u9AD8").start()).stream().map(statement -> statement.form().name()).toList());
		area.select(new Span(page.span("Caf").start(), page.span("Cafe").end()));
		assertEquals(page.span("Cafe\u0301"), area.selection(), "no mark is cut from its letter");
		picture("reading-scripts");
	}

	@Test
	void tintsAreInTheRightRowOfTextFromRightToLeft() throws Exception {
		String word = "\u0627\u0644\u0645\u064A\u0646\u0627\u0621";
		String filler = "\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064A\u0631 ".repeat(12);
		show(new Page(filler + word + " " + filler + "\n").code("s1", "anna", "fees", null, word));
		Rectangle first = area.boundsOf(new Span(0, 5)).orElseThrow();
		Rectangle coded = bounds(word);
		assertTrue(coded.y > first.y, "it stands in another row");
		assertTrue(coded.width > 20 && coded.width < 120, coded::toString);
		until("the word is tinted", () -> Tints.tint(FEES, paper()).equals(pixel(area.text(), coded.x + coded.width / 2, coded.y)));
		assertEquals(paper(), pixel(area.text(), coded.x - 8, coded.y));
		assertEquals(paper(), pixel(area.text(), coded.x + coded.width + 8, coded.y));
	}

	@Test
	void isDarkWhereTheWorkbenchIs() throws Exception {
		showStatements();
		RGB light = paper();
		IThemeEngine themes = Desk.window().getService(IThemeEngine.class);
		themes.setTheme(DARK, false);
		try {
			until("the page is dark", () -> Tints.isDark(paper()));
			painted();
			assertColor(Tints.tint(FEES, paper()), "The fees");
			assertFalse(Tints.isDark(area.text().getForeground().getRGB()));
			assertTrue(Tints.isDark(pixel(area, 3, 300)));
			picture("reading-dark");
		} finally {
			themes.setTheme(LIGHT, false);
		}
		until("the page is as before", () -> light.equals(paper()));
	}

	@Test
	void theRulerLeadsToWhereAStatementStands() throws Exception {
		String end = "Here it ends.\n";
		show(new Page(TEXT + end).code("s1", "anna", "fees", null, "Here it ends."));
		assertTrue(area.boundsOf(page.span("Here it ends.")).isEmpty());
		OverviewRuler ruler = Desk.find(area, OverviewRuler.class, found -> true);
		click(ruler, 5, ruler.getSize().y - 2);
		until("the end is visible", () -> area.boundsOf(page.span("Here it ends.")).isPresent());
		area.reveal(page.span("A letter"));
		painted();
		assertTrue(area.boundsOf(page.span("A letter")).isPresent());
		Desk.xdotool("mousemove", "500", "400", "click", "5", "click", "5");
		until("the wheel has scrolled", () -> area.text().getTopPixel() > 0);
	}

	@Test
	void aSelectionIsDraggedOutAndAThemeDroppedIn() throws Exception {
		Shell other = new Shell(shell, SWT.TOOL);
		other.setLayout(new FillLayout());
		other.setBounds(1100, 200, 220, 120);
		Label label = new Label(other, SWT.NONE);
		label.setText("#fees");
		DropTarget target = new DropTarget(label, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_MOVE);
		target.setTransfer(LocalSelectionTransfer.getTransfer());
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragOver(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				IStructuredSelection selection = (IStructuredSelection) LocalSelectionTransfer.getTransfer().getSelection();
				heard.add("out " + ((SelectedPassage) selection.getFirstElement()).words());
			}
		});
		DragSource source = new DragSource(label, DND.DROP_COPY | DND.DROP_LINK);
		source.setTransfer(new Transfer[] { LocalSelectionTransfer.getTransfer() });
		source.addDragListener(new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection("fees"));
			}
		});
		other.open();
		showStatements();
		area.setDragged(span -> new SelectedPassage(null, "letter", span, area.text().getSelectionText()));
		dragUntil("the passage is dropped outside", () -> heard.contains("out Another paragraph"), () -> selected("Another paragraph"), area.text(),
				selected("Another paragraph"), label, new Point(60, 40));
		dragUntil("the theme is dropped on the selection", () -> heard.contains("dropped fees on " + page.span("nobody pays")), () -> selected("nobody pays"), label,
				new Point(60, 40), area.text(), selected("nobody pays"));
		Point sentence = middle("It is only here");
		dragUntil("the theme is dropped on a sentence",
				() -> heard.contains("dropped fees on " + page.span("It is only here so that something can be scrolled.")), label, new Point(60, 40),
				area.text(), sentence);
	}

	@Test
	void marksMoveWithTheTextWhileItIsEdited() throws Exception {
		showStatements();
		area.text().setEditable(true);
		area.text().setCaretOffset(0);
		type("Re ");
		until("it is typed", () -> area.text().getText().startsWith("Re A letter"));
		Page edited = new Page(area.text().getText()).code("s1", "anna", "fees", "agree", "The fees are too high for small boats");
		page = edited;
		area.show(edited.snapshot(), Page.VOCABULARY);
		painted();
		assertEquals(3, area.text().getCaretOffset());
		assertColor(Tints.tint(FEES, paper()), "The fees");
		assertColor(paper(), "she");
	}
}
