package org.florilegium.picture.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers for people. */
public final class Numbers {

	private Numbers() {
	}

	/** A number as briefly as three digits allow; empty for none. */
	public static String brief(double value) {
		if (!Double.isFinite(value))
			return "";
		if (value == Math.rint(value) && Math.abs(value) < 1e9)
			return minus(String.format(Locale.ROOT, "%,d", (long) value).replace(',', '\u202F'));
		return minus(new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString());
	}

	/** A share as per cent. */
	public static String percent(double share) {
		if (!Double.isFinite(share))
			return "";
		double percent = share * 100;
		return percent > 0 && percent < 1 ? "<1\u202F%" : Math.round(percent) + "\u202F%";
	}

	private static String minus(String written) {
		return written.replace('-', '\u2212');
	}

	/** Round numbers from 0 to at least a highest one, for an axis. */
	public static List<Double> ticks(double highest, int about) {
		if (!(highest > 0))
			return List.of(0.0, 1.0);
		double raw = highest / about;
		double power = Math.pow(10, Math.floor(Math.log10(raw)));
		double step = List.of(1.0, 2.0, 5.0, 10.0).stream().map(n -> n * power).filter(s -> s >= raw * 0.999).findFirst().orElse(10 * power);
		if (highest == Math.rint(highest) && highest >= 1)
			step = Math.max(1, step);
		List<Double> ticks = new ArrayList<>();
		for (int i = 0; ticks.isEmpty() || ticks.getLast() < highest - 1e-9; i++)
			ticks.add(i * step);
		return ticks;
	}
}
