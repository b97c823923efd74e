package org.florilegium.picture.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

import org.florilegium.picture.Metrics;
import org.florilegium.picture.map.MapLayout.Line;

/**
 * Finds ways for lines between boxes that have their places: at right angles, around all boxes, with few bends, across few other
 * lines and along none. The ways are those of a grid that has lines beside each box and between groups; the cheapest is found as
 * by Dijkstra (1959), with an estimate of what is left (Hart, Nilsson and Raphael 1968).
 */
final class Routes {

	private static final double CLEAR = 8;
	private static final double NEAR = 5;
	private static final double BEND = 30;
	private static final double CROSS = 25;
	private static final double COVER = 12;
	private static final double FOREIGN = 0.6;
	private static final double[] TRACKS = { 10, 19, 28, 37 };
	private static final double[] PORTS = { 0.5, 0.3, 0.7 };

	private final MapLayout placed;
	private final Metrics metrics;
	private final double[] xs;
	private final double[] ys;
	private final boolean[] blocked;
	/** What it costs to go from a place of the grid to the right, and down, more than the way is long. */
	private final double[][] extra;
	private final List<Rectangle2D> labels = new ArrayList<>();

	Routes(MapLayout placed, Metrics metrics) {
		this.placed = placed;
		this.metrics = metrics;
		TreeSet<Double> columns = new TreeSet<>();
		TreeSet<Double> rows = new TreeSet<>();
		placed.nodes().values().forEach(node -> {
			columns.addAll(List.of(node.area().getMinX() - CLEAR, node.area().getCenterX(), node.area().getMaxX() + CLEAR)); // the centre, so that no step leaps over a box
			rows.addAll(List.of(node.area().getMinY() - CLEAR, node.area().getMaxY() + CLEAR));
			for (double port : PORTS)
				rows.add(port(node.area(), port));
		});
		placed.groups().forEach(group -> {
			columns.add(group.title().getCenterX());
			rows.add(group.title().getCenterY());
			for (double track : TRACKS) {
				columns.addAll(List.of(group.area().getMinX() - track, group.area().getMaxX() + track));
				rows.addAll(List.of(group.area().getMinY() - track, group.area().getMaxY() + track));
			}
		});
		xs = columns.stream().mapToDouble(x -> x).toArray();
		ys = rows.stream().mapToDouble(y -> y).toArray();
		blocked = new boolean[xs.length * ys.length];
		extra = new double[2][xs.length * ys.length];
		placed.nodes().values().forEach(node -> block(node.area()));
		placed.groups().forEach(group -> block(group.title()));
		placed.lines().forEach(this::weigh);
	}

	private static double port(Rectangle2D area, double share) {
		return area.getMinY() + area.getHeight() * share;
	}

	private void block(Rectangle2D area) {
		for (int x = 0; x < xs.length; x++)
			if (xs[x] > area.getMinX() - NEAR && xs[x] < area.getMaxX() + NEAR)
				for (int y = 0; y < ys.length; y++)
					blocked[x * ys.length + y] |= ys[y] > area.getMinY() - NEAR && ys[y] < area.getMaxY() + NEAR;
	}

	/** Makes it dear to cross a line, to cover it, or to run through its label. */
	private void weigh(Line line) {
		for (int i = 1; i < line.points().size(); i++) {
			Point2D from = line.points().get(i - 1);
			Point2D to = line.points().get(i);
			weigh(Math.min(from.getX(), to.getX()), Math.min(from.getY(), to.getY()), Math.max(from.getX(), to.getX()), Math.max(from.getY(), to.getY()));
		}
		if (line.label() != null) {
			labels.add(line.label());
			Rectangle2D label = line.label();
			weigh(label.getMinX(), label.getMinY(), label.getMaxX(), label.getMaxY());
		}
	}

	private void weigh(double left, double top, double right, double bottom) {
		for (int x = 0; x < xs.length; x++)
			for (int y = 0; y < ys.length; y++) {
				int place = x * ys.length + y;
				if (x + 1 < xs.length && xs[x] <= right && xs[x + 1] >= left)
					extra[0][place] += right - left > 1 ? near(ys[y], top, bottom) ? COVER + overlap(xs[x], xs[x + 1], left, right) * 4 : 0 : ys[y] >= top - 1 && ys[y] <= bottom + 1 ? CROSS : 0;
				if (y + 1 < ys.length && ys[y] <= bottom && ys[y + 1] >= top)
					extra[1][place] += bottom - top > 1 ? near(xs[x], left, right) ? COVER + overlap(ys[y], ys[y + 1], top, bottom) * 4 : 0 : xs[x] >= left - 1 && xs[x] <= right + 1 ? CROSS : 0;
			}
	}

	private static boolean near(double at, double from, double to) {
		return at > from - NEAR && at < to + NEAR;
	}

	private static double overlap(double from, double to, double left, double right) {
		return Math.max(0, Math.min(to, right) - Math.max(from, left));
	}

	/** A place where a line may leave or reach a box: a place of the grid, and the point of the box's side beside it. */
	private record Port(int place, Point2D side, double cost) {
	}

	private List<Port> ports(Rectangle2D area) {
		List<Port> ports = new ArrayList<>();
		for (double share : PORTS) {
			int y = Arrays.binarySearch(ys, port(area, share));
			int left = Arrays.binarySearch(xs, area.getMinX() - CLEAR);
			int right = Arrays.binarySearch(xs, area.getMaxX() + CLEAR);
			double cost = share == PORTS[0] ? 0 : 4;
			ports.add(new Port(left * ys.length + y, new Point2D.Double(area.getMinX(), ys[y]), cost));
			ports.add(new Port(right * ys.length + y, new Point2D.Double(area.getMaxX(), ys[y]), cost));
		}
		return ports.stream().filter(port -> !blocked[port.place]).toList();
	}

	/** The line for a tie; it counts for those that are asked for later. Straight where there is no way. */
	Line route(MapTie tie) {
		Rectangle2D source = placed.nodes().get(tie.source()).area();
		Rectangle2D target = placed.nodes().get(tie.target()).area();
		List<Point2D> points = way(ports(source), ports(target), source, target);
		Line line = new Line(tie, points, label(tie, points));
		weigh(line);
		return line;
	}

	/** A step of the search: a place, the direction it was reached in, what it has cost, and may cost in all. */
	private record Step(int state, double cost, double estimate) {
	}

	private List<Point2D> way(List<Port> sources, List<Port> targets, Rectangle2D from, Rectangle2D to) {
		int size = xs.length * ys.length;
		double[] costs = new double[2 * size];
		int[] before = new int[2 * size];
		Arrays.fill(costs, Double.MAX_VALUE);
		Arrays.fill(before, -1);
		PriorityQueue<Step> open = new PriorityQueue<>(Comparator.comparingDouble(Step::estimate));
		for (Port port : sources) {
			costs[port.place] = port.cost;
			open.add(new Step(port.place, port.cost, 0));
		}
		double[] foreign = foreign(from, to);
		while (!open.isEmpty()) {
			Step step = open.poll();
			if (step.cost > costs[step.state])
				continue;
			int place = step.state % size;
			Port reached = step.state >= size ? null : targets.stream().filter(port -> port.place == place).findFirst().orElse(null);
			if (reached != null)
				return points(sources, reached, before, step.state, size);
			int x = place / ys.length;
			int y = place % ys.length;
			for (int next : new int[] { x > 0 ? place - ys.length : -1, x + 1 < xs.length ? place + ys.length : -1, y > 0 ? place - 1 : -1,
					y + 1 < ys.length ? place + 1 : -1 }) {
				if (next < 0 || blocked[next])
					continue;
				int direction = next / ys.length == x ? 1 : 0;
				double length = Math.abs(xs[next / ys.length] - xs[x]) + Math.abs(ys[next % ys.length] - ys[y]);
				double cost = step.cost + length * (1 + foreign[Math.min(place, next)]) + extra[direction][Math.min(place, next)]
						+ (direction == step.state / size ? 0 : BEND);
				int state = direction * size + next;
				if (cost < costs[state]) {
					costs[state] = cost;
					before[state] = step.state;
					open.add(new Step(state, cost, cost + away(next, to)));
				}
			}
		}
		return List.of(new Point2D.Double(from.getCenterX(), from.getMinY()), new Point2D.Double(to.getCenterX(), to.getMaxY()));
	}

	/** How much dearer it is to run through groups that the line has nothing to do with. */
	private double[] foreign(Rectangle2D from, Rectangle2D to) {
		double[] foreign = new double[xs.length * ys.length];
		for (MapLayout.Grouped group : placed.groups())
			if (!group.area().contains(from) && !group.area().contains(to))
				for (int x = 0; x < xs.length; x++)
					for (int y = 0; y < ys.length; y++)
						if (group.area().contains(xs[x], ys[y]))
							foreign[x * ys.length + y] = FOREIGN;
		return foreign;
	}

	/** No more than what is left to go. */
	private double away(int place, Rectangle2D to) {
		double x = xs[place / ys.length];
		double y = ys[place % ys.length];
		return Math.max(0, Math.max(to.getMinX() - CLEAR - x, x - to.getMaxX() - CLEAR)) + Math.max(0, Math.max(to.getMinY() - y, y - to.getMaxY()));
	}

	private List<Point2D> points(List<Port> sources, Port reached, int[] before, int last, int size) {
		List<Point2D> points = new ArrayList<>(List.of(reached.side));
		int first = last;
		for (int state = last; state >= 0; state = before[state]) {
			add(points, new Point2D.Double(xs[state % size / ys.length], ys[state % size % ys.length]));
			first = state;
		}
		int start = first % size;
		add(points, sources.stream().filter(port -> port.place == start).findFirst().orElseThrow().side);
		return points.reversed();
	}

	/** Adds a point; one that lies on the way goes. */
	private static void add(List<Point2D> points, Point2D point) {
		if (points.size() > 1) {
			Point2D one = points.get(points.size() - 2);
			Point2D two = points.getLast();
			if (one.getX() == two.getX() && two.getX() == point.getX() || one.getY() == two.getY() && two.getY() == point.getY())
				points.removeLast();
		}
		points.add(point);
	}

	/** Where the label stands: on the longest stretch where it covers nothing. */
	private Rectangle2D label(MapTie tie, List<Point2D> points) {
		if (tie.tie().label() == null)
			return null;
		double width = metrics.width(tie.tie().label(), MapLayout.LABEL) + 6;
		double height = metrics.lineHeight(MapLayout.LABEL);
		List<Rectangle2D> places = new ArrayList<>();
		List<Integer> stretches = new ArrayList<>(java.util.stream.IntStream.range(1, points.size()).boxed().toList());
		stretches.sort(Comparator.comparingDouble(i -> -points.get(i).distance(points.get(i - 1))));
		for (int i : stretches)
			for (double share : new double[] { 0.5, 0.35, 0.65, 0.2, 0.8 }) {
				double x = points.get(i - 1).getX() + (points.get(i).getX() - points.get(i - 1).getX()) * share;
				double y = points.get(i - 1).getY() + (points.get(i).getY() - points.get(i - 1).getY()) * share;
				places.add(new Rectangle2D.Double(x - width / 2, y - height / 2, width, height));
			}
		return places.stream().filter(this::isFree).findFirst().orElse(places.getFirst());
	}

	private boolean isFree(Rectangle2D area) {
		return placed.nodes().values().stream().noneMatch(node -> node.area().intersects(area)) && labels.stream().noneMatch(label -> label.intersects(area))
				&& placed.groups().stream().noneMatch(group -> group.title().intersects(area));
	}
}
