package org.florilegium.exchange.internal.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.internal.parts.Piece;

/**
 * Finds the footnotes that stand within the pages. A note starts with its number, the next after the last one, or with an
 * asterisk; its number stands in the text before, at the end of a word or sentence; it goes on to the next blank line.
 * Where body lines are set apart by blank lines, lines without them at the foot of a page carry on the last note of the
 * page before.
 */
final class NoteFinder {

	/**
	 * A footnote.
	 *
	 * @param label  its number, or asterisks
	 * @param ranges first and last line of each stretch of it
	 */
	record Note(String label, List<int[]> ranges) {
	}

	private static final Pattern START = Pattern
			.compile("(?:\\[(\\d{1,3})\\]|(\\d{1,3})[.)]?(?=\\s)|([\u00B9\u00B2\u00B3\u2070-\u2079]+)|([*†‡]{1,3}))\\s*(?=[^\\s*]).+");
	private static final Pattern RULE = Pattern.compile("[-_–—]{3,}|(?:\\*\\s?){3,}");
	private static final int REACH = 150;

	private final Lines lines;
	private final boolean spaced;
	private final Map<String, List<Integer>> calls = new HashMap<>();
	private final boolean[] taken;
	/** Lines of titles and by-lines, which are no notes whatever they look like. */
	private final boolean[] titled;
	private final List<Note> notes = new ArrayList<>();
	private final Set<Integer> pieceStarts = new HashSet<>();
	private int lastNumber;
	private int lastLine = -1;
	private Note open;

	NoteFinder(Lines lines, Shape shape, List<Piece> pieces) {
		this.lines = lines;
		spaced = shape.doubleSpaced();
		taken = new boolean[lines.count()];
		titled = new boolean[lines.count()];
		for (Piece piece : pieces) {
			pieceStarts.add(lines.at(piece.start()));
			Arrays.fill(titled, lines.at(piece.start()), lines.at(piece.bylineEnd()) + 1, true);
		}
		for (int i = 0; i < lines.count(); i++) {
			int line = i;
			NoteCalls.of(lines.content(i)).forEach(l -> calls.computeIfAbsent(l, k -> new ArrayList<>()).add(line));
		}
	}

	private static String label(Matcher m) {
		for (int g = 1; g <= 2; g++) {
			if (m.group(g) != null)
				return Integer.toString(Integer.parseInt(m.group(g)));
		}
		if (m.group(3) == null)
			return m.group(4);
		return NoteCalls.plain(m.group(3));
	}

	/** The notes in the order of the text. */
	List<Note> find() {
		for (int i = 0; i < lines.count(); i++) {
			if (pieceStarts.contains(i))
				lastNumber = 0;
			if (lines.isBlank(i) || taken[i] || titled[i])
				continue;
			if (isStart(i))
				take(i);
			else if (isContinuation(i))
				carryOn(i);
		}
		return notes;
	}

	/** Whether a line belongs to a note, or is a rule that sets notes off. */
	boolean isTaken(int line) {
		return taken[line] || isRule(line);
	}

	/** Whether a line is a rule above or below notes. */
	boolean isRule(int line) {
		if (lines.isBlank(line) || !RULE.matcher(lines.content(line)).matches())
			return false;
		int above = lines.previous(line);
		int below = lines.next(line);
		return above >= 0 && taken[above] || below >= 0 && taken[below];
	}

	private boolean isStart(int i) {
		String label = labelAt(i);
		if (label.isEmpty() || RULE.matcher(lines.content(i)).matches())
			return false;
		boolean follows = lastLine >= 0 && lines.previous(i) == lastLine;
		if (!Character.isDigit(label.charAt(0)))
			return isCalled(label, i) && (isApart(i) || follows);
		int number = Integer.parseInt(label);
		if (follows && number == lastNumber + 1)
			return true;
		boolean inSequence = number == 1 && lastNumber != 1 || number > lastNumber && number <= lastNumber + 3;
		boolean blockAtFoot = spaced && number == lastNumber + 1 && isFoot(i);
		return inSequence && isApart(i) && (isCalled(label, i) || blockAtFoot);
	}

	/** Whether the line stands apart from the running text, as notes do. */
	private boolean isApart(int i) {
		boolean ruled = i > 0 && lines.previous(i) >= 0 && RULE.matcher(lines.content(lines.previous(i))).matches();
		if (ruled || isFoot(i))
			return true;
		if (spaced)
			return i + 1 < lines.count() && lines.isDense(i + 1) || continuesAbove(i);
		return i > 0 && lines.isBlank(i - 1);
	}

	/** In a text set apart by blank lines: whether a carried-on note stands directly above. */
	private boolean continuesAbove(int i) {
		return lines.isDense(i) && taken[i - 1];
	}

	/** Whether nothing but notes follows on the page. */
	private boolean isFoot(int i) {
		if (!lines.hasPages())
			return false;
		int j = i;
		while (lines.next(j) == j + 1 && !lines.startsPage(j + 1))
			j++;
		int below = lines.next(j);
		return below < 0 || lines.startsPage(below) || !labelAt(below).isEmpty() && below > j + 1
				|| RULE.matcher(lines.content(below)).matches();
	}

	/** Whether the label stands in the text not far above. */
	private boolean isCalled(String label, int i) {
		List<Integer> found = calls.getOrDefault(label, List.of());
		int at = Collections.binarySearch(found, i);
		for (int k = (at < 0 ? -at - 1 : at) - 1; k >= 0 && i - found.get(k) < REACH * (spaced ? 2 : 1); k--) {
			if (!taken[found.get(k)])
				return true;
		}
		return false;
	}

	private void take(int i) {
		String label = labelAt(i);
		if (Character.isDigit(label.charAt(0)))
			lastNumber = Integer.parseInt(label);
		int end = i;
		while (end + 1 < lines.count() && lines.isDense(end + 1) && !titled[end + 1] && !startsNext(end + 1)
				&& !RULE.matcher(lines.content(end + 1)).matches())
			end++;
		List<int[]> ranges = new ArrayList<>();
		ranges.add(new int[] { i, end });
		notes.add(new Note(label, ranges));
		if (open == null || Character.isDigit(label.charAt(0)))
			open = notes.getLast();
		mark(i, end);
	}

	/** The label of the note that starts with a line; empty when none does. */
	private String labelAt(int i) {
		String line = lines.content(i);
		if (Character.isLetter(line.charAt(0)))
			return "";
		Matcher m = START.matcher(line);
		return m.matches() ? label(m) : "";
	}

	/** Whether the note that must come next starts with a line. */
	private boolean startsNext(int i) {
		String label = labelAt(i);
		return label.equals(Integer.toString(lastNumber + 1)) || !label.isEmpty() && "*†‡".indexOf(label.charAt(0)) >= 0;
	}

	private void mark(int from, int to) {
		for (int i = from; i <= to; i++)
			taken[i] = true;
		lastLine = to;
	}

	/** Whether a block at the foot of the page, or right above its notes, goes on with the last note of the page before. */
	private boolean isContinuation(int i) {
		if (notes.isEmpty() || !lines.hasPages() || i > 0 && !lines.isBlank(i - 1) && !lines.startsPage(i))
			return false;
		int above = open.ranges().getLast()[1];
		if (Sentences.isFinished(lines.content(above)) || lines.page(i) != lines.page(above) + 1)
			return false;
		int end = continuationEnd(i);
		boolean nextNote = end + 1 < lines.count() && lines.isDense(end + 1);
		if (nextNote)
			return true;
		int below = lines.next(end);
		return spaced && end > i && (below < 0 || lines.startsPage(below));
	}

	/** Last line of the block before the next note starts in it. */
	private int continuationEnd(int i) {
		int end = i;
		while (end + 1 < lines.count() && lines.isDense(end + 1) && !titled[end + 1]) {
			if (labelAt(end + 1).equals(Integer.toString(lastNumber + 1)))
				return end;
			end++;
		}
		return end;
	}

	private void carryOn(int i) {
		int end = continuationEnd(i);
		open.ranges().add(new int[] { i, end });
		mark(i, end);
	}
}
