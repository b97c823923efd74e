package org.florilegium.analysis;

import java.util.BitSet;

/**
 * What networks are made of: statements as columns, sorted by date, document, start, end and statement. The arrays are not
 * to be changed.
 *
 * @param first     the first mode
 * @param second    the second mode
 * @param qualifier what the statements say of the relation, or null
 * @param statement which statement; the same in several observations of one
 * @param document  which document
 * @param time      seconds since 1970-01-01T00:00 on the clock of the document's place; {@link #NO_TIME} where unknown
 * @param start     first code point of the statement, where that is known; else null
 * @param end       code point after its last; else null
 * @param excluded  observations whose values were excluded; they count for isolates only
 * @param range     the time that is looked at
 */
public record Observations(Mode first, Mode second, Qualifier qualifier, int[] statement, int[] document, long[] time, int[] start, int[] end,
		BitSet excluded, Period range) {

	/** The time of an observation of which none is known; sorts first. */
	public static final long NO_TIME = Long.MIN_VALUE;

	/** Observations of statements without times, each in a document of its own, nothing excluded. */
	public static Observations of(Mode first, Mode second, Qualifier qualifier) {
		int size = first.cells().length;
		int[] numbers = new int[size];
		long[] times = new long[size];
		for (int i = 0; i < size; i++) {
			numbers[i] = i;
			times[i] = NO_TIME;
		}
		return new Observations(first, second, qualifier, numbers, numbers, times, null, null, new BitSet(), Period.NONE);
	}

	/** Observations of which it does not matter where they stand. */
	public Observations(Mode first, Mode second, Qualifier qualifier, int[] statement, int[] document, long[] time, BitSet excluded, Period range) {
		this(first, second, qualifier, statement, document, time, null, null, excluded, range);
	}

	/** Number of observations. */
	public int size() {
		return statement.length;
	}
}
