package org.florilegium.exchange.internal.clean;

/** Estimates how wide a line was set in a proportional typeface; the unit is about one small letter. */
final class Measure {

	private Measure() {
	}

	/** Width of a line's characters. */
	static double of(CharSequence line) {
		double width = 0;
		for (int i = 0; i < line.length(); i++)
			width += of(line.charAt(i));
		return width;
	}

	private static double of(char c) {
		if ("iljtfI.,;:'’‘!|()[]/-".indexOf(c) >= 0)
			return 0.64;
		if (c == ' ' || c == 'r' || c == 's')
			return c == ' ' ? 0.55 : 0.85;
		if ("mwMW—%@".indexOf(c) >= 0)
			return 1.6;
		return Character.isUpperCase(c) ? 1.35 : 1;
	}
}
