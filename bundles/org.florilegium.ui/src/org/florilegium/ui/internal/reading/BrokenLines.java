package org.florilegium.ui.internal.reading;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.eclipse.swt.custom.StyledTextContent;
import org.eclipse.swt.custom.TextChangeListener;
import org.eclipse.swt.custom.TextChangedEvent;
import org.eclipse.swt.custom.TextChangingEvent;

/**
 * A text whose lines a widget can lay out one by one: a line that is too long for that is given to it in pieces. Each ends with
 * a sentence, else with a word, and never within what readers see as one character. The text and the offsets in it, which count
 * UTF-16, stay what they are: a space that a piece ends with is taken for what ends a line, and where there is none, nothing is.
 */
public final class BrokenLines implements StyledTextContent {

	/** A line of more UTF-16 units is given in pieces. */
	static final int LONGEST = 5_000;
	private static final int PIECE = 2_000;
	/** In so much at the end of a piece a good place is looked for. */
	private static final int REACH = 800;

	private final List<TextChangeListener> listeners = new CopyOnWriteArrayList<>();
	private StringBuilder text = new StringBuilder();
	/** Where lines and pieces of lines start, ascending from 0. */
	private int[] starts = { 0 };

	@Override
	public void setText(String words) {
		text = new StringBuilder(words);
		starts = split(words);
		TextChangedEvent event = new TextChangedEvent(this);
		listeners.forEach(listener -> listener.textSet(event));
	}

	@Override
	public void replaceTextRange(int start, int length, String words) {
		int first = getLineAtOffset(start);
		int next = getLineAtOffset(start + length) + 1;
		int from = starts[first];
		String now = text.substring(from, start) + words + text.substring(start + length, startOf(next));
		int[] pieces = split(now);
		if (next < starts.length && pieces.length > 1 && pieces[pieces.length - 1] == now.length())
			pieces = Arrays.copyOf(pieces, pieces.length - 1); // where the next line starts is known
		TextChangingEvent changing = new TextChangingEvent(this);
		changing.start = start;
		changing.newText = words;
		changing.newCharCount = words.length();
		changing.replaceCharCount = length;
		changing.newLineCount = pieces.length - 1;
		changing.replaceLineCount = next - 1 - first;
		listeners.forEach(listener -> listener.textChanging(changing));
		text.replace(start, start + length, words);
		IntStream before = Arrays.stream(starts, 0, first);
		IntStream here = Arrays.stream(pieces).map(piece -> from + piece);
		IntStream behind = Arrays.stream(starts, next, starts.length).map(at -> at + words.length() - length);
		starts = IntStream.concat(IntStream.concat(before, here), behind).toArray();
		TextChangedEvent changed = new TextChangedEvent(this);
		listeners.forEach(listener -> listener.textChanged(changed));
	}

	private static int[] split(String words) {
		IntStream.Builder found = IntStream.builder();
		int at = 0;
		int end;
		do {
			found.add(at);
			end = at;
			while (end < words.length() && !isEnd(words.charAt(end)))
				end++;
			if (end - at > LONGEST)
				for (int piece = next(words, at, end); piece < end; piece = next(words, piece, end))
					found.add(piece);
			at = words.startsWith("\r\n", end) ? end + 2 : end + 1; //$NON-NLS-1$
		} while (end < words.length());
		return found.build().toArray();
	}

	private static boolean isEnd(char letter) {
		return letter == '\n' || letter == '\r';
	}

	/** Where the piece behind that which starts at an offset starts; the line's end for the last. */
	private static int next(String words, int at, int end) {
		if (end - at <= PIECE + REACH)
			return end;
		int from = at + PIECE - REACH;
		String near = words.substring(from, at + PIECE);
		BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
		characters.setText(near);
		BreakIterator rows = BreakIterator.getLineInstance(Locale.ROOT);
		int found = last(BreakIterator.getSentenceInstance(Locale.ROOT), near, characters::isBoundary);
		if (found == 0)
			found = last(rows, near, place -> isSpace(near.charAt(place - 1)) && characters.isBoundary(place));
		if (found == 0)
			found = last(rows, near, characters::isBoundary);
		if (found == 0)
			found = last(characters, near, place -> true);
		return from + (found == 0 ? near.length() : found);
	}

	/** The last place within some words where they may be broken; 0 for none. */
	private static int last(BreakIterator places, String words, IntPredicate which) {
		places.setText(words);
		for (int place = places.preceding(words.length()); place > 0; place = places.previous())
			if (which.test(place))
				return place;
		return 0;
	}

	private static boolean isSpace(char letter) {
		return Character.isWhitespace(letter);
	}

	/** Whether a line goes on with what the one before it is a piece of. */
	private boolean goesOn(int line) {
		return line > 0 && !isEnd(text.charAt(starts[line] - 1));
	}

	/** The line that begins what a line is a piece of: itself where it is whole. */
	int whole(int line) {
		int first = line;
		while (goesOn(first))
			first--;
		return first;
	}

	/** Whether a line is broken somewhere in [start, end). */
	boolean isBroken(int start, int end) {
		for (int line = getLineAtOffset(start) + 1; line < starts.length && starts[line] <= end; line++)
			if (goesOn(line))
				return true;
		return false;
	}

	/** Whether a line is broken at an offset with nothing there that could be taken for its end. */
	boolean isTight(int offset) {
		int line = getLineAtOffset(offset);
		return starts[line] == offset && goesOn(line) && !isSpace(text.charAt(offset - 1));
	}

	private int startOf(int line) {
		return line < starts.length ? starts[line] : text.length();
	}

	@Override
	public String getLine(int line) {
		int start = starts[line];
		int end = startOf(line + 1);
		if (line + 1 < starts.length) {
			if (end > start && isSpace(text.charAt(end - 1)))
				end--;
			if (end > start && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r')
				end--;
		}
		return text.substring(start, end);
	}

	@Override
	public int getLineAtOffset(int offset) {
		int found = Arrays.binarySearch(starts, offset);
		if (found < 0)
			return -found - 2;
		while (found + 1 < starts.length && starts[found + 1] == offset)
			found++;
		return found;
	}

	@Override
	public int getOffsetAtLine(int line) {
		return starts[line];
	}

	@Override
	public int getLineCount() {
		return starts.length;
	}

	@Override
	public int getCharCount() {
		return text.length();
	}

	@Override
	public String getTextRange(int start, int length) {
		return text.substring(start, start + length);
	}

	/** As all reading texts have it. */
	@Override
	public String getLineDelimiter() {
		return "\n"; //$NON-NLS-1$
	}

	@Override
	public void addTextChangeListener(TextChangeListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeTextChangeListener(TextChangeListener listener) {
		listeners.remove(listener);
	}
}
