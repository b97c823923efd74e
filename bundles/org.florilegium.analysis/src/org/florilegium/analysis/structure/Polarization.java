package org.florilegium.analysis.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.network.Aggregation;
import org.florilegium.analysis.network.Network;
import org.florilegium.analysis.network.NetworkSettings;
import org.florilegium.analysis.network.Networks;
import org.florilegium.analysis.network.Windows;

/**
 * How far a debate falls into camps that agree within and contradict each other: the largest modularity of a division into
 * so many groups, congruence being positive ties and conflict negative ones (Gómez, Jensen and Arenas 2009). With C and D the
 * ties of congruence and conflict, their totals 2p and 2n, and the strengths c and d of the nodes:
 * Q = Σ over pairs in one group of (C − c c′/2p − D + d d′/2n) / (2p + 2n). The most it can be with k groups is
 * (p (1 − 1/k) + n/2) / (p + n): what comes of dividing by that is the polarisation, 1 for camps that are equal, closed and wholly opposed.
 *
 * @param network   the congruence, whose nodes these are, with its period
 * @param group     for each node its group, from 1, the first nodes first; 0 for one without ties
 * @param modularity Q of the groups; NaN without ties
 * @param value     Q ÷ the most it can be; NaN without ties
 * @param inside    share of the congruence that lies within groups; NaN without congruence
 * @param between   share of the conflict that lies between groups; NaN without conflict
 * @param method    how it came about
 */
public record Polarization(Network network, int[] group, double modularity, double value, double inside, double between, Method method) {

	private static final double GAIN = 1e-12;

	/**
	 * How to look for groups.
	 *
	 * @param groups how many at most, at least 2
	 * @param tries  how often to begin with groups at random
	 * @param seed   of these
	 */
	public record Search(int groups, int tries, long seed) {

		/** Two groups, 50 tries. */
		public static final Search USUAL = new Search(2, 50, 1);

		/**
		 * Checks the numbers.
		 *
		 * @throws IllegalArgumentException with a message for the user
		 */
		public Search {
			if (groups < 2)
				throw new IllegalArgumentException("Polarisation is between at least 2 groups, not %d.".formatted(groups));
			if (tries < 1)
				throw new IllegalArgumentException("Groups are searched with at least 1 try, not %d.".formatted(tries));
		}
	}

	/** Of all that counts by the settings; their aggregation does not matter. */
	public static Polarization of(Observations observations, NetworkSettings settings, Search search) {
		return of(Networks.of(observations, settings.with(Aggregation.CONGRUENCE)), Networks.of(observations, settings.with(Aggregation.CONFLICT)), search);
	}

	/** For each window of time, in their order. */
	public static List<Polarization> of(Observations observations, NetworkSettings settings, Windows windows, Search search) {
		List<Network> congruence = new Networks(observations, settings.with(Aggregation.CONGRUENCE)).windows(windows);
		List<Network> conflict = new Networks(observations, settings.with(Aggregation.CONFLICT)).windows(windows);
		return IntStream.range(0, congruence.size()).parallel().mapToObj(i -> of(congruence.get(i), conflict.get(i), search)).toList();
	}

	/** Of two networks with the same nodes. */
	public static Polarization of(Network congruence, Network conflict, Search search) {
		double[][] positive = congruence.cells();
		double[][] negative = conflict.cells();
		int size = positive.length;
		double[] c = Arrays.stream(positive).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
		double[] d = Arrays.stream(negative).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
		double p = Arrays.stream(c).sum();
		double n = Arrays.stream(d).sum();
		int[] tied = IntStream.range(0, size).filter(i -> c[i] + d[i] > 0).toArray();
		int[] group = new int[size];
		if (tied.length == 0)
			return new Polarization(congruence, group, Double.NaN, Double.NaN, Double.NaN, Double.NaN, method(congruence, search));
		double[][] worth = new double[tied.length][tied.length];
		for (int a = 0; a < tied.length; a++)
			for (int b = 0; b < tied.length; b++) {
				int i = tied[a];
				int j = tied[b];
				worth[a][b] = (positive[i][j] - (p > 0 ? c[i] * c[j] / p : 0) - negative[i][j] + (n > 0 ? d[i] * d[j] / n : 0)) / (p + n);
			}
		int[] best = search(worth, search);
		for (int a = 0; a < tied.length; a++)
			group[tied[a]] = best[a] + 1;
		double modularity = modularity(worth, best);
		double most = (p * (1 - 1.0 / search.groups) + n / 2) / (p + n);
		return new Polarization(congruence, group, modularity, modularity / most, inside(positive, group) / p, 1 - inside(negative, group) / n, method(congruence, search));
	}

	private static double inside(double[][] ties, int[] group) {
		double sum = 0;
		for (int i = 0; i < ties.length; i++)
			for (int j = 0; j < ties.length; j++)
				if (group[i] == group[j])
					sum += ties[i][j];
		return sum;
	}

	private static double modularity(double[][] worth, int[] group) {
		return inside(worth, group);
	}

	/** The best of several climbs; of equal ones the first. */
	private static int[] search(double[][] worth, Search search) {
		int[] best = null;
		double most = Double.NEGATIVE_INFINITY;
		for (int n = 0; n < search.tries; n++) {
			Random random = new Random(search.seed + n);
			int[] group = random.ints(worth.length, 0, search.groups).toArray();
			climb(worth, group, search.groups, random);
			double found = modularity(worth, group);
			if (found > most + GAIN) {
				most = found;
				best = group;
			}
		}
		return renumbered(best);
	}

	/** Moves single nodes, and exchanges two, while that makes the modularity larger. */
	private static void climb(double[][] worth, int[] group, int groups, Random random) {
		int size = worth.length;
		double[][] to = new double[size][groups];
		for (int i = 0; i < size; i++)
			for (int j = 0; j < size; j++)
				if (i != j)
					to[i][group[j]] += worth[i][j];
		List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
		Collections.shuffle(order, random);
		boolean improved = true;
		while (improved) {
			improved = false;
			for (int i : order) {
				int best = group[i];
				for (int g = 0; g < groups; g++)
					if (to[i][g] > to[i][best] + GAIN)
						best = g;
				improved |= move(worth, group, to, i, best);
			}
			if (!improved)
				improved = exchange(worth, group, to, order);
		}
	}

	private static boolean exchange(double[][] worth, int[] group, double[][] to, List<Integer> order) {
		for (int i : order)
			for (int j : order) {
				if (group[i] == group[j])
					continue;
				double gain = to[i][group[j]] - to[i][group[i]] + to[j][group[i]] - to[j][group[j]] - 2 * worth[i][j];
				if (gain > GAIN) {
					int own = group[i];
					move(worth, group, to, i, group[j]);
					move(worth, group, to, j, own);
					return true;
				}
			}
		return false;
	}

	private static boolean move(double[][] worth, int[] group, double[][] to, int node, int other) {
		int own = group[node];
		if (own == other)
			return false;
		for (int j = 0; j < worth.length; j++)
			if (j != node) {
				to[j][own] -= worth[node][j];
				to[j][other] += worth[node][j];
			}
		group[node] = other;
		return true;
	}

	private static int[] renumbered(int[] group) {
		List<Integer> seen = new ArrayList<>();
		return Arrays.stream(group).map(g -> {
			if (!seen.contains(g))
				seen.add(g);
			return seen.indexOf(g);
		}).toArray();
	}

	private static Method method(Network congruence, Search search) {
		return new Method(("Modularity of the best division into %d groups that %d searches found, with congruence as positive and conflict as negative ties (Gómez, Jensen and Arenas 2009), "
				+ "divided by the most it can be. %s Conflict in the same way.").formatted(search.groups, search.tries, congruence.method().sentence()), congruence.method().parameters())
						.with("groups", search.groups).with("tries", search.tries).with("seed", search.seed);
	}
}
