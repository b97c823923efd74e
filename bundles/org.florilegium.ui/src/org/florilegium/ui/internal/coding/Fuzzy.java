package org.florilegium.ui.internal.coding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Finds what somebody means who types a few letters of it. Case and accents do not matter. */
public final class Fuzzy {

	private static final int EQUAL = 1000;
	private static final int START = 800;
	private static final int WORDS = 600;
	private static final int WITHIN = 400;
	private static final int INITIALS = 300;
	private static final int SCATTERED = 100;

	/** Words by which a thing is known; the less they are worth, the later what is found by them comes. */
	public record Known(String words, int worth) {
	}

	private record Found<T>(T thing, int score, int order) {
	}

	private Fuzzy() {
	}

	/** The things that are meant, the likeliest first; of equally likely ones in their order. All of them when nothing is typed. */
	public static <T> List<T> find(String typed, List<T> things, Function<T, List<Known>> known, int limit) {
		String wanted = fold(typed);
		List<Found<T>> found = new ArrayList<>();
		for (T thing : things) {
			int best = wanted.isEmpty() ? 1 : 0;
			for (Known words : wanted.isEmpty() ? List.<Known>of() : known.apply(thing)) {
				int score = score(wanted, fold(words.words));
				if (score > 0)
					best = Math.max(best, score + words.worth);
			}
			if (best > 0)
				found.add(new Found<>(thing, best, found.size()));
		}
		found.sort(Comparator.<Found<T>>comparingInt(f -> -f.score).thenComparingInt(Found::order));
		return found.stream().limit(limit).map(Found::thing).toList();
	}

	/** How well folded words fit what is typed, folded too; 0 when they do not. */
	static int score(String typed, String words) {
		if (words.isEmpty())
			return 0;
		if (words.equals(typed))
			return EQUAL;
		int longer = Math.min(50, words.length() - typed.length());
		if (words.startsWith(typed))
			return START - longer;
		if (startWords(typed, words))
			return WORDS - longer;
		if (words.contains(typed))
			return WITHIN - longer;
		if (initials(words).startsWith(typed.replace(" ", ""))) //$NON-NLS-1$ //$NON-NLS-2$
			return INITIALS - longer;
		return typed.length() > 2 && isScattered(typed.replace(" ", ""), words) ? SCATTERED - longer : 0; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static boolean startWords(String typed, String words) {
		List<String> free = new ArrayList<>(List.of(words.split("[^\\p{L}\\p{M}\\p{Nd}]+"))); //$NON-NLS-1$
		for (String part : typed.split("[^\\p{L}\\p{M}\\p{Nd}]+")) //$NON-NLS-1$
			if (!part.isEmpty() && !removeFirst(free, part))
				return false;
		return true;
	}

	private static boolean removeFirst(List<String> words, String start) {
		for (int i = 0; i < words.size(); i++)
			if (words.get(i).startsWith(start)) {
				words.remove(i);
				return true;
			}
		return false;
	}

	private static String initials(String words) {
		StringBuilder initials = new StringBuilder();
		for (String word : words.split("[^\\p{L}\\p{M}\\p{Nd}]+")) //$NON-NLS-1$
			if (!word.isEmpty())
				initials.appendCodePoint(word.codePointAt(0));
		return initials.toString();
	}

	/** Whether the letters come in this order, the first at the start of a word. */
	private static boolean isScattered(String letters, String words) {
		int at = 0;
		for (int i = 0; i < letters.length(); i++) {
			at = words.indexOf(letters.charAt(i), at);
			if (at < 0 || i == 0 && at > 0 && Character.isLetterOrDigit(words.charAt(at - 1)))
				return false;
			at++;
		}
		return true;
	}

	/** Without case and accents. */
	static String fold(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{Mn}+", "").toLowerCase(Locale.ROOT).strip(); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
