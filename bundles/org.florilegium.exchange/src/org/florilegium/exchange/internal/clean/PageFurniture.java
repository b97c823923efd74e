package org.florilegium.exchange.internal.clean;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.florilegium.exchange.clean.Cleaner;
import org.florilegium.exchange.clean.CleanerOptions;
import org.florilegium.exchange.clean.Cleaning;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.exchange.clean.Rewriter;

/**
 * Step {@code page-furniture}: page numbers and running headers and footers go; where they stood a page break is
 * remembered. Two kinds of page breaks are recognised besides: form feeds (by {@code line-ends}) and the single space
 * that some extractors leave for one, at the start of a line in a text whose lines are otherwise apart. No options.
 */
public final class PageFurniture implements Cleaner {

	@Override
	public boolean isNeeded(Draft draft) {
		return true;
	}

	@Override
	public Cleaning clean(Draft draft, CleanerOptions options) {
		options.allow();
		Lines lines = new Lines(draft);
		Shape shape = Shape.of(lines);
		boolean leftovers = shape.doubleSpaced() && hasLeftovers(lines);
		Lines paged = leftovers ? new Lines(draft.with(leftoverMarks(lines))) : lines;
		Set<Integer> furniture = new RunningLines(paged, shape).find();
		Rewriter to = new Rewriter(draft);
		Cleaning.Account account = new Cleaning.Account();
		for (int i = 0; i < lines.count(); i++) {
			if (furniture.contains(i)) {
				to.delete(lines.start(i), lines.endWithFeed(i));
				to.mark(Kind.PAGE, to.position(), to.position(), "");
				account.count("running headers, footers and page numbers left out", lines.content(i));
			} else if (leftovers && isLeftover(lines, i)) {
				to.delete(lines.start(i), lines.start(i) + 1);
				to.mark(Kind.PAGE, to.position(), to.position(), "");
				account.count("page breaks recognised");
			}
		}
		return account.of(to.finish());
	}

	/** Whether the line starts with one space and follows the line before directly. */
	private static boolean isLeftover(Lines lines, int i) {
		if (lines.isBlank(i) || lines.startsPage(i) || i > 0 && lines.isBlank(i - 1))
			return false;
		String text = lines.draft().text();
		int start = lines.start(i);
		return text.charAt(start) == ' ' && start + 1 < text.length() && text.charAt(start + 1) != ' ';
	}

	private static boolean hasLeftovers(Lines lines) {
		int found = 0;
		for (int i = 1; i < lines.count(); i++)
			found += isLeftover(lines, i) ? 1 : 0;
		return found > 0;
	}

	private static List<Mark> leftoverMarks(Lines lines) {
		return IntStream.range(0, lines.count()).filter(i -> isLeftover(lines, i))
				.mapToObj(i -> Mark.of(Kind.PAGE, lines.start(i), lines.start(i))).toList();
	}
}
