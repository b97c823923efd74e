package org.florilegium.analysis.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.network.Network;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClosenessCentrality;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.AsUnweightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;

/**
 * What nodes are in a one-mode network. Paths, cores and components follow the positive ties, each of length 1.
 *
 * @param density     ties that there are of those there could be; NaN for fewer than two nodes
 * @param modularity  of the communities; NaN without positive ties
 * @param degree      number of ties, positive or negative
 * @param strength    sum of the weights of the ties
 * @param betweenness share of the shortest paths between others that lead through the node, 0 to 1 (Freeman 1977)
 * @param closeness   nodes reached, less one, by the sum of the distances to them, times the share that is reached
 *                    (Wasserman and Faust 1994)
 * @param eigenvector the first eigenvector of the positive ties with their weights, of length 1 (Bonacich 1972)
 * @param core        the largest k for which the node is in a k-core (Seidman 1983)
 * @param component   number of the component, from 1, the first nodes first
 * @param community   number of the community, from 1; see {@link Louvain}
 */
public record Measures(double density, double modularity, int[] degree, double[] strength, double[] betweenness, double[] closeness, double[] eigenvector,
		int[] core, int[] component, int[] community) {

	private static final int ITERATIONS = 10_000;
	private static final double CONVERGED = 1e-14;

	/**
	 * Measures a network.
	 *
	 * @param seed of the search for communities
	 */
	public static Measures of(Network network, long seed) {
		double[][] cells = network.cells();
		int size = cells.length;
		Graph<Integer, DefaultWeightedEdge> graph = Graphs.positive(network);
		Graph<Integer, DefaultWeightedEdge> steps = new AsUnweightedGraph<>(graph);
		int[] degree = new int[size];
		double[] strength = new double[size];
		for (int i = 0; i < size; i++)
			for (int j = 0; j < size; j++)
				if (i != j && cells[i][j] != 0) {
					degree[i]++;
					strength[i] += cells[i][j];
				}
		double[] betweenness = values(new BetweennessCentrality<>(steps).getScores(), size);
		double pairs = (size - 1) * (size - 2) / 2.0;
		for (int i = 0; i < size && pairs > 0; i++)
			betweenness[i] /= pairs;
		int[] component = new int[size];
		int number = 0;
		ConnectivityInspector<Integer, DefaultWeightedEdge> components = new ConnectivityInspector<>(graph);
		for (int i = 0; i < size; i++)
			if (component[i] == 0) {
				number++;
				for (int member : components.connectedSetOf(i))
					component[member] = number;
			}
		int[] community = Louvain.communities(cells, seed);
		Map<Integer, Integer> cores = new Coreness<>(steps).getScores();
		return new Measures(size < 2 ? Double.NaN : network.ties() / (size * (size - 1) / 2.0), Louvain.modularity(cells, community), degree, strength, betweenness,
				closeness(steps, components, size), eigenvector(cells), Arrays.stream(range(size)).map(i -> cores.getOrDefault(i, 0)).toArray(), component,
				Arrays.stream(community).map(c -> c + 1).toArray());
	}

	private static double[] closeness(Graph<Integer, DefaultWeightedEdge> graph, ConnectivityInspector<Integer, DefaultWeightedEdge> components, int size) {
		double[] closeness = new double[size];
		List<Set<Integer>> sets = components.connectedSets();
		for (Set<Integer> set : sets) {
			if (set.size() < 2)
				continue;
			Graph<Integer, DefaultWeightedEdge> part = new AsSubgraph<>(graph, set);
			Map<Integer, Double> scores = new ClosenessCentrality<>(part, false, true).getScores();
			set.forEach(i -> closeness[i] = scores.get(i) * (set.size() - 1) / (size - 1));
		}
		return closeness;
	}

	private static double[] eigenvector(double[][] cells) {
		int size = cells.length;
		double[] vector = new double[size];
		Arrays.fill(vector, size == 0 ? 0 : 1 / Math.sqrt(size));
		for (int n = 0; n < ITERATIONS; n++) {
			double[] next = vector.clone(); // adding the vector itself keeps bipartite networks from swinging
			for (int i = 0; i < size; i++)
				for (int j = 0; j < size; j++)
					if (i != j && cells[i][j] > 0)
						next[i] += cells[i][j] * vector[j];
			double length = Math.sqrt(Arrays.stream(next).map(v -> v * v).sum());
			double change = 0;
			for (int i = 0; i < size; i++) {
				next[i] = length == 0 ? 0 : next[i] / length;
				change += Math.abs(next[i] - vector[i]);
			}
			vector = next;
			if (change < CONVERGED)
				break;
		}
		return vector;
	}

	private static double[] values(Map<Integer, Double> scores, int size) {
		return Arrays.stream(range(size)).mapToDouble(i -> scores.getOrDefault(i, 0.0)).toArray();
	}

	private static int[] range(int size) {
		int[] range = new int[size];
		Arrays.setAll(range, i -> i);
		return range;
	}

	/** A network whose nodes have their measures as attributes. */
	public static Network measured(Network network, long seed) {
		Measures m = of(network, seed);
		List<Node> nodes = new ArrayList<>();
		for (int i = 0; i < network.rows().size(); i++) {
			Node node = network.rows().get(i);
			Map<String, String> attributes = new LinkedHashMap<>(node.attributes());
			attributes.put("degree", String.valueOf(m.degree[i]));
			attributes.put("strength", String.valueOf(m.strength[i]));
			attributes.put("betweenness", String.valueOf(m.betweenness[i]));
			attributes.put("closeness", String.valueOf(m.closeness[i]));
			attributes.put("eigenvector", String.valueOf(m.eigenvector[i]));
			attributes.put("core", String.valueOf(m.core[i]));
			attributes.put("component", String.valueOf(m.component[i]));
			attributes.put("community", String.valueOf(m.community[i]));
			nodes.add(new Node(node.name(), node.label(), attributes));
		}
		Method method = new Method(network.method().sentence() + " Centralities and cores are of positive ties, each of length 1; communities by Louvain.",
				network.method().parameters()).with("seed", seed).with("density", m.density).with("modularity", m.modularity);
		return new Network(nodes, nodes, false, network.cells(), network.whole(), network.period(), network.center(), network.statements(), method);
	}

	/** A network without the ties that are weaker than a threshold, of either sign. */
	public static Network threshold(Network network, double threshold) {
		double[][] cells = Arrays.stream(network.cells()).map(row -> Arrays.stream(row).map(w -> Math.abs(w) < threshold ? 0 : w).toArray()).toArray(double[][]::new);
		Method method = new Method(network.method().sentence() + " Ties weaker than %s were left out.".formatted(threshold), network.method().parameters());
		return new Network(network.rows(), network.columns(), network.twoMode(), cells, network.whole(), network.period(), network.center(), network.statements(),
				method.with("threshold", threshold));
	}
}
