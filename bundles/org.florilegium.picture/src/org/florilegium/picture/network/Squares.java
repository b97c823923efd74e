package org.florilegium.picture.network;

import java.util.Arrays;

/** A tree of squares, each with the mass in it, over points that repel each other (Barnes and Hut 1986). */
final class Squares {

	private static final double NEAR = 1.1;
	private static final int DEEPEST = 40;

	private final double[] x;
	private final double[] y;
	private final double[] mass;
	private final double left;
	private final double top;
	private final double side;
	private double[] sum;
	private double[] sumX;
	private double[] sumY;
	private int[] point;
	private int[] children;
	private int squares = 1;

	Squares(double[] x, double[] y, double[] mass) {
		this.x = x;
		this.y = y;
		this.mass = mass;
		left = Arrays.stream(x).min().orElse(0);
		top = Arrays.stream(y).min().orElse(0);
		side = Math.max(1e-6, Math.max(Arrays.stream(x).max().orElse(0) - left, Arrays.stream(y).max().orElse(0) - top)) * 1.0001;
		int room = Math.max(16, 4 * x.length);
		sum = new double[room];
		sumX = new double[room];
		sumY = new double[room];
		point = new int[room];
		children = new int[4 * room];
		point[0] = -1;
		for (int i = 0; i < x.length; i++)
			add(i);
	}

	private void add(int added) {
		int square = 0;
		double atX = left;
		double atY = top;
		double size = side;
		int held = -1;
		for (int depth = 0;; depth++) {
			boolean leaf = isLeaf(square);
			boolean empty = leaf && sum[square] == 0;
			sum[square] += mass[added];
			sumX[square] += mass[added] * x[added];
			sumY[square] += mass[added] * y[added];
			if (empty) {
				point[square] = added;
				return;
			}
			if (depth == DEEPEST)
				return; // on the very place of another: both are in the sum
			size /= 2;
			if (leaf) {
				held = point[square];
				point[square] = -1;
				if (held >= 0)
					push(square, held, atX, atY, size);
			}
			int quarter = quarter(added, atX, atY, size);
			atX += (quarter & 1) * size;
			atY += (quarter >> 1) * size;
			square = child(square, quarter);
		}
	}

	/** What was alone in a square goes into a quarter of it. */
	private void push(int square, int held, double atX, double atY, double half) {
		int to = child(square, quarter(held, atX, atY, half));
		sum[to] = mass[held];
		sumX[to] = mass[held] * x[held];
		sumY[to] = mass[held] * y[held];
		point[to] = held;
	}

	private int quarter(int of, double atX, double atY, double half) {
		return (x[of] >= atX + half ? 1 : 0) + (y[of] >= atY + half ? 2 : 0);
	}

	private int child(int square, int quarter) {
		int at = 4 * square + quarter;
		if (children[at] == 0) {
			if (squares == sum.length)
				grow();
			point[squares] = -1;
			children[at] = squares++;
		}
		return children[at];
	}

	private void grow() {
		int room = 2 * sum.length;
		sum = Arrays.copyOf(sum, room);
		sumX = Arrays.copyOf(sumX, room);
		sumY = Arrays.copyOf(sumY, room);
		point = Arrays.copyOf(point, room);
		children = Arrays.copyOf(children, 4 * room);
	}

	private boolean isLeaf(int square) {
		int at = 4 * square;
		return children[at] == 0 && children[at + 1] == 0 && children[at + 2] == 0 && children[at + 3] == 0;
	}

	/** Adds the force with which all others push a point away, by distance and mass. */
	void repel(int pushed, double strength, double[] forceX, double[] forceY) {
		repel(0, side, pushed, strength, forceX, forceY);
	}

	private void repel(int square, double size, int pushed, double strength, double[] forceX, double[] forceY) {
		if (sum[square] == 0 || point[square] == pushed)
			return;
		double dx = x[pushed] - sumX[square] / sum[square];
		double dy = y[pushed] - sumY[square] / sum[square];
		double squared = dx * dx + dy * dy;
		if (isLeaf(square) || size * size < squared / (NEAR * NEAR)) {
			if (squared > 1e-12) {
				double force = strength * sum[square] / squared;
				forceX[pushed] += dx * force;
				forceY[pushed] += dy * force;
			}
			return;
		}
		for (int quarter = 0; quarter < 4; quarter++)
			if (children[4 * square + quarter] != 0)
				repel(children[4 * square + quarter], size / 2, pushed, strength, forceX, forceY);
	}
}
