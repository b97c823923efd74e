package org.florilegium.study.internal.anchor;

import java.util.Arrays;

/** Edit distance of a quote to the nearest stretch of a text, within a band around where it should begin. */
final class Alignment {

	/**
	 * The nearest stretch.
	 *
	 * @param start      in the text
	 * @param end        likewise
	 * @param similarity one minus the distance divided by the length of the longer, 0 to 1
	 */
	record Result(int start, int end, double similarity) {
	}

	private static final int LEAST_BAND = 40;
	private static final int FAR = Integer.MAX_VALUE / 2;

	private Alignment() {
	}

	/**
	 * Aligns a quote with a text.
	 *
	 * @param begin where the quote should begin; may be a little before the text
	 * @return null when nothing in the band is near
	 */
	static Result align(String quote, String text, int begin) {
		int band = Math.max(LEAST_BAND, Math.min(quote.length() / 4, 400));
		int width = 2 * band + 1;
		// cell k of row i is the text's position begin - band + i + k; the stretch may begin anywhere in row 0
		int[] cost = new int[width + 1];
		int[] from = new int[width + 1];
		int[] nextCost = new int[width + 1];
		int[] nextFrom = new int[width + 1];
		for (int k = 0; k < width; k++) {
			int at = begin - band + k;
			cost[k] = at >= 0 && at <= text.length() ? 0 : FAR;
			from[k] = at;
		}
		cost[width] = FAR;
		for (int i = 1; i <= quote.length(); i++) {
			char c = quote.charAt(i - 1);
			int nearest = FAR;
			Arrays.fill(nextCost, FAR);
			for (int k = 0; k < width; k++) {
				int at = begin - band + i + k;
				if (at < 0 || at > text.length())
					continue;
				int best = FAR;
				int start = 0;
				if (at > 0 && cost[k] < FAR) { // the same letter, or another one
					best = cost[k] + (text.charAt(at - 1) == c ? 0 : 1);
					start = from[k];
				}
				if (cost[k + 1] + 1 < best) { // a letter of the quote is not in the text
					best = cost[k + 1] + 1;
					start = from[k + 1];
				}
				if (k > 0 && nextCost[k - 1] + 1 < best) { // a letter of the text is not in the quote
					best = nextCost[k - 1] + 1;
					start = nextFrom[k - 1];
				}
				nextCost[k] = best;
				nextFrom[k] = start;
				nearest = Math.min(nearest, best);
			}
			if (nearest > quote.length() / 2 + 1)
				return null;
			int[] swap = cost;
			cost = nextCost;
			nextCost = swap;
			swap = from;
			from = nextFrom;
			nextFrom = swap;
			cost[width] = FAR;
		}
		return best(quote, begin - band + quote.length(), cost, from, width);
	}

	private static Result best(String quote, int first, int[] cost, int[] from, int width) {
		Result best = null;
		for (int k = 0; k < width; k++) {
			int end = first + k;
			if (cost[k] >= FAR || end <= from[k])
				continue;
			double similarity = 1 - cost[k] / (double) Math.max(quote.length(), end - from[k]);
			if (best == null || similarity > best.similarity)
				best = new Result(from[k], end, similarity);
		}
		return best;
	}
}
