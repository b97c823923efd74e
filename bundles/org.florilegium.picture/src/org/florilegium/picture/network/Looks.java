package org.florilegium.picture.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.florilegium.analysis.Node;
import org.florilegium.analysis.network.Network;
import org.florilegium.analysis.structure.Louvain;
import org.florilegium.analysis.structure.Measures;
import org.florilegium.picture.Ink;
import org.florilegium.picture.Palette;

/**
 * Sizes and colours of nodes.
 *
 * @param sizeBy     what sizes mean, or "none"
 * @param values     of each node, what its size tells; not negative
 * @param colorBy    what colours mean, or "none"
 * @param categories names of the colours, the most frequent first
 * @param category   of each node the index of its category; -1 for none, or beyond what colours there are
 * @param inks       of each node
 */
record Looks(String sizeBy, double[] values, String colorBy, List<String> categories, int[] category, List<Ink> inks) {

	private static final List<String> MEASURES = List.of("degree", "strength", "betweenness", "closeness", "eigenvector", "core");
	private static final List<String> GROUPS = List.of("community", "component", "mode", "color", "none");

	/**
	 * The looks that are asked for.
	 *
	 * @throws IllegalArgumentException for a measure or attribute that there is not, with a message for the user
	 */
	static Looks of(Network network, Graph graph, NetworkLook look) {
		String colorBy = look.colorBy() != null ? look.colorBy() : graph.twoMode() ? "mode" : "community";
		Measures[] measures = { null };
		double[] values = sizes(network, graph, look, measures);
		List<Node> nodes = graph.nodes();
		String[] names = new String[nodes.size()];
		switch (colorBy) {
			case "none" -> {
			}
			case "mode" -> Arrays.setAll(names, i -> mode(network, i < graph.rows()));
			case "community" -> {
				int[] community = Louvain.communities(graph.twoMode() ? joined(network, graph).cells() : network.cells(), look.seed());
				Arrays.setAll(names, i -> String.valueOf(community[i] + 1));
			}
			case "component" -> {
				int[] component = measured(network, graph, look, measures).component();
				Arrays.setAll(names, i -> String.valueOf(component[i]));
			}
			default -> {
				if (!colorBy.equals("color") && nodes.stream().noneMatch(node -> node.attributes().containsKey(colorBy)))
					throw unknown("--color-by", colorBy, GROUPS, nodes);
				Arrays.setAll(names, i -> nodes.get(i).attributes().get(colorBy));
			}
		}
		return colored(look.sizeBy(), values, colorBy, names, nodes);
	}

	private static Looks colored(String sizeBy, double[] values, String colorBy, String[] names, List<Node> nodes) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		for (String name : names)
			if (name != null)
				counts.merge(name, 1, Integer::sum);
		List<String> order = new ArrayList<>(counts.keySet());
		if (!colorBy.equals("mode"))
			order.sort(Comparator.comparingInt((String name) -> -counts.get(name)));
		boolean own = colorBy.equals("color");
		List<String> shown = own ? List.of() : order.subList(0, Math.min(order.size(), Palette.size()));
		int[] category = Arrays.stream(names).mapToInt(name -> name == null ? -1 : shown.indexOf(name)).toArray();
		List<Ink> inks = IntStream.range(0, names.length)
				.mapToObj(i -> own ? names[i] == null ? Palette.OTHER : Ink.of(names[i]) : colorBy.equals("none") ? Palette.category(0) : Palette.category(category[i])).toList();
		return new Looks(sizeBy, values, colorBy, List.copyOf(shown), category, inks);
	}

	private static String mode(Network network, boolean row) {
		String fallback = row ? "mode 1" : "mode 2";
		return String.valueOf(network.method().parameters().getOrDefault(row ? "mode1" : "mode2", fallback));
	}

	private static double[] sizes(Network network, Graph graph, NetworkLook look, Measures[] measures) {
		double[] values = new double[graph.nodes().size()];
		String by = look.sizeBy();
		if (by.equals("none")) {
			Arrays.fill(values, 1);
			return values;
		}
		if (by.equals("degree") || by.equals("strength")) {
			double[][] cells = network.cells();
			for (int i = 0; i < cells.length; i++)
				for (int j = 0; j < cells[i].length; j++)
					if (cells[i][j] != 0 && (graph.twoMode() || i != j)) {
						double amount = by.equals("degree") ? 1 : Math.abs(cells[i][j]);
						values[i] += amount;
						if (graph.twoMode())
							values[graph.rows() + j] += amount;
					}
			return values;
		}
		if (!MEASURES.contains(by))
			return attribute(graph, by);
		Measures m = measured(network, graph, look, measures);
		return switch (by) {
			case "betweenness" -> m.betweenness();
			case "closeness" -> m.closeness();
			case "eigenvector" -> m.eigenvector();
			default -> Arrays.stream(m.core()).asDoubleStream().toArray();
		};
	}

	private static double[] attribute(Graph graph, String name) {
		if (graph.nodes().stream().noneMatch(node -> node.attributes().containsKey(name)))
			throw unknown("--size-by", name, MEASURES, graph.nodes());
		double[] values = new double[graph.nodes().size()];
		for (int i = 0; i < values.length; i++) {
			String written = graph.nodes().get(i).attributes().get(name);
			try {
				values[i] = written == null ? 0 : Math.max(0, Double.parseDouble(written));
			} catch (NumberFormatException e) {
				throw new IllegalArgumentException("--size-by %s: of %s it is \u201C%s\u201D, which is not a number.".formatted(name, graph.nodes().get(i).label(), written));
			}
		}
		return values;
	}

	private static IllegalArgumentException unknown(String option, String word, List<String> known, List<Node> nodes) {
		TreeSet<String> attributes = new TreeSet<>();
		nodes.forEach(node -> attributes.addAll(node.attributes().keySet()));
		attributes.removeAll(known);
		return new IllegalArgumentException("%s cannot be \u201C%s\u201D. It is one of: %s%s.".formatted(option, word, String.join(", ", known),
				attributes.isEmpty() ? "" : ", or an attribute of the nodes: " + String.join(", ", attributes)));
	}

	/** Those of a two-mode network are of all its nodes together. */
	private static Measures measured(Network network, Graph graph, NetworkLook look, Measures[] cache) {
		if (cache[0] == null)
			cache[0] = Measures.of(graph.twoMode() ? joined(network, graph) : network, look.seed());
		return cache[0];
	}

	private static Network joined(Network network, Graph graph) {
		int size = graph.nodes().size();
		double[][] cells = new double[size][size];
		for (int i = 0; i < graph.rows(); i++)
			for (int j = 0; j < network.cells()[i].length; j++) {
				cells[i][graph.rows() + j] = network.cells()[i][j];
				cells[graph.rows() + j][i] = network.cells()[i][j];
			}
		return new Network(graph.nodes(), graph.nodes(), false, cells, network.whole(), network.period(), network.center(), network.statements(), network.method());
	}
}
