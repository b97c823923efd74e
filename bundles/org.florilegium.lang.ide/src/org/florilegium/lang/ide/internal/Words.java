package org.florilegium.lang.ide.internal;

import java.util.ArrayList;
import java.util.List;

import org.florilegium.lang.ide.internal.Word.Kind;

/**
 * Divides a text into the language's words as its lexer does, but also what is still being typed: a text without its
 * closing quote ends with its line.
 */
public final class Words {

	private final String text;
	private final int end;
	private int at;

	private Words(String text, int start, int end) {
		this.text = text;
		this.end = end;
		at = start;
	}

	/** The words between two offsets, comments included, white space not. */
	public static List<Word> of(String text, int start, int end) {
		Words words = new Words(text, start, end);
		List<Word> found = new ArrayList<>();
		for (Word word = words.next(); word != null; word = words.next())
			found.add(word);
		return found;
	}

	private Word next() {
		while (at < end && isSpace(text.charAt(at)))
			at++;
		if (at == end)
			return null;
		int start = at;
		char c = text.charAt(at);
		return switch (c) {
			case '"' -> text.startsWith("\"\"\"", at) ? until(Kind.TEXT, start, start + 3, "\"\"\"") : quoted(start);
			case '«' -> guillemets(start);
			case '[' -> bracket(Kind.BRACKET, start, ']', "[\n\r");
			case '<' -> bracket(Kind.ANGLE, start, '>', "<\n\r");
			case '#' -> name(Kind.TAG, start);
			case '@' -> name(Kind.HANDLE, start);
			case '/' -> text.startsWith("/*", at) ? until(Kind.COMMENT, start, start + 2, "*/")
					: text.startsWith("//", at) ? line(start) : word(Kind.SIGN, start, start + 1, true);
			default -> isLetter(c) ? word(Kind.WORD, start, rest(start + 1), true) : isNumber(start) ? number(start) : word(Kind.SIGN, start, start + 1, true);
		};
	}

	private Word word(Kind kind, int start, int stop, boolean closed) {
		at = Math.min(stop, end);
		return new Word(kind, start, at, text.substring(start, at), closed);
	}

	private Word until(Kind kind, int start, int from, String close) {
		int found = text.indexOf(close, from);
		if (found >= 0 && found + close.length() <= end)
			return word(kind, start, found + close.length(), true);
		return word(kind, start, kind == Kind.COMMENT ? end : lineEnd(start), false);
	}

	private Word line(int start) {
		return word(Kind.COMMENT, start, lineEnd(start), true);
	}

	private int lineEnd(int from) {
		int i = from;
		while (i < end && text.charAt(i) != '\n' && text.charAt(i) != '\r')
			i++;
		return i;
	}

	private Word quoted(int start) {
		int i = start + 1;
		while (i < end) {
			char c = text.charAt(i);
			if (c == '"')
				return word(Kind.TEXT, start, i + 1, true);
			if (c == '\n' || c == '\r')
				break;
			i += c == '\\' ? 2 : 1;
		}
		return word(Kind.TEXT, start, lineEnd(start), false);
	}

	private Word guillemets(int start) {
		int close = text.indexOf('»', start);
		int line = lineEnd(start);
		return close >= 0 && close < line ? word(Kind.TEXT, start, close + 1, true) : word(Kind.TEXT, start, line, false);
	}

	private Word bracket(Kind kind, int start, char close, String stops) {
		for (int i = start + 1; i < end; i++) {
			char c = text.charAt(i);
			if (c == close)
				return word(i == start + 1 ? Kind.SIGN : kind, start, i + 1, true);
			if (stops.indexOf(c) >= 0)
				break;
		}
		return word(kind, start, lineEnd(start) < end ? start + 1 : end, false);
	}

	private Word name(Kind kind, int start) {
		return word(kind, start, start + 1 < end && isLetter(text.charAt(start + 1)) ? rest(start + 2) : start + 1, true);
	}

	private int rest(int from) {
		int i = from;
		while (i < end && isRest(text.charAt(i)))
			i++;
		return i;
	}

	private boolean isNumber(int i) {
		return isDigit(i) || text.charAt(i) == '-' && isDigit(i + 1);
	}

	private Word number(int start) {
		int i = digits(text.charAt(start) == '-' ? start + 1 : start);
		boolean year = i - start == 4;
		if (i + 2 < end && text.charAt(i) == '.' && text.charAt(i + 1) == '.' && isDigit(i + 2))
			return word(Kind.SPAN, start, digits(i + 2), true);
		if (year && isPart(i)) {
			int month = i + 3;
			return word(Kind.DATE, start, isPart(month) ? month + 3 : month, true);
		}
		return word(Kind.NUMBER, start, i + 1 < end && text.charAt(i) == '.' && isDigit(i + 1) ? digits(i + 1) : i, true);
	}

	/** Whether {@code -dd} stands there, as in a date. */
	private boolean isPart(int i) {
		return i + 2 < end && text.charAt(i) == '-' && isDigit(i + 1) && isDigit(i + 2);
	}

	private int digits(int from) {
		int i = from;
		while (isDigit(i))
			i++;
		return i;
	}

	private boolean isDigit(int i) {
		return i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9';
	}

	private static boolean isSpace(char c) {
		return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u00A0' || c == '\uFEFF';
	}

	/** Whether a name can begin with it, by the grammar's ranges. */
	static boolean isLetter(char c) {
		if (c < 0x80)
			return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
		return c == 0xAA || c == 0xB5 || c == 0xBA || c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7 || c >= 0x370 && c <= 0x1FFF
				|| c >= 0x2C00 && c <= 0x2DFF || c >= 0x3005 && c <= 0x3007 || c >= 0x3021 && c <= 0xDFFF || c >= 0xF900 && c <= 0xFDFF
				|| c >= 0xFE70 && c <= 0xFEFE || c >= 0xFF10 && c <= 0xFFDC;
	}

	/** Whether a name can go on with it. */
	public static boolean isRest(char c) {
		return isLetter(c) || c >= '0' && c <= '9' || c == '-' || c == 0xB7 || c >= 0x300 && c <= 0x36F || c == 0x200C || c == 0x200D;
	}
}
