package org.florilegium.exchange.internal.list;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.florilegium.model.PartialDate;

/** Dates as tables, bibliographies and file names have them. */
public final class Dates {

	private static final Pattern ISO = Pattern.compile("(\\d{4})(?:[-/.]?(\\d{1,2}))?(?:[-/.]?(\\d{1,2}))?(?:[T ].*)?");
	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([./-])\\s*(\\d{1,2})[./-]\\s*(\\d{4})");
	private static final Pattern WORDS = Pattern.compile("(?:\\p{L}+,\\s+)?(?:(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+)?(\\p{L}{3,})\\.?\\s*(?:(\\d{1,2})(?:st|nd|rd|th)?,\\s*)?(\\d{4})");
	private static final List<List<String>> MONTHS = List.of(List.of("jan"), List.of("feb"), List.of("mar", "mär", "mrz"), List.of("apr", "avr"), List.of("may", "mai"), List.of("jun", "juin"),
			List.of("jul", "juil"), List.of("aug", "août"), List.of("sep"), List.of("oct", "okt"), List.of("nov"), List.of("dec", "dez", "déc"));

	/** Which of two numbers before a year is the day, where they do not tell it themselves. */
	public enum Order {
		/** Nobody knows. */
		UNKNOWN,
		/** As in most of the world. */
		DAY_FIRST,
		/** As in the United States. */
		MONTH_FIRST
	}

	private Dates() {
	}

	/** As {@link #read(String, Order)}, where nothing is known of the order. */
	public static Optional<String> read(String text) {
		return read(text, Order.UNKNOWN);
	}

	/**
	 * A date in ISO notation, as exact as it is written.
	 *
	 * @param order what comes first where it may be either, as in 4/5/1998; such dates are not guessed
	 * @return empty for what is no date, or may be two
	 */
	public static Optional<String> read(String text, Order order) {
		String date = text == null ? "" : text.strip();
		Matcher iso = ISO.matcher(date);
		if (iso.matches())
			return of(iso.group(1), iso.group(2), iso.group(3));
		Matcher numbers = DAY_FIRST.matcher(date);
		if (numbers.matches())
			return numbers(numbers, order(numbers) == Order.UNKNOWN ? order : order(numbers));
		Matcher words = WORDS.matcher(date);
		if (words.matches())
			return month(words.group(2)).flatMap(month -> of(words.group(4), month, words.group(1) != null ? words.group(1) : words.group(3)));
		return Optional.empty();
	}

	/** What a date itself tells of the order in which it is written; unknown for what is no such date, and for one that may be two. */
	public static Order order(String text) {
		Matcher numbers = DAY_FIRST.matcher(text == null ? "" : text.strip());
		return numbers.matches() && Integer.parseInt(numbers.group(1)) != Integer.parseInt(numbers.group(3)) ? order(numbers) : Order.UNKNOWN;
	}

	/** With full stops between, the day stands first; and no month is beyond twelve. */
	private static Order order(Matcher numbers) {
		int first = Integer.parseInt(numbers.group(1));
		int second = Integer.parseInt(numbers.group(3));
		if (numbers.group(2).equals(".") || first > 12 || first == second)
			return Order.DAY_FIRST;
		return second > 12 ? Order.MONTH_FIRST : Order.UNKNOWN;
	}

	/** Whether a date may be two. */
	public static boolean isAmbiguous(String text) {
		Matcher numbers = DAY_FIRST.matcher(text == null ? "" : text.strip());
		return numbers.matches() && order(numbers) == Order.UNKNOWN;
	}

	private static Optional<String> numbers(Matcher numbers, Order order) {
		return switch (order) {
			case DAY_FIRST -> of(numbers.group(4), numbers.group(3), numbers.group(1));
			case MONTH_FIRST -> of(numbers.group(4), numbers.group(1), numbers.group(3));
			case UNKNOWN -> Optional.empty();
		};
	}

	/** Number of a month by its name's beginning, or as a number. */
	static Optional<String> month(String name) {
		String small = name.strip().toLowerCase(Locale.ROOT);
		if (small.matches("\\d{1,2}"))
			return Optional.of(small);
		return IntStream.range(0, 12).filter(i -> MONTHS.get(i).stream().anyMatch(small::startsWith)).mapToObj(i -> Integer.toString(i + 1)).findFirst();
	}

	/** A date of its parts, of which month and day may be null. */
	static Optional<String> of(String year, String month, String day) {
		StringBuilder date = new StringBuilder(year);
		if (month != null && Integer.parseInt(month) > 0)
			date.append("-%02d".formatted(Integer.parseInt(month)));
		if (month != null && Integer.parseInt(month) > 0 && day != null && Integer.parseInt(day) > 0)
			date.append("-%02d".formatted(Integer.parseInt(day)));
		try {
			return Optional.of(PartialDate.valueOf(date.toString()).toString());
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}
}
