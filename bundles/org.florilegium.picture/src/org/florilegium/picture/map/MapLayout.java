package org.florilegium.picture.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.picture.Face;
import org.florilegium.picture.Metrics;

/**
 * Where everything of a map stands, in pixels: in layers, so that what is concluded stands above
 * what it is concluded from. Members of a group stand together.
 *
 * @param nodes  the boxes, by node
 * @param groups the groups, each around its members
 * @param lines  the lines
 */
record MapLayout(Map<String, Placed> nodes, List<Grouped> groups, List<Line> lines, double width, double height) {

	static final Face LABEL = Face.of(9.5);
	static final Face TITLE = Face.bold(12);
	private static final int DETAILED = 150;

	/** A box and where it is. */
	record Placed(NodeBox box, Rectangle2D area) {
	}

	/** A group, where it is, and where in it its title is. */
	record Grouped(GroupForm group, Rectangle2D area, Rectangle2D title) {

		/** With its title at its beginning. */
		Grouped(GroupForm group, Rectangle2D area, Metrics metrics) {
			this(group, area, Titles.first(group, area, metrics));
		}
	}

	/**
	 * A line: its points from source to target, and where its label stands, or null.
	 */
	record Line(MapTie tie, List<Point2D> points, Rectangle2D label) {
	}

	/**
	 * Lays a map out.
	 *
	 * @param cancelled asked whether to give up
	 * @throws CancellationException when it was given up
	 */
	static MapLayout of(MapRequest request, Metrics metrics, BooleanSupplier cancelled) {
		Map<String, NodeBox> boxes = NodeBox.of(request, metrics);
		List<MapTie> ties = MapTie.of(request.debate()).stream().filter(tie -> boxes.containsKey(tie.source()) && boxes.containsKey(tie.target())).toList();
		List<GroupForm> groups = new ArrayList<>();
		Set<String> grouped = new HashSet<>();
		for (GroupForm group : request.debate().groups()) {
			List<String> members = group.members().stream().filter(boxes::containsKey).filter(grouped::add).toList();
			if (!members.isEmpty())
				groups.add(new GroupForm(group.title(), group.color(), members));
		}
		Manner manner = new Manner(metrics, request.before(), boxes.size() > DETAILED, cancelled);
		return Titles.clear((manner.quick() ? Optional.<MapLayout>empty() : Panels.layOut(boxes, ties, groups, manner)).orElseGet(() -> nested(boxes, ties, groups, manner)));
	}

	/** What hangs together laid out at once, with groups as boxes around their members. */
	private static MapLayout nested(Map<String, NodeBox> boxes, List<MapTie> ties, List<GroupForm> groups, Manner manner) {
		List<MapLayout> parts = new ArrayList<>();
		for (Set<String> part : Shelves.parts(boxes.keySet(), ties, groups)) {
			Map<String, NodeBox> some = new LinkedHashMap<>(boxes);
			some.keySet().retainAll(part);
			parts.add(Layers.layOut(some, ties.stream().filter(tie -> part.contains(tie.source())).toList(),
					groups.stream().filter(group -> part.contains(group.members().getFirst())).toList(), manner));
		}
		return Shelves.arrange(parts, boxes.keySet(), manner);
	}

	/** The same elsewhere. */
	MapLayout moved(double x, double y) {
		Map<String, Placed> placed = new LinkedHashMap<>();
		nodes.forEach((name, node) -> placed.put(name, new Placed(node.box, moved(node.area, x, y))));
		return new MapLayout(placed, groups.stream().map(group -> new Grouped(group.group, moved(group.area, x, y), moved(group.title, x, y))).toList(),
				lines.stream().map(line -> new Line(line.tie, line.points.stream().map(point -> moved(point, x, y)).toList(), line.label == null ? null : moved(line.label, x, y))).toList(),
				width, height);
	}

	private static Point2D moved(Point2D point, double x, double y) {
		return new Point2D.Double(point.getX() + x, point.getY() + y);
	}

	private static Rectangle2D moved(Rectangle2D area, double x, double y) {
		return new Rectangle2D.Double(area.getX() + x, area.getY() + y, area.getWidth(), area.getHeight());
	}
}
