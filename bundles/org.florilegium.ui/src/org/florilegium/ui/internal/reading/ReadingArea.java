package org.florilegium.ui.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.ui.internal.SelectedPassage;
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
	private static final int SCROLL_BAR = 10;

	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final MarginBars margin;
	private final ReadingText text;
	private final OverviewRuler ruler;

	private Typography letters;
	private Paper paper;
	private Snapshot snapshot;
	private Vocabulary vocabulary;
	private CodePoints points = new CodePoints(""); //$NON-NLS-1$
	private Tinting tinting = Tinting.THEME;
	private Predicate<CodedStatement> shown = statement -> true;
	private List<List<String>> columns = List.of();
	private Colouring colouring;
	private Marks marks = Marks.NONE;
	private Headings headings;
	private CodedStatement highlighted;
	private CodedStatement hovered;
	private Function<Span, SelectedPassage> dragged = span -> null;
	private Span told;
	private Units units;
	private final Pointer pointer;
	private final Drops drops;
	private final FindBar find;
	private int zoom = 100;
	private Point seen = new Point(-1, -1);

	/** An area with an empty text. */
	public ReadingArea(Composite parent) {
		super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED);
		letters = new Typography(getDisplay(), zoom);
		paper = Paper.on(getDisplay(), getBackground().getRGB());
		margin = new MarginBars(this, this);
		text = new ReadingText(this, this::paintUnder);
		ruler = new OverviewRuler(this, this);
		for (Control part : List.of(margin, text, ruler))
			part.setData(CSS_DISABLED, Boolean.TRUE);
		text.set(null, letters);
		colour();
		addListener(SWT.Resize, event -> arrange());
		addListener(SWT.Paint, event -> paintAround(event.gc));
		addListener(SWT.Dispose, event -> letters.dispose());
		for (Control part : List.of(this, margin, text, ruler))
			part.addListener(SWT.MouseVerticalWheel, this::wheel);
		getVerticalBar().addListener(SWT.Selection, event -> scrollTo(getVerticalBar().getSelection()));
		text.addListener(SWT.Paint, event -> follow());
		text.addModifyListener(event -> changed());
		find = new FindBar(this, this);
		pointer = new Pointer(this, text, margin);
		drops = new Drops(this, text);
		text.addListener(SWT.KeyDown, this::key);
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
		boolean other = snapshot == null || !now.text().text().equals(text.getText());
		boolean partsChanged = snapshot == null || !now.parts().equals(snapshot.parts());
		snapshot = now;
		vocabulary = names;
		points = now.text();
		units = null;
		if (other)
			reset(now.text().text());
		else if (partsChanged)
			head();
		remark();
	}

	private void head() {
		headings = new Headings(snapshot, text, letters, new Colouring(vocabulary, tinting)::names);
		headings.makeSpace(text);
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
		tinting = by;
		remark();
	}

	/** Shows only some statements. */
	public void setShown(Predicate<CodedStatement> which) {
		shown = which;
		remark();
	}

	/** Shows the coders in groups, each with bars of its own: none for all in one, or two to compare. */
	public void setColumns(List<List<String>> coders) {
		columns = List.copyOf(coders);
		remark();
	}

	private void remark() {
		if (snapshot == null)
			return;
		colouring = new Colouring(vocabulary, tinting);
		marks = Marks.of(snapshot, colouring, shown, columns);
		if (highlighted != null && marks.of(highlighted).isEmpty())
			highlighted = null;
		if (hovered != null && marks.of(hovered).isEmpty())
			hovered = null;
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
		Point selected = text.getSelection();
		int start = units().floor(selected.x);
		int end = selected.x == selected.y ? start : units().ceiling(selected.y);
		return new Span(points().fromUtf16(start), points().fromUtf16(end));
	}

	/** Selects a passage without scrolling. */
	public void select(Span span) {
		int top = text.getTopPixel();
		text.setSelection(utf16(span.start()), utf16(span.end()));
		text.setTopPixel(top);
	}

	/** Scrolls so that a passage is visible, with some text before it. */
	public void reveal(Span span) {
		int start = utf16(span.start());
		int end = utf16(span.end());
		int height = text.getClientArea().height;
		int top = text.top(start);
		int bottom = text.top(Math.max(start, end - 1)) + letters.row;
		if (top >= 0 && bottom <= height)
			return;
		text.setTopIndex(text.getLineAtOffset(start));
		scrollBy(text.top(start) - Math.min(height / 3, Math.max(0, height - (bottom - top))));
	}

	/** Makes a statement stand out: bar and passages; null for none. */
	public void highlight(CodedStatement statement) {
		if (same(statement, highlighted))
			return;
		highlighted = statement;
		ruler.changed();
		repaint();
	}

	/** The statements shown that have a passage at a code point. */
	public List<CodedStatement> at(int codePoint) {
		return codePoint < 0 || codePoint >= points().length() ? List.of() : marks.at(points().toUtf16(codePoint));
	}

	/** Where a passage stands, in coordinates of the text widget, as far as it is visible. */
	public Optional<Rectangle> boundsOf(Span span) {
		return text.visibleBounds(utf16(span.start()), utf16(span.end()));
	}

	/** Shows the text larger or smaller, in percent of its usual size. */
	public void zoom(int percent) {
		int wanted = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, percent));
		if (wanted == zoom)
			return;
		zoom = wanted;
		Typography old = letters;
		letters = new Typography(getDisplay(), zoom);
		if (snapshot == null)
			text.set(null, letters);
		else
			reset(null);
		arrange();
		repaint();
		old.dispose();
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
		go(units().around(text.getSelection().x, unit));
	}

	/** Selects the next unit behind the selection, or the one before it. */
	public void step(Unit unit, boolean forward) {
		Point selection = text.getSelection();
		if (forward && selection.x == selection.y)
			go(units().around(selection.x, unit));
		else
			go(units().around(forward ? units().startAfter(Math.max(selection.x, selection.y - 1), unit) : units().startBefore(selection.x, unit), unit));
	}

	/**
	 * Moves one end of the selection to the next place where a unit starts or ends.
	 *
	 * @param start   whether it is the start, not the end
	 * @param forward towards the end of the text
	 */
	public void resize(Unit unit, boolean start, boolean forward) {
		Span span = resized(selection(), unit, start, forward);
		text.setSelection(utf16(span.start()), utf16(span.end()));
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
		int at = utf16(start ? span.start() : span.end());
		int moved;
		if (start)
			moved = forward ? units().startAfter(at, unit) : units().startBefore(at, unit);
		else
			moved = forward ? units().endAfter(at, unit) : units().endBefore(at, unit);
		int to = points().fromUtf16(moved);
		Span found = start ? new Span(to, span.end()) : new Span(span.start(), to);
		return found.isReversed() ? span : found;
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
		text.setSelection(stretch.start(), stretch.end());
		reveal(new Span(points().fromUtf16(stretch.start()), points().fromUtf16(stretch.end())));
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

	private void key(Event event) {
		if (event.keyCode == 'f' && event.stateMask == SWT.MOD1)
			find.open();
		else if (event.keyCode == SWT.F3 && (event.stateMask & ~SWT.SHIFT) == 0)
			find.next((event.stateMask & SWT.SHIFT) == 0);
		else if (event.keyCode == SWT.ESC && find.getVisible())
			find.close();
		else if ((event.stateMask & ~SWT.SHIFT) == SWT.MOD1 && (event.keyCode == '+' || event.keyCode == '=' || event.keyCode == SWT.KEYPAD_ADD))
			zoom(zoom + ZOOM_STEP);
		else if (event.stateMask == SWT.MOD1 && (event.keyCode == '-' || event.keyCode == SWT.KEYPAD_SUBTRACT))
			zoom(zoom - ZOOM_STEP);
		else if (event.stateMask == SWT.MOD1 && event.keyCode == '0')
			zoom(100);
	}

	/** Names for those who hear the text. */
	private void describe() {
		Named.as(text, () -> NLS.bind(Messages.accessible_text, snapshot == null ? "" : snapshot.title() == null ? snapshot.document() : snapshot.title()), //$NON-NLS-1$
				() -> NLS.bind(Messages.accessible_statements, marks.statements()));
		Named.as(margin, Messages.accessible_margin);
		Named.as(ruler, Messages.accessible_ruler);
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

	/** The text stands in the middle, as wide as is comfortable to read; what is left is margin. */
	void arrange() {
		Rectangle client = getClientArea();
		if (find != null && find.getVisible()) {
			int height = find.computeSize(client.width, SWT.DEFAULT).y;
			client.height = Math.max(0, client.height - height);
			find.setBounds(0, client.height, client.width, height);
		}
		// a scroll bar that is laid over the page shall not hide the ruler
		int bar = (getScrollbarsMode() & SWT.SCROLLBAR_OVERLAY) == 0 ? 0 : Math.max(SCROLL_BAR, getVerticalBar().getSize().x);
		int room = client.width - OverviewRuler.WIDTH - bar;
		if (room <= 0 || client.height <= 0)
			return;
		int wanted = letters.measure + 2 * ReadingText.PADDING;
		int width = Math.max(80, Math.min(wanted, room - margin.leastWidth()));
		int left = Math.max(margin.leastWidth(), Math.min(room - width, Math.max((room - width) / 2, margin.comfortableWidth(Math.max(1, columns.size())))));
		margin.setBounds(0, 0, left, client.height);
		text.setBounds(left, 0, width, client.height);
		ruler.setBounds(room, 0, OverviewRuler.WIDTH, client.height);
		text.rewrapped();
		margin.redraw();
	}

	private void paintAround(GC gc) {
		gc.setBackground(paper.background());
		gc.fillRectangle(getClientArea());
	}

	private void paintUnder(GC gc, int line, int y) {
		int start = text.getOffsetAtLine(line);
		PassagePainter painter = new PassagePainter(text, letters, paper, emphasised());
		painter.paint(gc, line, y, marks(start, start + text.getLine(line).length()));
		int end = start + text.getLine(line).length();
		painter.frame(gc, line, y, find.matches(start, end));
		if (drops.target() != null)
			painter.frame(gc, line, y, List.of(drops.target()));
		if (headings != null)
			headings.paint(gc, line, ReadingText.PADDING, y, text.getClientArea().width - 2 * ReadingText.PADDING, paper);
		gc.setForeground(paper.ink());
	}

	/** Margin, ruler and scroll bar go with the text. */
	private void follow() {
		Point now = new Point(text.getTopIndex(), text.getLinePixel(text.getTopIndex()));
		if (now.equals(seen))
			return;
		seen = now;
		margin.redraw();
		ruler.redraw();
		getVerticalBar().setValues(text.getVerticalBar().getSelection(), 0, Math.max(1, text.getVerticalBar().getMaximum()),
				Math.max(1, text.getVerticalBar().getThumb()), 3 * (letters.row + letters.spacing), Math.max(1, text.getClientArea().height - letters.row));
	}

	private void wheel(Event event) {
		event.doit = false;
		if ((event.stateMask & SWT.MOD1) != 0) {
			zoom(zoom + (event.count > 0 ? ZOOM_STEP : -ZOOM_STEP));
			return;
		}
		scrollBy(-event.count * (letters.row + letters.spacing));
	}

	/** Scrolls by pixels. */
	void scrollBy(int pixels) {
		scrollTo(text.getTopPixel() + pixels);
	}

	private void scrollTo(int pixel) {
		text.setTopPixel(Math.max(0, pixel));
		margin.redraw();
		ruler.redraw();
	}

	/** Scrolls so that a UTF-16 offset is in the middle. */
	void jump(int offset) {
		text.setTopIndex(text.getLineAtOffset(offset));
		scrollBy(text.top(offset) - text.getClientArea().height / 2);
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
		if (same(statement, hovered))
			return;
		hovered = statement;
		ruler.changed();
		repaint();
		listeners.forEach(listener -> listener.hovered(statement));
	}

	private static boolean same(CodedStatement one, CodedStatement other) {
		return one == other || one != null && other != null && one.id().equals(other.id());
	}

	/** Statements were clicked. */
	void click(List<CodedStatement> statements, Point where) {
		if (!statements.isEmpty())
			listeners.forEach(listener -> listener.clicked(statements, where));
	}

	/** An end was dragged to a UTF-16 offset. */
	void endMoved(Mark mark, boolean start, int to) {
		int point = points().fromUtf16(to);
		listeners.forEach(listener -> listener.endMoved(mark.statement(), mark.passage(), start, point));
	}

	/** Something was dropped onto a passage. */
	void dropped(Object transfer, Units.Stretch on) {
		Span span = new Span(points().fromUtf16(on.start()), points().fromUtf16(on.end()));
		listeners.forEach(listener -> listener.dropped(transfer, span));
	}

	/** Whether an end of a passage is being dragged. */
	boolean isDragging() {
		return pointer.isDragging();
	}

	/** The text was edited: nothing that was counted in it holds any more. */
	private void changed() {
		points = null;
		units = null;
	}

	private CodePoints points() {
		if (points == null)
			points = new CodePoints(text.getText());
		return points;
	}

	/** The words and sentences of the text as it is now. */
	Units units() {
		if (units == null)
			units = new Units(points().text());
		return units;
	}

	/** The marks that have something in [from, to), as they are shown just now. */
	List<Mark> marks(int from, int to) {
		Mark dragged = pointer.dragged();
		if (dragged == null)
			return marks.between(from, to);
		List<Mark> found = new ArrayList<>(marks.between(from, to));
		found.remove(dragged);
		Mark preview = pointer.preview(dragged);
		if (preview.start() < to && preview.end() > from)
			found.add(preview);
		return found;
	}

	/** The statement that stands out: that under the mouse, else the one highlighted; or null. */
	CodedStatement emphasised() {
		return hovered != null ? hovered : highlighted;
	}

	Colouring colouring() {
		return colouring;
	}

	private int utf16(int codePoint) {
		return points().toUtf16(Math.max(0, Math.min(points().length(), codePoint)));
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
		return marks;
	}

	List<List<String>> columns() {
		return columns;
	}

	/** The marks of which something is visible. */
	List<Mark> visible() {
		int last = text.lastVisible();
		return marks(text.getOffsetAtLine(text.firstVisible()), text.getOffsetAtLine(last) + text.getLine(last).length());
	}

	List<Listener> listeners() {
		return new ArrayList<>(listeners);
	}
}
