package org.florilegium.analysis.argument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the largest admissible sets of a strongly connected component by taking nodes in or leaving them out, in that order,
 * so that what is found later is never larger than what was found before (after Nofal, Atkinson and Dunne 2014). Branches in
 * which a node is left out that everything found so far defends, or which cannot exceed a set found, are given up.
 */
final class AdmissibleSets {

	private final Search limits;
	private final boolean whole;
	private final BitSet[] attackers;
	private final BitSet[] attacked;
	private final BitSet allowed;
	private final List<BitSet> found = new ArrayList<>();

	/**
	 * Of some open nodes of a labelling, ascending, that no other open ones attack.
	 *
	 * @param whole whether only sets count that attack every other of the nodes
	 */
	AdmissibleSets(Labelling labelling, int[] nodes, boolean whole, Search limits) {
		this.limits = limits;
		this.whole = whole;
		attackers = new BitSet[nodes.length];
		attacked = new BitSet[nodes.length];
		allowed = new BitSet(nodes.length);
		for (int i = 0; i < nodes.length; i++) {
			attackers[i] = renumbered(labelling.framework().attackersOf(nodes[i]), nodes);
			attacked[i] = renumbered(labelling.framework().attackedBy(nodes[i]), nodes);
			allowed.set(i, !labelling.isBarred(nodes[i]));
		}
	}

	private static BitSet renumbered(int[] nodes, int[] among) {
		BitSet set = new BitSet();
		for (int node : nodes) {
			int at = Arrays.binarySearch(among, node);
			if (at >= 0)
				set.set(at);
		}
		return set;
	}

	/** A set that is being made: its nodes, those that may yet come in, those it attacks and those that attack it. */
	private record Branch(BitSet in, BitSet candidates, BitSet out, BitSet enemies) {

		Branch copy() {
			return new Branch((BitSet) in.clone(), (BitSet) candidates.clone(), (BitSet) out.clone(), (BitSet) enemies.clone());
		}
	}

	/**
	 * The sets, by position in the array of nodes; none, or the empty one, where nothing can be accepted.
	 *
	 * @throws TooManyExtensionsException when there are more than the limits allow
	 */
	List<BitSet> find() throws TooManyExtensionsException {
		search(new Branch(new BitSet(), (BitSet) allowed.clone(), new BitSet(), new BitSet()));
		return found;
	}

	private void search(Branch branch) throws TooManyExtensionsException {
		while (true) {
			limits.check();
			if (!follow(branch) || !canBeLarger(branch))
				return;
			if (branch.candidates.isEmpty()) {
				found.add(branch.in);
				limits.count(found.size());
				return;
			}
			int node = choose(branch);
			Branch with = branch.copy();
			take(with, node);
			search(with);
			branch.candidates.clear(node);
		}
	}

	private void take(Branch branch, int node) {
		branch.in.set(node);
		branch.out.or(attacked[node]);
		branch.enemies.or(attackers[node]);
		branch.candidates.clear(node);
		branch.candidates.andNot(attacked[node]);
		branch.candidates.andNot(attackers[node]);
	}

	/** Takes what has to be taken and drops what cannot be; whether a largest set can still come of it. */
	private boolean follow(Branch branch) {
		boolean changed = true;
		while (changed) {
			changed = false;
			for (int enemy = branch.enemies.nextSetBit(0); enemy >= 0; enemy = branch.enemies.nextSetBit(enemy + 1)) {
				if (branch.out.get(enemy))
					continue;
				BitSet against = common(attackers[enemy], branch.candidates);
				if (against.isEmpty())
					return false;
				if (against.cardinality() == 1) {
					take(branch, against.nextSetBit(0));
					changed = true;
				}
			}
			for (int node = allowed.nextSetBit(0); node >= 0; node = allowed.nextSetBit(node + 1)) {
				boolean candidate = branch.candidates.get(node);
				if (!candidate && branch.in.get(node))
					continue;
				if (isWithin(attackers[node], branch.out)) {
					if (!candidate)
						return false;
					take(branch, node);
					changed = true;
				} else if (candidate && !canBeDefended(branch, node)) {
					branch.candidates.clear(node);
					changed = true;
				}
			}
		}
		return !whole || canBeWhole(branch);
	}

	private boolean canBeDefended(Branch branch, int node) {
		for (int enemy = attackers[node].nextSetBit(0); enemy >= 0; enemy = attackers[node].nextSetBit(enemy + 1))
			if (!branch.out.get(enemy) && !attackers[enemy].intersects(branch.candidates))
				return false;
		return true;
	}

	private boolean canBeWhole(Branch branch) {
		for (int node = 0; node < attackers.length; node++)
			if (!branch.in.get(node) && !branch.out.get(node) && !branch.candidates.get(node) && !attackers[node].intersects(branch.candidates))
				return false;
		return true;
	}

	private boolean canBeLarger(Branch branch) {
		BitSet most = (BitSet) branch.in.clone();
		most.or(branch.candidates);
		return found.stream().noneMatch(set -> isWithin(most, set));
	}

	/** One that answers the attack with the fewest answers, else one with the most attacks of and on it. */
	private int choose(Branch branch) {
		BitSet among = branch.candidates;
		int fewest = Integer.MAX_VALUE;
		for (int enemy = branch.enemies.nextSetBit(0); enemy >= 0; enemy = branch.enemies.nextSetBit(enemy + 1)) {
			if (branch.out.get(enemy))
				continue;
			BitSet against = common(attackers[enemy], branch.candidates);
			if (against.cardinality() < fewest) {
				fewest = against.cardinality();
				among = against;
			}
		}
		int best = among.nextSetBit(0);
		for (int node = best; node >= 0; node = among.nextSetBit(node + 1))
			if (weight(node) > weight(best))
				best = node;
		return best;
	}

	private int weight(int node) {
		return attackers[node].cardinality() + attacked[node].cardinality();
	}

	private static BitSet common(BitSet one, BitSet other) {
		BitSet common = (BitSet) one.clone();
		common.and(other);
		return common;
	}

	private static boolean isWithin(BitSet part, BitSet whole) {
		for (int i = part.nextSetBit(0); i >= 0; i = part.nextSetBit(i + 1))
			if (!whole.get(i))
				return false;
		return true;
	}
}
