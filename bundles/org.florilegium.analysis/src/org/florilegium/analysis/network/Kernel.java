package org.florilegium.analysis.network;

/** How the weight of an observation falls with its distance, which is 1 at the edge of the window. */
public enum Kernel {
	/** ½ within the window. */
	UNIFORM,
	/** ¾(1 − d²) within the window. */
	EPANECHNIKOV,
	/** 1 − |d| within the window. */
	TRIANGULAR,
	/** The standard normal density, without an edge. */
	GAUSSIAN;

	private static final double PEAK = 1 / Math.sqrt(2 * Math.PI);

	/**
	 * The weight at a distance.
	 *
	 * @param d signed; 1 at the edge of the window
	 */
	public double weight(double d) {
		if (this != GAUSSIAN && Math.abs(d) > 1)
			return 0;
		return switch (this) {
			case UNIFORM -> 0.5;
			case EPANECHNIKOV -> 0.75 * (1 - d * d);
			case TRIANGULAR -> 1 - Math.abs(d);
			case GAUSSIAN -> PEAK * Math.exp(-0.5 * d * d);
		};
	}
}
