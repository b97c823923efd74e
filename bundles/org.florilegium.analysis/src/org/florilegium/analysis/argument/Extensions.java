package org.florilegium.analysis.argument;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.florilegium.model.Semantics;

/**
 * The extensions of a framework (Dung 1995): the sets of nodes that can be accepted together. They are kept by the parts of
 * the framework that no attack joins, once what holds under grounded semantics is settled, since of twenty independent
 * conflicts there are a million extensions. Within a part the strongly connected components are searched one after the other
 * (Baroni, Giacomin and Guida 2005). Immutable.
 */
public final class Extensions {

	private final Labelling settled;
	private final List<Choice> choices;
	private final BigInteger count;
	private final boolean[] inSome;
	private final boolean[] outSome;
	private final boolean[] openSome;

	/** Nodes of which each extension takes one of the sets. */
	private record Choice(int[] nodes, List<BitSet> sets) {
	}

	private Extensions(Labelling settled, List<Choice> choices) {
		this.settled = settled;
		this.choices = choices;
		count = choices.stream().map(choice -> BigInteger.valueOf(choice.sets.size())).reduce(BigInteger.ONE, BigInteger::multiply);
		int size = settled.framework().size();
		inSome = new boolean[size];
		outSome = new boolean[size];
		openSome = new boolean[size];
		for (int node = 0; node < size; node++) {
			inSome[node] = settled.label(node) == Labelling.IN;
			outSome[node] = settled.label(node) == Labelling.OUT;
			openSome[node] = settled.label(node) == Labelling.UNDECIDED || choices.isEmpty() && settled.label(node) == Labelling.OPEN;
		}
		for (Choice choice : choices)
			for (BitSet set : choice.sets)
				for (int node : choice.nodes) {
					boolean out = Arrays.stream(settled.framework().attackersOf(node)).anyMatch(set::get);
					inSome[node] |= set.get(node);
					outSome[node] |= out;
					openSome[node] |= !set.get(node) && !out;
				}
	}

	/**
	 * The extensions of a framework.
	 *
	 * @param semantics {@link Semantics#NONE} counts as grounded
	 * @throws TooManyExtensionsException when a part has more than the limit
	 * @throws CancellationException      when the search was given up
	 */
	public static Extensions of(Framework framework, Semantics semantics, Search search) throws TooManyExtensionsException {
		Labelling settled = Labelling.grounded(framework);
		boolean stable = semantics == Semantics.STABLE;
		List<Choice> choices = new ArrayList<>();
		if (semantics == Semantics.PREFERRED || stable)
			for (int[] part : Parts.separate(settled)) {
				List<BitSet> sets = new ArrayList<>();
				enumerate(settled.part(part), stable, search, sets);
				choices.add(new Choice(part, sets.stream().map(set -> renumbered(set, part)).toList()));
			}
		if (stable && !settled.all(Labelling.UNDECIDED).isEmpty())
			choices.add(new Choice(new int[0], List.of()));
		return new Extensions(settled, choices);
	}

	private static void enumerate(Labelling labelling, boolean stable, Search search, List<BitSet> sets) throws TooManyExtensionsException {
		while (true) {
			if (stable && !labelling.all(Labelling.UNDECIDED).isEmpty())
				return;
			List<int[]> initial = Parts.initial(labelling);
			if (initial.isEmpty()) {
				sets.add(labelling.all(Labelling.IN));
				search.count(sets.size());
				return;
			}
			int[] branching = null;
			List<BitSet> branches = null;
			for (int[] component : initial) {
				List<BitSet> found = new AdmissibleSets(labelling, component, stable, search).find();
				if (found.isEmpty())
					return;
				if (found.size() == 1) {
					labelling.decide(component, renumbered(found.getFirst(), component));
				} else if (branching == null) {
					branching = component;
					branches = found;
				}
			}
			if (branching == null)
				continue;
			for (BitSet branch : branches) {
				Labelling next = labelling.copy();
				next.decide(branching, renumbered(branch, branching));
				enumerate(next, stable, search, sets);
			}
			return;
		}
	}

	private static BitSet renumbered(BitSet positions, int[] nodes) {
		BitSet set = new BitSet();
		positions.stream().forEach(i -> set.set(nodes[i]));
		return set;
	}

	/** How many there are; 0 where nothing is stable. */
	public BigInteger count() {
		return count;
	}

	/** The extensions, no more than so many. */
	public List<BitSet> list(int limit) {
		List<BitSet> extensions = new ArrayList<>();
		int size = count.compareTo(BigInteger.valueOf(limit)) > 0 ? limit : count.intValue();
		BitSet common = settled.all(Labelling.IN);
		for (int n = 0; n < size; n++) {
			BitSet extension = (BitSet) common.clone();
			long rest = n;
			for (int i = choices.size() - 1; i >= 0; i--) {
				List<BitSet> sets = choices.get(i).sets;
				extension.or(sets.get((int) (rest % sets.size())));
				rest /= sets.size();
			}
			extensions.add(extension);
		}
		return extensions;
	}

	/** What becomes of a node over all extensions: in when it is in all, out when all attack it, else undecided; undecided where there is no extension. */
	public NodeStatus status(int node) {
		if (openSome[node] || inSome[node] == outSome[node] || count.signum() == 0)
			return NodeStatus.UNDECIDED;
		return inSome[node] ? NodeStatus.IN : NodeStatus.OUT;
	}

	/** Whether a node is in some extension (accepted credulously). */
	public boolean isInSome(int node) {
		return inSome[node] && count.signum() > 0;
	}

	/** Whether a node is in every extension (accepted sceptically); false where there is none. */
	public boolean isInAll(int node) {
		return status(node) == NodeStatus.IN;
	}

	/** Nodes of a status. */
	public int count(NodeStatus status) {
		return (int) IntStream.range(0, settled.framework().size()).filter(node -> status(node) == status).count();
	}
}
