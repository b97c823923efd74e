package org.florilegium.exchange.internal.parts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Guesses the language of a text by its commonest words. */
final class Language {

	private static final int SAMPLE = 20_000;
	private static final Map<String, Set<String>> COMMON = new LinkedHashMap<>();
	static {
		COMMON.put("en", Set.of("the", "of", "and", "to", "is", "that", "for", "with", "was", "are", "this", "have", "not"));
		COMMON.put("de", Set.of("der", "die", "und", "das", "ist", "nicht", "mit", "den", "von", "zu", "ein", "eine", "auf"));
		COMMON.put("fr", Set.of("le", "les", "des", "et", "est", "dans", "une", "que", "pour", "du", "pas", "qui", "sur"));
		COMMON.put("es", Set.of("el", "los", "las", "que", "una", "por", "con", "para", "del", "como", "es", "y", "se"));
		COMMON.put("it", Set.of("il", "che", "di", "per", "una", "della", "con", "non", "sono", "è", "gli", "del", "nel"));
		COMMON.put("pt", Set.of("que", "não", "uma", "os", "para", "com", "dos", "da", "do", "em", "é", "ao", "mais"));
		COMMON.put("nl", Set.of("het", "een", "van", "en", "niet", "dat", "zijn", "voor", "met", "op", "aan", "ook", "de"));
		COMMON.put("pl", Set.of("i", "w", "nie", "na", "się", "jest", "że", "z", "do", "to", "przez", "oraz", "jak"));
	}

	private Language() {
	}

	/** ISO 639-1 code; empty when no language stands out. */
	static Optional<String> of(String text) {
		String[] words = text.substring(0, Math.min(SAMPLE, text.length())).toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
		String best = null;
		int most = 0;
		int second = 0;
		for (Map.Entry<String, Set<String>> language : COMMON.entrySet()) {
			int hits = 0;
			for (String word : words)
				hits += language.getValue().contains(word) ? 1 : 0;
			if (hits > most) {
				second = most;
				most = hits;
				best = language.getKey();
			} else {
				second = Math.max(second, hits);
			}
		}
		boolean clear = most >= 3 && most * 12 >= words.length && most * 3 >= second * 4;
		return clear ? Optional.of(best) : Optional.empty();
	}
}
