package org.florilegium.exchange.internal.clean;

import org.florilegium.exchange.clean.Cleaner;
import org.florilegium.exchange.clean.CleanerOptions;
import org.florilegium.exchange.clean.Cleaning;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.exchange.clean.Rewriter;

/**
 * Step {@code hyphenation}: puts words together again that a line end divided. Whether the hyphen belongs to the word is
 * decided by {@link HyphenRule}. The second half of the word moves up to the first; the line end follows the word.
 * Option {@code keep-hyphens}: no hyphen is taken away, only the line end.
 */
public final class Hyphenation implements Cleaner {

	/** Detail of a wrap mark when the second half of the word was all there was on its line. */
	static final String WHOLE_LINE = "line";

	@Override
	public boolean isNeeded(Draft draft) {
		Lines lines = new Lines(draft);
		Shape shape = Shape.of(lines);
		if (!shape.wrapped() && draft.text().indexOf('\u00AD') < 0)
			return false;
		for (int i = 0; i < lines.count(); i++) {
			if (isDivided(lines, i, shape))
				return true;
		}
		return false;
	}

	/** Whether a word is divided between this line and the next one that is not blank. */
	private static boolean isDivided(Lines lines, int i, Shape shape) {
		if (lines.isBlank(i) || !Sentences.endsWithHyphen(lines.content(i)) || lines.next(i) < 0)
			return false;
		String below = lines.content(lines.next(i));
		if (!Character.isLetter(below.codePointAt(0)) && !Character.isDigit(below.codePointAt(0)))
			return false;
		return lines.next(i) == i + 1 || shape.doubleSpaced() || lines.startsPage(lines.next(i))
				|| shape.wrapped() && Sentences.startsLower(below);
	}

	@Override
	public Cleaning clean(Draft draft, CleanerOptions options) {
		options.allow("keep-hyphens");
		Lines lines = new Lines(draft);
		Shape shape = Shape.of(lines);
		HyphenRule rule = new HyphenRule(new Words(lines));
		Rewriter to = new Rewriter(draft);
		Cleaning.Account account = new Cleaning.Account();
		Borders borders = new Borders(lines);
		for (int i = 0; i < lines.count(); i++) {
			if (!isDivided(lines, i, shape) || borders.between(i, lines.next(i)))
				continue;
			String left = Sentences.lastWord(lines.content(i));
			String right = Sentences.firstWord(lines.content(lines.next(i)));
			if (rule.isSuspended(left.substring(0, left.length() - 1), right))
				continue;
			boolean keep = options.has("keep-hyphens") || rule.belongs(left.substring(0, left.length() - 1), right);
			join(lines, i, keep, shape.trailingSpace() ? " " : "", to);
			account.count(keep ? "hyphens kept, line end taken away" : "words put together",
					left + right + " → " + (keep ? left : left.substring(0, left.length() - 1)) + right);
		}
		return account.of(to.finish());
	}

	private static void join(Lines lines, int i, boolean keep, String lineEnd, Rewriter to) {
		String text = lines.draft().text();
		int hyphen = lines.end(i);
		while (!Sentences.isHyphen(text.charAt(hyphen - 1)))
			hyphen--;
		int below = lines.next(i);
		int right = lines.start(below);
		while (Character.isWhitespace(text.charAt(right)))
			right++;
		to.delete(keep ? hyphen : hyphen - 1, right);
		int wordEnd = right + Sentences.firstWord(text.substring(right, lines.end(below))).length();
		int rest = wordEnd;
		while (rest < lines.end(below) && Character.isWhitespace(text.charAt(rest)))
			rest++;
		boolean endsLine = rest == lines.end(below);
		to.mark(Kind.WRAP, to.position(), to.position(), endsLine ? WHOLE_LINE : "");
		if (endsLine)
			return;
		to.copyTo(wordEnd);
		to.replace(wordEnd, rest, lineEnd + text.substring(lines.end(i), lines.start(below)));
	}
}
