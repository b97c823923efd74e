package org.florilegium.exchange.internal.office;

/** Numbers as lists and notes have them. */
final class Numbers {

	private static final int[] VALUES = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
	private static final String[] SIGNS = { "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i" };

	private Numbers() {
	}

	/** A number as letters: a, b, … z, aa, bb, … as word processors count. */
	static String letters(int number) {
		return number < 1 || number > 780 ? Integer.toString(number) : String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
	}

	/** A number in small Roman numerals. */
	static String roman(int number) {
		if (number < 1 || number > 4999)
			return Integer.toString(number);
		StringBuilder roman = new StringBuilder();
		int rest = number;
		for (int i = 0; i < VALUES.length; i++) {
			for (; rest >= VALUES[i]; rest -= VALUES[i])
				roman.append(SIGNS[i]);
		}
		return roman.toString();
	}
}
