package org.florilegium.exchange.internal.clean;

import org.florilegium.exchange.clean.Cleaner;
import org.florilegium.exchange.clean.CleanerOptions;
import org.florilegium.exchange.clean.Cleaning;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Rewriter;

/**
 * Step {@code blank-lines}: several blank lines become one, those at the beginning and the end of the text go, and so do
 * spaces at the ends of lines. The text ends with one line feed. No options.
 */
public final class BlankLines implements Cleaner {

	@Override
	public boolean isNeeded(Draft draft) {
		return true;
	}

	@Override
	public Cleaning clean(Draft draft, CleanerOptions options) {
		options.allow();
		Rewriter to = new Rewriter(draft);
		Cleaning.Account account = new Cleaning.Account();
		Lines lines = new Lines(draft);
		String text = draft.text();
		for (int i = 0; i < lines.count(); i++) {
			if (lines.isBlank(i)) {
				blank(lines, i, to, account);
				continue;
			}
			int end = lines.end(i);
			while (isSpace(text.charAt(end - 1)))
				end--;
			if (end < lines.end(i)) {
				to.delete(end, lines.end(i));
				account.count("lines ending in spaces trimmed");
			}
		}
		if (!text.isEmpty() && !text.endsWith("\n")) {
			to.copyTo(text.length());
			to.insert("\n");
			account.count("line feed put at the end");
		}
		return account.of(to.finish());
	}

	private static boolean isSpace(char c) {
		return Character.isWhitespace(c) || c == '\u00A0';
	}

	private static void blank(Lines lines, int i, Rewriter to, Cleaning.Account account) {
		boolean outside = lines.previous(i) < 0 || lines.next(i) < 0;
		if (outside || lines.isBlank(i - 1)) {
			if (lines.endWithFeed(i) > lines.start(i)) {
				to.delete(lines.start(i), lines.endWithFeed(i));
				account.count("blank lines left out");
			}
		} else if (lines.end(i) > lines.start(i)) {
			to.delete(lines.start(i), lines.end(i));
			account.count("lines ending in spaces trimmed");
		}
	}
}
