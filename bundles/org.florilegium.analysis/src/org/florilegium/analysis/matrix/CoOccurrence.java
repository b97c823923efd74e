package org.florilegium.analysis.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.florilegium.analysis.Method;

/**
 * How often values occur together.
 *
 * @param passages what of
 * @param counts   symmetric; on the diagonal the units that a value is in. Of pairs of passages: the pairs, on the diagonal those
 *                 of the same value
 * @param units    number of units that have any value; of pairs of passages the number of pairs
 * @param ofPairs  whether pairs of passages were counted, not units
 * @param method   what was counted
 */
public record CoOccurrence(Passages passages, double[][] counts, long units, boolean ofPairs, Method method) {

	/** What being together means. */
	public enum Together {
		/** About the same statement. */
		STATEMENT,
		/** On the very same passage of a document. */
		SPAN,
		/** On passages that overlap; pairs of them are counted. */
		OVERLAP,
		/** In the same paragraph. */
		PARAGRAPH,
		/** On passages with at most so many characters between them; pairs of them are counted. */
		NEAR,
		/** In the same document. */
		DOCUMENT
	}

	/**
	 * Association of two values in the 2 × 2 table of the units that have one, the other, both and neither.
	 *
	 * @param expected  units in which both would be by chance
	 * @param residual  standardised residual of both
	 * @param chiSquare Pearson's χ², one degree of freedom
	 * @param p         its probability
	 * @param cramersV  Cramér's V, the absolute value of φ
	 * @param jaccard   units with both of those with either
	 */
	public record Pair(double expected, double residual, double chiSquare, double p, double cramersV, double jaccard) {
	}

	/**
	 * Counts.
	 *
	 * @param within characters between passages at most, for {@link Together#NEAR}
	 */
	public static CoOccurrence of(Passages passages, Together together, int within) {
		boolean pairs = together == Together.OVERLAP || together == Together.NEAR;
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("attribute", passages.word());
		parameters.put("together", together.name().toLowerCase(Locale.ROOT));
		if (together == Together.NEAR)
			parameters.put("within", within);
		String sentence = switch (together) {
			case STATEMENT -> "Number of statements about both";
			case SPAN -> "Number of passages with both on exactly the same characters";
			case OVERLAP -> "Number of pairs of passages that overlap";
			case PARAGRAPH -> "Number of paragraphs with both";
			case NEAR -> "Number of pairs of passages with at most %d characters between them".formatted(within);
			case DOCUMENT -> "Number of documents with both";
		};
		Method method = new Method(sentence + "; on the diagonal, those of the " + passages.word() + " itself.", parameters);
		if (pairs)
			return near(passages, together == Together.OVERLAP ? -1 : within, method);
		return switch (together) {
			case STATEMENT -> units(passages, passages.statement(), passages.statement(), method);
			case DOCUMENT -> units(passages, passages.document(), passages.document(), method);
			case PARAGRAPH -> units(passages, passages.paragraph(), passages.last(), method);
			default -> {
				int[] spans = spans(passages);
				yield units(passages, spans, spans, method);
			}
		};
	}

	private static int[] spans(Passages p) {
		Integer[] order = order(p);
		int[] numbers = new int[p.size()];
		int number = -1;
		for (int o = 0; o < order.length; o++) {
			int at = order[o];
			boolean same = o > 0 && p.document()[order[o - 1]] == p.document()[at] && p.start()[order[o - 1]] == p.start()[at] && p.end()[order[o - 1]] == p.end()[at];
			numbers[at] = same ? number : ++number;
		}
		return numbers;
	}

	private static Integer[] order(Passages p) {
		Integer[] order = IntStream.range(0, p.size()).boxed().toArray(Integer[]::new);
		Arrays.parallelSort(order, (a, b) -> {
			int by = Integer.compare(p.document()[a], p.document()[b]);
			by = by != 0 ? by : Integer.compare(p.start()[a], p.start()[b]);
			return by != 0 ? by : Integer.compare(p.end()[a], p.end()[b]);
		});
		return order;
	}

	/** Counts units, from a first to a last for each passage, that have both values. */
	private static CoOccurrence units(Passages p, int[] first, int[] last, Method method) {
		long[] pairs = IntStream.range(0, p.size()).parallel().filter(i -> first[i] >= 0 && p.value()[i] >= 0).boxed()
				.flatMapToLong(i -> IntStream.rangeClosed(first[i], last[i]).mapToLong(u -> (long) u << 32 | p.value()[i])).toArray();
		Arrays.parallelSort(pairs);
		double[][] counts = new double[p.nodes().size()][p.nodes().size()];
		long units = 0;
		int[] values = new int[p.nodes().size()];
		for (int from = 0; from < pairs.length;) {
			long unit = pairs[from] >> 32;
			int size = 0;
			int to = from;
			for (; to < pairs.length && pairs[to] >> 32 == unit; to++)
				if (to == from || pairs[to] != pairs[to - 1])
					values[size++] = (int) pairs[to];
			for (int a = 0; a < size; a++)
				for (int b = 0; b < size; b++)
					counts[values[a]][values[b]]++;
			units++;
			from = to;
		}
		return new CoOccurrence(p, counts, units, false, method);
	}

	/** Counts pairs of passages of a document with at most so many characters between; less than 0 for those that overlap. */
	private static CoOccurrence near(Passages p, int within, Method method) {
		Integer[] order = order(p);
		int cores = Math.max(1, Runtime.getRuntime().availableProcessors());
		List<double[][]> parts = new ArrayList<>(IntStream.range(0, cores).parallel().mapToObj(core -> {
			double[][] counts = new double[p.nodes().size()][p.nodes().size()];
			for (int o = core; o < order.length; o += cores) {
				int a = order[o];
				for (int n = o + 1; n < order.length; n++) {
					int b = order[n];
					if (p.document()[b] != p.document()[a] || p.start()[b] - p.end()[a] > within)
						break;
					if (p.value()[a] >= 0 && p.value()[b] >= 0)
						counts[p.value()[a]][p.value()[b]]++;
				}
			}
			return counts;
		}).toList());
		int size = p.nodes().size();
		double[][] counts = new double[size][size];
		double total = 0;
		for (double[][] part : parts)
			for (int i = 0; i < size; i++)
				for (int j = 0; j < size; j++) {
					total += part[i][j];
					counts[i][j] += part[i][j];
					if (i != j)
						counts[j][i] += part[i][j];
				}
		return new CoOccurrence(p, counts, (long) total, true, method);
	}

	/** How two values go together; all NaN for pairs of passages, which have no table of units. */
	public Pair pair(int i, int j) {
		if (ofPairs)
			return new Pair(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
		double both = counts[i][j];
		double one = counts[i][i];
		double other = counts[j][j];
		double expected = one * other / units;
		double spread = expected * (1 - one / units) * (1 - other / units);
		double residual = (both - expected) / Math.sqrt(spread);
		double chi = residual * residual;
		return new Pair(expected, residual, chi, Double.isNaN(chi) ? Double.NaN : ChiSquare.upper(chi, 1), Math.sqrt(chi / units), both / (one + other - both));
	}
}
