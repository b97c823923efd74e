package org.florilegium.exchange.internal.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.florilegium.exchange.clean.Mark;
import org.florilegium.exchange.clean.Mark.Kind;

/**
 * Decides between which lines of a wrapped text a paragraph ends. A sentence that goes on is never broken. A line that
 * ends a sentence ends its paragraph when a blank line follows (in a text where blank lines mean something), when the next
 * line is indented, when it lacks the trailing space that the other lines have, or when the next line's first word would
 * still have fitted. A short line that ends no sentence, above a line that starts with a capital, is a heading.
 */
final class ParagraphRule {

	/** What stands between two lines that follow each other. */
	enum Between {
		/** A space: the sentence or paragraph goes on. */
		SPACE,
		/** Nothing: a word or an address goes on. */
		NOTHING,
		/** A line end, as it was. */
		LINE,
		/** The end of a paragraph. */
		PARAGRAPH
	}

	private static final double FULL = 0.95;
	private static final double SHORT = 0.8;
	private static final int HEADING = 120;
	private static final Set<String> OPEN_ENDS = Set.of("the", "a", "an", "of", "in", "on", "and", "or", "to", "for",
			"with", "from", "by", "at", "as", "its", "their");

	private final Lines lines;
	private final Shape shape;
	private final Columns columns;
	private final int[] heading;
	private final int[] byline;
	private final int[] note;
	private final int[] verbatim;
	private final Between[] after;
	private final List<Mark> headings = new ArrayList<>();

	ParagraphRule(Lines lines, Shape shape) {
		this.lines = lines;
		this.shape = shape;
		columns = new Columns(lines);
		heading = lines.covering(lines.draft().marks(Kind.HEADING));
		byline = lines.covering(lines.draft().marks(Kind.BYLINE));
		note = lines.covering(lines.draft().marks(Kind.NOTE));
		verbatim = lines.covering(lines.draft().marks(Kind.VERBATIM));
		after = new Between[lines.count()];
		for (int i = first(); i >= 0 && lines.next(i) >= 0; i = lines.next(i))
			after[i] = decide(i, lines.next(i));
		new HeadingRule().look();
	}

	private int first() {
		return lines.isBlank(0) ? lines.next(0) : 0;
	}

	/** What stands after a line that is not blank and not the last such one. */
	Between after(int line) {
		return after[line];
	}

	/** Marks on headings that nobody had marked. */
	List<Mark> headings() {
		return headings;
	}

	private Between decide(int i, int j) {
		if (verbatim[i] >= 0 || verbatim[j] >= 0)
			return verbatim[i] == verbatim[j] ? Between.LINE : Between.PARAGRAPH;
		if (heading[i] >= 0 || heading[j] >= 0)
			return heading[i] == heading[j] && headingGoesOn(i, j) ? join(i, j) : Between.PARAGRAPH;
		if (byline[i] >= 0 || byline[j] >= 0)
			return byline[i] == byline[j] ? join(i, j) : Between.PARAGRAPH;
		if (note[i] >= 0 || note[j] >= 0)
			return note[i] == note[j] ? join(i, j) : Between.PARAGRAPH;
		return endsParagraph(i, j) ? Between.PARAGRAPH : join(i, j);
	}

	private boolean headingGoesOn(int i, int j) {
		String line = lines.content(i);
		return line.endsWith(":") || Sentences.endsWithHyphen(line) || Sentences.startsLower(lines.content(j))
				|| OPEN_ENDS.contains(Sentences.lastWord(line))
				|| (shape.trailingSpace() ? hasTrailingSpace(i) : j == i + 1);
	}

	private boolean endsParagraph(int i, int j) {
		String line = lines.content(i);
		String below = lines.content(j);
		boolean finished = Sentences.isFinished(line);
		if (columns.startsWithinWord(j))
			return false;
		if (Sentences.isRealBullet(below))
			return true;
		if (Sentences.isNumbered(below) || Sentences.isBullet(below)) {
			if (finished || columns.fill(i) < SHORT)
				return true;
		}
		boolean goesOn = Sentences.startsLower(below) || Sentences.endsWithHyphen(line) || line.endsWith("/");
		if (!shape.doubleSpaced() && j > i + 1)
			return finished || !goesOn && !(lines.startsPage(j) && columns.fill(i) > SHORT) || columns.fill(i) < SHORT / 2;
		if (goesOn && (!finished || line.endsWith("/") || !isEndBySpacing(i)))
			return false;
		if (isEndBySpacing(i) && !isAddress(line))
			return true;
		if (!finished && OPEN_ENDS.contains(Sentences.lastWord(line)))
			return false;
		double withNext = columns.fillWith(i, Sentences.firstWord(below));
		if (!finished)
			return withNext < SHORT;
		return withNext < FULL || indent(j) >= indent(i) + 2;
	}

	/** Whether the line lacks the space that lines have here whose paragraph goes on. */
	private boolean isEndBySpacing(int i) {
		return shape.trailingSpace() && !hasTrailingSpace(i) && !Sentences.endsWithHyphen(lines.content(i));
	}

	private boolean hasTrailingSpace(int i) {
		return Character.isWhitespace(lines.draft().text().charAt(lines.end(i) - 1));
	}

	private int indent(int i) {
		int at = lines.start(i);
		while (Character.isWhitespace(lines.draft().text().charAt(at)))
			at++;
		return at - lines.start(i);
	}

	private Between join(int i, int j) {
		String last = Sentences.lastWord(lines.content(i));
		String first = Sentences.firstWord(lines.content(j));
		if (Sentences.endsWithHyphen(last))
			return Set.of("and", "or", "und", "oder", "to").contains(first) ? Between.SPACE : Between.NOTHING;
		if (last.endsWith("/"))
			return Between.NOTHING;
		if (!isAddress(last))
			return Between.SPACE;
		boolean open = "/_=&?%~-#".indexOf(last.charAt(last.length() - 1)) >= 0;
		boolean dotted = last.endsWith(".") && Sentences.startsLower(first);
		boolean pathLike = !hasTrailingSpace(i) && first.matches("[\\p{Ll}\\d][^\\s]*[./_?=%-].*");
		return open || dotted || pathLike ? Between.NOTHING : Between.SPACE;
	}

	private static boolean isAddress(String text) {
		String word = Sentences.lastWord(text);
		return word.contains("://") || word.contains("www.") || word.indexOf('/') >= 0 && word.matches(".*[._%].*");
	}

	/** Finds headings: those that stand alone, and those that were taken for the end of the paragraph above. */
	private final class HeadingRule {

		void look() {
			int from = first();
			int above = -1;
			for (int i = from; i >= 0; i = lines.next(i)) {
				if (lines.next(i) >= 0 && after[i] != Between.PARAGRAPH)
					continue;
				int split = split(from, i);
				if (split >= 0) {
					after[split] = Between.PARAGRAPH;
					above = split;
					from = lines.next(split);
				}
				if (isHeading(from, i, above))
					headings.add(new Mark(Kind.HEADING, lines.start(from), lines.end(i), "2"));
				above = i;
				from = lines.next(i);
			}
		}

		/** Line after which a heading stands that was taken for the end of a paragraph, or -1. */
		private int split(int from, int to) {
			if (isMarked(to) || Sentences.isFinished(lines.content(to)) || lines.next(to) < 0
					|| !Sentences.startsUpper(lines.content(lines.next(to))))
				return -1;
			int length = lines.content(to).length();
			for (int i = to; i > from && length <= HEADING; i = lines.previous(i)) {
				int above = lines.previous(i);
				if (Sentences.isFinished(lines.content(above)) && !lines.content(above).endsWith(":"))
					return Sentences.startsUpper(lines.content(i)) && !columns.startsWithinWord(i) ? above : -1;
				length += lines.content(above).length();
			}
			return -1;
		}

		private boolean isMarked(int i) {
			return heading[i] >= 0 || byline[i] >= 0 || note[i] >= 0 || verbatim[i] >= 0;
		}

		private boolean isHeading(int from, int to, int above) {
			if (isMarked(from) || lines.next(to) < 0 || lines.end(to) - lines.start(from) > HEADING)
				return false;
			String first = lines.content(from);
			String last = lines.content(to);
			boolean closed = Sentences.isFinished(last) && !last.endsWith("?");
			boolean opens = above < 0 || isMarked(above) || Sentences.isFinished(lines.content(above))
					|| !headings.isEmpty() && headings.getLast().end() == lines.end(above);
			return !closed && opens && Sentences.startsUpper(first) && !Sentences.isBullet(first)
					&& Sentences.startsUpper(lines.content(lines.next(to))) && !isMarked(lines.next(to));
		}
	}
}
