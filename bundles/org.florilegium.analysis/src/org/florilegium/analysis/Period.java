package org.florilegium.analysis;

import java.time.LocalDateTime;

/**
 * From one time to another, both included.
 *
 * @param from the first, or null
 * @param to   the last, or null
 */
public record Period(LocalDateTime from, LocalDateTime to) {

	/** No time at all. */
	public static final Period NONE = new Period(null, null);
}
