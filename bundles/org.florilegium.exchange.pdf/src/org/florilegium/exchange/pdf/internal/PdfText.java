package org.florilegium.exchange.pdf.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.exchange.pdf.internal.PageLayout.Block;

/**
 * Writes the lines of pages one below the other as they are set, for the cleaning steps to make paragraphs of: with a blank
 * line where there is more space or other type, an indent where a line is indented, a mark where a page starts, and marks on
 * lines in larger or bold type that are headings.
 */
final class PdfText {

	private static final double MORE_SPACE = 1.3;
	private static final double OTHER_SIZE = 0.09;
	private static final double HEADING = 1.14;
	private static final int LONGEST_HEADING = 180;
	private static final String INDENT = "    ";

	private record Written(int start, int end, Line line, boolean apart) {
	}

	private final StringBuilder text = new StringBuilder();
	private final List<Mark> marks = new ArrayList<>();
	private final List<Written> written = new ArrayList<>();
	private final List<Integer> pages = new ArrayList<>();
	private final Map<Double, Integer> sizes = new HashMap<>();

	/** Begins a page with its number as it is printed. */
	void page(String label) {
		marks.add(new Mark(Kind.PAGE, text.length(), text.length(), label));
		pages.add(written.size());
	}

	/** Writes the blocks of a page. */
	void write(List<Block> blocks) {
		for (Block block : blocks)
			write(block);
	}

	/** Writes what stands sideways on a page, apart from the rest. */
	void aside(List<Line> lines) {
		if (!lines.isEmpty())
			write(new Block(lines));
	}

	private void write(Block block) {
		double pitch = pitch(block.lines());
		double margin = margin(block.lines());
		Line before = null;
		int table = -1;
		for (int i = 0; i < block.lines().size(); i++) {
			Line line = block.lines().get(i);
			boolean cells = isTable(block.lines(), i);
			boolean apart = before == null ? isApart(line) : line.baseline() - before.baseline() > MORE_SPACE * pitch || differ(before, line);
			boolean changes = cells != table >= 0;
			if (changes && !cells)
				table = endTable(table);
			if ((apart && table < 0 || changes) && !text.isEmpty() && text.charAt(text.length() - 1) == '\n' && !endsBlank())
				text.append('\n');
			if (changes && cells)
				table = text.length();
			double indent = line.left() - margin;
			if (!apart && !changes && table < 0 && indent > 0.6 * line.size() && indent < 5 * line.size())
				text.append(INDENT);
			write(line, apart || changes, cells ? " | " : " ");
			before = line;
		}
		endTable(table);
	}

	private boolean endsBlank() {
		return text.length() >= 2 && text.charAt(text.length() - 2) == '\n';
	}

	private int endTable(int start) {
		if (start >= 0)
			marks.add(Mark.of(Kind.VERBATIM, start, text.length() - 1));
		return -1;
	}

	/** Whether a line belongs to a table: it and its neighbours, three in all, are made of cells; or two of three cells and more. */
	private static boolean isTable(List<Line> lines, int at) {
		if (!lines.get(at).hasCells())
			return false;
		int from = at;
		int to = at;
		while (from > 0 && lines.get(from - 1).hasCells())
			from--;
		while (to + 1 < lines.size() && lines.get(to + 1).hasCells())
			to++;
		return to - from >= 2 || to > from && lines.subList(from, to + 1).stream().allMatch(line -> line.text().chars().filter(c -> c == '\t').count() >= 2);
	}

	private void write(Line line, boolean apart, String between) {
		int start = text.length();
		text.append(line.text().strip().replace("\t", between));
		written.add(new Written(start, text.length(), line, apart));
		sizes.merge(round(line.size()), line.text().length(), Integer::sum);
		text.append('\n');
	}

	/** Whether a block's first line does not go on with the last block: other type, or much shorter. */
	private boolean isApart(Line line) {
		return !written.isEmpty() && (differ(written.getLast().line, line) || written.getLast().line.text().length() < 0.3 * line.text().length());
	}

	private static boolean differ(Line a, Line b) {
		return Math.abs(a.size() - b.size()) > OTHER_SIZE * Math.max(a.size(), b.size());
	}

	private static double round(double size) {
		return Math.round(size * 2) / 2.0;
	}

	private static double pitch(List<Line> lines) {
		double[] gaps = new double[Math.max(0, lines.size() - 1)];
		for (int i = 1; i < lines.size(); i++)
			gaps[i - 1] = lines.get(i).baseline() - lines.get(i - 1).baseline();
		Arrays.sort(gaps);
		return gaps.length == 0 ? Double.MAX_VALUE : Math.max(gaps[(gaps.length - 1) * 2 / 5], lines.getFirst().size());
	}

	/** Where most lines begin. */
	private static double margin(List<Line> lines) {
		Map<Long, Integer> counts = new HashMap<>();
		lines.forEach(line -> counts.merge(Math.round(line.left() / 2), 1, Integer::sum));
		return 2.0 * counts.entrySet().stream().max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(e -> -e.getKey())).orElseThrow().getKey();
	}

	/** Length of the text so far, in UTF-16 units. */
	int length() {
		return text.length();
	}

	/**
	 * Ends the text, with its headings marked: those that bookmarks name, and below them those that stand out by their type.
	 *
	 * @param outline the bookmarks
	 */
	Draft finish(List<Outline.Entry> outline) {
		markHeadings(new Bookmarks().find(outline));
		return new Draft(text.toString(), marks);
	}

	private void markHeadings(List<Mark> told) {
		double body = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0.0);
		TreeSet<Double> larger = new TreeSet<>();
		int characters = 0;
		List<int[]> found = new ArrayList<>();
		for (int i = 0; i < written.size(); i++) {
			int end = i;
			while (end + 1 < written.size() && !written.get(end + 1).apart && isLarger(i, body) && isLarger(end + 1, body))
				end++;
			if (isHeading(i, end, body) && !overlaps(told, written.get(i).start, written.get(end).end)) {
				found.add(new int[] { i, end });
				larger.add(round(written.get(i).line.size()));
				characters += written.get(end).end - written.get(i).start;
			}
			i = end;
		}
		if (characters * 5 > text.length())
			found.clear();
		Map<Double, Integer> levels = levels(told, found.isEmpty() ? new TreeSet<>() : larger);
		int above = levels.containsValue(0) ? 1 : 0;
		for (Mark mark : told)
			marks.add(new Mark(Kind.HEADING, mark.start(), mark.end(), Integer.toString(Math.min(6, Integer.parseInt(mark.detail()) + above))));
		for (int[] lines : found) {
			Written first = written.get(lines[0]);
			marks.add(new Mark(Kind.HEADING, first.start, written.get(lines[1]).end, Integer.toString(Math.min(6, levels.get(round(first.line.size())) + above))));
		}
	}

	/**
	 * Levels of headings by the size of their type: those of bookmarks set in it; 0 for larger type than any of theirs; for smaller
	 * type, levels below theirs.
	 */
	private Map<Double, Integer> levels(List<Mark> told, TreeSet<Double> larger) {
		TreeMap<Double, Integer> levels = new TreeMap<>();
		for (Mark mark : told)
			written.stream().filter(w -> w.start == mark.start()).forEach(w -> levels.merge(round(w.line.size()), Integer.parseInt(mark.detail()), Math::min));
		double largest = levels.isEmpty() ? Double.MAX_VALUE : levels.lastKey();
		int next = levels.values().stream().max(Integer::compare).orElse(0);
		for (double size : larger.descendingSet())
			if (!levels.containsKey(size))
				levels.put(size, size > largest ? 0 : ++next);
		return levels;
	}

	private static boolean overlaps(List<Mark> told, int start, int end) {
		return told.stream().anyMatch(m -> m.start() < end && start < m.end());
	}

	/** Finds the lines that bookmarks name. */
	private final class Bookmarks {

		private static final int MOST_LINES = 6;

		List<Mark> find(List<Outline.Entry> outline) {
			List<Mark> found = new ArrayList<>();
			for (Outline.Entry entry : outline) {
				String title = folded(entry.title());
				int[] lines = title.length() < 2 ? null : lines(entry.page(), title);
				if (lines == null)
					continue;
				int start = written.get(lines[0]).start;
				int end = written.get(lines[1]).end;
				if (!overlaps(found, start, end) && end - start <= LONGEST_HEADING)
					found.add(new Mark(Kind.HEADING, start, end, Integer.toString(entry.level())));
			}
			return found;
		}

		/** The lines of a page that are a title; of several the largest, since running headers repeat titles in small type. */
		private int[] lines(int page, String title) {
			int to = page + 1 < pages.size() ? pages.get(page + 1) : written.size();
			int[] best = null;
			for (int i = pages.get(page); i < to; i++) {
				String words = "";
				for (int j = i; j < Math.min(to, i + MOST_LINES) && words.length() < title.length(); j++) {
					words = folded(words + text.substring(written.get(j).start, written.get(j).end));
					if (words.equals(title) && (best == null || written.get(i).line.size() > written.get(best[0]).line.size()))
						best = new int[] { i, j };
				}
			}
			return best;
		}

		/** Letters and digits only, without the number that a heading begins with. */
		private static String folded(String words) {
			return words.toLowerCase(Locale.ROOT).replaceFirst("^[\\d\\s.]+(?=\\p{L})", "").replaceAll("[^\\p{L}\\p{N}]", "");
		}
	}

	private boolean isLarger(int i, double body) {
		return written.get(i).line.size() >= HEADING * body;
	}

	private boolean isHeading(int from, int to, double body) {
		Written first = written.get(from);
		Written last = written.get(to);
		String words = text.substring(first.start, last.end);
		if (marks.stream().anyMatch(m -> m.kind() == Kind.VERBATIM && m.start() <= first.start && first.start < m.end()))
			return false;
		boolean letters = words.chars().filter(Character::isLetter).count() >= 3;
		if (!letters || words.length() > LONGEST_HEADING || !first.apart && from > 0)
			return false;
		if (isLarger(from, body))
			return true;
		boolean below = to + 1 < written.size() && (written.get(to + 1).apart || !written.get(to + 1).line.bold());
		boolean sentence = words.endsWith(".") && words.length() > 60 || words.endsWith(",") || words.endsWith(";");
		return first.line.bold() && first.line.size() >= 0.95 * body && below && !sentence;
	}
}
