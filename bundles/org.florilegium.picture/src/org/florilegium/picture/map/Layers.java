package org.florilegium.picture.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.GraphCompactionStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.picture.Metrics;
import org.florilegium.picture.map.MapLayout.Grouped;
import org.florilegium.picture.map.MapLayout.Line;
import org.florilegium.picture.map.MapLayout.Placed;

/** Puts what hangs together in layers, by the Eclipse Layout Kernel, so that what is concluded stands above what it is concluded from. */
final class Layers {

	private static final double BETWEEN = 20;
	private static final double LAYERS = 30;
	private static final double WIDEST_TITLE = 300;
	private static final int PREPARED = 4;

	static {
		LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
	}

	private Layers() {
	}

	/** Lays out a little of everything, so that what follows finds all of the kernel in memory. */
	static void prepare() {
		ElkNode root = ElkGraphUtil.createGraph();
		configure(root, true);
		ElkNode frame = ElkGraphUtil.createNode(root);
		configure(frame, true);
		ElkNode inside = ElkGraphUtil.createNode(frame);
		for (int i = 0; i < PREPARED; i++) {
			ElkNode node = ElkGraphUtil.createNode(root);
			node.setDimensions(20, 20);
			ElkEdge edge = ElkGraphUtil.createSimpleEdge(node, i == 0 ? inside : root.getChildren().get(i));
			label(edge, "supports", 40, 10);
		}
		new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
	}

	/**
	 * Lays it out, with groups as boxes around their members.
	 *
	 * @throws CancellationException when it was given up
	 */
	static MapLayout layOut(Map<String, NodeBox> boxes, List<MapTie> ties, List<GroupForm> groups, Manner manner) {
		ElkNode root = ElkGraphUtil.createGraph();
		configure(root, manner.quick());
		Map<GroupForm, ElkNode> frames = new LinkedHashMap<>();
		Map<String, ElkNode> parents = new HashMap<>();
		for (GroupForm group : groups) {
			ElkNode frame = ElkGraphUtil.createNode(root);
			configure(frame, manner.quick());
			frame.setProperty(CoreOptions.PADDING, new ElkPadding(30, 14, 14, 14));
			frame.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSize());
			frame.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(Math.min(WIDEST_TITLE, Titles.width(group, manner.metrics()) + 16), 0));
			manner.before(group.members()).ifPresent(stood -> stay(frame, stood));
			frames.put(group, frame);
			group.members().forEach(member -> parents.put(member, frame));
		}
		Map<String, ElkNode> nodes = new LinkedHashMap<>();
		boxes.forEach((name, box) -> {
			ElkNode node = ElkGraphUtil.createNode(parents.getOrDefault(name, root));
			node.setDimensions(box.width(), box.height());
			manner.before(List.of(name)).ifPresent(stood -> stay(node, stood));
			nodes.put(name, node);
		});
		Map<ElkEdge, MapTie> edges = new LinkedHashMap<>();
		ties.forEach(tie -> edges.put(edge(tie, nodes, manner.metrics()), tie));
		new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor() {
			@Override
			public boolean isCanceled() {
				return manner.cancelled().getAsBoolean();
			}
		});
		if (manner.cancelled().getAsBoolean())
			throw new CancellationException();
		return read(root, boxes, nodes, frames, edges, manner.metrics());
	}

	/** Keeps a node among those of its layer where it stood among them. */
	private static void stay(ElkNode node, Rectangle2D stood) {
		node.setProperty(LayeredOptions.POSITION, new KVector(stood.getCenterX(), stood.getCenterY()));
	}

	private static ElkEdge edge(MapTie tie, Map<String, ElkNode> nodes, Metrics metrics) {
		ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(tie.source()), nodes.get(tie.target()));
		if (tie.tie().label() != null)
			label(edge, tie.tie().label(), metrics.width(tie.tie().label(), MapLayout.LABEL) + 6, metrics.lineHeight(MapLayout.LABEL));
		return edge;
	}

	private static void label(ElkEdge edge, String text, double width, double height) {
		ElkLabel label = ElkGraphUtil.createLabel(text, edge);
		label.setDimensions(width, height);
		label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
		label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
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
		graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_SEMI_INTERACTIVE, true);
		graph.setProperty(LayeredOptions.THOROUGHNESS, quick ? 2 : 30);
		graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, quick ? NodePlacementStrategy.LINEAR_SEGMENTS : NodePlacementStrategy.NETWORK_SIMPLEX);
		graph.setProperty(LayeredOptions.COMPACTION_POST_COMPACTION_STRATEGY, quick ? GraphCompactionStrategy.NONE : GraphCompactionStrategy.EDGE_LENGTH);
		graph.setProperty(CoreOptions.RANDOM_SEED, 1);
		graph.setProperty(CoreOptions.PADDING, new ElkPadding(8));
	}

	private static MapLayout read(ElkNode root, Map<String, NodeBox> boxes, Map<String, ElkNode> nodes, Map<GroupForm, ElkNode> groups, Map<ElkEdge, MapTie> edges,
			Metrics metrics) {
		Map<String, Placed> placed = new LinkedHashMap<>();
		nodes.forEach((name, node) -> placed.put(name, new Placed(boxes.get(name), area(node))));
		List<Grouped> grouped = new ArrayList<>();
		groups.forEach((group, node) -> grouped.add(new Grouped(group, area(node), metrics)));
		List<Line> lines = new ArrayList<>();
		edges.forEach((edge, tie) -> lines.add(line(edge, tie)));
		return new MapLayout(placed, grouped, lines, root.getWidth(), root.getHeight());
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
