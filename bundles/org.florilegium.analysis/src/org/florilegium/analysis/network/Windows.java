package org.florilegium.analysis.network;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.florilegium.analysis.Period;

/**
 * Windows that move through time.
 *
 * @param unit what they move by
 * @param size how wide they are, in units; at least 1
 */
public record Windows(TimeUnit unit, int size) {

	/**
	 * Checks the size.
	 *
	 * @throws IllegalArgumentException with a message for the user
	 */
	public Windows {
		if (size < 1)
			throw new IllegalArgumentException("A window is at least 1 unit wide, not " + size + ".");
	}

	/** A window: its centre, and the period with both ends in it. */
	record Window(LocalDateTime center, LocalDateTime from, LocalDateTime to) {

		long first() {
			return from.toEpochSecond(ZoneOffset.UTC);
		}

		long last() {
			return to.toEpochSecond(ZoneOffset.UTC);
		}

		Period period() {
			return new Period(from, to);
		}
	}

	/** Half the size, rounded up when it is even: ⌊(size − 1)/2 + ½⌋. */
	int half() {
		return (int) Math.floor((size - 1) / 2.0 + 0.5);
	}

	/**
	 * Every window that lies within a range.
	 *
	 * @param stepwise whether each centre follows from the one before, so that after a short month all are earlier
	 */
	List<Window> within(Period range, boolean stepwise) {
		List<Window> windows = new ArrayList<>();
		if (range.from() == null || range.to() == null)
			return windows;
		LocalDateTime center = range.from();
		for (long n = 1; !center.isAfter(range.to()); n++) {
			LocalDateTime from = unit.plus(center, -half());
			LocalDateTime to = unit.plus(center, half());
			if (!from.isBefore(range.from()) && !to.isAfter(range.to()))
				windows.add(new Window(center, from, to));
			center = stepwise ? unit.plus(center, 1) : unit.plus(range.from(), n);
		}
		return windows;
	}
}
