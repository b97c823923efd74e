package org.florilegium.exchange.pdf.internal;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a column. Lengths are in points, from the left and from the top.
 *
 * @param text     its characters in reading order, with a tab where a gap is so wide that it may part cells of a table
 * @param left     where it begins
 * @param right    where it ends
 * @param baseline on which most of it stands
 * @param size     of most of its type
 * @param bold     whether all of it is in bold type
 */
record Line(String text, double left, double right, double baseline, double size, boolean bold) {

	/** Share of the type's size from which a gap is a space between words. */
	static final double SPACE = 0.13;
	/** Share of the type's size from which a gap may part cells of a table. */
	private static final double CELLS = 1;
	private static final String BRACKETS = "()[]{}";
	private static final Pattern LABEL = Pattern.compile("[^\\p{L}\\p{N}]*(\\p{N}{1,3}|\\p{L}|[ivxlc]{1,5})?[^\\p{L}\\p{N}]*");

	/** The lines that runs of one column make, from top to bottom. */
	static List<Line> of(List<Run> runs) {
		List<Run> sorted = new ArrayList<>(runs);
		sorted.sort(Comparator.comparingDouble(Run::baseline));
		List<List<Run>> rows = new ArrayList<>();
		for (Run run : sorted) {
			List<Run> row = rows.isEmpty() ? null : rows.getLast();
			if (row == null || !belongs(run, row))
				rows.add(row = new ArrayList<>());
			row.add(run);
		}
		return rows.stream().map(Line::join).toList();
	}

	/** Whether a run stands on the line of others: on their baseline, or small and raised or lowered beside them. */
	private static boolean belongs(Run run, List<Run> row) {
		Run main = largest(row);
		Run small = run.size() < main.size() ? run : main;
		Run big = small == run ? main : run;
		if (Math.abs(run.baseline() - main.baseline()) <= 0.25 * big.size())
			return true;
		return small.size() < 0.9 * big.size() && small.baseline() > big.top() + 0.1 * big.size() && small.baseline() < big.baseline() + 0.35 * big.size()
				&& row.stream().allMatch(other -> run.right() <= other.left() + 1 || run.left() >= other.right() - 1);
	}

	private static Run largest(List<Run> row) {
		return row.stream().max(Comparator.comparingDouble(Run::size)).orElseThrow();
	}

	private static Line join(List<Run> row) {
		row.sort(Comparator.comparingDouble(Run::left));
		StringBuilder text = new StringBuilder();
		Run before = null;
		Run main = row.getFirst();
		boolean bold = true;
		for (Run run : row) {
			if (before != null)
				text.append(between(before, run, text));
			text.append(run.text());
			bold &= run.bold() || run.text().isBlank();
			if (run.text().length() > main.text().length())
				main = run;
			before = run;
		}
		double right = row.stream().mapToDouble(Run::right).max().orElseThrow();
		return new Line(inReadingOrder(text.toString()), row.getFirst().left(), right, main.baseline(), main.size(), bold);
	}

	private static String between(Run before, Run run, StringBuilder text) {
		double gap = run.left() - before.right();
		double size = Math.max(before.size(), run.size());
		if (gap > CELLS * size)
			return "\t";
		boolean spaced = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1)) || run.text().startsWith(" ");
		return gap > SPACE * size && !spaced ? " " : "";
	}

	/** Puts characters that were collected from left to right into the order in which scripts from right to left are read. */
	private static String inReadingOrder(String visual) {
		if (!Bidi.requiresBidi(visual.toCharArray(), 0, visual.length()))
			return visual;
		Bidi bidi = new Bidi(visual, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
		byte[] levels = new byte[bidi.getRunCount()];
		Integer[] order = new Integer[levels.length];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (byte) bidi.getRunLevel(i);
			order[i] = i;
		}
		Bidi.reorderVisually(levels, 0, order, 0, levels.length);
		StringBuilder logical = new StringBuilder();
		for (int i : order) {
			String part = visual.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
			logical.append(levels[i] % 2 == 1 ? new StringBuilder(part).reverse() : part);
		}
		return inPairs(logical.toString());
	}

	/** Turns brackets round that close before they open: some programs say which bracket is meant, others how it looks. */
	private static String inPairs(String text) {
		int first = 0;
		while (first < text.length() && BRACKETS.indexOf(text.charAt(first)) < 0)
			first++;
		if (first == text.length() || BRACKETS.indexOf(text.charAt(first)) % 2 == 0)
			return text;
		StringBuilder turned = new StringBuilder(text);
		for (int i = first; i < turned.length(); i++) {
			int bracket = BRACKETS.indexOf(turned.charAt(i));
			if (bracket >= 0)
				turned.setCharAt(i, BRACKETS.charAt(bracket ^ 1));
		}
		return turned.toString();
	}

	boolean isBlank() {
		return text.isBlank();
	}

	/** Whether it is made of cells; the number of a note or the sign of a list before words is none. */
	boolean hasCells() {
		int tab = text.indexOf('\t');
		return tab >= 0 && (text.indexOf('\t', tab + 1) >= 0 || !LABEL.matcher(text.substring(0, tab)).matches());
	}
}
