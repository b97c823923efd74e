package org.florilegium.cli.internal.print;

/** How a listing is printed. */
public enum OutputFormat {
	/** For people. */
	table,
	/** Separated values, for other programs. */
	csv,
	/** An array of objects, for other programs. */
	json
}
