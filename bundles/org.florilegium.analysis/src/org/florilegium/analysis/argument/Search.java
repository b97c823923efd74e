package org.florilegium.analysis.argument;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * How far to look for extensions, of which there may be exponentially many.
 *
 * @param limit     the most extensions of one part of the framework that nothing joins with the others
 * @param cancelled asked whether to give up
 */
public record Search(int limit, BooleanSupplier cancelled) {

	/** What people wait for. */
	public static final Search DEFAULT = new Search(20_000, () -> false);

	/** As {@link #DEFAULT}, and gives up when told to. */
	public static Search until(BooleanSupplier cancelled) {
		return new Search(DEFAULT.limit, cancelled);
	}

	void check() {
		if (cancelled.getAsBoolean())
			throw new CancellationException();
	}

	void count(int found) throws TooManyExtensionsException {
		if (found > limit)
			throw new TooManyExtensionsException(limit);
	}
}
