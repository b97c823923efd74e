package org.florilegium.exchange.internal.clean;

import java.util.Locale;
import java.util.Set;

/**
 * Decides whether a hyphen at a line's end belongs to the word. Evidence of the document itself comes first: how often
 * the word stands elsewhere with and without hyphen, what other words begin or end with its elements. Only then come a
 * few general habits of English. A word without any evidence was divided by the typesetter.
 */
final class HyphenRule {

	/** Elements that are set off by a hyphen in front of, and behind, nearly any word. */
	private static final Set<String> PREFIXES = Set.of("self", "ex", "quasi", "all", "vice", "half", "mid", "cross",
			"high", "low", "long", "short", "well", "ill", "post", "pro", "anti", "non", "would", "one", "two", "three",
			"four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty");
	private static final Set<String> SUFFIXES = Set.of("based", "led", "wide", "style", "owned", "backed", "sponsored",
			"run", "born", "making", "maker", "makers", "building", "sharing", "related", "oriented", "driven", "ranking",
			"year", "old", "term", "scale", "level", "class", "type", "free", "like", "minded", "elect", "general");

	/** Words that follow a hyphen left open, as in "short- and long-term". */
	private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "nor", "to", "und", "oder", "bis", "et", "ou", "y", "o");

	/** First elements that no typesetter's division ends with, so that no evidence is needed. */
	private static final Set<String> ALWAYS = Set.of("self", "well", "quasi", "vice");
	/** Elements in the middle of such words as "out-of-area", "up-to-date". */
	private static final Set<String> MIDDLES = Set.of("of", "to", "the", "in", "and", "or", "by", "on", "for", "a", "at", "as");

	private final Words words;

	HyphenRule(Words words) {
		this.words = words;
	}

	/** Whether the hyphen is left open, for an element that follows later: the two are separate words. */
	boolean isSuspended(String left, String right) {
		return CONJUNCTIONS.contains(right) && words.count(lettersAtEnd(left) + right) == 0;
	}

	/**
	 * Whether the hyphen belongs to the word.
	 *
	 * @param left  what stands before the hyphen, without it, from the last white space on
	 * @param right what stands on the next line up to the first white space
	 */
	boolean belongs(String left, String right) {
		if (!Character.isLetter(left.codePointBefore(left.length())) || !Character.isLetter(right.codePointAt(0)))
			return true;
		String before = lettersAtEnd(left);
		String after = lettersAtStart(right);
		int joined = words.count(before + after);
		int hyphenated = words.count(before + "-" + after);
		if (isAddress(left))
			return joined <= hyphenated;
		if (joined != hyphenated)
			return hyphenated > joined;
		String first = before.substring(before.lastIndexOf('-') + 1);
		String second = after.indexOf('-') < 0 ? after : after.substring(0, after.indexOf('-'));
		if (first.length() < before.length() || second.length() < after.length()) {
			joined = words.count(first + second);
			hyphenated = words.count(first + "-" + second);
			if (joined != hyphenated)
				return hyphenated > joined;
		}
		if (second.length() < after.length() && MIDDLES.contains(second.toLowerCase(Locale.ROOT)))
			return true;
		return byElements(first, second);
	}

	private boolean byElements(String first, String second) {
		boolean capital = Character.isUpperCase(second.codePointAt(0));
		if (capital)
			return !first.equals(first.toUpperCase()) || second.chars().anyMatch(Character::isLowerCase)
					|| words.count(second) > 0;
		if (words.hasRelative(first + second, first.length() + 2))
			return false;
		String prefix = first.toLowerCase();
		if (ALWAYS.contains(prefix) && second.length() > 3)
			return true;
		boolean secondIsWord = words.count(second) > 0;
		if (PREFIXES.contains(prefix) && (secondIsWord || words.compoundsStarting(first) > 1))
			return true;
		if (SUFFIXES.contains(second) && (words.count(first) > 0 || Character.isUpperCase(first.codePointAt(0))))
			return true;
		if (words.compoundsStarting(first) > 1 && secondIsWord || words.compoundsEnding(second) > 1 && words.count(first) > 0)
			return true;
		return first.length() > 3 && second.length() > 3 && words.count(first) > 0 && secondIsWord;
	}

	private static boolean isAddress(String left) {
		return left.contains("://") || left.startsWith("www.") || left.indexOf('@') > 0 || left.indexOf('/') > 0
				|| left.indexOf('_') >= 0;
	}

	private static String lettersAtEnd(String left) {
		int from = left.length();
		while (from > 0 && isWordPart(left.charAt(from - 1)))
			from--;
		while (from < left.length() && !Character.isLetter(left.codePointAt(from)))
			from++;
		return left.substring(from);
	}

	private static String lettersAtStart(String right) {
		int to = 0;
		while (to < right.length() && isWordPart(right.charAt(to)))
			to++;
		while (to > 0 && !Character.isLetter(right.codePointBefore(to)))
			to--;
		return right.substring(0, to);
	}

	private static boolean isWordPart(char c) {
		return Character.isLetter(c) || Character.isSurrogate(c) || Sentences.isHyphen(c) || c == '’' || c == '\'';
	}
}
