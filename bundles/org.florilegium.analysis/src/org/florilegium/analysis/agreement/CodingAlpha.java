package org.florilegium.analysis.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.florilegium.analysis.agreement.AgreementData.Coded;
import org.florilegium.analysis.agreement.AgreementData.CodedDocument;

/**
 * Whether coders say the same of the characters that several of them marked: cu-α, and ku-α of one category (Krippendorff,
 * Mathet, Bouvry and Widlöcher 2016; Krippendorff 2019, 12.6). What only one of them marked is left out.
 * <p>
 * Passages of a coder are cut where others of his begin or end; a piece with several categories has a category of its own. With
 * ℓ(c,k) = Σ over pairs of pieces of different coders, one of c, one of k, of the characters that they share ÷ (coders − 1), and
 * chance pairing every character with those of all other pieces: cu-α = 1 − (ℓ − Σℓ(c,c)) · (ℓ² − Σs²) / (ℓ (ℓ² − Σℓ(c)²)),
 * where s is the characters that a piece brings into ℓ. With pieces of one character it is α for nominal categories.
 */
final class CodingAlpha implements PassageMeasure {

	private static final String OTHER = "";

	/** What the pieces of a category bring in: characters, those of them that others call the same, and squares by piece. */
	private static final class Share {
		double characters;
		double same;
		double squares;

		void add(Share other) {
			characters += other.characters;
			same += other.same;
			squares += other.squares;
		}
	}

	private static final class Piece {
		final int start;
		final int end;
		final String category;
		double paired;

		Piece(int start, int end, String category) {
			this.start = start;
			this.end = end;
			this.category = category;
		}
	}

	private final boolean ofCategories;
	private final Map<String, Map<CodedDocument, Map<String, Share>>> known = new HashMap<>();

	/**
	 * @param ofCategories whether there is a value for single categories only: ku-α
	 */
	CodingAlpha(boolean ofCategories) {
		this.ofCategories = ofCategories;
	}

	@Override
	public Ratings.Value value(List<CodedDocument> documents, String category) {
		if (ofCategories && category == null)
			return new Ratings.Value(Double.NaN, "ku-α is of one category: there is a figure for each, none for all.");
		Map<CodedDocument, Map<String, Share>> read = known.computeIfAbsent(category == null ? OTHER : category, k -> new IdentityHashMap<>());
		Map<String, Share> sums = new HashMap<>();
		for (CodedDocument document : documents)
			read.computeIfAbsent(document, d -> shares(d, category)).forEach((c, share) -> sums.computeIfAbsent(c, k -> new Share()).add(share));
		return category == null ? all(sums) : of(sums, category);
	}

	private static Ratings.Value all(Map<String, Share> sums) {
		Share total = total(sums);
		if (total.characters == 0)
			return new Ratings.Value(Double.NaN, "No character was marked by two coders.");
		if (total.characters - total.same < 1e-9)
			return new Ratings.Value(1, null);
		double alike = sums.values().stream().mapToDouble(s -> s.characters * s.characters).sum();
		double chance = total.characters * (total.characters * total.characters - alike) / (total.characters * total.characters - total.squares);
		return new Ratings.Value(1 - (total.characters - total.same) / chance, null);
	}

	private static Ratings.Value of(Map<String, Share> sums, String category) {
		Share own = sums.get(category);
		if (own == null || own.characters == 0)
			return new Ratings.Value(Double.NaN, "No character was marked so by one coder and marked at all by another.");
		if (own.characters - own.same < 1e-9)
			return new Ratings.Value(1, null);
		double total = total(sums).characters;
		// ku-α = 1 − (ε(k) / ℓ(k)) · (ℓ(k) − ℓ(k,k)) / (ε(k) − ε(k,k)); what ε(k) and ε(k,k) are divided by falls out
		double share = (total * own.characters - own.squares) / own.characters;
		return new Ratings.Value(1 - share * (own.characters - own.same) / (own.characters * (total - own.characters)), null);
	}

	private static Share total(Map<String, Share> sums) {
		Share total = new Share();
		sums.values().forEach(total::add);
		return total;
	}

	private static Map<String, Share> shares(CodedDocument document, String category) {
		Map<String, Share> shares = new HashMap<>();
		List<List<Piece>> pieces = document.coders().stream().map(coder -> pieces(document, coder, category)).toList();
		double others = pieces.size() - 1.0;
		for (int a = 0; a < pieces.size(); a++)
			for (int b = a + 1; b < pieces.size(); b++)
				pair(pieces.get(a), pieces.get(b), others, shares);
		for (List<Piece> ofCoder : pieces)
			for (Piece piece : ofCoder)
				if (piece.paired > 0) {
					Share share = shares.computeIfAbsent(piece.category, k -> new Share());
					share.characters += piece.paired;
					share.squares += piece.paired * piece.paired;
				}
		return shares;
	}

	private static void pair(List<Piece> one, List<Piece> other, double others, Map<String, Share> shares) {
		int from = 0;
		for (Piece a : one) {
			while (from < other.size() && other.get(from).end <= a.start)
				from++;
			for (int at = from; at < other.size() && other.get(at).start < a.end; at++) {
				Piece b = other.get(at);
				double both = (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / others;
				a.paired += both;
				b.paired += both;
				if (a.category.equals(b.category))
					shares.computeIfAbsent(a.category, k -> new Share()).same += 2 * both;
			}
		}
	}

	/** What a coder marked, cut where anything begins or ends. */
	private static List<Piece> pieces(CodedDocument document, int coder, String category) {
		Map<String, List<int[]>> byCategory = new TreeMap<>();
		for (Coded coded : document.coded())
			if (coded.coder() == coder && coded.start() < Math.min(coded.end(), document.length()))
				byCategory.computeIfAbsent(coded.category(), k -> new ArrayList<>()).add(new int[] { coded.start(), Math.min(coded.end(), document.length()) });
		byCategory.replaceAll((c, passages) -> merged(passages));
		TreeSet<Integer> ends = new TreeSet<>();
		byCategory.values().forEach(passages -> passages.forEach(p -> ends.addAll(List.of(p[0], p[1]))));
		List<Piece> pieces = new ArrayList<>();
		int from = -1;
		for (int to : ends) {
			int start = from;
			List<String> found = start < 0 ? List.of()
					: byCategory.entrySet().stream().filter(e -> e.getValue().stream().anyMatch(p -> p[0] <= start && p[1] >= to)).map(Map.Entry::getKey).toList();
			if (!found.isEmpty())
				pieces.add(new Piece(start, to, category == null ? String.join(" + ", found) : found.contains(category) ? category : OTHER));
			from = to;
		}
		return pieces;
	}

	/** Passages that overlap are one; those that only touch are two. */
	private static List<int[]> merged(List<int[]> passages) {
		List<int[]> merged = new ArrayList<>();
		passages.stream().sorted((a, b) -> Integer.compare(a[0], b[0])).forEach(p -> {
			if (!merged.isEmpty() && p[0] < merged.getLast()[1])
				merged.getLast()[1] = Math.max(merged.getLast()[1], p[1]);
			else
				merged.add(p.clone());
		});
		return merged;
	}
}
