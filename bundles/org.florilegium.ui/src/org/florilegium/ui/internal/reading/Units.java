package org.florilegium.ui.internal.reading;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The characters, words, sentences and paragraphs of a text, in UTF-16 offsets. Only the text around an offset is looked at.
 * A paragraph goes on over lines that somebody broke at some width.
 */
final class Units {

	/** A stretch of the text in UTF-16. */
	record Stretch(int start, int end) {

		boolean isEmpty() {
			return start >= end;
		}
	}

	private static final int SHORTEST_BROKEN_LINE = 45;
	private static final int LONGEST_BROKEN_LINE = 120;
	/** So far from an offset nothing is looked at. */
	private static final int FAR = 20_000;
	private static final int FAR_FOR_WORDS = 1_000;
	/** So many lines a paragraph has at most. */
	private static final int MOST_LINES = 500;
	private static final Pattern ENDS = Pattern.compile(".*[.!?:;\u2026\u3002\uFF01\uFF1F\u061F\u06D4][\"'\u201D\u2019\u00BB)\\]]*\\s*"); //$NON-NLS-1$
	/** A full stop after these ends no sentence. */
	private static final Pattern ABBREVIATED = Pattern
			.compile("(?s).*\\b(\\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Lt|Col|No|vs|cf|e\\.g|i\\.e|ca|Hr|Fr|Nr|bzw)\\.\\s*"); //$NON-NLS-1$

	private final String text;

	Units(String text) {
		this.text = text;
	}

	/** The unit around an offset; of two that meet there the later one; in white space the one behind it, if there is one. */
	Stretch around(int offset, Unit unit) {
		if (unit == Unit.CHARACTER) {
			int start = floor(offset);
			return new Stretch(start, start < text.length() ? ceiling(start + 1) : start);
		}
		List<Stretch> near = near(offset, unit);
		for (Stretch found : near)
			if (found.end > offset)
				return found;
		return near.isEmpty() ? new Stretch(offset, offset) : near.getLast();
	}

	/** The next place behind an offset where a unit ends; the text's end if there is none. */
	int endAfter(int offset, Unit unit) {
		if (unit == Unit.CHARACTER)
			return ceiling(Math.min(text.length(), offset + 1));
		return near(offset, unit).stream().mapToInt(Stretch::end).filter(end -> end > offset).findFirst().orElse(text.length());
	}

	/** The last place before an offset where a unit ends; 0 if there is none. */
	int endBefore(int offset, Unit unit) {
		if (unit == Unit.CHARACTER)
			return floor(Math.max(0, offset - 1));
		return near(offset, unit).stream().mapToInt(Stretch::end).filter(end -> end < offset).max().orElse(0);
	}

	/** The next place behind an offset where a unit starts; the text's end if there is none. */
	int startAfter(int offset, Unit unit) {
		if (unit == Unit.CHARACTER)
			return ceiling(Math.min(text.length(), offset + 1));
		return near(offset, unit).stream().mapToInt(Stretch::start).filter(start -> start > offset).findFirst().orElse(text.length());
	}

	/** The last place before an offset where a unit starts; 0 if there is none. */
	int startBefore(int offset, Unit unit) {
		if (unit == Unit.CHARACTER)
			return floor(Math.max(0, offset - 1));
		return near(offset, unit).stream().mapToInt(Stretch::start).filter(start -> start < offset).max().orElse(0);
	}

	/** The place nearest to an offset where a unit starts, or ends. */
	int snap(int offset, Unit unit, boolean start) {
		if (unit == Unit.CHARACTER) {
			int below = floor(offset);
			int above = ceiling(offset);
			return offset - below <= above - offset ? below : above;
		}
		int nearest = offset;
		int distance = Integer.MAX_VALUE;
		for (Stretch found : near(offset, unit)) {
			int at = start ? found.start : found.end;
			if (Math.abs(at - offset) < distance) {
				distance = Math.abs(at - offset);
				nearest = at;
			}
		}
		return nearest;
	}

	/** The units around an offset, in order: at least the one before and the one behind it, if there are such. */
	private List<Stretch> near(int offset, Unit unit) {
		Stretch window = window(Math.max(0, Math.min(offset, text.length())), unit == Unit.WORD ? FAR_FOR_WORDS : FAR);
		if (unit == Unit.WORD)
			return words(window);
		List<Stretch> found = new ArrayList<>();
		for (int at = window.start; at <= window.end;) {
			Stretch paragraph = paragraph(at);
			Stretch inside = unit == Unit.PARAGRAPH ? paragraph : new Stretch(Math.max(paragraph.start, window.start), Math.min(paragraph.end, window.end));
			Stretch words = trimmed(inside);
			if (!words.isEmpty() && unit == Unit.PARAGRAPH)
				found.add(words);
			else if (!words.isEmpty())
				found.addAll(sentences(words));
			at = paragraph.end + 1;
		}
		return found;
	}

	/** The paragraph around an offset and those before and behind it. */
	private Stretch window(int offset, int far) {
		Stretch here = paragraph(offset);
		int start = here.start;
		while (start > 0 && blank(start, here.start))
			start = paragraph(start - 1).start;
		if (start > 0 && offset - start < far)
			start = paragraph(start - 1).start;
		while (start > 0 && blank(start, offset))
			start = paragraph(start - 1).start;
		int end = here.end;
		while (end < text.length() && (end == here.end || blank(here.end, end)))
			end = paragraph(end + 1).end;
		if (offset - start > far)
			start = space(offset - far, -1);
		if (end - offset > far)
			end = space(offset + far, 1);
		return new Stretch(start, end);
	}

	private boolean blank(int start, int end) {
		for (int i = start; i < end; i++)
			if (!Character.isWhitespace(text.charAt(i)))
				return false;
		return true;
	}

	/** The nearest white space in a direction; the text's end if there is none. */
	private int space(int from, int step) {
		int at = from;
		while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at)))
			at += step;
		return Math.max(0, at);
	}

	private List<Stretch> words(Stretch window) {
		List<Stretch> found = new ArrayList<>();
		BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
		words.setText(text.substring(window.start, window.end));
		int start = 0;
		for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
			// a mark that is combined with a letter belongs to it
			int from = floor(window.start + start);
			int to = ceiling(window.start + end);
			if (!blank(from, to) && (found.isEmpty() || found.getLast().end < to))
				found.add(new Stretch(found.isEmpty() ? from : Math.max(from, found.getLast().end), to));
			start = end;
		}
		return found;
	}

	private List<Stretch> sentences(Stretch paragraph) {
		List<Stretch> found = new ArrayList<>();
		String words = text.substring(paragraph.start, paragraph.end).replace('\n', ' ');
		BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
		sentences.setText(words);
		int start = 0;
		int from = 0;
		for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
			boolean goesOn = end < words.length() && ABBREVIATED.matcher(words.substring(from, end)).matches();
			from = end;
			if (goesOn)
				continue;
			Stretch sentence = trimmed(new Stretch(paragraph.start + start, paragraph.start + end));
			if (!sentence.isEmpty())
				found.add(sentence);
			start = end;
		}
		return found;
	}

	/** The last boundary between what readers see as characters that is not behind an offset. */
	int floor(int offset) {
		return boundary(offset, false);
	}

	/** The first boundary between what readers see as characters that is not before an offset. */
	int ceiling(int offset) {
		return boundary(offset, true);
	}

	private int boundary(int offset, boolean up) {
		if (offset <= 0 || offset >= text.length())
			return Math.max(0, Math.min(offset, text.length()));
		char before = text.charAt(offset - 1);
		char after = text.charAt(offset);
		if (before < 0x300 && after < 0x300 && before != '\r')
			return offset;
		Stretch line = line(offset);
		if (offset <= line.start || offset >= line.end)
			return offset;
		int from = Math.max(line.start, offset - 200);
		while (from > line.start && !Character.isWhitespace(text.charAt(from)))
			from--;
		BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
		characters.setText(text.substring(from, Math.min(line.end, offset + 200)));
		if (characters.isBoundary(offset - from))
			return offset;
		return from + (up ? characters.following(offset - from) : characters.preceding(offset - from));
	}

	private Stretch line(int offset) {
		int start = text.lastIndexOf('\n', offset - 1) + 1;
		int end = text.indexOf('\n', offset);
		return new Stretch(start, end < 0 ? text.length() : end);
	}

	/** With its white space. */
	private Stretch paragraph(int offset) {
		Stretch line = line(offset);
		int start = line.start;
		int end = line.end;
		for (int i = 0; i < MOST_LINES && start > 0 && goesOn(line(start - 1), start); i++)
			start = line(start - 1).start;
		Stretch last = line;
		for (int i = 0; i < MOST_LINES && end < text.length() && goesOn(last, end + 1); i++) {
			last = line(end + 1);
			end = last.end;
		}
		return new Stretch(start, end);
	}

	/** Whether a paragraph goes on from one line to the next. */
	private boolean goesOn(Stretch line, int next) {
		int length = line.end - line.start;
		if (length < SHORTEST_BROKEN_LINE || length > LONGEST_BROKEN_LINE || text.substring(line.start, line.end).isBlank())
			return false;
		Stretch following = line(next);
		return !text.substring(following.start, following.end).isBlank() && !ENDS.matcher(text.substring(line.start, line.end)).matches();
	}

	private Stretch trimmed(Stretch stretch) {
		int start = stretch.start;
		int end = stretch.end;
		while (start < end && Character.isWhitespace(text.charAt(start)))
			start++;
		while (end > start && Character.isWhitespace(text.charAt(end - 1)))
			end--;
		return new Stretch(start, end);
	}

	/** All places where some words stand, in the order of the text; white space in them stands for any. */
	List<Stretch> find(String words, boolean matchCase) {
		List<Stretch> found = new ArrayList<>();
		if (words.isBlank())
			return found;
		StringBuilder pattern = new StringBuilder();
		for (String word : words.strip().split("\\s+")) //$NON-NLS-1$
			pattern.append(pattern.isEmpty() ? "" : "\\s+").append(Pattern.quote(word)); //$NON-NLS-1$ //$NON-NLS-2$
		var matcher = Pattern.compile(pattern.toString(), matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
		while (matcher.find())
			found.add(new Stretch(matcher.start(), matcher.end()));
		return found;
	}
}
