package org.florilegium.analysis.argument;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The labels of a framework's nodes while they are being found (Caminada 2006). What follows from a label is labelled with
 * it: a node whose attackers are all out is in, one that a node attacks that is in is out. A node that undecided ones attack is
 * <em>barred</em>: it may become out, never in, and it is undecided when nothing else can attack it any more.
 */
final class Labelling {

	static final byte OPEN = 0;
	static final byte IN = 1;
	static final byte OUT = 2;
	static final byte UNDECIDED = 3;

	private final Framework framework;
	private final byte[] labels;
	private final int[] open;
	private final BitSet barred;
	private int[] queue = new int[16];
	private int queued;

	private Labelling(Framework framework, byte[] labels, int[] open, BitSet barred) {
		this.framework = framework;
		this.labels = labels;
		this.open = open;
		this.barred = barred;
	}

	/** What follows without any choice: the grounded labelling, in time linear in nodes and attacks. Nodes that attack themselves are barred. */
	static Labelling grounded(Framework framework) {
		int size = framework.size();
		Labelling labelling = new Labelling(framework, new byte[size], new int[size], new BitSet(size));
		for (int node = 0; node < size; node++) {
			boolean self = Arrays.binarySearch(framework.attackersOf(node), node) >= 0;
			labelling.barred.set(node, self);
			labelling.open[node] = framework.attackersOf(node).length - (self ? 1 : 0);
			labelling.enqueueIfFree(node);
		}
		labelling.follow();
		return labelling;
	}

	/**
	 * Some of the open nodes as a framework of their own, numbered by their position.
	 *
	 * @param nodes ascending, and not attacked by open nodes beside them
	 */
	Labelling part(int[] nodes) {
		int attacks = Arrays.stream(nodes).map(node -> framework.attackedBy(node).length).sum();
		int[] sources = new int[attacks];
		int[] targets = new int[attacks];
		int size = 0;
		for (int i = 0; i < nodes.length; i++)
			for (int target : framework.attackedBy(nodes[i])) {
				int at = Arrays.binarySearch(nodes, target);
				if (at < 0)
					continue;
				sources[size] = i;
				targets[size++] = at;
			}
		BitSet kept = new BitSet(nodes.length);
		for (int i = 0; i < nodes.length; i++)
			kept.set(i, barred.get(nodes[i]));
		return new Labelling(Framework.of(nodes.length, Arrays.copyOf(sources, size), Arrays.copyOf(targets, size)), new byte[nodes.length],
				Arrays.stream(nodes).map(node -> open[node]).toArray(), kept);
	}

	/** One of its own, to be labelled further. */
	Labelling copy() {
		return new Labelling(framework, labels.clone(), open.clone(), (BitSet) barred.clone());
	}

	Framework framework() {
		return framework;
	}

	byte label(int node) {
		return labels[node];
	}

	/** Whether it cannot be in. */
	boolean isBarred(int node) {
		return barred.get(node);
	}

	/** The nodes with a label. */
	BitSet all(byte label) {
		BitSet nodes = new BitSet(labels.length);
		for (int node = 0; node < labels.length; node++)
			if (labels[node] == label)
				nodes.set(node);
		return nodes;
	}

	/** Labels a set of open nodes, those in it that are accepted as in, the rest as what follows; and all that follows beyond. */
	void decide(int[] nodes, BitSet accepted) {
		accepted.stream().forEach(this::accept);
		for (int node : nodes)
			if (labels[node] == OPEN)
				leave(node);
		follow();
	}

	private void enqueueIfFree(int node) {
		if (open[node] > 0 || labels[node] != OPEN)
			return;
		if (queued == queue.length)
			queue = Arrays.copyOf(queue, queued * 2);
		queue[queued++] = node;
	}

	private void follow() {
		while (queued > 0) {
			int node = queue[--queued];
			if (labels[node] != OPEN)
				continue;
			if (barred.get(node))
				leave(node);
			else
				accept(node);
		}
	}

	private void accept(int node) {
		labels[node] = IN;
		for (int target : framework.attackedBy(node))
			if (labels[target] == OPEN) {
				labels[target] = OUT;
				release(target);
			}
	}

	private void leave(int node) {
		labels[node] = UNDECIDED;
		for (int target : framework.attackedBy(node))
			barred.set(target);
		release(node);
	}

	/** It is no longer an open attacker of any. */
	private void release(int node) {
		for (int target : framework.attackedBy(node))
			if (target != node) {
				open[target]--;
				enqueueIfFree(target);
			}
	}
}
