package org.florilegium.picture.network;

import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Places nodes by forces: all repel each other, ties pull by their weight, and everything falls gently towards the middle (Jacomy,
 * Venturini, Heymann and Bastian 2014, in the LinLog variant of Noack 2007, which draws groups apart). Repulsion over distances is
 * summed over squares of a tree (Barnes and Hut 1986). Negative ties do not pull. The same seed gives the same places.
 */
final class Forces {

	private static final double REPULSION = 10;
	private static final double GRAVITY = 1;
	private static final int ROUNDS = 500;
	private static final int ROUNDS_OF_MANY = 250;
	private static final int MANY = 800;

	private final int size;
	private final List<Tie> ties;
	private final double[] x;
	private final double[] y;
	private final double[] mass;
	private final double[] pull;
	private final double[] forceX;
	private final double[] forceY;
	private final double[] beforeX;
	private final double[] beforeY;
	private double speed = 1;
	private double efficiency = 1;

	private Forces(int size, List<Tie> ties, long seed) {
		this.size = size;
		this.ties = ties;
		x = new double[size];
		y = new double[size];
		mass = new double[size];
		forceX = new double[size];
		forceY = new double[size];
		beforeX = new double[size];
		beforeY = new double[size];
		pull = new double[ties.size()];
		Random random = new Random(seed);
		for (int i = 0; i < size; i++) {
			double angle = random.nextDouble() * 2 * Math.PI;
			double distance = 10 * Math.sqrt(size * random.nextDouble());
			x[i] = distance * Math.cos(angle);
			y[i] = distance * Math.sin(angle);
			mass[i] = 1;
		}
		double strongest = ties.stream().mapToDouble(Tie::weight).max().orElse(1);
		for (int i = 0; i < pull.length; i++) {
			Tie tie = ties.get(i);
			pull[i] = strongest <= 0 ? 0 : Math.max(0, tie.weight() / strongest);
			mass[tie.from()]++;
			mass[tie.to()]++;
		}
	}

	/**
	 * Places.
	 *
	 * @param cancelled asked every round; the places reached are returned then
	 * @return {@code [x or y][node]}
	 */
	static double[][] places(int size, List<Tie> ties, long seed, BooleanSupplier cancelled) {
		Forces forces = new Forces(size, ties, seed);
		int rounds = size > MANY ? ROUNDS_OF_MANY : ROUNDS;
		for (int round = 0; round < rounds && !cancelled.getAsBoolean(); round++)
			forces.round();
		return new double[][] { forces.x, forces.y };
	}

	private void round() {
		System.arraycopy(forceX, 0, beforeX, 0, size);
		System.arraycopy(forceY, 0, beforeY, 0, size);
		Squares squares = new Squares(x, y, mass);
		for (int i = 0; i < size; i++) {
			double distance = Math.hypot(x[i], y[i]);
			double down = distance == 0 ? 0 : GRAVITY * mass[i] / distance;
			forceX[i] = -x[i] * down;
			forceY[i] = -y[i] * down;
			squares.repel(i, REPULSION * mass[i], forceX, forceY);
		}
		for (int t = 0; t < pull.length; t++)
			attract(ties.get(t).from(), ties.get(t).to(), pull[t]);
		move();
	}

	private void attract(int a, int b, double weight) {
		double distance = Math.hypot(x[a] - x[b], y[a] - y[b]);
		if (distance == 0)
			return;
		double force = weight * Math.log1p(distance) / distance;
		forceX[a] -= (x[a] - x[b]) * force;
		forceY[a] -= (y[a] - y[b]) * force;
		forceX[b] += (x[a] - x[b]) * force;
		forceY[b] += (y[a] - y[b]) * force;
	}

	/** As fast as the swinging of the nodes allows; see the section on adaptive speed in Jacomy et al. */
	private void move() {
		double swinging = 0;
		double traction = 0;
		for (int i = 0; i < size; i++) {
			swinging += mass[i] * Math.hypot(beforeX[i] - forceX[i], beforeY[i] - forceY[i]);
			traction += mass[i] * 0.5 * Math.hypot(beforeX[i] + forceX[i], beforeY[i] + forceY[i]);
		}
		if (swinging == 0)
			return;
		double estimated = 0.05 * Math.sqrt(size);
		double tolerance = Math.max(Math.sqrt(estimated), Math.min(10, estimated * traction / ((double) size * size)));
		if (swinging / traction > 2) {
			efficiency = Math.max(0.05, efficiency * 0.5);
			tolerance = Math.max(tolerance, 1);
		}
		double target = tolerance * efficiency * traction / swinging;
		if (swinging > tolerance * traction)
			efficiency = Math.max(0.05, efficiency * 0.7);
		else if (speed < 1000)
			efficiency *= 1.3;
		speed += Math.min(target - speed, 0.5 * speed);
		for (int i = 0; i < size; i++) {
			double swing = mass[i] * Math.hypot(beforeX[i] - forceX[i], beforeY[i] - forceY[i]);
			double factor = speed / (1 + Math.sqrt(speed * swing));
			x[i] += forceX[i] * factor;
			y[i] += forceY[i] * factor;
		}
	}
}
