package org.florilegium.analysis.network;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.Period;
import org.florilegium.analysis.Qualifier;
import org.florilegium.analysis.Qualifier.Kind;
import org.florilegium.analysis.network.Windows.Window;

/** Makes networks of observations. */
public final class Networks {

	private static final int DAY = 86_400;
	private static final int CHUNK = 32;

	private final Observations observations;
	private final NetworkSettings settings;
	private final Selected selected;
	private final double[][] between;
	private final Ties ties;

	/**
	 * Networks of the observations that count.
	 *
	 * @throws IllegalArgumentException when there is no qualifier to compare, with a message for the user
	 */
	public Networks(Observations observations, NetworkSettings settings) {
		this.observations = observations;
		this.settings = settings;
		selected = Selected.of(observations, settings);
		if (selected.kind.isNumeric() && settings.aggregation() != Aggregation.IGNORE) {
			Distances distances = new Distances(selected.levels, selected.range);
			between = distances.between;
			ties = new Ties(settings, selected.kind, distances.range);
		} else {
			between = new double[selected.levels.size()][selected.levels.size()];
			ties = new Ties(settings, selected.kind, 0);
		}
	}

	/** The network of everything. */
	public static Network of(Observations observations, NetworkSettings settings) {
		return new Networks(observations, settings).whole();
	}

	/** Number of observations that count. */
	public int size() {
		return selected.size();
	}

	/**
	 * An event list: the observations that are not excluded and, by the settings' rule for duplicates, not a repetition, also
	 * those that lack a value.
	 *
	 * @return their numbers, in the order of time
	 */
	public static int[] events(Observations observations, NetworkSettings settings) {
		return Selected.events(observations, settings);
	}

	/** The network of all that counts. */
	public Network whole() {
		double[][] x = counts(selected, null);
		double[][] cells;
		if (settings.twoMode()) {
			cells = new TwoModes(settings, selected.kind, selected.levels, selected.second.size()).cells(x);
		} else {
			Projection projection = new Projection(ties, between, selected.second.size(), selected.levels.size());
			cells = ties.cells(projection.sums(x, null), Ties.all(x.length));
		}
		return network(selected.first, selected.second, cells, isWhole(), observations.range(), null, selected.size(), method());
	}

	/** Counts, or sums of weights, by row, and by column and level. */
	static double[][] counts(Selected selected, double[] weights) {
		int levels = selected.levels.size();
		double[][] x = new double[selected.first.size()][selected.second.size() * levels];
		for (int r = 0; r < selected.size(); r++)
			x[selected.i[r]][selected.j[r] * levels + selected.k[r]] += weights == null ? 1 : weights[r];
		return x;
	}

	/**
	 * The networks of windows that move through the range, on all cores. Each costs what changes from the one before.
	 *
	 * @return in the order of time; observations without a time are in none of them
	 */
	public List<Network> windows(Windows windows) {
		List<Window> all = windows.within(range(), settings.dna());
		int chunks = Math.max(1, Math.min((all.size() + CHUNK - 1) / CHUNK, Runtime.getRuntime().availableProcessors()));
		Method method = method(windows, null);
		return IntStream.range(0, chunks).parallel()
				.mapToObj(chunk -> windows(all.subList(all.size() * chunk / chunks, all.size() * (chunk + 1) / chunks), method))
				.collect(ArrayList::new, List::addAll, List::addAll);
	}

	private List<Network> windows(List<Window> windows, Method method) {
		List<Network> networks = new ArrayList<>(windows.size());
		RunningCounts running = new RunningCounts(selected, !settings.twoMode(), ties, between);
		long[] time = times();
		int first = 0;
		int next = 0;
		for (Window window : windows) {
			while (first < next && time[first] < window.first())
				running.remove(first++);
			while (next < time.length && time[next] <= window.last()) {
				if (time[next] >= window.first())
					running.add(next);
				else
					first++; // between two windows: nothing is left of the one before
				next++;
			}
			networks.add(now(running, window, method));
		}
		return networks;
	}

	private Network now(RunningCounts running, Window window, Method method) {
		int[] rows = running.rows(settings.isolates());
		if (!settings.twoMode())
			return network(nodes(selected.first, rows), null, ties.cells(running.sums(), rows), isWhole(), window.period(), window.center(), running.size(), method);
		int[] columns = running.columns(settings.isolates());
		double[][] cells = new TwoModes(settings, selected.kind, selected.levels, columns.length).cells(running.counts(rows, columns));
		return network(nodes(selected.first, rows), nodes(selected.second, columns), cells, isWhole(), window.period(), window.center(), running.size(), method);
	}

	/** The networks at each time, in which observations weigh the less the farther they are. */
	public List<Network> smoothed(Windows windows, Kernel kernel) {
		Method method = method(windows, kernel);
		return settings.dna() ? new DnaSmoothing(observations, settings, selected, method).networks(windows, kernel)
				: new Smoothing(settings, selected, ties, between, range(), method).networks(windows, kernel);
	}

	/** Times that windows compare: whole days, except for compatibility or where the windows are of hours. */
	private long[] times() {
		return selected.time;
	}

	/** The range that windows lie in: what was asked for, else from the first to the last observation that has a time. */
	private Period range() {
		Period asked = observations.range();
		LocalDateTime from = asked.from();
		LocalDateTime to = asked.to();
		for (long second : observations.time()) {
			if (second == Observations.NO_TIME || asked.from() != null && asked.to() != null)
				continue;
			LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
			from = asked.from() == null && (from == null || time.isBefore(from)) ? time : from;
			to = asked.to() == null && (to == null || time.isAfter(to)) ? time : to;
		}
		return new Period(from, to);
	}

	static Network network(List<Node> rows, List<Node> columns, double[][] cells, boolean whole, Period period, LocalDateTime center, int size, Method method) {
		return new Network(rows, columns == null ? rows : columns, method.parameters().get("network").equals("two-mode"), cells, whole, period, center, size, method);
	}

	static List<Node> nodes(List<Node> all, int[] which) {
		if (which.length == all.size())
			return all;
		return IntStream.of(which).mapToObj(all::get).toList();
	}

	private boolean isWhole() {
		boolean counts = settings.aggregation() == Aggregation.IGNORE || settings.aggregation() == Aggregation.COMBINE || selected.kind != Kind.NUMBER;
		return settings.normalization() == Normalization.NO && (counts || settings.dna() && settings.twoMode());
	}

	private Method method() {
		Method method = new Method(new Wording(observations, settings).sentence(), settings.parameters());
		Method named = method.with("mode1", observations.first().word()).with("mode2", observations.second().word());
		Qualifier qualifier = observations.qualifier();
		return named.with("qualifier", qualifier == null ? "none" : qualifier.word());
	}

	private static String count(int number, String unit) {
		return number + " " + unit + (number == 1 ? "" : "s");
	}

	private Method method(Windows windows, Kernel kernel) {
		Method method = method();
		String unit = windows.unit().name().toLowerCase(Locale.ROOT);
		String moving = kernel == null
				? " One network for each %s, of the observations from %s before it to %s after.".formatted(unit, count(windows.half(), unit), count(windows.half(), unit))
				: " One network for each %s, in which an observation weighs by a kernel (%s) of its distance, %s wide.".formatted(unit,
						NetworkSettings.word(kernel), count(windows.size(), unit));
		Method moved = new Method(method.sentence() + moving, method.parameters()).with("windows", unit).with("window-size", windows.size());
		return kernel == null ? moved : moved.with("kernel", NetworkSettings.word(kernel));
	}
}
