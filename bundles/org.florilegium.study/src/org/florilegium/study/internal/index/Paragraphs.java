package org.florilegium.study.internal.index;

/** Divides a reading text into paragraphs: runs of lines with blank lines between them. */
final class Paragraphs {

	private Paragraphs() {
	}

	/** Adds a text's paragraphs to the rows, with their start and length in code points. */
	static void read(String text, Rows rows) {
		int counted = 0;
		int codePoints = 0;
		int at = 0;
		while (at < text.length()) {
			int start = skipBlank(text, at);
			int end = end(text, start);
			if (end > start) {
				codePoints += text.codePointCount(counted, start);
				int length = text.codePointCount(start, end);
				rows.paragraph(codePoints, length, text.substring(start, end));
				codePoints += length;
				counted = end;
			}
			at = Math.max(end, at + 1);
		}
	}

	private static int skipBlank(String text, int from) {
		int at = from;
		while (at < text.length() && Character.isWhitespace(text.charAt(at)))
			at++;
		return at;
	}

	/** The end of the last line before a blank one. */
	private static int end(String text, int start) {
		int line = start;
		while (line < text.length()) {
			int newline = text.indexOf('\n', line);
			if (newline < 0)
				return text.length();
			int next = newline + 1;
			int content = next;
			while (content < text.length() && text.charAt(content) != '\n' && Character.isWhitespace(text.charAt(content)))
				content++;
			if (content >= text.length() || text.charAt(content) == '\n')
				return newline;
			line = next;
		}
		return text.length();
	}
}
