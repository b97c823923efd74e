package org.florilegium.study.internal.anchor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text without the differences that people do not see or do not type: any white space is one space, quotation marks and
 * dashes are the plain ones, letters are composed, invisible signs are gone, and case if wanted. Remembers where
 * everything came from.
 */
public final class FoldedText {

	private final StringBuilder folded;
	/** For each character, where the letter with its marks that it came from begins and ends in the original, in UTF-16. */
	private int[] starts;
	private int[] ends;
	private final boolean ignoreCase;

	/** Folds a text. */
	public FoldedText(String text, boolean ignoreCase) {
		this.ignoreCase = ignoreCase;
		folded = new StringBuilder(text.length() + 16);
		starts = new int[text.length() + 16];
		ends = new int[starts.length];
		for (int at = 0; at < text.length();) {
			int next = clusterEnd(text, at);
			add(text, at, next);
			at = next;
		}
	}

	/** The end of a letter with the marks that combine with it. */
	private static int clusterEnd(String text, int at) {
		int next = at + Character.charCount(text.codePointAt(at));
		while (next < text.length() && text.charAt(next) >= 0x300) {
			int mark = text.codePointAt(next);
			int type = Character.getType(mark);
			if (type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK && type != Character.COMBINING_SPACING_MARK)
				break;
			next += Character.charCount(mark);
		}
		return next;
	}

	private void add(String text, int start, int end) {
		char only = text.charAt(start);
		if (end == start + 1 && only < 0x80) {
			if (only > ' ')
				append(ignoreCase ? Character.toLowerCase(only) : only, start, end);
			else
				space(start, end);
			return;
		}
		String plain = plain(text.codePointAt(start));
		if (plain == null)
			plain = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFC);
		if (plain.equals(" ")) {
			space(start, end);
			return;
		}
		if (ignoreCase)
			plain = plain.toLowerCase(Locale.ROOT);
		for (int i = 0; i < plain.length(); i++)
			append(plain.charAt(i), start, end);
	}

	/** The plain form of a sign that has one; null for all others. */
	private static String plain(int codePoint) {
		return switch (codePoint) {
			case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2039, 0x203A, 0x02BC, 0x00B4 -> "'";
			case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x00AB, 0x00BB -> "\"";
			case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> "-";
			case 0x2026 -> "...";
			case 0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF -> "";
			default -> Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) ? " " : null;
		};
	}

	private void space(int start, int end) {
		int length = folded.length();
		if (length > 0 && folded.charAt(length - 1) == ' ')
			ends[length - 1] = end;
		else
			append(' ', start, end);
	}

	private void append(char c, int start, int end) {
		int at = folded.length();
		if (at == starts.length) {
			starts = Arrays.copyOf(starts, at * 2);
			ends = Arrays.copyOf(ends, at * 2);
		}
		starts[at] = start;
		ends[at] = end;
		folded.append(c);
	}

	/** The folded text. */
	public String text() {
		return folded.toString();
	}

	/** Folds another text the same way. */
	String fold(String other) {
		return new FoldedText(other, ignoreCase).text();
	}

	/** Where a stretch of the folded text begins in the original. */
	int start(int at) {
		return starts[at];
	}

	/** Where a stretch that ends before a position of the folded text ends in the original. */
	int end(int at) {
		return ends[at - 1];
	}

	/** All places where words stand, as start and end in the original, in UTF-16; no place has part of a letter. */
	public List<int[]> find(String words) {
		List<int[]> found = new ArrayList<>();
		String wanted = fold(words).strip();
		if (wanted.isEmpty())
			return found;
		for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
			int last = at + wanted.length();
			boolean whole = (at == 0 || starts[at] != starts[at - 1]) && (last == folded.length() || starts[last] != starts[last - 1]);
			if (whole)
				found.add(new int[] { starts[at], ends[last - 1] });
		}
		return found;
	}
}
