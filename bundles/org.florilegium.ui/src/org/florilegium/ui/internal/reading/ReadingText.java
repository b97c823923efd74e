package org.florilegium.ui.internal.reading;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BidiSegmentEvent;
import org.eclipse.swt.custom.BidiSegmentListener;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Listener;

/**
 * The text itself. It lets others paint between the paper and the letters, and knows the rows that lines are wrapped into.
 * Only what is visible is looked at; a line that is too long for that is laid out in pieces, of which "line" is said here too.
 */
final class ReadingText extends StyledText {

	/** Distance of the letters from the edge, in pixels. */
	static final int PADDING = 14;

	/** So many lines are remembered. */
	private static final int MANY = 1_000;

	/** Paints what lies under the letters of a line. */
	@FunctionalInterface
	interface Underlay {
		/** @param y top of the line */
		void paint(GC gc, int line, int y);
	}

	private final Map<Integer, List<Row>> rows = new HashMap<>();
	private final Underlay underlay;
	private Font font;
	private int painting = -1;
	private boolean bidirectional;
	private final List<Integer> headings = new ArrayList<>();
	private final BidiSegmentListener segments = this::embed;
	private final BrokenLines lines = new BrokenLines();
	private final AcrossPieces across = new AcrossPieces(this, lines);

	ReadingText(Composite parent, Underlay underlay) {
		super(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		this.underlay = underlay;
		setContent(lines);
		setAlwaysShowScrollBars(true);
		getVerticalBar().setVisible(false);
		setMargins(PADDING, 0, PADDING, 0);
		addLineBackgroundListener(event -> painting = getLineAtOffset(event.lineOffset));
		addListener(SWT.Resize, event -> rows.clear());
		addModifyListener(event -> rows.clear());
		addExtendedModifyListener(event -> style(event.start, event.length));
		aboveLines();
	}

	/** Shows another text, or the same in other letters. */
	void set(String text, Typography letters) {
		font = letters.text;
		setFont(letters.blank);
		setLineSpacing(letters.spacing);
		rows.clear();
		headings.clear();
		if (text != null) {
			setText(text);
			align(text);
		} else {
			style(0, getCharCount());
		}
		int notes = Footnotes.start(getText());
		if (notes < getCharCount())
			style(notes, getCharCount() - notes, letters.note);
	}

	/** Sets lines in the letters of headings, and those that were before in the letters of the text. */
	void setHeadings(List<Integer> lines, Font letters) {
		headings.forEach(line -> style(line, font));
		headings.clear();
		headings.addAll(lines);
		headings.forEach(line -> style(line, letters));
	}

	private void style(int line, Font letters) {
		if (line < getLineCount())
			style(getOffsetAtLine(line), getLine(line).length(), letters);
	}

	/** Aligns paragraphs that are written from right to left at the right, and lets them run that way. */
	private void align(String words) {
		if (bidirectional != Bidi.requiresBidi(words.toCharArray(), 0, words.length())) {
			bidirectional = !bidirectional;
			if (bidirectional)
				addBidiSegmentListener(segments);
			else
				removeBidiSegmentListener(segments);
		}
		if (!bidirectional)
			return;
		int end = getLineCount();
		int from = 0;
		for (int line = 0; line <= end; line++) {
			if (line < end && (getLine(line).isBlank() || runsRightToLeft(line)))
				continue;
			if (from < line)
				setLineAlignment(from, line - from, SWT.RIGHT);
			from = line + 1;
		}
	}

	/** The platform's text layout has one direction for all lines: those of the other are embedded. */
	private void embed(BidiSegmentEvent event) {
		if (!event.lineText.isEmpty() && runsRightToLeft(getLineAtOffset(event.lineOffset))) {
			event.segments = new int[] { 0, event.lineText.length() };
			event.segmentsChars = new char[] { '\u202B', '\u202C' };
		}
	}

	private void style(int start, int length) {
		style(start, length, font);
	}

	private void style(int start, int length, Font letters) {
		rows.clear();
		if (length > 0 && letters != null) {
			StyleRange style = new StyleRange(start, length, null, null);
			style.font = letters;
			setStyleRange(style);
		}
	}

	@Override
	public void copy() {
		if (!across.copy(DND.CLIPBOARD))
			super.copy();
	}

	@Override
	public void copy(int clipboard) {
		if (!across.copy(clipboard))
			super.copy(clipboard);
	}

	@Override
	public void cut() {
		if (across.copy(DND.CLIPBOARD))
			invokeAction(ST.DELETE_NEXT);
		else
			super.cut();
	}

	@Override
	public void invokeAction(int action) {
		if (!across.back(action))
			super.invokeAction(action);
	}

	/** Adds one who is told of an event before the widget is, and may keep it from it by making its type none. */
	void addFirst(int type, Listener listener) {
		Listener[] known = getListeners(type);
		for (Listener other : known)
			removeListener(type, other);
		addListener(type, listener);
		for (Listener other : known)
			addListener(type, other);
	}

	/** The platform looks for what is at a point without regard to the space above a line: it is told a place without that. */
	private void aboveLines() {
		int[] real = new int[1];
		for (int type : new int[] { SWT.MouseDown, SWT.MouseMove, SWT.MouseUp }) {
			addFirst(type, event -> {
				real[0] = event.y;
				event.y = withoutSpace(event.y);
			});
			addListener(type, event -> event.y = real[0]);
		}
	}

	private int withoutSpace(int y) {
		if (y < 0 || y >= getClientArea().height)
			return y;
		int line = getLineIndex(y);
		int top = getLinePixel(line);
		return top + Math.max(0, y - top - getLineVerticalIndent(line));
	}

	/** The offset of the character at a point; -1 where there is none. */
	int offsetAt(int x, int y) {
		return getOffsetAtPoint(new Point(x, withoutSpace(y)));
	}

	/** The offset nearest to a point, which may lie outside of the text. */
	int offsetNear(int x, int y) {
		int line = getLineIndex(y);
		int top = getLinePixel(line);
		Row found = rows(line).getFirst();
		for (Row row : rows(line))
			if (top + row.y() <= y)
				found = row;
		if (found.start() == found.end())
			return found.start();
		int nearest = found.start();
		int distance = Integer.MAX_VALUE;
		for (Rectangle piece : bounds(found.start(), found.end())) {
			int inside = Math.max(piece.x, Math.min(piece.x + piece.width - 1, x));
			int offset = offsetAt(inside, top + found.y() + 2);
			if (offset < 0 || Math.abs(inside - x) >= distance)
				continue;
			distance = Math.abs(inside - x);
			Rectangle letter = piece(offset, offset + 1);
			nearest = offset + (isRightToLeft(offset) ? x < letter.x + letter.width / 2 ? 1 : 0 : x > letter.x + letter.width / 2 ? 1 : 0);
		}
		return nearest;
	}

	/** Where an end of a passage is, from left to right: before the character that starts it, or behind the one that ends it. */
	int edge(int offset, boolean start) {
		int letter = start ? offset : offset - 1;
		if (!start && letter > 0 && Character.isLowSurrogate(getTextRange(letter, 1).charAt(0)))
			letter--;
		Rectangle bounds = piece(letter, start ? letter + 1 : offset);
		return start == isRightToLeft(letter) ? bounds.x + bounds.width : bounds.x;
	}

	private boolean isRightToLeft(int offset) {
		int line = getLineAtOffset(offset);
		String words = getLine(line);
		char[] chars = words.toCharArray();
		if (!Bidi.requiresBidi(chars, 0, chars.length))
			return false;
		return bidi(line).getLevelAt(Math.min(words.length() - 1, offset - getOffsetAtLine(line))) % 2 == 1;
	}

	private Bidi bidi(int line) {
		return new Bidi(getLine(line), runsRightToLeft(line) ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
	}

	/** Whether a line begins with a letter that is written from right to left; for a piece of one, whether that does. */
	private boolean runsRightToLeft(int line) {
		return !new Bidi(getLine(lines.whole(line)), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
	}

	/** Forgets how lines are wrapped. */
	void rewrapped() {
		rows.clear();
	}

	/** Called for each line just before its letters are drawn. */
	@Override
	public void drawBackground(GC gc, int x, int y, int width, int height) {
		super.drawBackground(gc, x, y, width, height);
		int line = painting;
		painting = -1;
		if (line >= 0)
			underlay.paint(gc, line, y);
	}

	/** The rows of a line. */
	List<Row> rows(int line) {
		if (rows.size() > MANY)
			rows.clear();
		return rows.computeIfAbsent(line, this::wrapped);
	}

	private List<Row> wrapped(int line) {
		int start = getOffsetAtLine(line);
		int end = start + getLine(line).length();
		// bounds leave out the space above the line, locations do not
		int top = start < end ? getTextBounds(start, start).y - getLocationAtOffset(start).y + getLinePixel(line) : 0;
		List<Row> found = new ArrayList<>();
		int at = start;
		while (at < end) {
			int y = getTextBounds(at, at).y;
			int next = endOfRow(at, end, y, start);
			found.add(new Row(at, next, y - top));
			at = next;
		}
		if (found.isEmpty())
			found.add(new Row(start, start, 0));
		return List.copyOf(found);
	}

	private int endOfRow(int from, int end, int y, int start) {
		int low = from + 1;
		int step = 64;
		while (low + step < end && rowTop(low + step, start) == y)
			low += step;
		int high = Math.min(end, low + step);
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (rowTop(middle, start) == y)
				low = middle + 1;
			else
				high = middle;
		}
		return low;
	}

	/**
	 * Space at the end of a row takes no room and seems to stand in the first one: it is where what precedes it is. (In other
	 * rows of text that is written from right to left the platform gives letters no width either, but the right row.)
	 */
	private int rowTop(int offset, int lineStart) {
		int first = getTextBounds(lineStart, lineStart).y;
		Rectangle bounds = getTextBounds(offset, offset);
		for (int at = offset; bounds.width == 0 && bounds.y == first && at > lineStart;) {
			at--;
			bounds = getTextBounds(at, at);
		}
		return bounds.y;
	}

	/**
	 * Where [start, end), all of it in one row, stands; several pieces where its direction changes. Left and width only: what
	 * is above and below is the row's.
	 */
	List<Rectangle> bounds(int start, int end) {
		int line = getLineAtOffset(start);
		String words = getLine(line);
		char[] chars = words.toCharArray();
		if (!Bidi.requiresBidi(chars, 0, chars.length))
			return List.of(getTextBounds(start, end - 1));
		int offset = getOffsetAtLine(line);
		Bidi bidi = bidi(line);
		List<Rectangle> pieces = new ArrayList<>();
		for (int i = 0; i < bidi.getRunCount(); i++) {
			int from = Math.max(start, offset + bidi.getRunStart(i));
			int to = Math.min(end, offset + bidi.getRunLimit(i));
			if (from < to)
				pieces.add(piece(from, to));
		}
		return pieces;
	}

	/**
	 * Where [from, to), all of it in one row and direction, stands. In rows but the first of text that is written from right to
	 * left the platform gives only stretches that reach the end of the row a width: there it is what lies between two of them.
	 */
	private Rectangle piece(int from, int to) {
		Rectangle found = getTextBounds(from, to - 1);
		if (found.width > 0)
			return found;
		int end = rowEnd(from);
		if (to >= end)
			return found;
		Rectangle whole = getTextBounds(from, end - 1);
		Rectangle rest = getTextBounds(to, end - 1);
		int left = rest.x + rest.width;
		return new Rectangle(left, found.y, Math.max(0, whole.x + whole.width - left), found.height);
	}

	private int rowEnd(int offset) {
		return rows(getLineAtOffset(offset)).stream().filter(row -> row.end() > offset).mapToInt(Row::end).findFirst().orElse(offset);
	}

	/** Top of the row in which a character stands, in pixels from the top of what is visible. */
	int top(int offset) {
		int line = getLineAtOffset(offset);
		List<Row> wrapped = rows(line);
		Row found = wrapped.getFirst();
		for (Row row : wrapped)
			if (row.start() <= offset)
				found = row;
		return getLinePixel(line) + found.y();
	}

	/** Where [start, end) stands, as far as it is visible. */
	Optional<Rectangle> visibleBounds(int start, int end) {
		int from = Math.max(start, getOffsetAtLine(firstVisible()));
		int last = lastVisible();
		int to = Math.min(end, getOffsetAtLine(last) + getLine(last).length());
		Rectangle client = getClientArea();
		if (start == end && from == start && from <= to) {
			Point at = getLocationAtOffset(start);
			Rectangle caret = new Rectangle(at.x, at.y, 1, getLineHeight(start));
			return client.intersects(caret) ? Optional.of(caret) : Optional.empty();
		}
		Rectangle found = null;
		for (int line = getLineAtOffset(from); from < to && line <= last; line++)
			for (Row row : rows(line)) {
				int left = Math.max(from, row.start());
				int right = Math.min(to, row.end());
				if (left >= right)
					continue;
				for (Rectangle piece : bounds(left, right)) {
					Rectangle at = new Rectangle(piece.x, getLinePixel(line) + row.y(), Math.max(1, piece.width), getLineHeight(left));
					if (at.intersects(client))
						found = found == null ? at : found.union(at);
				}
			}
		return Optional.ofNullable(found);
	}

	/** The first line of which something is visible. */
	int firstVisible() {
		return getLineIndex(0);
	}

	/** The last line of which something is visible. */
	int lastVisible() {
		return getLineIndex(Math.max(0, getClientArea().height - 1));
	}
}
