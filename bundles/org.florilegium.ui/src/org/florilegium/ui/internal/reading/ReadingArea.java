package org.florilegium.ui.internal.reading;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.florilegium.model.Span;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.ui.internal.SelectedPassage;
import org.florilegium.ui.internal.Counted;
import org.florilegium.workspace.coding.CodedDocument.Snapshot;
import org.florilegium.workspace.coding.CodedStatement;

/**
 * A reading text with its coded passages: margin, text and overview ruler. All positions are code points of the reading text
 * unless said otherwise. To be used in the UI thread.
 */
public final class ReadingArea extends Composite {

	/** Told what happens in the text. Positions are code points. */
	public interface Listener {

		/** Something else is selected; an empty span is the caret alone. */
		default void selected(Span span) {
		}

		/** The mouse is over a statement, or, null, over none. */
		default void hovered(CodedStatement statement) {
		}

		/**
		 * A place with statements was clicked, or the bar of one.
		 *
		 * @param at    all statements there, at least one
		 * @param where in the coordinates of the text widget
		 */
		default void clicked(List<CodedStatement> at, Point where) {
		}

		/**
		 * An end of a passage was dragged elsewhere.
		 *
		 * @param passage which of the statement's passages, counted as in its form
		 * @param start   whether it is the passage's start, not its end
		 * @param to      where the end shall be
		 */
		default void endMoved(CodedStatement statement, int passage, boolean start, int to) {
		}

		/** Something was dropped onto a passage: the selection where that is what it was dropped on. */
		default void dropped(Object transfer, Span target) {
		}
	}

	/** Data of widgets whose colours are not the theme's but the page's. */
	static final String CSS_DISABLED = "org.eclipse.e4.ui.css.disabled"; //$NON-NLS-1$
	private static final int LEAST_ZOOM = 50;
	private static final int MOST_ZOOM = 400;
	private static final int ZOOM_STEP = 10;

	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final MarginBars margin;
	private final ReadingText text;
	private final OverviewRuler ruler;
	private final UnitSelection places;
	private final ShownStatements statements = new ShownStatements();
	private final Scroller scroller;
	private final FindBar find;
	private final Pointer pointer;
	private final LinePainter lines;
	private final AreaLayout layout;
	private Typography letters;
	private Paper paper;
	private Function<Span, SelectedPassage> dragged = span -> null;
	private Span told;
	private int zoom = 100;

	/** An area with an empty text. */
	public ReadingArea(Composite parent) {
		super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED);
		letters = new Typography(getDisplay(), zoom);
		paper = Paper.on(getDisplay(), getBackground().getRGB());
		margin = new MarginBars(this, this);
		text = new ReadingText(this, this::paintLine);
		ruler = new OverviewRuler(this, this);
		for (Control part : List.of(margin, text, ruler))
			part.setData(CSS_DISABLED, Boolean.TRUE);
		text.set(null, letters);
		colour();
		addListener(SWT.Paint, event -> paintAround(event.gc));
		addListener(SWT.Dispose, event -> letters.dispose());
		scroller = new Scroller(this, text, margin, ruler);
		places = new UnitSelection(text);
		find = new FindBar(this, this);
		pointer = new Pointer(this, text, margin);
		lines = new LinePainter(this, text, find, new Drops(this, text));
		layout = new AreaLayout(this, margin, text, ruler, find);
		new AreaKeys(this, text, find);
		describe();
		text.addCaretListener(event -> getDisplay().asyncExec(this::tellSelected));
		text.addListener(SWT.Selection, event -> tellSelected());
	}

	/** The widget with the text: its content is the reading text, so that its offsets are UTF-16 offsets of that. */
	public StyledText text() {
		return text;
	}

	/** Shows a text and its statements, keeping scroll position and selection where the text is the same or nearly so. */
	public void show(Snapshot now, Vocabulary names) {
		Snapshot before = statements.snapshot();
		boolean other = before == null || !now.text().text().equals(text.getText());
		boolean partsChanged = before == null || !now.parts().equals(before.parts());
		statements.set(now, names);
		places.count(now.text());
		if (other)
			reset(now.text().text());
		else if (partsChanged)
			head();
		remark();
	}

	private void head() {
		lines.setHeadings(new Headings(statements.snapshot(), text, letters, statements.colours()::names));
	}

	private void reset(String words) {
		Point selection = text.getSelection();
		int top = text.getOffsetAtLine(text.getTopIndex());
		setRedraw(false);
		try {
			text.set(words, letters);
			head();
			int length = text.getCharCount();
			text.setSelection(Math.min(selection.x, length), Math.min(selection.y, length));
			text.setTopIndex(text.getLineAtOffset(Math.min(top, length)));
			arrange();
		} finally {
			setRedraw(true);
		}
	}

	/** Colours passages by something else. */
	public void setTinting(Tinting by) {
		statements.setTinting(by);
		remark();
	}

	/** Shows only some statements. */
	public void setShown(Predicate<CodedStatement> which) {
		statements.setShown(which);
		remark();
	}

	/** Shows the coders in groups, each with bars of its own: none for all in one, or two to compare. */
	public void setColumns(List<List<String>> coders) {
		statements.setColumns(coders);
		remark();
	}

	private void remark() {
		if (statements.snapshot() == null)
			return;
		statements.mark();
		arrange();
		ruler.changed();
		repaint();
	}

	/** Paints text and margin again. */
	void repaint() {
		text.redraw();
		margin.redraw();
	}

	/** What is selected; empty at the caret where nothing is. */
	public Span selection() {
		return places.selection();
	}

	/** Selects a passage without scrolling. */
	public void select(Span span) {
		int start = places.utf16(span.start());
		text.setSelectionRange(start, places.utf16(span.end()) - start);
	}

	/** Does something that may go far in the text once that takes no time: at once, unless the text is long and was just opened. */
	public void whenLaidOut(Runnable work) {
		scroller.whenLaidOut(work);
	}

	/** Scrolls so that a passage is visible, with some text before it. */
	public void reveal(Span span) {
		scroller.reveal(places.utf16(span.start()), places.utf16(span.end()));
	}

	/** Makes a statement stand out: bar and passages; null for none. */
	public void highlight(CodedStatement statement) {
		if (statements.highlight(statement))
			emphasise();
	}

	private void emphasise() {
		ruler.changed();
		repaint();
	}

	/** The statements shown that have a passage at a code point. */
	public List<CodedStatement> at(int codePoint) {
		return places.covers(codePoint) ? statements.marks().at(places.utf16(codePoint)) : List.of();
	}

	/** Where a passage stands, in coordinates of the text widget, as far as it is visible. */
	public Optional<Rectangle> boundsOf(Span span) {
		return text.visibleBounds(places.utf16(span.start()), places.utf16(span.end()));
	}

	/** Shows the text larger or smaller, in percent of its usual size. */
	public void zoom(int percent) {
		int wanted = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, percent));
		if (wanted == zoom)
			return;
		zoom = wanted;
		Typography old = letters;
		letters = new Typography(getDisplay(), zoom);
		if (statements.snapshot() == null)
			text.set(null, letters);
		else
			reset(null);
		arrange();
		repaint();
		old.dispose();
	}

	/** Shows the text larger, or smaller, by some steps. */
	void zoomBy(int steps) {
		zoom(zoom + steps * ZOOM_STEP);
	}

	/** Size of the text in percent of its usual size. */
	public int zoom() {
		return zoom;
	}

	/** Adds one who is told what happens in the text. */
	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	/** Removes a listener. */
	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	/** Selects the unit around the caret or the start of the selection: a sentence, a paragraph … */
	public void select(Unit unit) {
		go(places.around(unit));
	}

	/** Selects the next unit behind the selection, or the one before it. */
	public void step(Unit unit, boolean forward) {
		go(places.beside(unit, forward));
	}

	/**
	 * Moves one end of the selection to the next place where a unit starts or ends.
	 *
	 * @param start   whether it is the start, not the end
	 * @param forward towards the end of the text
	 */
	public void resize(Unit unit, boolean start, boolean forward) {
		Span span = resized(selection(), unit, start, forward);
		text.setSelection(places.utf16(span.start()), places.utf16(span.end()));
		text.showSelection();
		tellSelected();
	}

	/**
	 * A span of which one end is moved to the next place where a unit starts or ends; the same where it would become empty.
	 *
	 * @param start   whether it is the start, not the end
	 * @param forward towards the end of the text
	 */
	public Span resized(Span span, Unit unit, boolean start, boolean forward) {
		return places.resized(span, unit, start, forward);
	}

	/** Opens the bar in which one finds words in this text. */
	public void find() {
		find.open();
	}

	/** Goes to the next or previous match of what was searched for last. */
	public void findNext(boolean forward) {
		find.next(forward);
	}

	/** Selects and shows a stretch. */
	void go(Units.Stretch stretch) {
		text.setSelectionRange(stretch.start(), stretch.end() - stretch.start());
		scroller.reveal(stretch.start(), stretch.end());
		tellSelected();
	}

	/** What was found and is shown. */
	List<Units.Stretch> matches() {
		return find.matches();
	}

	/** What the selection is where it is dragged out of the area, told its span; without it nothing can be dragged. */
	public void setDragged(Function<Span, SelectedPassage> what) {
		dragged = what;
	}

	/** What is dragged; null for nothing. */
	SelectedPassage selectedPassage() {
		Span span = selection();
		return span.isReversed() ? null : dragged.apply(span);
	}

	/** Names for those who hear the text. */
	private void describe() {
		Named.as(text, () -> NLS.bind(Messages.accessible_text, title()), () -> Counted.say(Messages.accessible_statements, marks().statements()));
		Named.as(margin, Messages.accessible_margin);
		Named.as(ruler, Messages.accessible_ruler);
	}

	private String title() {
		Snapshot now = statements.snapshot();
		return now == null ? "" : now.title() == null ? now.document() : now.title(); //$NON-NLS-1$
	}

	@Override
	public boolean setFocus() {
		return text.setFocus();
	}

	/** The colour of what surrounds the page, as the theme sets it. */
	@Override
	public void setBackground(Color color) {
		super.setBackground(color);
		if (text != null) {
			colour();
			ruler.changed();
			redraw();
			repaint();
		}
	}

	private void colour() {
		paper = Paper.on(getDisplay(), getBackground().getRGB());
		for (Control part : List.of(margin, text, ruler)) {
			part.setBackground(paper.background());
			part.setForeground(paper.ink());
		}
	}

	/** Gives each part its place. */
	void arrange() {
		layout.arrange();
	}

	private void paintAround(GC gc) {
		gc.setBackground(paper.background());
		gc.fillRectangle(getClientArea());
	}

	private void paintLine(GC gc, int line, int y) {
		lines.paint(gc, line, y);
	}

	/** Scrolls by pixels. */
	void scrollBy(int pixels) {
		scroller.by(pixels);
	}

	/** Scrolls so that a UTF-16 offset is in the middle. */
	void jump(int offset) {
		scroller.jump(offset);
	}

	private void tellSelected() {
		if (isDisposed())
			return;
		ruler.redraw();
		Span span = selection();
		if (span.equals(told))
			return;
		told = span;
		listeners.forEach(listener -> listener.selected(span));
	}

	/** The mouse is over a statement, or over none. */
	void hover(CodedStatement statement) {
		if (!statements.hover(statement))
			return;
		emphasise();
		listeners.forEach(listener -> listener.hovered(statement));
	}

	/** Statements were clicked. */
	void click(List<CodedStatement> at, Point where) {
		if (!at.isEmpty())
			listeners.forEach(listener -> listener.clicked(at, where));
	}

	/** An end was dragged to a UTF-16 offset. */
	void endMoved(Mark mark, boolean start, int to) {
		int point = places.codePoint(to);
		listeners.forEach(listener -> listener.endMoved(mark.statement(), mark.passage(), start, point));
	}

	/** Something was dropped onto a passage. */
	void dropped(Object transfer, Units.Stretch on) {
		Span span = places.span(on);
		listeners.forEach(listener -> listener.dropped(transfer, span));
	}

	/** Whether an end of a passage is being dragged. */
	boolean isDragging() {
		return pointer.isDragging();
	}

	/** The words and sentences of the text as it is now. */
	Units units() {
		return places.units();
	}

	/** The marks that have something in [from, to), as they are shown just now. */
	List<Mark> marks(int from, int to) {
		return pointer.previewed(marks().between(from, to), from, to);
	}

	/** The statement that stands out: that under the mouse, else the one highlighted; or null. */
	CodedStatement emphasised() {
		return statements.emphasised();
	}

	Colouring colouring() {
		return statements.colouring();
	}

	ReadingText reading() {
		return text;
	}

	Typography letters() {
		return letters;
	}

	Paper paper() {
		return paper;
	}

	Marks marks() {
		return statements.marks();
	}

	List<List<String>> columns() {
		return statements.columns();
	}

	/** Names of the coders whose statements stand in a column of the margin. */
	String coders(int column) {
		return statements.columns().get(column).stream().map(colouring()::coder).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	/** The marks of which something is visible. */
	List<Mark> visible() {
		int last = text.lastVisible();
		return marks(text.getOffsetAtLine(text.firstVisible()), text.getOffsetAtLine(last) + text.getLine(last).length());
	}
}
