package org.florilegium.picture.network;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Places of nodes in an area, none on another as far as there is room. */
final class Places {

	private static final double GAP = 3;
	private static final int ROUNDS = 120;
	private static final double STRETCH = 1.6;

	private final Graph graph;
	private final Looks looks;
	private final double[] radius;
	private final Rectangle2D area;

	Places(Graph graph, Looks looks, double[] radius, Rectangle2D area) {
		this.graph = graph;
		this.looks = looks;
		this.radius = radius;
		this.area = area;
	}

	/** Places by a layout, {@code [x or y][node]}. */
	double[][] by(Layout layout, long seed, BooleanSupplier cancelled) {
		return switch (layout) {
			case FORCE -> force(seed, cancelled);
			case CIRCLE -> circle();
			case COLUMNS -> columns();
		};
	}

	private double[][] force(long seed, BooleanSupplier cancelled) {
		int size = graph.nodes().size();
		boolean[] tied = new boolean[size];
		graph.ties().forEach(tie -> tied[tie.from()] = tied[tie.to()] = true);
		int[] inside = IntStream.range(0, size).filter(i -> tied[i]).toArray();
		int[] number = new int[size];
		for (int i = 0; i < inside.length; i++)
			number[inside[i]] = i;
		List<Tie> ties = graph.ties().stream().map(tie -> new Tie(number[tie.from()], number[tie.to()], tie.weight())).toList();
		double[][] free = Forces.places(inside.length, ties, seed, cancelled);
		int[] alone = IntStream.range(0, size).filter(i -> !tied[i]).toArray();
		double row = alone.length == 0 ? 0 : 40;
		double[][] places = new double[2][size];
		fit(free, inside, places, new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight() - row));
		for (int i = 0; i < alone.length; i++) {
			places[0][alone[i]] = area.getX() + area.getWidth() * (i + 0.5) / alone.length;
			places[1][alone[i]] = area.getMaxY() - 8;
		}
		apart(places);
		return places;
	}

	/** Turned so that it is wide, and stretched a little to fill the area. */
	private static void fit(double[][] free, int[] nodes, double[][] places, Rectangle2D area) {
		int size = nodes.length;
		double meanX = Arrays.stream(free[0]).average().orElse(0);
		double meanY = Arrays.stream(free[1]).average().orElse(0);
		double xx = 0;
		double xy = 0;
		double yy = 0;
		for (int i = 0; i < size; i++) {
			double dx = free[0][i] - meanX;
			double dy = free[1][i] - meanY;
			xx += dx * dx;
			xy += dx * dy;
			yy += dy * dy;
		}
		double angle = -0.5 * Math.atan2(2 * xy, xx - yy);
		double[] x = new double[size];
		double[] y = new double[size];
		for (int i = 0; i < size; i++) {
			double dx = free[0][i] - meanX;
			double dy = free[1][i] - meanY;
			x[i] = dx * Math.cos(angle) - dy * Math.sin(angle);
			y[i] = dx * Math.sin(angle) + dy * Math.cos(angle);
		}
		double left = Arrays.stream(x).min().orElse(0);
		double top = Arrays.stream(y).min().orElse(0);
		double scaleX = area.getWidth() / Math.max(1e-9, Arrays.stream(x).max().orElse(0) - left);
		double scaleY = area.getHeight() / Math.max(1e-9, Arrays.stream(y).max().orElse(0) - top);
		double least = Math.min(scaleX, scaleY);
		scaleX = Math.min(scaleX, STRETCH * least);
		scaleY = Math.min(scaleY, STRETCH * least);
		double spareX = (area.getWidth() - scaleX * (Arrays.stream(x).max().orElse(0) - left)) / 2;
		double spareY = (area.getHeight() - scaleY * (Arrays.stream(y).max().orElse(0) - top)) / 2;
		for (int i = 0; i < size; i++) {
			places[0][nodes[i]] = size == 1 ? area.getCenterX() : area.getX() + spareX + (x[i] - left) * scaleX;
			places[1][nodes[i]] = size == 1 ? area.getCenterY() : area.getY() + spareY + (y[i] - top) * scaleY;
		}
	}

	/** Pushes nodes that lie on each other apart. */
	private void apart(double[][] places) {
		int size = radius.length;
		for (int round = 0; round < ROUNDS; round++) {
			boolean moved = false;
			for (int i = 0; i < size; i++)
				for (int j = i + 1; j < size; j++)
					moved |= apart(places, i, j);
			for (int i = 0; i < size; i++) {
				places[0][i] = Math.clamp(places[0][i], area.getX(), area.getMaxX());
				places[1][i] = Math.clamp(places[1][i], area.getY(), area.getMaxY());
			}
			if (!moved)
				return;
		}
	}

	private boolean apart(double[][] places, int i, int j) {
		double wanted = radius[i] + radius[j] + GAP;
		double dx = places[0][j] - places[0][i];
		double dy = places[1][j] - places[1][i];
		if (Math.abs(dx) >= wanted || Math.abs(dy) >= wanted)
			return false;
		double distance = Math.hypot(dx, dy);
		if (distance >= wanted)
			return false;
		if (distance < 1e-6) {
			dx = Math.cos(i + 2.0 * j);
			dy = Math.sin(i + 2.0 * j);
			distance = 1;
			wanted += 1;
		}
		double push = (wanted - distance) / 2 / distance;
		places[0][i] -= dx * push;
		places[1][i] -= dy * push;
		places[0][j] += dx * push;
		places[1][j] += dy * push;
		return true;
	}

	private double[][] circle() {
		int size = graph.nodes().size();
		List<Integer> order = IntStream.range(0, size).boxed()
				.sorted(Comparator.comparingInt((Integer i) -> looks.category()[i] < 0 ? Integer.MAX_VALUE : looks.category()[i]).thenComparingDouble(i -> -looks.values()[i])).toList();
		double distance = Math.min(area.getWidth(), area.getHeight()) / 2;
		double[][] places = new double[2][size];
		for (int n = 0; n < size; n++) {
			double angle = 2 * Math.PI * n / size - Math.PI / 2;
			places[0][order.get(n)] = area.getCenterX() + distance * Math.cos(angle);
			places[1][order.get(n)] = area.getCenterY() + distance * Math.sin(angle);
		}
		return places;
	}

	/** Each mode sorted by where its neighbours stand on average, so that few ties cross. */
	private double[][] columns() {
		int size = graph.nodes().size();
		double[] position = new double[size];
		List<Integer> left = new ArrayList<>(IntStream.range(0, graph.rows()).boxed().sorted(Comparator.comparingDouble(i -> -looks.values()[i])).toList());
		List<Integer> right = new ArrayList<>(IntStream.range(graph.rows(), size).boxed().toList());
		number(left, position);
		for (int round = 0; round < 8; round++) {
			sort(right, position);
			sort(left, position);
		}
		double[][] places = new double[2][size];
		for (List<Integer> column : List.of(left, right))
			for (int n = 0; n < column.size(); n++) {
				places[0][column.get(n)] = column == left ? area.getX() : area.getMaxX();
				places[1][column.get(n)] = area.getY() + area.getHeight() * (n + 0.5) / column.size();
			}
		return places;
	}

	private void sort(List<Integer> column, double[] position) {
		double[] sum = new double[position.length];
		double[] weight = new double[position.length];
		for (Tie tie : graph.ties()) {
			sum[tie.from()] += tie.strength() * position[tie.to()];
			weight[tie.from()] += tie.strength();
			sum[tie.to()] += tie.strength() * position[tie.from()];
			weight[tie.to()] += tie.strength();
		}
		column.sort(Comparator.comparingDouble(i -> weight[i] == 0 ? 2 : sum[i] / weight[i]));
		number(column, position);
	}

	private static void number(List<Integer> column, double[] position) {
		for (int n = 0; n < column.size(); n++)
			position[column.get(n)] = (n + 0.5) / column.size();
	}
}
