package org.florilegium.cli.internal;

import java.util.Locale;

/** Small things about the words that commands print. */
final class Words {

	private Words() {
	}

	/** A number with its noun: "1 document", "3,012 documents". */
	static String count(long n, String noun) {
		return count(n, noun, noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
	}

	/** A number with its noun, in the singular or the plural. */
	static String count(long n, String one, String several) {
		return number(n) + " " + (n == 1 ? one : several);
	}

	/** A number with commas for thousands. */
	static String number(long n) {
		return String.format(Locale.ENGLISH, "%,d", n);
	}

	/** Seconds with as many digits as matter. */
	static String seconds(long nanoseconds) {
		return String.format(Locale.ENGLISH, "%.2f s", nanoseconds / 1e9);
	}

	/** A size in bytes, kB or MB. */
	static String size(long bytes) {
		if (bytes < 10_000)
			return number(bytes) + " bytes";
		return bytes < 10_000_000 ? number(Math.round(bytes / 1e3)) + " kB" : number(Math.round(bytes / 1e6)) + " MB";
	}

	/** An argument as a shell takes it. */
	static String quoted(String argument) {
		return argument.matches("[\\w./:@#%+=,-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
	}
}
