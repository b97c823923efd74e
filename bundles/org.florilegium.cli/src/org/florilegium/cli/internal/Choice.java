package org.florilegium.cli.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.florilegium.lang.Nearest;

/** Words of options that choose one of a few things. */
final class Choice {

	private Choice() {
	}

	/** The constant that a word means, in any case, with hyphens. */
	static <E extends Enum<E>> E of(Class<E> type, String option, String word) throws WrongUse {
		for (E constant : type.getEnumConstants())
			if (word(constant).equalsIgnoreCase(word.strip()))
				return constant;
		List<String> known = Arrays.stream(type.getEnumConstants()).map(Choice::word).toList();
		throw new WrongUse("%s is not “%s”.%s It is one of: %s.".formatted(option, word, Nearest.question(Nearest.to(word.toLowerCase(Locale.ROOT), known, 2)),
				String.join(", ", known)));
	}

	/** A constant as people write it. */
	static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
