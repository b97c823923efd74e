package org.florilegium.picture.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.analysis.Node;
import org.florilegium.analysis.network.Network;

/**
 * A network as it is drawn: the nodes of both modes in one list.
 *
 * @param nodes   rows, then the columns of a two-mode network
 * @param rows    how many are rows
 * @param twoMode whether the others are of a second mode
 * @param ties    those that are drawn, the weakest first
 * @param all     how many ties there are
 */
record Graph(List<Node> nodes, int rows, boolean twoMode, List<Tie> ties, int all) {

	private static final int MOST_PER_NODE = 5;
	private static final int ALWAYS = 400;

	/** The strongest ties of a network, so many that they can be told apart, and of each node its strongest. */
	static Graph of(Network network) {
		List<Node> nodes = new ArrayList<>(network.rows());
		int rows = nodes.size();
		if (network.twoMode())
			nodes.addAll(network.columns());
		List<Tie> ties = new ArrayList<>();
		double[][] cells = network.cells();
		for (int i = 0; i < rows; i++)
			for (int j = network.twoMode() ? 0 : i + 1; j < cells[i].length; j++)
				if (cells[i][j] != 0 && Double.isFinite(cells[i][j]))
					ties.add(new Tie(i, network.twoMode() ? rows + j : j, cells[i][j]));
		int all = ties.size();
		ties.sort(Comparator.comparingDouble(Tie::strength).reversed());
		return new Graph(List.copyOf(nodes), rows, network.twoMode(), strongest(ties, nodes.size()).reversed(), all);
	}

	private static List<Tie> strongest(List<Tie> ties, int nodes) {
		int most = Math.max(ALWAYS, MOST_PER_NODE * nodes);
		if (ties.size() <= most)
			return ties;
		boolean[] tied = new boolean[nodes];
		List<Tie> kept = new ArrayList<>();
		for (int i = 0; i < ties.size(); i++) {
			Tie tie = ties.get(i);
			if (i < most || !tied[tie.from()] || !tied[tie.to()]) {
				kept.add(tie);
				tied[tie.from()] = true;
				tied[tie.to()] = true;
			}
		}
		return kept;
	}

	/** Where the nodes of another graph are in this one, by their names; null where one is not. */
	int[] indices(Graph other) {
		Map<String, Integer> first = new HashMap<>();
		Map<String, Integer> second = new HashMap<>();
		for (int i = 0; i < nodes.size(); i++)
			(i < rows ? first : second).put(nodes.get(i).name(), i);
		int[] indices = new int[other.nodes.size()];
		for (int i = 0; i < indices.length; i++) {
			Integer at = (i < other.rows ? first : second).get(other.nodes.get(i).name());
			if (at == null)
				return null;
			indices[i] = at;
		}
		return indices;
	}

	/** Whether ties were left out. */
	boolean isThinned() {
		return ties.size() < all;
	}
}
