package org.florilegium.ui.internal.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notes at the end of a text. Only what cannot be anything else: lines at the very end that begin with a number in brackets
 * or raised, counting up, or with an asterisk or dagger.
 */
final class Footnotes {

	private static final Pattern NOTE = Pattern.compile("\\s*(?:\\[(\\d{1,3})\\]|([\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,3})|[*\u2020\u2021])\\s*\\S.*"); //$NON-NLS-1$

	private Footnotes() {
	}

	/** UTF-16 offset at which the notes begin; the text's length when there are none. */
	static int start(String text) {
		int start = text.length();
		int below = Integer.MAX_VALUE;
		for (int end = text.length(); end > 0;) {
			int line = text.lastIndexOf('\n', end - 1) + 1;
			String words = text.substring(line, end);
			Matcher note = NOTE.matcher(words);
			if (!words.isBlank()) {
				if (!note.matches() || number(note) >= below)
					break;
				below = note.group(1) == null ? below : number(note);
				start = line;
			}
			end = line - 1;
		}
		return start;
	}

	private static int number(Matcher note) {
		return note.group(1) == null ? -1 : Integer.parseInt(note.group(1));
	}
}
