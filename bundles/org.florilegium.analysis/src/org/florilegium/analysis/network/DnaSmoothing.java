package org.florilegium.analysis.network;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.Qualifier.Kind;
import org.florilegium.analysis.network.Windows.Window;

/**
 * Kernel smoothing as Discourse Network Analyzer 3.1 does it: levels are compared by their places when sorted as texts, texts
 * are always alike, distances are whole units, the triangular kernel is |1 − d|, and the diagonal is filled.
 */
final class DnaSmoothing {

	private final Observations observations;
	private final NetworkSettings settings;
	private final Selected selected;
	private final Method method;
	/** For each level its place when sorted as texts. */
	private final int[] place;
	private final int places;
	private final double[][] x;

	DnaSmoothing(Observations observations, NetworkSettings settings, Selected selected, Method method) {
		this.observations = observations;
		this.settings = settings;
		this.selected = selected;
		this.method = method;
		x = Networks.counts(selected, null);
		place = new int[selected.levels.size()];
		places = sortAsTexts();
	}

	private int sortAsTexts() {
		boolean[] used = new boolean[place.length];
		if (settings.isolates() && observations.qualifier() != null)
			Arrays.fill(used, true);
		for (int k : selected.k)
			used[k] = true;
		List<Integer> order = new ArrayList<>();
		for (int k = 0; k < used.length; k++)
			if (used[k])
				order.add(k);
		if (selected.kind == Kind.NUMBER)
			order.sort((a, b) -> Wording.number(selected.levels.get(a).number()).compareTo(Wording.number(selected.levels.get(b).number())));
		for (int p = 0; p < order.size(); p++)
			place[order.get(p)] = p;
		return order.size();
	}

	List<Network> networks(Windows windows, Kernel kernel) {
		if (selected.size() == 0)
			return List.of();
		int width = windows.size() + windows.size() % 2;
		LocalDateTime begin = time(selected.time[0]);
		LocalDateTime end = time(selected.time[selected.size() - 1]);
		if (observations.range().from() != null && observations.range().from().isAfter(begin))
			begin = observations.range().from();
		if (observations.range().to() != null && observations.range().to().isBefore(end))
			end = observations.range().to();
		List<Window> all = new ArrayList<>();
		TimeUnit unit = windows.unit();
		LocalDateTime last = unit.plus(end, -(width / 2));
		for (LocalDateTime center = unit.plus(begin, width / 2); !center.isAfter(last); center = unit.plus(center, 1)) {
			LocalDateTime from = unit.plus(center, -(width / 2));
			LocalDateTime to = unit.plus(center, width / 2);
			boolean clipped = kernel != Kernel.GAUSSIAN;
			all.add(new Window(center, clipped && !from.isBefore(begin) ? from : begin, clipped && !to.isAfter(end) ? to : end));
		}
		return all.parallelStream().map(window -> network(window, unit, width, kernel)).toList();
	}

	private static LocalDateTime time(long second) {
		return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
	}

	private Network network(Window window, TimeUnit unit, int width, Kernel kernel) {
		double[] weights = new double[selected.size()];
		int counted = 0;
		for (int r = 0; r < weights.length; r++)
			if (kernel == Kernel.GAUSSIAN || selected.time[r] >= window.first() && selected.time[r] <= window.last()) {
				weights[r] = weight(kernel, 2.0 * units(time(selected.time[r]), window.center(), unit) / width);
				counted++;
			}
		double[][] cells = settings.twoMode() ? twoModes(weights) : oneMode(weights);
		return Networks.network(selected.first, settings.twoMode() ? selected.second : null, cells, false, window.period(), window.center(), counted, method);
	}

	private static long units(LocalDateTime time, LocalDateTime center, TimeUnit unit) {
		return switch (unit) {
			case MINUTE -> Duration.between(time, center).toMinutes();
			case HOUR -> Duration.between(time, center).toHours();
			case DAY -> Duration.between(time, center).toDays();
			case WEEK -> Duration.between(time, center).toDays() / 7;
			case MONTH -> Period.between(time.toLocalDate(), center.toLocalDate()).toTotalMonths();
			case YEAR -> Period.between(time.toLocalDate(), center.toLocalDate()).getYears();
		};
	}

	private static double weight(Kernel kernel, double d) {
		return kernel == Kernel.TRIANGULAR && Math.abs(d) <= 1 ? Math.abs(1 - d) : kernel.weight(d);
	}

	private double[][] twoModes(double[] weights) {
		double[][] cells = new double[selected.first.size()][selected.second.size()];
		for (int r = 0; r < weights.length; r++) {
			double sign = settings.aggregation() == Aggregation.IGNORE ? 1 : switch (selected.kind) {
				case YES_NO -> selected.k[r] * 2 - 1;
				case NUMBER -> place[selected.k[r]];
				case TEXT -> 1;
			};
			cells[selected.i[r]][selected.j[r]] += sign * weights[r];
		}
		return cells;
	}

	private double[][] oneMode(double[] weights) {
		double[] roots = new double[weights.length];
		for (int r = 0; r < roots.length; r++)
			roots[r] = Math.sqrt(weights[r]);
		double[][] v = Networks.counts(selected, roots);
		int rows = v.length;
		int levels = place.length;
		double[][] left = new double[rows][v.length == 0 ? 0 : v[0].length];
		for (int a = 0; a < rows; a++)
			for (int c = 0; c < left[a].length; c++)
				if (v[a][c] != 0)
					for (int l = 0; l < levels; l++)
						left[a][c / levels * levels + l] += v[a][c] * factor(c % levels, l);
		double[][] cells = Products.of(left, Products.transposed(v, rows == 0 ? 0 : v[0].length), rows, true);
		if (settings.normalization() != Normalization.NO)
			for (int a = 0; a < rows; a++)
				for (int b = 0; b < rows; b++)
					normalise(cells, a, b);
		return cells;
	}

	private double factor(int k, int l) {
		boolean numeric = selected.kind.isNumeric();
		double apart = numeric ? (double) Math.abs(place[k] - place[l]) / (places - 1) : 0;
		double alike = Math.abs(1 - apart);
		return switch (settings.aggregation()) {
			case CONGRUENCE -> alike;
			case CONFLICT -> 1 - alike;
			case IGNORE -> 1;
			default -> 2 * alike - 1;
		};
	}

	private void normalise(double[][] cells, int a, int b) {
		double by = 0;
		for (int c = 0; c < x[a].length; c++)
			if (x[a][c] + x[b][c] != 0)
				by += 2 / (x[a][c] + x[b][c]);
		if (cells[a][b] != 0 && by != 0)
			cells[a][b] *= by;
	}
}
