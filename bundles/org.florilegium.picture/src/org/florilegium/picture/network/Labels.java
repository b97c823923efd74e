package org.florilegium.picture.network;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.florilegium.analysis.Node;
import org.florilegium.picture.Anchor;
import org.florilegium.picture.Face;
import org.florilegium.picture.Metrics;

/** Places labels, those of the largest nodes first, so that none lies on another label or on a node. */
final class Labels {

	private static final double HEIGHT = 1.15;
	private static final double GAP = 2;
	private static final double WIDEST = 210;
	private static final double[] FAR = { 10, 22, 38, 56, 80, 110, 150 };
	private static final int DIRECTIONS = 16;
	/** Among more nodes than these, a label far away is not found to belong to its node. */
	private static final int FEW = 60;
	private static final double NEAR = 22;
	/** Right, left, above, below, then the corners. */
	private static final double[][] SIDES = { { 1, 0 }, { -1, 0 }, { 0, -1 }, { 0, 1 }, { 1, -1 }, { 1, 1 }, { -1, -1 }, { -1, 1 } };

	private final Graph graph;
	private final double[][] places;
	private final double[] radius;
	private final Face face;
	private final Rectangle2D room;
	private final List<Label> labels = new ArrayList<>();

	private Labels(Graph graph, double[][] places, double[] radius, Face face, Rectangle2D room) {
		this.graph = graph;
		this.places = places;
		this.radius = radius;
		this.face = face;
		this.room = room;
	}

	private static List<Integer> order(double[] importance, int most) {
		return IntStream.range(0, importance.length).boxed().sorted(Comparator.comparingDouble(i -> -importance[i])).limit(most).toList();
	}

	/**
	 * Labels beside nodes, anywhere.
	 *
	 * @param most how many at most
	 * @param room where they may be
	 */
	static List<Label> free(Graph graph, double[][] places, double[] radius, double[] importance, int most, Face face, Rectangle2D room) {
		Labels labels = new Labels(graph, places, radius, face, room);
		for (int node : order(importance, most))
			labels.place(node);
		return List.copyOf(labels.labels);
	}

	private void place(int node) {
		String text = Metrics.FILES.fitted(text(graph.nodes().get(node)), WIDEST, face);
		double width = Metrics.FILES.width(text, face) + 2;
		double height = face.size() * HEIGHT;
		for (double[] side : SIDES)
			if (place(node, text, width, height, side[0], side[1], 0))
				return;
		for (double away : FAR)
			for (int direction = 0; (away <= NEAR || radius.length <= FEW) && direction < DIRECTIONS; direction++) {
				double angle = 2 * Math.PI * direction / DIRECTIONS;
				if (place(node, text, width, height, Math.cos(angle), Math.sin(angle), away))
					return;
			}
	}

	private boolean place(int node, String text, double width, double height, double toX, double toY, double away) {
		double distance = (radius[node] + GAP + away) * (away == 0 && toX != 0 && toY != 0 ? 0.75 : 1);
		double x = places[0][node] + toX * distance + (toX > 0.3 ? 0 : toX < -0.3 ? -width : -width / 2);
		double y = places[1][node] + toY * (distance + height / 2) - height / 2;
		Rectangle2D box = new Rectangle2D.Double(x, y, width, height);
		if (!isFree(box, node))
			return false;
		labels.add(new Label(node, text, box.getCenterX(), box.getCenterY(), Anchor.MIDDLE, 0, box, away > 0));
		return true;
	}

	static String text(Node node) {
		String label = node.label().isBlank() ? node.name() : node.label();
		return label.strip().replaceAll("\\s+", " ");
	}

	private boolean isFree(Rectangle2D box, int own) {
		if (!room.contains(box))
			return false;
		for (Label other : labels)
			if (other.box().intersects(box))
				return false;
		for (int i = 0; i < radius.length; i++) {
			if (i == own)
				continue;
			double x = Math.clamp(places[0][i], box.getMinX(), box.getMaxX());
			double y = Math.clamp(places[1][i], box.getMinY(), box.getMaxY());
			if (Math.hypot(places[0][i] - x, places[1][i] - y) < radius[i] + 1)
				return false;
		}
		return true;
	}

	/** Labels that point outwards from a circle, as many as fit around it. */
	static List<Label> around(Graph graph, double[][] places, double[] radius, double[] importance, int most, Face face, Rectangle2D room, double width) {
		List<Label> labels = new ArrayList<>();
		double centerX = room.getCenterX();
		double centerY = room.getCenterY();
		double step = face.size() * HEIGHT;
		for (int node : order(importance, most)) {
			double x = places[0][node];
			double y = places[1][node];
			boolean free = labels.stream().allMatch(other -> Math.hypot(places[0][other.node()] - x, places[1][other.node()] - y) >= step);
			if (!free)
				continue;
			double angle = Math.atan2(y - centerY, x - centerX);
			boolean leftwards = Math.cos(angle) < -1e-9;
			double out = radius[node] + 4;
			labels.add(new Label(node, Metrics.FILES.fitted(text(graph.nodes().get(node)), width, face), x + out * Math.cos(angle), y + out * Math.sin(angle),
					leftwards ? Anchor.END : Anchor.START, Math.toDegrees(angle) + (leftwards ? 180 : 0), null, false));
		}
		return labels;
	}

	/** Labels on the outer sides of two columns. */
	static List<Label> beside(Graph graph, double[][] places, double[] radius, double[] importance, int most, Face face, double width) {
		List<Label> labels = new ArrayList<>();
		double height = face.size() * HEIGHT;
		for (int node : order(importance, most)) {
			boolean left = node < graph.rows();
			String text = Metrics.FILES.fitted(text(graph.nodes().get(node)), width, face);
			double wide = Metrics.FILES.width(text, face);
			double x = places[0][node] + (left ? -1 : 1) * (radius[node] + 5);
			Rectangle2D box = new Rectangle2D.Double(left ? x - wide : x, places[1][node] - height / 2, wide, height);
			if (labels.stream().noneMatch(other -> other.box().intersects(box)))
				labels.add(new Label(node, text, x, places[1][node], left ? Anchor.END : Anchor.START, 0, box, false));
		}
		return labels;
	}
}
