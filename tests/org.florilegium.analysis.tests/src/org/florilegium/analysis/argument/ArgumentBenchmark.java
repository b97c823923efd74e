package org.florilegium.analysis.argument;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.florilegium.model.Semantics;

/**
 * Measures how long random frameworks take to evaluate, with reading all their attacks once as the yardstick. Prints a table
 * in Markdown and writes the figures as JSON.
 */
public final class ArgumentBenchmark {

	private static final int RUNS = 7;

	private final List<String> json = new ArrayList<>();

	private ArgumentBenchmark() {
	}

	/** The first argument is the file for the JSON; sizes that follow do not matter. */
	public static void main(String[] arguments) throws Exception {
		ArgumentBenchmark benchmark = new ArgumentBenchmark();
		System.out.println("| nodes | attacks | semantics | extensions | median | longest | against |\n|---:|---:|---|---:|---:|---:|---|");
		for (int attacks : new int[] { 100_000, 200_000, 1_000_000 })
			benchmark.measure(Semantics.GROUNDED, RUNS, seed -> Frameworks.sparse(100_000, attacks, new Random(seed)));
		for (double probability : new double[] { 0.005, 0.01, 0.015, 0.02, 0.03, 0.05, 0.1, 0.3 })
			for (Semantics semantics : List.of(Semantics.PREFERRED, Semantics.STABLE))
				benchmark.measure(semantics, RUNS, seed -> Frameworks.random(200, probability, new Random(seed)));
		Files.writeString(Path.of(arguments[0]), "[\n" + String.join(",\n", benchmark.json) + "\n]\n");
	}

	private interface Maker {
		Framework make(long seed);
	}

	/** Each run is of another framework, since they differ more than runs of one. */
	private void measure(Semantics semantics, int runs, Maker maker) {
		double[] seconds = new double[runs];
		double[] reading = new double[runs];
		String most = "";
		int size = 0;
		int attacks = 0;
		time(() -> Extensions.of(maker.make(99), semantics, Search.DEFAULT));
		for (int run = 0; run < runs; run++) {
			Framework framework = maker.make(run);
			size = framework.size();
			attacks = Math.max(attacks, framework.attacks());
			reading[run] = time(framework::attacks);
			Extensions[] result = new Extensions[1];
			seconds[run] = time(() -> result[0] = Extensions.of(framework, semantics, Search.DEFAULT));
			String found = result[0] == null ? "> " + Search.DEFAULT.limit() : result[0].count().toString();
			most = found.length() > most.length() || found.length() == most.length() && found.compareTo(most) > 0 ? found : most;
		}
		Arrays.sort(seconds);
		Arrays.sort(reading);
		String against = String.format(Locale.ROOT, "%.0f × reading all attacks", seconds[runs / 2] / reading[runs / 2]);
		System.out.println(String.format(Locale.ROOT, "| %d | %d | %s | up to %s | %.1f ms | %.1f ms | %s |", size, attacks, semantics, most,
				seconds[runs / 2] * 1000, seconds[runs - 1] * 1000, against));
		json.add(String.format(Locale.ROOT, "{\"nodes\": %d, \"attacks\": %d, \"measured\": \"%s extensions\", \"extensions\": \"%s\", \"median_s\": %.6f, \"max_s\": %.6f, \"against\": \"%s\"}",
				size, attacks, semantics, most, seconds[runs / 2], seconds[runs - 1], against));
	}

	private interface Work {
		Object run() throws TooManyExtensionsException;
	}

	private static double time(Work work) {
		long start = System.nanoTime();
		try {
			work.run();
		} catch (TooManyExtensionsException e) {
			// the time until it is refused counts as well
		}
		return (System.nanoTime() - start) / 1e9;
	}
}
