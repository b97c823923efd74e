package org.florilegium.picture.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.picture.map.MapLayout.Grouped;
import org.florilegium.picture.map.MapLayout.Line;
import org.florilegium.picture.map.MapLayout.Placed;

/**
 * Lays a map out as panels: each group for itself, as compact as it can be, then the groups beside and below each other so that the
 * sheet is small and what joins them is short, then the lines between them around all boxes.
 */
final class Panels {

	private static final double GAP = 46;
	private static final double TITLE = 30;
	private static final double PADDING = 16;
	private static final double ASPECT = 1.35;
	private static final double LENGTH = 60;
	private static final int MOST = 6;
	private static final int FEW = 4;
	private static final double WORSE = 1.3;

	private final Map<String, NodeBox> boxes;
	private final List<MapTie> ties;
	private final List<GroupForm> groups;
	private final Manner manner;
	private final Set<String> loose;
	private final List<MapTie> between;

	private Panels(Map<String, NodeBox> boxes, List<MapTie> ties, List<GroupForm> groups, Manner manner) {
		this.boxes = boxes;
		this.ties = ties;
		this.groups = groups;
		this.manner = manner;
		loose = new LinkedHashSet<>(boxes.keySet());
		groups.forEach(group -> loose.removeAll(group.members()));
		Map<String, Object> homes = new HashMap<>();
		loose.forEach(node -> homes.put(node, loose));
		groups.forEach(group -> group.members().forEach(member -> homes.put(member, group)));
		between = ties.stream().filter(tie -> homes.get(tie.source()) != homes.get(tie.target())).toList();
	}

	/**
	 * A map as panels; nothing where so much joins its groups, or is in none, that they are better laid out together, where it has but
	 * one, or too many to try how they stand best.
	 */
	static Optional<MapLayout> layOut(Map<String, NodeBox> boxes, List<MapTie> ties, List<GroupForm> groups, Manner manner) {
		Panels panels = new Panels(boxes, ties, groups, manner);
		int number = groups.size() + (panels.loose.isEmpty() ? 0 : 1);
		boolean suits = !groups.isEmpty() && number > 1 && number <= MOST && panels.between.size() * FEW <= ties.size() && panels.loose.size() * 2 <= boxes.size();
		return suits ? Optional.of(panels.layOut()) : Optional.empty();
	}

	private MapLayout layOut() {
		List<MapLayout> panels = new ArrayList<>(groups.stream().map(this::panel).toList());
		if (!loose.isEmpty())
			panels.add(inner(loose));
		return joined(arranged(panels));
	}

	private List<MapTie> within(Set<String> nodes) {
		return ties.stream().filter(tie -> nodes.contains(tie.source()) && nodes.contains(tie.target())).toList();
	}

	private MapLayout panel(GroupForm group) {
		MapLayout inner = inner(new LinkedHashSet<>(group.members()));
		double width = Math.max(inner.width(), Math.min(300, Titles.width(group, manner.metrics()))) + 2 * PADDING;
		double height = inner.height() + TITLE + PADDING;
		MapLayout moved = inner.moved(PADDING, TITLE);
		return new MapLayout(moved.nodes(), List.of(new Grouped(group, new Rectangle2D.Double(0, 0, width, height), manner.metrics())), moved.lines(), width, height);
	}

	private MapLayout inner(Set<String> nodes) {
		List<MapTie> inside = within(nodes);
		List<MapLayout> parts = new ArrayList<>();
		for (Set<String> part : Shelves.parts(nodes, inside, List.of())) {
			Map<String, NodeBox> some = new LinkedHashMap<>(boxes);
			some.keySet().retainAll(part);
			parts.add(Layers.layOut(some, inside.stream().filter(tie -> part.contains(tie.source())).toList(), List.of(), manner));
		}
		return Shelves.arrange(parts, nodes, manner);
	}

	/** A line between two panels, by their numbers, and where in them its ends are. */
	private record Link(int from, Point2D source, int to, Point2D target) {
	}

	/**
	 * The panels where they take little room and what joins them is short: of all orders in rows, and in columns, the best. Where they
	 * stood before they stay as long as that is not much worse.
	 */
	private MapLayout arranged(List<MapLayout> panels) {
		List<Link> links = links(panels);
		List<Optional<Rectangle2D>> stood = panels.stream().map(panel -> manner.before(panel.nodes().keySet())).toList();
		List<Rectangle2D> best = List.of();
		List<Rectangle2D> nearest = List.of();
		double least = Double.MAX_VALUE;
		double moved = Double.MAX_VALUE;
		for (int[] order : orders(panels.size()))
			for (int breaks = 0; breaks < 1 << order.length - 1; breaks++)
				for (boolean rows : new boolean[] { true, false }) {
					List<Rectangle2D> areas = areas(panels, order, breaks, rows);
					double cost = cost(areas, links);
					double move = moved(areas, stood);
					if (cost < least - 1e-6) {
						least = cost;
						best = areas;
					}
					if (move < moved - 1e-6) {
						moved = move;
						nearest = areas;
					}
				}
		boolean known = stood.stream().anyMatch(Optional::isPresent);
		return joined(panels, known && cost(nearest, links) <= WORSE * least ? nearest : best);
	}

	/** How far panels would go from where they stood; 0 where none was there. */
	private static double moved(List<Rectangle2D> areas, List<Optional<Rectangle2D>> stood) {
		double moved = 0;
		for (int i = 0; i < areas.size(); i++) {
			Rectangle2D area = areas.get(i);
			moved += stood.get(i).map(before -> Math.abs(before.getCenterX() - area.getCenterX()) + Math.abs(before.getCenterY() - area.getCenterY())).orElse(0.0);
		}
		return moved;
	}

	private List<Link> links(List<MapLayout> panels) {
		Map<String, Integer> homes = new HashMap<>();
		for (int i = 0; i < panels.size(); i++)
			for (String node : panels.get(i).nodes().keySet())
				homes.put(node, i);
		return between.stream().map(tie -> new Link(homes.get(tie.source()), centre(panels.get(homes.get(tie.source())), tie.source()), homes.get(tie.target()),
				centre(panels.get(homes.get(tie.target())), tie.target()))).toList();
	}

	private static Point2D centre(MapLayout panel, String node) {
		Rectangle2D area = panel.nodes().get(node).area();
		return new Point2D.Double(area.getCenterX(), area.getCenterY());
	}

	private static List<int[]> orders(int size) {
		List<int[]> orders = new ArrayList<>();
		orders(new int[size], 0, new boolean[size], orders);
		return orders;
	}

	private static void orders(int[] order, int next, boolean[] used, List<int[]> orders) {
		if (next == order.length)
			orders.add(order.clone());
		for (int i = 0; i < used.length; i++)
			if (!used[i]) {
				used[i] = true;
				order[next] = i;
				orders(order, next + 1, used, orders);
				used[i] = false;
			}
	}

	/** Where panels stand, by their numbers, that are put in rows, or columns, with a new one after each that a bit is set for. */
	private static List<Rectangle2D> areas(List<MapLayout> panels, int[] order, int breaks, boolean rows) {
		Rectangle2D[] areas = new Rectangle2D[order.length];
		double along = 0;
		double across = 0;
		double thick = 0;
		for (int i = 0; i < order.length; i++) {
			MapLayout panel = panels.get(order[i]);
			areas[order[i]] = new Rectangle2D.Double(rows ? along : across, rows ? across : along, panel.width(), panel.height());
			along += (rows ? panel.width() : panel.height()) + GAP;
			thick = Math.max(thick, rows ? panel.height() : panel.width());
			if ((breaks >> i & 1) != 0) {
				across += thick + GAP;
				along = 0;
				thick = 0;
			}
		}
		return List.of(areas);
	}

	private static double cost(List<Rectangle2D> areas, List<Link> links) {
		double width = areas.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(0);
		double height = areas.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(0);
		double fitted = Math.max(width, height * ASPECT);
		double length = 0;
		for (Link link : links) {
			Rectangle2D from = areas.get(link.from);
			Rectangle2D to = areas.get(link.to);
			length += Math.abs(from.getX() + link.source.getX() - to.getX() - link.target.getX())
					+ Math.abs(from.getY() + link.source.getY() - to.getY() - link.target.getY());
		}
		return fitted * fitted / ASPECT + LENGTH * length;
	}

	private static MapLayout joined(List<MapLayout> panels, List<Rectangle2D> areas) {
		Map<String, Placed> nodes = new LinkedHashMap<>();
		List<Grouped> groups = new ArrayList<>();
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i < panels.size(); i++) {
			MapLayout moved = panels.get(i).moved(areas.get(i).getX(), areas.get(i).getY());
			nodes.putAll(moved.nodes());
			groups.addAll(moved.groups());
			lines.addAll(moved.lines());
		}
		return new MapLayout(nodes, groups, lines, areas.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(0), areas.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(0));
	}

	/** The same with the lines between panels, nodes in the order of the map. */
	private MapLayout joined(MapLayout placed) {
		Routes routes = new Routes(placed, manner.metrics());
		List<Line> lines = new ArrayList<>(placed.lines());
		for (MapTie tie : between) {
			if (manner.cancelled().getAsBoolean())
				throw new CancellationException();
			lines.add(routes.route(tie));
		}
		double left = 0;
		double top = 0;
		double right = placed.width();
		double bottom = placed.height();
		for (Line line : lines.subList(placed.lines().size(), lines.size()))
			for (Point2D point : line.points()) {
				left = Math.min(left, point.getX() - 4);
				top = Math.min(top, point.getY() - 4);
				right = Math.max(right, point.getX() + 4);
				bottom = Math.max(bottom, point.getY() + 4);
			}
		Map<String, Placed> ordered = new LinkedHashMap<>();
		boxes.keySet().forEach(node -> ordered.put(node, placed.nodes().get(node)));
		return new MapLayout(ordered, placed.groups(), lines, right - left, bottom - top).moved(-left, -top);
	}
}
