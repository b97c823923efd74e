package org.florilegium.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as exact as the source gives it: a year, a month or a day of the ISO calendar, written {@code 1998},
 * {@code 1998-04} or {@code 1998-04-05}.
 *
 * @param year  the year
 * @param month 1 to 12, or 0 when unknown
 * @param day   1 to 31, or 0 when unknown
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

	private static final Pattern NOTATION = Pattern.compile("(\\d{1,4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

	/** @throws DateTimeException when there is no such month or day */
	public PartialDate {
		if (month == 0 && day != 0)
			throw new DateTimeException("a day needs its month");
		if (month != 0)
			YearMonth.of(year, month);
		if (day != 0)
			LocalDate.of(year, month, day);
	}

	/**
	 * Reads {@code 1998}, {@code 1998-04} or {@code 1998-04-05}.
	 *
	 * @throws DateTimeException when the text is none of these or no such day exists
	 */
	public static PartialDate valueOf(String notation) {
		Matcher m = NOTATION.matcher(notation);
		if (!m.matches())
			throw new DateTimeException("A date is written 1998, 1998-04 or 1998-04-05, not " + notation);
		return new PartialDate(Integer.parseInt(m.group(1)), number(m.group(2)), number(m.group(3)));
	}

	private static int number(String digits) {
		return digits == null ? 0 : Integer.parseInt(digits);
	}

	/** The first day that the date can mean. */
	public LocalDate earliest() {
		return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
	}

	/** The last day that the date can mean. */
	public LocalDate latest() {
		if (day != 0)
			return earliest();
		return month != 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, 12, 31);
	}

	/** By the earliest day, then the less exact date first. */
	@Override
	public int compareTo(PartialDate other) {
		int byStart = earliest().compareTo(other.earliest());
		return byStart != 0 ? byStart : other.latest().compareTo(latest());
	}

	/** The notation of the language. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(10);
		digits(text, year, 4);
		if (month != 0)
			digits(text.append('-'), month, 2);
		if (day != 0)
			digits(text.append('-'), day, 2);
		return text.toString();
	}

	private static void digits(StringBuilder text, int number, int width) {
		String digits = Integer.toString(number);
		text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
	}
}
