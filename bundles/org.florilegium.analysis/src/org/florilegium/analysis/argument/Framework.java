package org.florilegium.analysis.argument;

import java.util.Arrays;

/** An abstract argumentation framework (Dung 1995): nodes, numbered from 0, and which of them attack which. Immutable. */
public final class Framework {

	private final int[][] attackers;
	private final int[][] attacked;

	private Framework(int[][] attackers, int[][] attacked) {
		this.attackers = attackers;
		this.attacked = attacked;
	}

	/**
	 * A framework.
	 *
	 * @param size    number of nodes
	 * @param sources the attacking node of each attack; attacks said twice count once
	 * @param targets the attacked node of each attack, as many
	 * @throws IllegalArgumentException when there are not as many targets as sources
	 * @throws IndexOutOfBoundsException for an attack of or on a node that there is not
	 */
	public static Framework of(int size, int[] sources, int[] targets) {
		if (sources.length != targets.length)
			throw new IllegalArgumentException(sources.length + " sources of attacks and " + targets.length + " targets");
		return new Framework(lists(size, targets, sources), lists(size, sources, targets));
	}

	/** For each node, the others that stand beside it, each once and in ascending order. */
	private static int[][] lists(int size, int[] nodes, int[] others) {
		int[] counts = new int[size];
		for (int node : nodes)
			counts[node]++;
		int[][] lists = new int[size][];
		for (int i = 0; i < size; i++)
			lists[i] = new int[counts[i]];
		for (int i = 0; i < nodes.length; i++)
			lists[nodes[i]][--counts[nodes[i]]] = others[i];
		for (int i = 0; i < size; i++)
			lists[i] = distinct(lists[i]);
		return lists;
	}

	private static int[] distinct(int[] list) {
		Arrays.sort(list);
		int kept = 0;
		for (int i = 0; i < list.length; i++)
			if (i == 0 || list[i] != list[i - 1])
				list[kept++] = list[i];
		return kept == list.length ? list : Arrays.copyOf(list, kept);
	}

	/** Number of nodes. */
	public int size() {
		return attackers.length;
	}

	/** Number of attacks. */
	public int attacks() {
		return Arrays.stream(attackers).mapToInt(list -> list.length).sum();
	}

	/** The nodes that attack a node, in ascending order; not to be changed. */
	public int[] attackersOf(int node) {
		return attackers[node];
	}

	/** The nodes that a node attacks, in ascending order; not to be changed. */
	public int[] attackedBy(int node) {
		return attacked[node];
	}
}
