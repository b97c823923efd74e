package org.florilegium.analysis.structure;

import java.util.Arrays;

/** Eigenvalues of symmetric matrices: Householder's reduction to three diagonals, then QL with implicit shifts (Wilkinson and Reinsch 1971). */
final class Spectrum {

	private static final int ITERATIONS = 60;
	private static final double EPSILON = 0x1p-52;

	private Spectrum() {
	}

	/**
	 * The eigenvalues of the Laplacian D − A of a network, divided by their sum.
	 *
	 * @param ties symmetric; negative cells count as 0
	 * @return from the smallest; all 0 without ties
	 */
	static double[] laplacian(double[][] ties) {
		int size = ties.length;
		double[][] laplacian = new double[size][size];
		for (int i = 0; i < size; i++)
			for (int j = 0; j < size; j++)
				if (i != j && ties[i][j] > 0) {
					laplacian[i][j] = -ties[i][j];
					laplacian[i][i] += ties[i][j];
				}
		double[] values = of(laplacian);
		double sum = Arrays.stream(values).sum();
		return sum > 0 ? Arrays.stream(values).map(v -> v / sum).toArray() : new double[size];
	}

	/** The eigenvalues of a symmetric matrix, from the smallest; the matrix is used up. */
	static double[] of(double[][] a) {
		int n = a.length;
		double[] d = new double[n];
		double[] e = new double[n];
		tridiagonal(a, d, e);
		for (int l = 0; l < n; l++)
			eigenvalue(d, e, l);
		Arrays.sort(d);
		return d;
	}

	private static void tridiagonal(double[][] a, double[] d, double[] e) {
		int n = a.length;
		for (int i = n - 1; i > 0; i--) {
			double h = 0;
			double scale = 0;
			for (int k = 0; k < i; k++)
				scale += Math.abs(a[i][k]);
			if (i == 1 || scale == 0) {
				e[i] = a[i][i - 1];
				continue;
			}
			for (int k = 0; k < i; k++) {
				a[i][k] /= scale;
				h += a[i][k] * a[i][k];
			}
			double f = a[i][i - 1];
			double g = f >= 0 ? -Math.sqrt(h) : Math.sqrt(h);
			e[i] = scale * g;
			h -= f * g;
			a[i][i - 1] = f - g;
			reduce(a, e, i, h);
		}
		for (int i = 0; i < n; i++)
			d[i] = a[i][i];
	}

	private static void reduce(double[][] a, double[] e, int i, double h) {
		double f = 0;
		for (int j = 0; j < i; j++) {
			double g = 0;
			for (int k = 0; k <= j; k++)
				g += a[j][k] * a[i][k];
			for (int k = j + 1; k < i; k++)
				g += a[k][j] * a[i][k];
			e[j] = g / h;
			f += e[j] * a[i][j];
		}
		double half = f / (h + h);
		for (int j = 0; j < i; j++) {
			double u = a[i][j];
			e[j] -= half * u;
			for (int k = 0; k <= j; k++)
				a[j][k] -= u * e[k] + e[j] * a[i][k];
		}
	}

	private static void eigenvalue(double[] d, double[] e, int l) {
		int n = d.length;
		if (l == 0) {
			System.arraycopy(e, 1, e, 0, n - 1);
			e[n - 1] = 0;
		}
		for (int iteration = 0; iteration < ITERATIONS; iteration++) {
			int m = l;
			while (m < n - 1 && Math.abs(e[m]) > EPSILON * (Math.abs(d[m]) + Math.abs(d[m + 1])))
				m++;
			if (m == l)
				return;
			double g = (d[l + 1] - d[l]) / (2 * e[l]);
			double r = Math.hypot(g, 1);
			g = d[m] - d[l] + e[l] / (g + Math.copySign(r, g));
			double s = 1;
			double c = 1;
			double p = 0;
			int i = m - 1;
			for (; i >= l; i--) {
				double f = s * e[i];
				double b = c * e[i];
				r = Math.hypot(f, g);
				e[i + 1] = r;
				if (r == 0) {
					d[i + 1] -= p;
					e[m] = 0;
					break;
				}
				s = f / r;
				c = g / r;
				g = d[i + 1] - p;
				r = (d[i] - g) * s + 2 * c * b;
				p = s * r;
				d[i + 1] = g + p;
				g = c * r - b;
			}
			if (r == 0 && i >= l)
				continue;
			d[l] -= p;
			e[l] = g;
			e[m] = 0;
		}
	}
}
