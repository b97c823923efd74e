package org.florilegium.analysis.network;

import java.util.Arrays;

import org.florilegium.analysis.Qualifier.Kind;

/**
 * Cells of one-mode networks from sums over pairs. The sums are of whole numbers wherever the levels are, so that adding and
 * taking away leaves no traces.
 */
final class Ties {

	/** What is summed over pairs of nodes. A matrix holds either a pair's sum in both cells, or its parts in both, to be added. */
	static final class Sums {
		/** Σ x·y over all levels, or over equal ones of a text; null where not needed. */
		double[][] same;
		/** Σ x·y·|q − q'|. */
		double[][] distance;
		/** Σ of what only one of the two has, by text level. */
		double[][] alone;
		/** Σ of what only one has, and of products, by level. */
		double[][] either;
		/** Whether each cell is only a part. */
		boolean parts;
		/** Number of observations of each node. */
		double[] activity;
		/** Sum of the squared counts of each node. */
		double[] squares;
	}

	private final NetworkSettings settings;
	private final boolean numeric;
	private final boolean undefined;
	private final double range;

	Ties(NetworkSettings settings, Kind kind, double range) {
		this.settings = settings;
		numeric = kind.isNumeric();
		this.range = range;
		// Discourse Network Analyzer divides by a range of 0
		undefined = settings.dna() && numeric && range == 0 && settings.aggregation() != Aggregation.IGNORE;
	}

	boolean needsDistance() {
		return numeric && settings.aggregation() != Aggregation.IGNORE;
	}

	boolean needsAlone() {
		return !numeric && (settings.aggregation() == Aggregation.CONFLICT || settings.aggregation() == Aggregation.SUBTRACT);
	}

	boolean needsEither() {
		return settings.normalization() == Normalization.JACCARD;
	}

	/** Whether the sum of products is over all levels, not over equal ones only. */
	boolean mixesLevels() {
		return numeric || settings.aggregation() == Aggregation.IGNORE;
	}

	/**
	 * The cells among some of the nodes.
	 *
	 * @param nodes which, in the order wanted
	 */
	double[][] cells(Sums sums, int[] nodes) {
		int size = nodes.length;
		double[][] out = new double[size][size];
		for (int p = 0; p < size; p++)
			for (int q = p + 1; q < size; q++) {
				double value = cell(sums, nodes[p], nodes[q]);
				out[p][q] = value;
				out[q][p] = value;
			}
		return out;
	}

	private double cell(Sums s, int a, int b) {
		double same = value(s, s.same, a, b);
		double tie = switch (settings.aggregation()) {
			case IGNORE -> same;
			case CONGRUENCE -> numeric ? same - apart(s, a, b) : same;
			case CONFLICT -> numeric ? apart(s, a, b) : value(s, s.alone, a, b);
			case SUBTRACT -> numeric ? same - 2 * apart(s, a, b) : same - value(s, s.alone, a, b);
			case COMBINE -> throw new IllegalStateException("two modes only");
		};
		double by = switch (settings.normalization()) {
			case AVERAGE -> (s.activity[a] + s.activity[b]) / 2;
			case COSINE -> settings.dna() ? s.activity[a] * s.activity[b] : Math.sqrt(s.squares[a]) * Math.sqrt(s.squares[b]);
			case JACCARD -> value(s, s.either, a, b);
			default -> 1;
		};
		if (by == 0)
			return 0;
		return undefined ? Double.NaN : tie / by;
	}

	private double apart(Sums s, int a, int b) {
		return range == 0 ? 0 : value(s, s.distance, a, b) / range;
	}

	private static double value(Sums s, double[][] matrix, int a, int b) {
		return s.parts ? matrix[a][b] + matrix[b][a] : matrix[a][b];
	}

	/** All nodes in their order. */
	static int[] all(int size) {
		int[] nodes = new int[size];
		Arrays.setAll(nodes, i -> i);
		return nodes;
	}
}
