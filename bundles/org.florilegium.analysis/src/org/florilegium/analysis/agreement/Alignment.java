package org.florilegium.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The best alignment of the passages of several coders: groups of at most one passage of each, so that the sum of their
 * disorders is least (Mathet, Widlöcher and Métivier 2015). The disorder of a group is the mean over all pairs of coders of the
 * dissimilarity of their passages; with no passage on a side it is 1.
 * <p>
 * Passages are gone through by their starts, with the best sum for each set of later passages that are in a group already. That
 * is exact unless more than {@link #SETS} sets are to be kept, which happens where very many passages lie over each other.
 */
final class Alignment {

	/** Sets of passages kept at a time. */
	static final int SETS = 4_000;

	private static final int REACH = 63;

	/**
	 * A passage.
	 *
	 * @param coder    whose
	 * @param start    first code point
	 * @param end      code point after the last
	 * @param category a number for what was found
	 */
	record Unit(int coder, int start, int end, int category) {
	}

	/** A group that begins with a passage: which of the next 63 are in it, its disorder. */
	private record Group(long units, double disorder) {
	}

	/** A sum of disorders; whether it is surely the least. */
	record Best(double disorder, boolean exact) {
	}

	private final List<Unit> units;
	private final int coders;
	private final int pairs;
	private final int longest;
	private boolean exact = true;

	private Alignment(List<Unit> units, int coders) {
		this.units = units.stream().sorted(Comparator.comparingInt(Unit::start).thenComparingInt(Unit::end).thenComparingInt(Unit::coder)).toList();
		this.coders = coders;
		pairs = coders * (coders - 1) / 2;
		longest = units.stream().mapToInt(u -> u.end - u.start).max().orElse(1);
	}

	/** Aligns passages of so many coders. */
	static Best best(List<Unit> units, int coders) {
		return new Alignment(units, coders).best();
	}

	/** How much two passages differ: ((|start − start′| + |end − end′|) / (length + length′))², and 1 more where their categories do. */
	static double dissimilarity(Unit a, Unit b) {
		double apart = (double) (Math.abs(a.start - b.start) + Math.abs(a.end - b.end)) / (a.end - a.start + b.end - b.start);
		return apart * apart + (a.category == b.category ? 0 : 1);
	}

	private Best best() {
		Choices now = new Choices();
		Choices next = new Choices();
		now.offer(0, 0);
		for (int first = 0; first < units.size(); first++) {
			List<Group> groups = new ArrayList<>();
			extend(first, new ArrayList<>(List.of(first)), new double[1], groups);
			next.clear();
			for (long taken : worth(now)) {
				double cost = now.cost(taken);
				if ((taken & 1) != 0) {
					next.offer(taken >>> 1, cost);
					continue;
				}
				for (Group group : groups)
					if ((taken & group.units) == 0)
						next.offer((taken | group.units) >>> 1, cost + group.disorder);
			}
			Choices other = now;
			now = next;
			next = other;
		}
		return new Best(Arrays.stream(now.sets()).mapToDouble(now::cost).min().orElse(0), exact);
	}

	/** The sets that can become part of the best alignment; where they are too many, those that promise most. */
	private long[] worth(Choices choices) {
		long[] sets = choices.sets();
		long some = 0;
		for (long set : sets)
			some |= set;
		int size = 0;
		for (long set : sets)
			if (!isBeaten(choices, set, some))
				sets[size++] = set;
		return size <= SETS ? Arrays.copyOf(sets, size) : cheapest(choices, Arrays.copyOf(sets, size));
	}

	/**
	 * Whether another set is better whatever follows. One without a certain passage is, when it is cheaper by 1: the passage may
	 * then stay alone. One with a passage more is, when it is cheaper by 2 / coders: no alignment of what is left becomes dearer by
	 * more when that passage is taken out of it.
	 *
	 * @param some the passages that are in any of the sets
	 */
	private boolean isBeaten(Choices choices, long set, long some) {
		double cost = choices.cost(set);
		for (long bits = set; bits != 0; bits &= bits - 1)
			if (choices.cost(set & ~Long.lowestOneBit(bits)) + 1 <= cost)
				return true;
		for (long bits = some & ~set; bits != 0; bits &= bits - 1)
			if (choices.cost(set | Long.lowestOneBit(bits)) + 2.0 / coders < cost)
				return true;
		return false;
	}

	private long[] cheapest(Choices choices, long[] sets) {
		exact = false;
		double[] promises = Arrays.stream(sets).mapToDouble(set -> promise(choices, set)).toArray();
		double[] sorted = promises.clone();
		Arrays.sort(sorted);
		double most = sorted[SETS - 1];
		long[] kept = new long[SETS];
		int size = 0;
		for (int i = 0; i < sets.length; i++)
			if (promises[i] < most)
				kept[size++] = sets[i];
		for (int i = 0; i < sets.length && size < SETS; i++)
			if (promises[i] == most)
				kept[size++] = sets[i];
		return kept;
	}

	/** A passage that is taken already will cost nothing any more. */
	private static double promise(Choices choices, long set) {
		return choices.cost(set) - 0.5 * Long.bitCount(set);
	}

	/** Adds the group as it is, where it is better than its passages alone, and those that it is part of. */
	private void extend(int first, List<Integer> members, double[] differing, List<Group> groups) {
		int size = members.size();
		if (isWorth(differing, size))
			groups.add(new Group(bits(first, members), size == 1 ? 1 : (sum(differing, size) / 2 + pairs - size * (size - 1) / 2.0) / pairs));
		if (size == coders)
			return;
		for (int at = members.getLast() + 1; at < units.size() && !isTooFar(units.get(first), units.get(at)); at++) {
			double[] with = with(members, differing, units.get(at));
			if (with == null)
				continue;
			if (at - first > REACH) {
				exact = false;
				break;
			}
			members.addLast(at);
			extend(first, members, with, groups);
			members.removeLast();
		}
	}

	/** Whether no passage of a group would better be taken out: of so many pairs it makes what it differs from others, less 1 for each. */
	private boolean isWorth(double[] differing, int size) {
		for (int m = 0; m < size; m++)
			if (size > 1 && differing[m] >= pairs + size - 1)
				return false;
		return true;
	}

	/** For each member how much it differs from the others, with one more; null where that cannot become part of a good group. */
	private double[] with(List<Integer> members, double[] differing, Unit unit) {
		double most = pairs + coders - 1.0;
		int size = members.size();
		double[] with = Arrays.copyOf(differing, size + 1);
		for (int m = 0; m < size; m++) {
			Unit member = units.get(members.get(m));
			if (member.coder == unit.coder)
				return null;
			double apart = dissimilarity(member, unit);
			with[m] += apart;
			with[size] += apart;
			if (with[m] >= most || with[size] >= most)
				return null;
		}
		return with;
	}

	private static double sum(double[] differing, int size) {
		double sum = 0;
		for (int m = 0; m < size; m++)
			sum += differing[m];
		return sum;
	}

	/** Whether this passage and all that begin later, however long, differ more than a group can bear. */
	private boolean isTooFar(Unit begin, Unit unit) {
		return unit.start - begin.end > longest * (Math.sqrt(pairs + coders - 1.0) - 1);
	}

	private static long bits(int first, List<Integer> members) {
		long bits = 0;
		for (int member : members)
			bits |= 1L << member - first;
		return bits;
	}
}
