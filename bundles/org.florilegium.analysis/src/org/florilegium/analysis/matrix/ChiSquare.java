package org.florilegium.analysis.matrix;

/** The χ² distribution, by the incomplete gamma function: its series for small values, its continued fraction for large ones. */
final class ChiSquare {

	private static final int TERMS = 10_000;
	private static final double SMALL = 1e-300;
	private static final double[] LANCZOS = { 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
			-0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7 };

	private ChiSquare() {
	}

	/** Probability of a value at least as large. */
	static double upper(double value, int freedom) {
		double a = freedom / 2.0;
		double x = value / 2;
		if (x <= 0)
			return 1;
		return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
	}

	private static double series(double a, double x) {
		double term = 1 / a;
		double sum = term;
		for (int n = 1; n < TERMS && term > sum * 1e-16; n++) {
			term *= x / (a + n);
			sum += term;
		}
		return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
	}

	private static double fraction(double a, double x) {
		double b = x + 1 - a;
		double c = 1 / SMALL;
		double d = 1 / b;
		double h = d;
		for (int n = 1; n < TERMS; n++) {
			double factor = -n * (n - a);
			b += 2;
			d = factor * d + b;
			d = 1 / (Math.abs(d) < SMALL ? SMALL : d);
			c = b + factor / c;
			c = Math.abs(c) < SMALL ? SMALL : c;
			h *= d * c;
			if (Math.abs(d * c - 1) < 1e-16)
				break;
		}
		return Math.exp(a * Math.log(x) - x - logGamma(a)) * h;
	}

	private static double logGamma(double z) {
		if (z < 0.5)
			return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z);
		double x = 0.99999999999980993;
		for (int i = 0; i < LANCZOS.length; i++)
			x += LANCZOS[i] / (z + i);
		double t = z + LANCZOS.length - 1.5;
		return 0.5 * Math.log(2 * Math.PI) + (z - 0.5) * Math.log(t) - t + Math.log(x);
	}
}
