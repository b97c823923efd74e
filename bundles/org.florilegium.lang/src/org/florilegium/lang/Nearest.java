package org.florilegium.lang;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant by a word that is nothing. */
public final class Nearest {

	private Nearest() {
	}

	/**
	 * The candidates that are closest to a word, the closest first: those that begin with it or differ in few letters.
	 *
	 * @param limit how many at most
	 */
	public static List<String> to(String word, Collection<String> candidates, int limit) {
		record Scored(String candidate, int distance) {
		}
		String wanted = word.toLowerCase(Locale.ROOT);
		return candidates.stream().distinct().map(c -> new Scored(c, distance(wanted, c.toLowerCase(Locale.ROOT))))
				.filter(s -> s.distance <= Math.max(1, wanted.length() / 3) || wanted.length() > 2 && s.candidate.toLowerCase(Locale.ROOT).startsWith(wanted))
				.sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate)).limit(limit).map(Scored::candidate).toList();
	}

	/** "Did you mean a or b?" with a space before it, or nothing when there is no candidate. */
	public static String question(List<String> candidates) {
		return candidates.isEmpty() ? "" : " Did you mean " + String.join(" or ", candidates) + "?";
	}

	/** Damerau's distance: insertions, deletions, substitutions and swaps of neighbours. */
	private static int distance(String a, String b) {
		int[][] d = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++)
			d[i][0] = i;
		for (int j = 0; j <= b.length(); j++)
			d[0][j] = j;
		for (int i = 1; i <= a.length(); i++)
			for (int j = 1; j <= b.length(); j++) {
				int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
				d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
				if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
					d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
			}
		return d[a.length()][b.length()];
	}
}
