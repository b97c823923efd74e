package org.florilegium.ui.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

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

	private static final String CSS_DISABLED = "org.eclipse.e4.ui.css.disabled"; //$NON-NLS-1$
	private static final int LEAST_ZOOM = 50;
	private static final int MOST_ZOOM = 400;

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
	private Marks marks = Marks.NONE;
	private Headings headings;
	private CodedStatement highlighted;
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
		if (other || partsChanged)
			reset(now.text().text());
		remark();
	}

	private void reset(String words) {
		Point selection = text.getSelection();
		int top = text.getOffsetAtLine(text.getTopIndex());
		setRedraw(false);
		try {
			text.set(words, letters);
			headings = new Headings(snapshot, text, letters, new Colouring(vocabulary, tinting)::names);
			headings.makeSpace(text);
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
		marks = Marks.of(snapshot, new Colouring(vocabulary, tinting), shown, columns);
		if (highlighted != null && marks.of(highlighted).isEmpty())
			highlighted = null;
		arrange();
		ruler.changed();
		repaint();
	}

	private void repaint() {
		text.redraw();
		margin.redraw();
	}

	/** What is selected; empty at the caret where nothing is. */
	public Span selection() {
		Point selected = text.getSelection();
		return new Span(points.fromUtf16(selected.x), points.fromUtf16(selected.y));
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
		if (statement == highlighted || statement != null && highlighted != null && statement.id().equals(highlighted.id()))
			return;
		highlighted = statement;
		ruler.changed();
		repaint();
	}

	/** The statements shown that have a passage at a code point. */
	public List<CodedStatement> at(int codePoint) {
		return codePoint < 0 || codePoint >= points.length() ? List.of() : marks.at(points.toUtf16(codePoint));
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
	private void arrange() {
		Rectangle client = getClientArea();
		int room = client.width - OverviewRuler.WIDTH;
		if (room <= 0 || client.height <= 0)
			return;
		int wanted = letters.measure + 2 * ReadingText.PADDING;
		int width = Math.max(80, Math.min(wanted, room - margin.leastWidth()));
		int left = Math.max(margin.leastWidth(), Math.min(room - width, Math.max((room - width) / 2, margin.comfortableWidth(Math.max(1, columns.size())))));
		margin.setBounds(0, 0, left, client.height);
		text.setBounds(left, 0, width, client.height);
		ruler.setBounds(client.width - OverviewRuler.WIDTH, 0, OverviewRuler.WIDTH, client.height);
		text.rewrapped();
		margin.redraw();
	}

	private void paintAround(GC gc) {
		gc.setBackground(paper.background());
		gc.fillRectangle(getClientArea());
	}

	private void paintUnder(GC gc, int line, int y) {
		new PassagePainter(text, letters, paper, marks, highlighted).paint(gc, line, y);
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
		listeners.forEach(listener -> listener.selected(span));
	}

	private int utf16(int codePoint) {
		return points.toUtf16(Math.max(0, Math.min(points.length(), codePoint)));
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

	CodedStatement highlighted() {
		return highlighted;
	}

	/** The marks of which something is visible. */
	List<Mark> visible() {
		int last = text.lastVisible();
		return marks.between(text.getOffsetAtLine(text.firstVisible()), text.getOffsetAtLine(last) + text.getLine(last).length());
	}

	List<Listener> listeners() {
		return new ArrayList<>(listeners);
	}
}
