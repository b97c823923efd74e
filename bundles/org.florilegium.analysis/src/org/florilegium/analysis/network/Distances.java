package org.florilegium.analysis.network;

import java.math.BigDecimal;
import java.util.List;

import org.florilegium.analysis.Qualifier.Level;

/**
 * Distances between the levels of a numeric qualifier, as whole numbers where that can be, so that sums of them are exact
 * and what cancels out is exactly 0.
 */
final class Distances {

	private static final int DIGITS = 6;

	/** Distances by level and level. */
	final double[][] between;
	/** The distance that is called 1. */
	final double range;

	Distances(List<Level> levels, double range) {
		double unit = unit(levels);
		int size = levels.size();
		between = new double[size][size];
		for (int k = 0; k < size; k++)
			for (int l = 0; l < size; l++)
				between[k][l] = scaled(Math.abs(levels.get(k).number() - levels.get(l).number()), unit);
		this.range = scaled(range, unit);
	}

	private static double scaled(double distance, double unit) {
		return unit == 0 ? distance : Math.rint(distance * unit);
	}

	/** What to multiply with to have whole numbers; 0 when there is no such thing. */
	private static double unit(List<Level> levels) {
		int digits = 0;
		for (Level level : levels)
			digits = Math.max(digits, BigDecimal.valueOf(level.number()).stripTrailingZeros().scale());
		return digits > DIGITS ? 0 : Math.pow(10, digits);
	}
}
