package org.florilegium.exchange;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking words for a formula when they open a file of separated values: an apostrophe is put
 * before a cell that begins with {@code = + - @}, a tab or a carriage return. Plain numbers stay as they are. A cell that
 * has apostrophes and then such a character gets one more, so that taking one away is always right.
 */
public final class FormulaGuard {

	private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);
	private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\t\r].*", Pattern.DOTALL);
	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

	private FormulaGuard() {
	}

	/** The text as it may stand in a cell. */
	public static String guard(String text) {
		return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
	}

	/** The text that a cell was made of. */
	public static String unguard(String cell) {
		return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
	}
}
