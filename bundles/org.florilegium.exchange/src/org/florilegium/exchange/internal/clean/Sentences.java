package org.florilegium.exchange.internal.clean;

import java.util.regex.Pattern;

/** What the ends and beginnings of lines tell about sentences. Lines are given without surrounding white space. */
public final class Sentences {

	private static final String CLOSING = "”’\"')]»›“*";
	private static final String OPENING = "“‘\"'([«‹„‚";
	private static final Pattern BULLET = Pattern.compile("[•▪◦‣●○■□❖➢·*–—-][\\s\\u00A0]+\\S.*", Pattern.DOTALL);
	private static final Pattern NUMBERED = Pattern.compile("(\\(?(\\d{1,2}|[a-z]|[ivx]{1,5})\\)|\\d{1,2}\\.)\\s+\\S.*",
			Pattern.DOTALL);

	private Sentences() {
	}

	/** Whether the line ends like a sentence: full stop, colon and the like, then perhaps a quotation mark or the number of a note. */
	public static boolean isFinished(String line) {
		int end = lastLetterOrStop(line);
		return end >= 0 && ".!?…:;。！？".indexOf(line.charAt(end)) >= 0;
	}

	private static int lastLetterOrStop(String line) {
		int end = line.length() - 1;
		int digits = 0;
		while (end >= 0 && Character.isDigit(line.charAt(end)) && digits < 3) {
			end--;
			digits++;
		}
		if (digits > 0 && end >= 0 && !isStopOrClosing(line.charAt(end)))
			return end + 1;
		while (end >= 0 && (CLOSING.indexOf(line.charAt(end)) >= 0 || line.charAt(end) == ' '))
			end--;
		return end;
	}

	private static boolean isStopOrClosing(char c) {
		return ".!?…:;".indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
	}

	/** Whether the line starts with a lower-case letter. */
	public static boolean startsLower(String line) {
		return !line.isEmpty() && Character.isLowerCase(line.codePointAt(0));
	}

	/** Whether the line starts as a sentence or heading may: with a capital, a digit or an opening quotation mark before one. */
	public static boolean startsUpper(String line) {
		int i = 0;
		while (i < line.length() && OPENING.indexOf(line.charAt(i)) >= 0)
			i++;
		if (i == line.length())
			return false;
		int c = line.codePointAt(i);
		return Character.isUpperCase(c) || Character.isTitleCase(c) || Character.isDigit(c)
				|| Character.isLetter(c) && !Character.isLowerCase(c);
	}

	/** Whether the line ends with a hyphen that a letter stands before. */
	public static boolean endsWithHyphen(String line) {
		int n = line.length();
		return n >= 2 && isHyphen(line.charAt(n - 1)) && Character.isLetterOrDigit(line.codePointBefore(n - 1));
	}

	/** Whether a character is a hyphen as words are divided with: hyphen-minus, hyphen, soft hyphen. */
	public static boolean isHyphen(char c) {
		return c == '-' || c == '\u2010' || c == '\u00AD';
	}

	/** Whether the line starts with a bullet or a dash as lists do. */
	public static boolean isBullet(String line) {
		return BULLET.matcher(line).matches();
	}

	/** Whether the line starts with a bullet that is no dash. */
	public static boolean isRealBullet(String line) {
		return isBullet(line) && "–—-*".indexOf(line.charAt(0)) < 0;
	}

	/** Whether the line starts with a list number: {@code 1.}, {@code (2)}, {@code iii)}, {@code a)}. */
	public static boolean isNumbered(String line) {
		return NUMBERED.matcher(line).matches();
	}

	/** The words up to the first white space. */
	public static String firstWord(String line) {
		int end = 0;
		while (end < line.length() && !Character.isWhitespace(line.charAt(end)))
			end++;
		return line.substring(0, end);
	}

	/** The words after the last white space. */
	public static String lastWord(String line) {
		int start = line.length();
		while (start > 0 && !Character.isWhitespace(line.charAt(start - 1)))
			start--;
		return line.substring(start);
	}
}
