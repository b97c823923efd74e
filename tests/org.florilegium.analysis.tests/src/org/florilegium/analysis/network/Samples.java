package org.florilegium.analysis.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.florilegium.analysis.Mode;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.Period;
import org.florilegium.analysis.Qualifier;
import org.florilegium.analysis.Qualifier.Kind;
import org.florilegium.analysis.Qualifier.Level;

/** Observations for tests. */
final class Samples {

	static final long DAY = 86_400;

	private Samples() {
	}

	static List<Node> nodes(String prefix, int count) {
		List<Node> nodes = new ArrayList<>();
		for (int i = 0; i < count; i++)
			nodes.add(Node.of(prefix + (char) ('a' + i % 26) + (i < 26 ? "" : String.valueOf(i / 26))));
		return nodes;
	}

	static List<Level> levels(double... numbers) {
		List<Level> levels = new ArrayList<>();
		for (double number : numbers)
			levels.add(new Level(String.valueOf(number), number));
		return levels;
	}

	/** Statements of some actors on some themes, in the order of time over two years. */
	static Observations random(Random random, int size, int actors, int themes, Kind kind, List<Level> levels) {
		int[] first = new int[size];
		int[] second = new int[size];
		int[] level = new int[size];
		int[] statement = new int[size];
		int[] document = new int[size];
		long[] time = new long[size];
		long day = 18_000;
		for (int i = 0; i < size; i++) {
			first[i] = random.nextInt(20) == 0 ? -1 : random.nextInt(actors);
			second[i] = random.nextInt(20) == 0 ? -1 : (int) (themes * Math.pow(random.nextDouble(), 1.5));
			level[i] = random.nextInt(levels.size());
			statement[i] = i;
			day += random.nextInt(3) * 730L / Math.max(1, size) + (random.nextInt(Math.max(1, size * 2 / 730 + 1)) == 0 ? 1 : 0);
			time[i] = day * DAY;
			document[i] = (int) (day - 18_000) / 3;
		}
		return new Observations(new Mode("organization", nodes("actor ", actors), first), new Mode("theme", nodes("theme ", themes), second),
				new Qualifier("stance", kind, levels, level), statement, document, time, new BitSet(), Period.NONE);
	}

	/** The same with nodes of the first mode in another order. */
	static Observations relabelled(Observations o, int[] places) {
		Node[] nodes = new Node[places.length];
		for (int i = 0; i < places.length; i++)
			nodes[places[i]] = o.first().nodes().get(i);
		int[] cells = o.first().cells().clone();
		for (int i = 0; i < cells.length; i++)
			cells[i] = cells[i] < 0 ? -1 : places[cells[i]];
		return new Observations(new Mode(o.first().word(), List.of(nodes), cells), o.second(), o.qualifier(), o.statement(), o.document(), o.time(),
				o.excluded(), o.range());
	}

	/** Observations written as {@code actor theme level}. */
	static Observations of(Kind kind, List<Level> levels, String... lines) {
		List<Node> actors = new ArrayList<>();
		List<Node> themes = new ArrayList<>();
		int[][] cells = new int[3][lines.length];
		for (int i = 0; i < lines.length; i++) {
			String[] words = lines[i].split(" ");
			cells[0][i] = index(actors, words[0]);
			cells[1][i] = index(themes, words[1]);
			cells[2][i] = words.length < 3 ? -1 : Integer.parseInt(words[2]);
		}
		return Observations.of(new Mode("actor", actors, cells[0]), new Mode("theme", themes, cells[1]), new Qualifier("stance", kind, levels, cells[2]));
	}

	private static int index(List<Node> nodes, String label) {
		Node node = Node.of(label);
		if (!nodes.contains(node))
			nodes.add(node);
		return nodes.indexOf(node);
	}
}
