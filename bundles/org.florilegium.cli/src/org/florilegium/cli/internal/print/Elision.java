package org.florilegium.cli.internal.print;

/** Texts made fit for a line: white space made single, and what is too long left out in the middle. */
public final class Elision {

	private static final String GAP = " … ";
	private static final int WORD = 10;
	/** Where there is less room than this, the beginning alone says more. */
	private static final int NARROW = 32;

	private Elision() {
	}

	/** The text on one line. */
	public static String line(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

	/**
	 * The beginning and the end of a text on one line, the middle left out; where there is little room, the beginning.
	 *
	 * @param width columns of the terminal that it may take
	 */
	public static String middle(String text, int width) {
		String line = line(text);
		if (DisplayWidth.of(line) <= width)
			return line;
		if (width < NARROW)
			return head(line, width - 1).stripTrailing() + "…";
		int room = width - GAP.length();
		int tail = room / 3;
		String head = head(line, room - tail);
		String end = tail(line, tail);
		boolean wholeHead = line.charAt(head.length()) == ' ' || head.endsWith(" ");
		boolean wholeEnd = line.charAt(line.length() - end.length() - 1) == ' ';
		return (wholeHead ? head.stripTrailing() : lastWords(head)) + GAP + (wholeEnd ? end : firstWords(end));
	}

	/** Without the word at the end that was cut in two, unless it is very long. */
	private static String lastWords(String head) {
		int space = head.lastIndexOf(' ');
		return space > 0 && head.length() - space <= WORD ? head.substring(0, space).stripTrailing() : head.stripTrailing();
	}

	private static String firstWords(String tail) {
		int space = tail.indexOf(' ');
		return space >= 0 && space <= WORD && space < tail.length() - 1 ? tail.substring(space + 1).stripLeading() : tail.stripLeading();
	}

	/** A name whose last part, after the slash, stays whole. */
	static String name(String name, int width) {
		int slash = name.lastIndexOf('/');
		String last = slash < 0 ? "" : name.substring(slash);
		int room = width - 1 - DisplayWidth.of(last);
		return DisplayWidth.of(name) <= width || room < 1 ? name : head(name, room) + "…" + last;
	}

	/** The end of a text, with dots where something was left out. */
	public static String end(String text, int width) {
		String line = text.replaceAll("\\s+", " ");
		return DisplayWidth.of(line) <= width ? line : "…" + tail(line, width - 1);
	}

	/** The beginning of a text, with dots where something was left out. */
	public static String start(String text, int width) {
		String line = text.replaceAll("\\s+", " ");
		return DisplayWidth.of(line) <= width ? line : head(line, width - 1) + "…";
	}

	private static String head(String text, int width) {
		int taken = 0;
		int i = 0;
		while (i < text.length()) {
			int c = text.codePointAt(i);
			taken += DisplayWidth.of(c);
			if (taken > width)
				break;
			i += Character.charCount(c);
		}
		return text.substring(0, i);
	}

	private static String tail(String text, int width) {
		int taken = 0;
		int i = text.length();
		while (i > 0) {
			int c = text.codePointBefore(i);
			taken += DisplayWidth.of(c);
			if (taken > width)
				break;
			i -= Character.charCount(c);
		}
		return text.substring(i);
	}
}
