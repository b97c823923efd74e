package org.florilegium.analysis.argument;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.florilegium.model.Semantics;

/** Extensions as Dung defines them, by trying every set of nodes. */
final class Definitions {

	private Definitions() {
	}

	static Set<BitSet> extensions(Framework framework, Semantics semantics) {
		List<BitSet> admissible = LongStream.range(0, 1L << framework.size()).mapToObj(bits -> BitSet.valueOf(new long[] { bits }))
				.filter(set -> isFreeOfConflict(framework, set) && set.stream().allMatch(node -> isDefended(framework, set, node))).toList();
		return new HashSet<>(switch (semantics) {
			case PREFERRED -> admissible.stream().filter(set -> admissible.stream().noneMatch(other -> !other.equals(set) && isWithin(set, other))).toList();
			case STABLE -> admissible.stream().filter(set -> IntStream.range(0, framework.size()).allMatch(n -> set.get(n) || isAttacked(framework, set, n))).toList();
			default -> {
				List<BitSet> complete = admissible.stream()
						.filter(set -> IntStream.range(0, framework.size()).allMatch(n -> set.get(n) || !isDefended(framework, set, n))).toList();
				yield complete.stream().filter(set -> complete.stream().allMatch(other -> isWithin(set, other))).toList();
			}
		});
	}

	private static boolean isFreeOfConflict(Framework framework, BitSet set) {
		return set.stream().noneMatch(node -> isAttacked(framework, set, node));
	}

	private static boolean isAttacked(Framework framework, BitSet set, int node) {
		return IntStream.of(framework.attackersOf(node)).anyMatch(set::get);
	}

	private static boolean isDefended(Framework framework, BitSet set, int node) {
		return IntStream.of(framework.attackersOf(node)).allMatch(attacker -> isAttacked(framework, set, attacker));
	}

	private static boolean isWithin(BitSet part, BitSet whole) {
		BitSet rest = (BitSet) part.clone();
		rest.andNot(whole);
		return rest.isEmpty();
	}
}
