package org.florilegium.exchange.internal.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the numbers and signs in a line that may call a footnote: up to three digits at the end of a word, sentence or
 * quotation, digits in brackets, raised digits, asterisks and daggers at the end of a word.
 */
final class NoteCalls {

	private static final String RAISED = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
	private static final String BEFORE = ".,;:!?”’\"'»)]";

	private NoteCalls() {
	}

	/** The labels in the order of the line. */
	static List<String> of(String line) {
		List<String> labels = List.of();
		for (int i = 1; i < line.length(); i++) {
			char c = line.charAt(i);
			if (Character.isLetter(c) || c == ' ')
				continue;
			int end = end(line, i, c);
			if (end > i && isCall(line, i, end)) {
				if (labels.isEmpty())
					labels = new ArrayList<>();
				labels.add(plain(line.substring(i, end)));
			}
			i = Math.max(i, end - 1);
		}
		return labels;
	}

	private static int end(String line, int i, char c) {
		int end = i;
		if (isDigit(c)) {
			while (end < line.length() && isDigit(line.charAt(end)))
				end++;
		} else if (RAISED.indexOf(c) >= 0) {
			while (end < line.length() && RAISED.indexOf(line.charAt(end)) >= 0)
				end++;
		} else if ("*†‡".indexOf(c) >= 0) {
			while (end < line.length() && line.charAt(end) == c)
				end++;
		} else if (c == '[') {
			end++;
			while (end < line.length() && isDigit(line.charAt(end)))
				end++;
			end = end < line.length() && line.charAt(end) == ']' ? end + 1 : i;
		}
		return end;
	}

	private static boolean isCall(String line, int start, int end) {
		if (end - start > 5)
			return false;
		char before = line.charAt(start - 1);
		if (!Character.isLetter(before) && BEFORE.indexOf(before) < 0)
			return false;
		if (!isDigit(line.charAt(start)) || end == line.length())
			return true;
		char after = line.charAt(end);
		boolean number = end - start > 3 || Character.isLetter(after) || after == '%'
				|| ".,:".indexOf(after) >= 0 && end + 1 < line.length() && isDigit(line.charAt(end + 1));
		return !number;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	/** A label in plain digits without brackets and leading zeros; signs as they are. */
	static String plain(String label) {
		StringBuilder digits = new StringBuilder();
		for (char c : label.toCharArray()) {
			int raised = RAISED.indexOf(c);
			if (raised >= 0)
				digits.append(raised);
			else if (isDigit(c))
				digits.append(c);
		}
		return digits.isEmpty() ? label : Integer.toString(Integer.parseInt(digits.toString()));
	}
}
