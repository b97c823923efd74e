package org.florilegium.study.internal.anchor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds passages that are like a quote. Short pieces of the quote that stand in the text tell where it may be: pieces of
 * one passage agree on where it begins. There the quote is aligned with the text, within a band around that beginning.
 */
public final class SimilarPassages {

	/**
	 * A passage.
	 *
	 * @param start      in the original text, in UTF-16
	 * @param end        likewise
	 * @param similarity 0 to 1
	 */
	public record Match(int start, int end, double similarity) {
	}

	private static final double LEAST = 0.5;
	private static final int PIECES = 48;
	private static final int TOO_COMMON = 400;
	private static final int BUCKET = 32;
	private static final int LONGEST = 20_000;

	private static final int PIECE = 6;

	private final FoldedText folded;
	private final String text;
	private final Occurrences occurrences;

	/** Searches a folded text. */
	public SimilarPassages(FoldedText folded) {
		this.folded = folded;
		text = folded.text();
		occurrences = new Occurrences(text, PIECE);
	}

	/** The most similar passages that do not overlap, the best first. */
	public List<Match> find(String quote, int limit) {
		String wanted = folded.fold(quote).strip();
		if (wanted.isEmpty() || text.isEmpty() || wanted.length() > LONGEST)
			return List.of();
		List<Alignment.Result> results = new ArrayList<>();
		for (int begin : beginnings(wanted, limit * 2 + 2)) {
			Alignment.Result result = Alignment.align(wanted, text, begin);
			if (result != null && result.similarity() >= LEAST)
				results.add(result);
		}
		results.sort(Comparator.comparingDouble(Alignment.Result::similarity).reversed().thenComparingInt(Alignment.Result::start));
		List<Match> matches = new ArrayList<>();
		List<Alignment.Result> taken = new ArrayList<>();
		for (Alignment.Result result : results) {
			if (matches.size() < limit && taken.stream().noneMatch(t -> t.start() < result.end() && result.start() < t.end())) {
				taken.add(result);
				matches.add(new Match(folded.start(result.start()), folded.end(result.end()), result.similarity()));
			}
		}
		return matches;
	}

	/** Where the quote may begin in the text: where most pieces agree. */
	private List<Integer> beginnings(String wanted, int limit) {
		int length = wanted.length() < 24 ? Math.min(3, wanted.length()) : PIECE;
		int step = Math.max(1, (wanted.length() - length + 1) / PIECES);
		Map<Integer, int[]> votes = new HashMap<>();
		for (int offset = 0; offset + length <= wanted.length(); offset += step) {
			String piece = wanted.substring(offset, offset + length);
			List<Integer> places = occurrences.of(piece, TOO_COMMON);
			if (places.size() <= TOO_COMMON)
				for (int place : places) {
					int[] vote = votes.computeIfAbsent(Math.floorDiv(place - offset, BUCKET), k -> new int[2]);
					vote[0]++;
					vote[1] = vote[0] == 1 ? place - offset : Math.min(vote[1], place - offset);
				}
		}
		return votes.entrySet().stream()
				.sorted(Comparator.comparingInt((Map.Entry<Integer, int[]> e) -> e.getValue()[0] + neighbour(votes, e.getKey())).reversed()
						.thenComparing(Map.Entry::getKey))
				.limit(limit).map(e -> e.getValue()[1]).toList();
	}

	private static int neighbour(Map<Integer, int[]> votes, int bucket) {
		int[] next = votes.get(bucket + 1);
		return next == null ? 0 : next[0];
	}
}
