package org.florilegium.exchange.internal.clean;

import org.florilegium.exchange.clean.Cleaner;
import org.florilegium.exchange.clean.CleanerOptions;
import org.florilegium.exchange.clean.Cleaning;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark;
import org.florilegium.exchange.clean.Rewriter;

/**
 * Step {@code paragraphs}: lines that were broken where the column ended are joined; paragraphs stand on one line each,
 * with a blank line between. Where a paragraph ends is decided by {@link ParagraphRule}. Lines stay in the order in which
 * they were extracted, so columns follow each other. No options.
 */
public final class Paragraphs implements Cleaner {

	@Override
	public boolean isNeeded(Draft draft) {
		return Shape.of(draft).wrapped();
	}

	@Override
	public Cleaning clean(Draft draft, CleanerOptions options) {
		options.allow();
		Lines lines = new Lines(draft);
		ParagraphRule rule = new ParagraphRule(lines, Shape.of(lines));
		Rewriter to = new Rewriter(draft.with(rule.headings()));
		Cleaning.Account account = new Cleaning.Account();
		for (int i = lines.isBlank(0) ? lines.next(0) : 0; i >= 0 && lines.next(i) >= 0; i = lines.next(i)) {
			int next = lines.next(i);
			switch (rule.after(i)) {
			case SPACE -> join(lines, i, next, " ", to, account);
			case NOTHING -> join(lines, i, next, "", to, account);
			case PARAGRAPH -> separate(lines, i, next, to, account);
			case LINE -> {
				// stays as it is
			}
			}
		}
		for (Mark heading : rule.headings())
			account.count("headings recognised", lines.draft().at(heading));
		return account.of(to.finish());
	}

	private static void join(Lines lines, int i, int next, String with, Rewriter to, Cleaning.Account account) {
		to.replace(endOfWords(lines, i), startOfWords(lines, next), with);
		account.count(next == i + 1 ? "line ends joined" : "lines joined across blank ones");
	}

	private static void separate(Lines lines, int i, int next, Rewriter to, Cleaning.Account account) {
		account.count("paragraph ends kept or made");
		int from = endOfWords(lines, i);
		int until = startOfWords(lines, next);
		if (!lines.draft().text().substring(from, until).equals("\n\n"))
			to.replace(from, until, "\n\n");
	}

	private static int endOfWords(Lines lines, int i) {
		int end = lines.end(i);
		while (Character.isWhitespace(lines.draft().text().charAt(end - 1)))
			end--;
		return end;
	}

	private static int startOfWords(Lines lines, int i) {
		int start = lines.start(i);
		while (Character.isWhitespace(lines.draft().text().charAt(start)))
			start++;
		return start;
	}
}
