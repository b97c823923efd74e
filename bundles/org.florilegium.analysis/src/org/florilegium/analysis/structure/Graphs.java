package org.florilegium.analysis.structure;

import org.florilegium.analysis.network.Network;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** Networks of one mode as graphs. */
final class Graphs {

	private Graphs() {
	}

	/** The graph of the positive ties; vertices are indices of nodes. */
	static Graph<Integer, DefaultWeightedEdge> positive(Network network) {
		Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
		int size = network.rows().size();
		for (int i = 0; i < size; i++)
			graph.addVertex(i);
		for (int i = 0; i < size; i++)
			for (int j = i + 1; j < size; j++)
				if (network.cells()[i][j] > 0)
					graph.setEdgeWeight(graph.addEdge(i, j), network.cells()[i][j]);
		return graph;
	}
}
