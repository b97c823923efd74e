package org.florilegium.picture.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.GraphCompactionStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.picture.Face;
import org.florilegium.picture.Metrics;

/**
 * Where everything of a map stands, in pixels: in layers, by the Eclipse Layout Kernel, so that what is concluded stands above
 * what it is concluded from. Members of a group stand together.
 *
 * @param nodes  the boxes, by node
 * @param groups the groups, each around its members
 * @param lines  the lines
 */
record MapLayout(Map<String, Placed> nodes, List<Grouped> groups, List<Line> lines, double width, double height) {

	static final Face LABEL = Face.of(9.5);
	static final Face TITLE = Face.bold(12);
	private static final double BETWEEN = 20;
	private static final double LAYERS = 30;
	private static final int DETAILED = 150;

	/** A box and where it is. */
	record Placed(NodeBox box, Rectangle2D area) {
	}

	/** A group and where it is. */
	record Grouped(GroupForm group, Rectangle2D area) {
	}

	/**
	 * A line: its points from source to target, and where its label stands, or null.
	 */
	record Line(MapTie tie, List<Point2D> points, Rectangle2D label) {
	}

	static {
		LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
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
		List<MapLayout> parts = new ArrayList<>();
		for (Set<String> part : Shelves.parts(boxes.keySet(), ties, groups)) {
			Map<String, NodeBox> some = new LinkedHashMap<>(boxes);
			some.keySet().retainAll(part);
			parts.add(layOut(some, ties.stream().filter(tie -> part.contains(tie.source())).toList(),
					groups.stream().filter(group -> part.contains(group.members().getFirst())).toList(), metrics, boxes.size() > DETAILED, cancelled));
		}
		return Shelves.arrange(parts, boxes.keySet());
	}

	/** Lays out what hangs together. */
	private static MapLayout layOut(Map<String, NodeBox> boxes, List<MapTie> ties, List<GroupForm> groups, Metrics metrics, boolean quick, BooleanSupplier cancelled) {
		ElkNode root = ElkGraphUtil.createGraph();
		configure(root, quick);
		Map<GroupForm, ElkNode> frames = new LinkedHashMap<>();
		Map<String, ElkNode> parents = new HashMap<>();
		for (GroupForm group : groups) {
			ElkNode frame = ElkGraphUtil.createNode(root);
			configure(frame, quick);
			frame.setProperty(CoreOptions.PADDING, new ElkPadding(30, 14, 14, 14));
			frames.put(group, frame);
			group.members().forEach(member -> parents.put(member, frame));
		}
		Map<String, ElkNode> nodes = new LinkedHashMap<>();
		boxes.forEach((name, box) -> {
			ElkNode node = ElkGraphUtil.createNode(parents.getOrDefault(name, root));
			node.setDimensions(box.width(), box.height());
			nodes.put(name, node);
		});
		Map<ElkEdge, MapTie> edges = new LinkedHashMap<>();
		ties.forEach(tie -> edges.put(edge(tie, nodes, metrics), tie));
		new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor() {
			@Override
			public boolean isCanceled() {
				return cancelled.getAsBoolean();
			}
		});
		if (cancelled.getAsBoolean())
			throw new CancellationException();
		return read(root, boxes, nodes, frames, edges);
	}

	private static ElkEdge edge(MapTie tie, Map<String, ElkNode> nodes, Metrics metrics) {
		ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(tie.source()), nodes.get(tie.target()));
		if (tie.tie().label() != null) {
			ElkLabel label = ElkGraphUtil.createLabel(tie.tie().label(), edge);
			label.setDimensions(metrics.width(tie.tie().label(), LABEL) + 6, metrics.lineHeight(LABEL));
			label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
			label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
		}
		return edge;
	}

	/** @param quick whether there is so much to lay out that it has to be done quickly rather than well */
	private static void configure(ElkNode graph, boolean quick) {
		graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
		graph.setProperty(CoreOptions.DIRECTION, Direction.UP);
		graph.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
		graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
		graph.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN);
		graph.setProperty(CoreOptions.SPACING_EDGE_NODE, 14.0);
		graph.setProperty(CoreOptions.SPACING_EDGE_EDGE, 9.0);
		graph.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, 30.0);
		graph.setProperty(CoreOptions.ASPECT_RATIO, 1.5);
		graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYERS);
		graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 8.0);
		graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 6.0);
		graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
		graph.setProperty(LayeredOptions.THOROUGHNESS, quick ? 2 : 30);
		graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, quick ? NodePlacementStrategy.BRANDES_KOEPF : NodePlacementStrategy.NETWORK_SIMPLEX);
		graph.setProperty(LayeredOptions.COMPACTION_POST_COMPACTION_STRATEGY, quick ? GraphCompactionStrategy.NONE : GraphCompactionStrategy.EDGE_LENGTH);
		graph.setProperty(CoreOptions.RANDOM_SEED, 1);
		graph.setProperty(CoreOptions.PADDING, new ElkPadding(8));
	}

	private static MapLayout read(ElkNode root, Map<String, NodeBox> boxes, Map<String, ElkNode> nodes, Map<GroupForm, ElkNode> groups, Map<ElkEdge, MapTie> edges) {
		Map<String, Placed> placed = new LinkedHashMap<>();
		nodes.forEach((name, node) -> placed.put(name, new Placed(boxes.get(name), area(node))));
		List<Grouped> grouped = new ArrayList<>();
		groups.forEach((group, node) -> grouped.add(new Grouped(group, area(node))));
		List<Line> lines = new ArrayList<>();
		edges.forEach((edge, tie) -> lines.add(line(edge, tie)));
		return new MapLayout(placed, grouped, lines, root.getWidth(), root.getHeight());
	}

	/** The same elsewhere. */
	MapLayout moved(double x, double y) {
		Map<String, Placed> placed = new LinkedHashMap<>();
		nodes.forEach((name, node) -> placed.put(name, new Placed(node.box, moved(node.area, x, y))));
		return new MapLayout(placed, groups.stream().map(group -> new Grouped(group.group, moved(group.area, x, y))).toList(),
				lines.stream().map(line -> new Line(line.tie, line.points.stream().map(point -> moved(point, x, y)).toList(), line.label == null ? null : moved(line.label, x, y))).toList(),
				width, height);
	}

	private static Rectangle2D moved(Rectangle2D area, double x, double y) {
		return new Rectangle2D.Double(area.getX() + x, area.getY() + y, area.getWidth(), area.getHeight());
	}

	private static Rectangle2D area(ElkNode node) {
		Point2D corner = corner(node);
		return new Rectangle2D.Double(corner.getX(), corner.getY(), node.getWidth(), node.getHeight());
	}

	private static Point2D corner(ElkNode node) {
		double x = 0;
		double y = 0;
		for (ElkNode at = node; at != null && at.getParent() != null; at = at.getParent()) {
			x += at.getX();
			y += at.getY();
		}
		return new Point2D.Double(x, y);
	}

	private static Line line(ElkEdge edge, MapTie tie) {
		Point2D origin = corner(edge.getContainingNode());
		List<Point2D> points = new ArrayList<>();
		for (ElkEdgeSection section : edge.getSections()) {
			points.add(moved(origin, section.getStartX(), section.getStartY()));
			for (ElkBendPoint bend : section.getBendPoints())
				points.add(moved(origin, bend.getX(), bend.getY()));
			points.add(moved(origin, section.getEndX(), section.getEndY()));
		}
		ElkLabel label = edge.getLabels().isEmpty() ? null : edge.getLabels().getFirst();
		return new Line(tie, points, label == null ? null
				: new Rectangle2D.Double(origin.getX() + label.getX(), origin.getY() + label.getY(), label.getWidth(), label.getHeight()));
	}

	private static Point2D moved(Point2D origin, double x, double y) {
		return new Point2D.Double(origin.getX() + x, origin.getY() + y);
	}
}
