package org.florilegium.analysis.argument;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Frameworks for tests: random ones, and those of the International Competition on Computational Models of Argumentation. */
final class Frameworks {

	private Frameworks() {
	}

	/** A framework in which each node attacks each, itself too, with a probability. */
	static Framework random(int size, double probability, Random random) {
		IntStream.Builder sources = IntStream.builder();
		IntStream.Builder targets = IntStream.builder();
		for (int i = 0; i < size; i++)
			for (int j = 0; j < size; j++)
				if (random.nextDouble() < probability) {
					sources.add(i);
					targets.add(j);
				}
		return Framework.of(size, sources.build().toArray(), targets.build().toArray());
	}

	/** A framework with so many attacks between any two nodes. */
	static Framework sparse(int size, int attacks, Random random) {
		return Framework.of(size, random.ints(attacks, 0, size).toArray(), random.ints(attacks, 0, size).toArray());
	}

	/** Reads the format of the competition of 2023: {@code p af N}, then a line with two numbers, from 1, for each attack; # begins a comment. */
	static Framework read(String text) {
		List<int[]> lines = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("p"))
				.map(line -> Arrays.stream(line.strip().split("\\s+")).mapToInt(Integer::parseInt).toArray()).toList();
		int size = Integer.parseInt(text.lines().filter(line -> line.startsWith("p af ")).findFirst().orElseThrow().substring(5).strip());
		return Framework.of(size, lines.stream().mapToInt(l -> l[0] - 1).toArray(), lines.stream().mapToInt(l -> l[1] - 1).toArray());
	}

	/** Writes it. */
	static String write(Framework framework) {
		return "p af " + framework.size() + "\n" + IntStream.range(0, framework.size()).boxed()
				.flatMap(node -> Arrays.stream(framework.attackedBy(node)).mapToObj(target -> (node + 1) + " " + (target + 1) + "\n"))
				.collect(Collectors.joining());
	}
}
