package org.florilegium.exchange.internal.read;

import org.florilegium.exchange.clean.Rewriter;
import org.jsoup.parser.Parser;

/**
 * Writes text that a parser took from a stretch of marked-up source, so that each character maps to the one it comes
 * from: equal characters are copied, an entity stands for the character it names, white space for white space.
 */
final class Alignment {

	private static final int LONGEST_ENTITY = 33;
	private static final int LOOK_AHEAD = 64;

	private final String source;
	private final int end;
	private final Rewriter to;

	/**
	 * @param source the marked-up source
	 * @param end    end of the stretch, a UTF-16 index
	 * @param to     has dealt with the source up to the start of the stretch
	 */
	Alignment(String source, int end, Rewriter to) {
		this.source = source;
		this.end = end;
		this.to = to;
	}

	/** Writes the text for the stretch that starts at an index, and passes to the end of the stretch. */
	void write(String text, int start) {
		int i = start;
		int j = 0;
		while (j < text.length()) {
			if (i < end && source.charAt(i) == text.charAt(j)) {
				i++;
				j++;
				continue;
			}
			int next = i >= end ? -1 : step(text, i, j);
			if (next < 0) {
				to.replace(i, end, text.substring(j));
				return;
			}
			if (next > i && stands(text, i, j, next))
				j += written(text, i, j, next);
			else
				to.delete(i, next);
			i = next;
		}
		to.delete(i, end);
	}

	/** Where to go on in the source when the characters differ; -1 when lost. */
	private int step(String text, int i, int j) {
		char c = source.charAt(i);
		if (c == '&') {
			int semicolon = source.indexOf(';', i);
			if (semicolon > i && semicolon < Math.min(end, i + LONGEST_ENTITY) && text.startsWith(entity(i, semicolon), j))
				return semicolon + 1;
		}
		if (Character.isWhitespace(c)) {
			int after = i;
			while (after < end && Character.isWhitespace(source.charAt(after)))
				after++;
			return after;
		}
		int found = source.indexOf(text.charAt(j), i);
		return found >= 0 && found < Math.min(end, i + LOOK_AHEAD) ? found : -1;
	}

	private String entity(int i, int semicolon) {
		return Parser.unescapeEntities(source.substring(i, semicolon + 1), false).replace('\u00A0', ' ');
	}

	/** Whether the skipped stretch of the source stands for characters of the text. */
	private boolean stands(String text, int i, int j, int next) {
		return source.charAt(i) == '&' && source.charAt(next - 1) == ';' && text.startsWith(entity(i, next - 1), j)
				|| Character.isWhitespace(source.charAt(i)) && Character.isWhitespace(text.charAt(j));
	}

	private int written(String text, int i, int j, int next) {
		int length = source.charAt(i) == '&' ? entity(i, next - 1).length() : 1;
		to.replace(i, next, text.substring(j, j + length));
		return length;
	}
}
