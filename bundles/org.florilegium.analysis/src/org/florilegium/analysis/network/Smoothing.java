package org.florilegium.analysis.network;

import java.time.ZoneOffset;
import java.util.List;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.Period;
import org.florilegium.analysis.network.Ties.Sums;
import org.florilegium.analysis.network.Windows.Window;

/**
 * Networks in which observations weigh by their distance in time: a cell is Σ sim·√(w₁w₂), so that weights go into the
 * counts as their roots.
 */
final class Smoothing {

	private final NetworkSettings settings;
	private final Selected selected;
	private final Ties ties;
	private final double[][] between;
	private final Period range;
	private final Method method;

	Smoothing(NetworkSettings settings, Selected selected, Ties ties, double[][] between, Period range, Method method) {
		this.settings = settings;
		this.selected = selected;
		this.ties = ties;
		this.between = between;
		this.range = range;
		this.method = method;
	}

	List<Network> networks(Windows windows, Kernel kernel) {
		return windows.within(range, false).parallelStream().map(window -> network(window, kernel)).toList();
	}

	private Network network(Window window, Kernel kernel) {
		double[] weights = weights(window, kernel);
		int counted = 0;
		for (double weight : weights)
			if (weight > 0)
				counted++;
		double[][] cells;
		if (settings.twoMode()) {
			cells = new TwoModes(settings, selected.kind, selected.levels, selected.second.size()).cells(Networks.counts(selected, weights));
		} else {
			double[] roots = new double[weights.length];
			for (int r = 0; r < roots.length; r++)
				roots[r] = Math.sqrt(weights[r]);
			Projection projection = new Projection(ties, between, selected.second.size(), selected.levels.size());
			// a node's activity is the sum of its weights, so that the uniform kernel gives what a window gives when normalised
			Sums sums = projection.sums(Networks.counts(selected, roots), Projection.totals(Networks.counts(selected, weights)));
			cells = ties.cells(sums, Ties.all(selected.first.size()));
		}
		return Networks.network(selected.first, settings.twoMode() ? selected.second : null, cells, false, window.period(), window.center(), counted, method);
	}

	/** Weights of the observations: the distance is 1 at the edge of the window on the observation's side. */
	private double[] weights(Window window, Kernel kernel) {
		long center = window.center().toEpochSecond(ZoneOffset.UTC);
		double before = Math.max(1, center - window.first());
		double after = Math.max(1, window.last() - center);
		double[] weights = new double[selected.size()];
		for (int r = 0; r < weights.length; r++) {
			if (selected.time[r] == Observations.NO_TIME)
				continue;
			double distance = selected.time[r] - center;
			weights[r] = kernel.weight(distance < 0 ? distance / before : distance / after);
		}
		return weights;
	}
}
