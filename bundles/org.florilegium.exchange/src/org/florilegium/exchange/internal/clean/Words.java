package org.florilegium.exchange.internal.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The words of a document and how often each stands within a line, where no line end has divided it. Hyphenated words
 * count as a whole and by their elements. Case is ignored, a possessive ending too, but capitals are remembered.
 */
public final class Words {

	private final Map<String, Integer> counts = new HashMap<>();
	private final Map<String, Integer> lowerCase = new HashMap<>();
	private final Map<String, Integer> compoundsWith = new HashMap<>();

	private NavigableSet<String> sorted;

	/** Reads a document. */
	public Words(Lines lines) {
		String text = lines.draft().text();
		for (int i = 0; i < lines.count(); i++) {
			if (!lines.isBlank(i))
				readLine(text, lines.start(i), lines.end(i), lines.previous(i) >= 0
						&& Sentences.endsWithHyphen(lines.content(lines.previous(i))));
		}
	}

	private void readLine(String text, int start, int end, boolean startsInWord) {
		int at = start;
		boolean first = true;
		while (at < end) {
			while (at < end && !isWordPart(text, at, start, end))
				at++;
			int from = at;
			while (at < end && isWordPart(text, at, start, end))
				at++;
			boolean divided = first && startsInWord || at < end && Sentences.isHyphen(text.charAt(at));
			if (at > from && !divided)
				add(text.substring(from, at));
			first = false;
		}
	}

	private static boolean isWordPart(String text, int at, int start, int end) {
		char c = text.charAt(at);
		if (Character.isLetter(c) || Character.isSurrogate(c))
			return true;
		boolean joint = (Sentences.isHyphen(c) || c == '’' || c == '\'') && at > start && at + 1 < end;
		return joint && Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1));
	}

	private void add(String word) {
		if (Character.isLowerCase(word.codePointAt(0)))
			lowerCase.merge(key(word), 1, Integer::sum);
		String key = key(word);
		counts.merge(key, 1, Integer::sum);
		int hyphen = key.indexOf('-');
		if (hyphen < 0)
			return;
		compoundsWith.merge(key.substring(0, hyphen + 1), 1, Integer::sum);
		compoundsWith.merge(key.substring(key.lastIndexOf('-')), 1, Integer::sum);
	}

	private static String key(String word) {
		String key = word.toLowerCase(Locale.ROOT).replace('\u2010', '-').replace('\'', '’');
		if (key.endsWith("’s"))
			return key.substring(0, key.length() - 2);
		return key.endsWith("’") ? key.substring(0, key.length() - 1) : key;
	}

	/** How often a word stands in the document. */
	int count(String word) {
		return counts.getOrDefault(key(word), 0);
	}

	/** How often a word stands in the document with a small first letter. */
	public int countLowerCase(String word) {
		return lowerCase.getOrDefault(key(word), 0);
	}

	/** How many hyphenated words start with an element. */
	int compoundsStarting(String element) {
		return compoundsWith.getOrDefault(key(element) + "-", 0);
	}

	/** How many hyphenated words end with an element. */
	int compoundsEnding(String element) {
		return compoundsWith.getOrDefault("-" + key(element), 0);
	}

	/** Whether some word of the document has the same first letters as this one. */
	boolean hasRelative(String word, int letters) {
		String stem = key(word);
		if (stem.length() < letters)
			return false;
		stem = stem.substring(0, letters);
		if (sorted == null)
			sorted = new TreeSet<>(counts.keySet());
		String found = sorted.ceiling(stem);
		return found != null && found.startsWith(stem);
	}
}
