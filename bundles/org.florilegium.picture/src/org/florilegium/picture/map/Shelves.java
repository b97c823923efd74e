package org.florilegium.picture.map;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.lang.edit.Form.GroupForm;

/** Parts of a map that nothing joins, laid out each for itself and put on shelves, one above the other. */
final class Shelves {

	private static final double GAP = 26;
	private static final double ASPECT = 1.5;

	private Shelves() {
	}

	/** What hangs together by lines or as a group, in the order of the nodes. */
	static List<Set<String>> parts(Collection<String> nodes, List<MapTie> ties, List<GroupForm> groups) {
		Map<String, List<String>> neighbours = new HashMap<>();
		ties.forEach(tie -> join(neighbours, tie.source(), tie.target()));
		groups.forEach(group -> group.members().forEach(member -> join(neighbours, group.members().getFirst(), member)));
		List<Set<String>> parts = new ArrayList<>();
		Set<String> seen = new LinkedHashSet<>();
		for (String start : nodes) {
			if (!seen.add(start))
				continue;
			List<String> part = new ArrayList<>(List.of(start));
			for (int i = 0; i < part.size(); i++)
				for (String next : neighbours.getOrDefault(part.get(i), List.of()))
					if (seen.add(next))
						part.add(next);
			parts.add(new LinkedHashSet<>(part));
		}
		return parts;
	}

	private static void join(Map<String, List<String>> neighbours, String one, String other) {
		neighbours.computeIfAbsent(one, k -> new ArrayList<>()).add(other);
		neighbours.computeIfAbsent(other, k -> new ArrayList<>()).add(one);
	}

	/** Where parts stand one below the other on a shelf. */
	private static final class Column {

		private final double x;
		private final double width;
		private double bottom;

		Column(double x, double width, double bottom) {
			this.x = x;
			this.width = width;
			this.bottom = bottom;
		}
	}

	/**
	 * Puts the parts beside each other, the highest first; below each other where there is room for that; and on a new shelf where
	 * the width is reached. Nodes come in the order given. Parts that were there before count as high as they were, so that they stay where
	 * they are.
	 */
	static MapLayout arrange(List<MapLayout> parts, Collection<String> order, Manner manner) {
		List<MapLayout> sorted = parts.stream().sorted(Comparator.comparingDouble((MapLayout part) -> height(part, manner)).reversed()).toList();
		double room = Math.max(sorted.stream().mapToDouble(MapLayout::width).max().orElse(0),
				Math.sqrt(ASPECT * sorted.stream().mapToDouble(part -> (part.width() + GAP) * (part.height() + GAP)).sum()));
		List<MapLayout> moved = new ArrayList<>();
		List<Column> columns = new ArrayList<>();
		double top = 0;
		double high = 0;
		double x = 0;
		double width = 0;
		for (MapLayout part : sorted) {
			double end = top + high;
			Column column = columns.stream().filter(c -> part.width() <= c.width && c.bottom + GAP + part.height() <= end).findFirst().orElse(null);
			if (column != null) {
				moved.add(part.moved(column.x, column.bottom + GAP));
				column.bottom += GAP + part.height();
				continue;
			}
			if (x > 0 && x + part.width() > room) {
				top += high + GAP;
				high = 0;
				x = 0;
				columns.clear();
			}
			moved.add(part.moved(x, top));
			columns.add(new Column(x, part.width(), top + part.height()));
			high = Math.max(high, part.height());
			x += part.width() + GAP;
			width = Math.max(width, x - GAP);
		}
		return joined(moved, order, width, top + high);
	}

	private static double height(MapLayout part, Manner manner) {
		return manner.before(part.nodes().keySet())
				.orElseGet(() -> part.nodes().values().stream().map(MapLayout.Placed::area).reduce(Rectangle2D::createUnion).orElseGet(Rectangle2D.Double::new)).getHeight();
	}

	private static MapLayout joined(List<MapLayout> parts, Collection<String> order, double width, double height) {
		Map<String, MapLayout.Placed> nodes = new HashMap<>();
		parts.forEach(part -> nodes.putAll(part.nodes()));
		Map<String, MapLayout.Placed> ordered = new LinkedHashMap<>();
		order.forEach(node -> ordered.put(node, nodes.get(node)));
		return new MapLayout(ordered, parts.stream().flatMap(part -> part.groups().stream()).toList(), parts.stream().flatMap(part -> part.lines().stream()).toList(), width, height);
	}
}
