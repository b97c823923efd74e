package org.florilegium.analysis.network;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Steps in which windows move. */
public enum TimeUnit {
	/** Minutes, for texts that say the time. */
	MINUTE(ChronoUnit.MINUTES),
	/** Hours. */
	HOUR(ChronoUnit.HOURS),
	/** Days. */
	DAY(ChronoUnit.DAYS),
	/** Weeks. */
	WEEK(ChronoUnit.WEEKS),
	/** Months. */
	MONTH(ChronoUnit.MONTHS),
	/** Years. */
	YEAR(ChronoUnit.YEARS);

	private final ChronoUnit unit;

	TimeUnit(ChronoUnit unit) {
		this.unit = unit;
	}

	/** So many units later, or earlier where negative. */
	public LocalDateTime plus(LocalDateTime time, long units) {
		return time.plus(units, unit);
	}
}
