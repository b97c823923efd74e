package org.florilegium.analysis.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Communities that make modularity large, by moving nodes and joining communities (Blondel, Guillaume, Lambiotte and Lefebvre
 * 2008). Negative ties are left out. The order in which nodes are tried is random, by a seed.
 */
public final class Louvain {

	private static final double GAIN = 1e-12;

	private Louvain() {
	}

	/**
	 * Finds communities.
	 *
	 * @param ties symmetric; cells on the diagonal and negative ones count as 0
	 * @return for each node its community, numbered from 0 in the order of their first nodes
	 */
	public static int[] communities(double[][] ties, long seed) {
		double[][] weights = positive(ties);
		Random random = new Random(seed);
		int[] community = range(weights.length);
		while (true) {
			int[] moved = move(weights, random);
			int count = renumber(moved);
			for (int i = 0; i < community.length; i++)
				community[i] = moved[community[i]];
			if (count == weights.length)
				break;
			weights = joined(weights, moved, count);
		}
		renumber(community);
		return community;
	}

	/**
	 * How much more weight lies within communities than chance would have: Q = Σ_c (in_c / 2m − (total_c / 2m)²).
	 *
	 * @return NaN without ties
	 */
	public static double modularity(double[][] ties, int[] community) {
		double[][] weights = positive(ties);
		double total = 0;
		Map<Integer, double[]> sums = new HashMap<>();
		for (int i = 0; i < weights.length; i++)
			for (int j = 0; j < weights.length; j++) {
				double[] sum = sums.computeIfAbsent(community[i], k -> new double[2]);
				sum[1] += weights[i][j];
				if (community[i] == community[j])
					sum[0] += weights[i][j];
				total += weights[i][j];
			}
		double q = 0;
		for (double[] sum : sums.values())
			q += sum[0] / total - sum[1] / total * (sum[1] / total);
		return total == 0 ? Double.NaN : q;
	}

	private static double[][] positive(double[][] ties) {
		double[][] weights = new double[ties.length][ties.length];
		for (int i = 0; i < ties.length; i++)
			for (int j = 0; j < ties.length; j++)
				weights[i][j] = i == j ? 0 : Math.max(0, ties[i][j]);
		return weights;
	}

	private static int[] move(double[][] weights, Random random) {
		int size = weights.length;
		int[] community = range(size);
		double[] strength = Arrays.stream(weights).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
		double[] total = strength.clone();
		double all = Arrays.stream(strength).sum();
		if (all == 0)
			return community;
		List<Integer> order = new ArrayList<>(Arrays.stream(range(size)).boxed().toList());
		Collections.shuffle(order, random);
		boolean improved = true;
		while (improved) {
			improved = false;
			for (int i : order) {
				double[] to = new double[size];
				for (int j = 0; j < size; j++)
					if (j != i)
						to[community[j]] += weights[i][j];
				int own = community[i];
				total[own] -= strength[i];
				int best = own;
				double most = to[own] - total[own] * strength[i] / all;
				for (int c = 0; c < size; c++) {
					double gain = to[c] - total[c] * strength[i] / all;
					if (to[c] > 0 && gain > most + GAIN) {
						most = gain;
						best = c;
					}
				}
				total[best] += strength[i];
				community[i] = best;
				improved |= best != own;
			}
		}
		return community;
	}

	private static double[][] joined(double[][] weights, int[] community, int count) {
		double[][] joined = new double[count][count];
		for (int i = 0; i < weights.length; i++)
			for (int j = 0; j < weights.length; j++)
				joined[community[i]][community[j]] += weights[i][j];
		return joined;
	}

	private static int renumber(int[] community) {
		Map<Integer, Integer> numbers = new HashMap<>();
		for (int i = 0; i < community.length; i++) {
			Integer number = numbers.putIfAbsent(community[i], numbers.size());
			community[i] = number == null ? numbers.size() - 1 : number;
		}
		return numbers.size();
	}

	private static int[] range(int size) {
		int[] range = new int[size];
		Arrays.setAll(range, i -> i);
		return range;
	}
}
