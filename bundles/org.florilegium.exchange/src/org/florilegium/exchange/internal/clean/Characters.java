package org.florilegium.exchange.internal.clean;

import java.util.Map;

import org.florilegium.exchange.clean.Cleaner;
import org.florilegium.exchange.clean.CleanerOptions;
import org.florilegium.exchange.clean.Cleaning;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Rewriter;

/**
 * Step {@code characters}: soft hyphens within a line and invisible characters go, odd spaces become plain ones, ligature
 * letters become the letters they join. Letters are otherwise left as they are: no Unicode normalisation. A soft hyphen
 * at a line's end is left to {@code hyphenation}; zero-width joiners stay, scripts and emoji need them.
 * Option {@code keep-ligatures}.
 */
public final class Characters implements Cleaner {

	private static final Map<Character, String> LIGATURES = Map.of('\uFB00', "ff", '\uFB01', "fi", '\uFB02', "fl",
			'\uFB03', "ffi", '\uFB04', "ffl", '\uFB05', "ſt", '\uFB06', "st");
	private static final String INVISIBLE = "\u200B\u2060\uFEFF\u0000\u200E\u200F";

	private enum Change {
		NONE, INVISIBLE, SOFT_HYPHEN, SPACE, LIGATURE
	}

	@Override
	public boolean isNeeded(Draft draft) {
		for (int i = 0; i < draft.text().length(); i++) {
			if (change(draft.text(), i) != Change.NONE)
				return true;
		}
		return false;
	}

	private static Change change(String text, int at) {
		char c = text.charAt(at);
		if (c >= ' ' && c <= '~' || c == '\n' || c == '\t')
			return Change.NONE;
		if (c == '\u00AD')
			return isBeforeLineEnd(text, at) ? Change.NONE : Change.SOFT_HYPHEN;
		if (INVISIBLE.indexOf(c) >= 0)
			return Change.INVISIBLE;
		if (c == '\u00A0' || c == '\u3000' || Character.getType(c) == Character.SPACE_SEPARATOR)
			return c == ' ' ? Change.NONE : Change.SPACE;
		return LIGATURES.containsKey(c) ? Change.LIGATURE : Change.NONE;
	}

	private static boolean isBeforeLineEnd(String text, int at) {
		int i = at + 1;
		while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\r'))
			i++;
		return i < text.length() && text.charAt(i) == '\n';
	}

	@Override
	public Cleaning clean(Draft draft, CleanerOptions options) {
		options.allow("keep-ligatures");
		boolean keep = options.has("keep-ligatures");
		Rewriter to = new Rewriter(draft);
		Cleaning.Account account = new Cleaning.Account();
		String text = draft.text();
		for (int i = 0; i < text.length(); i++) {
			switch (change(text, i)) {
			case INVISIBLE -> {
				to.delete(i, i + 1);
				account.count("invisible characters left out");
			}
			case SOFT_HYPHEN -> {
				to.delete(i, i + 1);
				account.count("soft hyphens left out");
			}
			case SPACE -> {
				to.replace(i, i + 1, " ");
				account.count("odd spaces made plain");
			}
			case LIGATURE -> {
				if (!keep) {
					to.replace(i, i + 1, LIGATURES.get(text.charAt(i)));
					account.count("ligatures resolved", text.substring(Math.max(0, i - 12), Math.min(text.length(), i + 12)));
				}
			}
			case NONE -> {
				// stays
			}
			}
		}
		return account.of(to.finish());
	}
}
