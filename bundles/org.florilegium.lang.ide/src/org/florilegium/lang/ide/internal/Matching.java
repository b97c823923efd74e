package org.florilegium.lang.ide.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares what was typed with what could be meant: case, accents and the words in between do not matter. */
public final class Matching {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");
	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})");

	private Matching() {
	}

	/** A text without case and accents. */
	public static String fold(String text) {
		return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
	}

	/**
	 * How well a candidate goes with what was typed.
	 *
	 * @return 100 for the same, 90 when it begins so, 70 when words of it do, 50 for initials, 30 when it is within it, 0
	 *         when it does not go with it; 60 for everything when nothing was typed
	 */
	public static int score(String typed, String candidate) {
		if (candidate == null)
			return 0;
		String wanted = fold(typed).strip();
		if (wanted.isEmpty())
			return 60;
		String folded = fold(candidate);
		if (folded.equals(wanted))
			return 100;
		if (folded.startsWith(wanted))
			return 90;
		List<String> words = words(candidate);
		if (inOrder(words(typed), words))
			return 70;
		if (isInitials(wanted, words))
			return 50;
		return wanted.length() > 2 && folded.contains(wanted) ? 30 : 0;
	}

	/** The words of a name or text, folded. */
	public static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		for (String word : BETWEEN.split(text))
			if (!word.isEmpty())
				words.add(fold(word));
		return words;
	}

	/** Whether each typed word begins a word of the candidate, in their order. */
	private static boolean inOrder(List<String> typed, List<String> words) {
		int at = 0;
		for (String word : typed) {
			while (at < words.size() && !words.get(at).startsWith(word))
				at++;
			if (at++ >= words.size())
				return false;
		}
		return !typed.isEmpty();
	}

	/** Whether the letters typed are beginnings of words, as {@code hf} or {@code hafe} of "harbour fees". */
	private static boolean isInitials(String typed, List<String> words) {
		return words.size() > 1 && isInitials(typed, 0, words, 0);
	}

	private static boolean isInitials(String typed, int at, List<String> words, int word) {
		if (at == typed.length())
			return true;
		for (int w = word; w < words.size(); w++) {
			String candidate = words.get(w);
			int length = 0;
			while (length < candidate.length() && at + length < typed.length() && candidate.charAt(length) == typed.charAt(at + length))
				length++;
			for (int take = length; take > 0; take--)
				if (isInitials(typed, at + take, words, w + 1))
					return true;
			if (w == word && word == 0)
				return false;
		}
		return false;
	}

	/** How much two texts have in common: the share of their words of three letters and more that are in both, 0 to 1. */
	public static double similarity(String a, String b) {
		Set<String> first = stems(a);
		Set<String> second = stems(b);
		if (first.isEmpty() || second.isEmpty())
			return 0;
		Set<String> both = new HashSet<>(first);
		both.retainAll(second);
		return (double) both.size() / Math.min(first.size(), second.size());
	}

	/** Words without endings: their first five letters. */
	private static Set<String> stems(String text) {
		Set<String> stems = new HashSet<>();
		for (String word : words(text))
			if (word.length() > 2 || !word.isEmpty() && word.charAt(0) > 0x2E80)
				stems.add(word.substring(0, Math.min(5, word.length())));
		return stems;
	}
}
