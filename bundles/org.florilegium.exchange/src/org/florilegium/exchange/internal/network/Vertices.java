package org.florilegium.exchange.internal.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.florilegium.analysis.Node;
import org.florilegium.analysis.network.Network;

/** The nodes of both modes in one list, with labels of which no two are alike in the whole. */
final class Vertices {

	/**
	 * A vertex.
	 *
	 * @param id   {@code n1}, {@code n2} …
	 * @param mode 1 for rows, 2 for the columns of a two-mode network
	 */
	record Vertex(String id, String label, int mode, Node node) {
	}

	/** Without zeros in front, which tell a number of something from a number. */
	private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,8})");
	private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?(E-?\\d+)?");

	private final List<Vertex> all = new ArrayList<>();
	private final Set<String> keys = new LinkedHashSet<>();
	private final Map<String, Type> types = new HashMap<>();
	private final int columnsFrom;

	Vertices(Network network) {
		List<Node> nodes = new ArrayList<>(network.rows());
		columnsFrom = network.twoMode() ? nodes.size() : 0;
		if (network.twoMode())
			nodes.addAll(network.columns());
		List<String> labels = Labels.of(nodes);
		for (int i = 0; i < nodes.size(); i++) {
			all.add(new Vertex("n" + (i + 1), labels.get(i), network.twoMode() && i >= columnsFrom ? 2 : 1, nodes.get(i)));
			keys.addAll(nodes.get(i).attributes().keySet());
		}
		keys.removeAll(Set.of("label", "name", "mode"));
		keys.forEach(key -> types.put(key, typeOfValues(key)));
		types.put("mode", Type.INTEGER);
	}

	List<Vertex> all() {
		return all;
	}

	Vertex row(int at) {
		return all.get(at);
	}

	Vertex column(int at) {
		return all.get(columnsFrom + at);
	}

	/** What the values of an attribute are: programs size and filter nodes by numbers only. */
	enum Type {
		INTEGER, DECIMAL, TEXT
	}

	/** What all values of an attribute are. */
	Type type(String attribute) {
		return types.getOrDefault(attribute, Type.TEXT);
	}

	private Type typeOfValues(String attribute) {
		List<String> values = all.stream().map(vertex -> vertex.node.attributes().get(attribute)).filter(Objects::nonNull).toList();
		return !values.stream().allMatch(value -> DECIMAL.matcher(value).matches()) ? Type.TEXT
				: values.stream().allMatch(value -> INTEGER.matcher(value).matches()) ? Type.INTEGER : Type.DECIMAL;
	}

	/** Names of the attributes that some nodes have. */
	Set<String> attributes() {
		return keys;
	}

	/** What the file says of a vertex besides id and label. */
	Map<String, String> values(Vertex vertex) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("name", Labels.clean(vertex.node.name()));
		values.put("mode", String.valueOf(vertex.mode));
		for (String key : keys)
			if (vertex.node.attributes().get(key) != null)
				values.put(key, Labels.clean(vertex.node.attributes().get(key)));
		return values;
	}
}
