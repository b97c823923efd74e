package org.florilegium.analysis.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.florilegium.analysis.agreement.AgreementData.Coded;
import org.florilegium.analysis.agreement.AgreementData.CodedDocument;
import org.florilegium.analysis.agreement.Alignment.Best;
import org.florilegium.analysis.agreement.Alignment.Unit;
import org.florilegium.study.Progress;

/**
 * γ of Mathet, Widlöcher and Métivier (2015): 1 − δ/δ̄, where δ is the disorder of the best alignment of the passages, by their
 * mean number per coder, and δ̄ the mean of that over random codings. These are made of what the coders marked: for each coder
 * one of them is drawn and all his passages are moved on by the same random distance, those beyond the end to the beginning. So
 * many are made that δ̄ is known to 2 % with 95 % confidence, at least 30 and at most 400. The disorders of several documents are
 * added with their mean numbers of passages as weights.
 */
final class Gamma implements PassageMeasure {

	private static final int LEAST = 30;
	private static final int MOST = 400;
	private static final double PRECISION = 0.02;
	private static final double NORMAL = 1.96;
	private static final int TRIES = 100;

	/** Of a document: the disorder found and the one expected, each by passage; the mean number of passages. */
	private record Disorder(double found, double expected, double passages, boolean exact) {
	}

	private final long seed;
	private final Progress progress;
	private long made;
	private final Map<String, Map<CodedDocument, Disorder>> known = new HashMap<>();

	/**
	 * γ with random codings by a seed.
	 *
	 * @param progress told of each random coding
	 */
	Gamma(long seed, Progress progress) {
		this.seed = seed;
		this.progress = progress;
	}

	/** Says how many random codings were made, and gives up when nobody waits any more. */
	private synchronized void step() {
		if (!progress.step(++made, -1, "γ: %d random codings".formatted(made)))
			throw new CancellationException();
	}

	@Override
	public Ratings.Value value(List<CodedDocument> documents, String category) {
		Map<CodedDocument, Disorder> read = known.computeIfAbsent(category == null ? "" : category, k -> new IdentityHashMap<>());
		List<CodedDocument> fresh = documents.stream().filter(d -> !read.containsKey(d)).distinct().toList();
		Map<CodedDocument, Disorder> made = new IdentityHashMap<>();
		fresh.parallelStream().map(d -> Map.entry(d, disorder(d, category))).collect(Collectors.toList()).forEach(e -> made.put(e.getKey(), e.getValue()));
		documents.forEach(d -> read.computeIfAbsent(d, k -> made.containsKey(k) ? made.get(k) : disorder(k, category)));
		double found = 0;
		double expected = 0;
		boolean exact = true;
		for (CodedDocument document : documents) {
			Disorder disorder = read.get(document);
			found += disorder.passages * disorder.found;
			expected += disorder.passages * disorder.expected;
			exact &= disorder.exact;
		}
		if (documents.stream().allMatch(d -> read.get(d).passages == 0))
			return new Ratings.Value(Double.NaN, documents.stream().noneMatch(d -> d.coders().size() > 1) ? "There are no two coders of the same documents." : "Nobody marked anything.");
		if (found == 0)
			return new Ratings.Value(1, null);
		return expected == 0 ? new Ratings.Value(Double.NaN, "Chance alone would make the coders agree fully.")
				: new Ratings.Value(1 - found / expected, exact ? null : "Nearly: of so many passages over each other not all alignments were tried.");
	}

	private Disorder disorder(CodedDocument document, String category) {
		List<List<Unit>> byCoder = units(document, category);
		int coders = byCoder.size();
		long count = byCoder.stream().mapToLong(List::size).sum();
		if (coders < 2 || count == 0)
			return new Disorder(0, 0, 0, true);
		double mean = (double) count / coders;
		Best best = Alignment.best(byCoder.stream().flatMap(List::stream).toList(), coders);
		double[] random = random(document, byCoder);
		double expected = 0;
		for (double each : random)
			expected += each / random.length;
		return new Disorder(best.disorder() / mean, expected, mean, best.exact());
	}

	private static List<List<Unit>> units(CodedDocument document, String category) {
		Map<String, Integer> numbers = new HashMap<>();
		List<List<Unit>> byCoder = new ArrayList<>();
		for (int c = 0; c < document.coders().size(); c++) {
			int number = c;
			int coder = document.coders().get(c);
			byCoder.add(document.coded().stream().filter(coded -> coded.coder() == coder && coded.start() < coded.end() && (category == null || coded.category().equals(category)))
					.map(coded -> unit(number, coded, numbers)).distinct().toList());
		}
		return byCoder;
	}

	private static Unit unit(int coder, Coded coded, Map<String, Integer> numbers) {
		return new Unit(coder, coded.start(), coded.end(), numbers.computeIfAbsent(coded.category(), k -> numbers.size()));
	}

	private double[] random(CodedDocument document, List<List<Unit>> byCoder) {
		Random random = new Random(seed ^ document.name().hashCode());
		List<Double> disorders = new ArrayList<>();
		int wanted = LEAST;
		while (disorders.size() < wanted) {
			step();
			disorders.add(random(document.length(), byCoder, random));
			if (disorders.size() == LEAST)
				wanted = enough(disorders);
		}
		return disorders.stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** So many that the mean is as near as is wanted, judged by the first of them. */
	private static int enough(List<Double> disorders) {
		double mean = disorders.stream().mapToDouble(Double::doubleValue).average().orElse(0);
		double spread = Math.sqrt(disorders.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum() / (disorders.size() - 1));
		double times = mean == 0 ? 0 : spread / mean * NORMAL / PRECISION;
		return (int) Math.clamp(Math.ceil(times * times), LEAST, MOST);
	}

	private static double random(int length, List<List<Unit>> byCoder, Random random) {
		int coders = byCoder.size();
		double halfMean = byCoder.stream().flatMap(List::stream).mapToInt(u -> u.end() - u.start()).average().orElse(0) / 2;
		List<Integer> moves = new ArrayList<>();
		List<Unit> units = new ArrayList<>();
		for (int coder = 0; coder < coders; coder++) {
			int move = move(length, moves, halfMean, random);
			moves.add(move);
			for (Unit unit : byCoder.get(random.nextInt(coders))) {
				int by = unit.start() + move >= length ? move - length : move;
				units.add(new Unit(coder, unit.start() + by, unit.end() + by, unit.category()));
			}
		}
		return units.isEmpty() ? 0 : Alignment.best(units, coders).disorder() * coders / units.size();
	}

	/** A distance that is not near another one, else the same passages would lie on themselves. */
	private static int move(int length, List<Integer> others, double apart, Random random) {
		int move = random.nextInt(Math.max(1, length));
		for (int n = 0; n < TRIES; n++) {
			int tried = move;
			if (others.stream().noneMatch(o -> Math.min(Math.abs(o - tried), length - Math.abs(o - tried)) < apart))
				return move;
			move = random.nextInt(Math.max(1, length));
		}
		return move;
	}
}
