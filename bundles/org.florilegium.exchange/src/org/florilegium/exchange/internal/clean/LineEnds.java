package org.florilegium.exchange.internal.clean;

import org.florilegium.exchange.clean.Cleaner;
import org.florilegium.exchange.clean.CleanerOptions;
import org.florilegium.exchange.clean.Cleaning;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.exchange.clean.Rewriter;

/**
 * Step {@code line-ends}: CR LF, CR and the Unicode line and paragraph separators become line feeds, a byte order mark
 * goes, a form feed becomes a line end that is remembered as a page break. No options.
 */
public final class LineEnds implements Cleaner {

	private static final String WANTED = "\r\f\u000B\u0085\u2028\u2029";

	@Override
	public boolean isNeeded(Draft draft) {
		return draft.text().startsWith("\uFEFF") || draft.text().chars().anyMatch(c -> WANTED.indexOf(c) >= 0);
	}

	@Override
	public Cleaning clean(Draft draft, CleanerOptions options) {
		options.allow();
		Rewriter to = new Rewriter(draft);
		Cleaning.Account account = new Cleaning.Account();
		String text = draft.text();
		if (text.startsWith("\uFEFF")) {
			to.delete(0, 1);
			account.count("byte order mark left out");
		}
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (WANTED.indexOf(c) < 0)
				continue;
			if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
				to.delete(i, i + 1);
				account.count("CR LF made LF");
			} else if (c == '\f') {
				formFeed(text, i, to);
				account.count("form feeds made page breaks");
			} else {
				to.replace(i, i + 1, "\n");
				account.count("other line ends made LF");
			}
		}
		return account.of(to.finish());
	}

	private static void formFeed(String text, int at, Rewriter to) {
		boolean atLineStart = at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
		to.replace(at, at + 1, atLineStart ? "" : "\n");
		to.mark(Kind.PAGE, to.position(), to.position(), "");
	}
}
