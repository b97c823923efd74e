package org.florilegium.analysis.network;

/** Within what an observation that says the same as an earlier one does not count. */
public enum Duplicates {
	/** All count. */
	NONE,
	/** A document. */
	DOCUMENT,
	/** A day. */
	DAY,
	/** A week from Monday to Sunday. */
	WEEK,
	/** A month of a year. */
	MONTH,
	/** A year. */
	YEAR,
	/** All that is looked at. */
	RANGE
}
