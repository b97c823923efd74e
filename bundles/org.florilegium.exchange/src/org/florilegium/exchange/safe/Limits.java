package org.florilegium.exchange.safe;

/**
 * How much a packed file may unpack to. What is really unpacked counts, not what the file says of itself.
 *
 * @param entries   most entries
 * @param entrySize largest entry, in bytes
 * @param totalSize most bytes of all entries that are read
 * @param ratio     most bytes unpacked for each packed one, for entries beyond 16 MB; smaller ones do no harm
 */
public record Limits(int entries, long entrySize, long totalSize, int ratio) {

	/** Size in bytes up to which the ratio does not matter. */
	static final long HARMLESS = 16L << 20;

	/** For office documents and books: 20,000 entries, 500 MB each, 1 GB in all, 200 to 1. */
	public static final Limits DOCUMENT = new Limits(20_000, 500L << 20, 1L << 30, 200);

	/** For whole projects with their sources: 200,000 entries, 4 GB each, 16 GB in all, 200 to 1. */
	public static final Limits PROJECT = new Limits(200_000, 4L << 30, 16L << 30, 200);

	/** @throws IllegalArgumentException when a limit is not positive */
	public Limits {
		if (entries < 1 || entrySize < 1 || totalSize < 1 || ratio < 1)
			throw new IllegalArgumentException("Limits have to be positive");
	}
}
