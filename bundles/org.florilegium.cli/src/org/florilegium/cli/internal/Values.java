package org.florilegium.cli.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.florilegium.model.PartialDate;

/** Values of attributes and variables as users type them. */
final class Values {

	private Values() {
	}

	/** Each value as what it looks like: a number, a date with its month, yes or no, else a text. */
	static Map<String, Object> parse(Map<String, String> typed) {
		Map<String, Object> values = new LinkedHashMap<>();
		typed.forEach((name, value) -> values.put(name, parse(value)));
		return values;
	}

	private static Object parse(String value) {
		if (value.matches("-?\\d+(\\.\\d+)?"))
			return new BigDecimal(value);
		if (value.matches("\\d{4}-\\d{2}(-\\d{2})?"))
			return PartialDate.valueOf(value);
		return switch (value) {
			case "yes" -> true;
			case "no" -> false;
			default -> value;
		};
	}
}
