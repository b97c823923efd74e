package org.florilegium.analysis.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.florilegium.model.Semantics;
import org.junit.jupiter.api.Test;
import org.tweetyproject.arg.dung.reasoner.SimpleGroundedReasoner;
import org.tweetyproject.arg.dung.reasoner.SimplePreferredReasoner;
import org.tweetyproject.arg.dung.reasoner.SimpleStableReasoner;
import org.tweetyproject.arg.dung.semantics.Extension;
import org.tweetyproject.arg.dung.syntax.Argument;
import org.tweetyproject.arg.dung.syntax.DungTheory;

class ExtensionsTest {

	private static final List<Semantics> ALL = List.of(Semantics.GROUNDED, Semantics.PREFERRED, Semantics.STABLE);

	private static Extensions of(Framework framework, Semantics semantics) throws TooManyExtensionsException {
		return Extensions.of(framework, semantics, Search.DEFAULT);
	}

	private static Set<BitSet> sets(Framework framework, Semantics semantics) throws TooManyExtensionsException {
		List<BitSet> list = of(framework, semantics).list(Integer.MAX_VALUE);
		Set<BitSet> sets = new HashSet<>(list);
		assertEquals(sets.size(), list.size(), "no extension twice");
		return sets;
	}

	private static BitSet set(int... nodes) {
		BitSet set = new BitSet();
		IntStream.of(nodes).forEach(set::set);
		return set;
	}

	@Test
	void aNodeThatIsDefendedIsIn() throws Exception {
		Extensions grounded = of(Frameworks.read("p af 3\n# a defender\n1 2\n2 3\n"), Semantics.GROUNDED);
		assertEquals(List.of(set(0, 2)), grounded.list(9));
		assertEquals(NodeStatus.IN, grounded.status(0));
		assertEquals(NodeStatus.OUT, grounded.status(1));
		assertEquals(NodeStatus.IN, grounded.status(2));
	}

	@Test
	void twoThatContradictEachOtherAreChosenBetween() throws Exception {
		Framework pair = Frameworks.read("p af 4\n1 2\n2 1\n1 3\n2 3\n3 4\n");
		assertEquals(NodeStatus.UNDECIDED, of(pair, Semantics.GROUNDED).status(2));
		Extensions preferred = of(pair, Semantics.PREFERRED);
		assertEquals(Set.of(set(0, 3), set(1, 3)), sets(pair, Semantics.PREFERRED));
		assertEquals(NodeStatus.UNDECIDED, preferred.status(0));
		assertTrue(preferred.isInSome(0) && !preferred.isInAll(0));
		assertEquals(NodeStatus.OUT, preferred.status(2));
		assertFalse(preferred.isInSome(2));
		assertTrue(preferred.isInAll(3));
		assertEquals(2, preferred.count(NodeStatus.UNDECIDED));
	}

	@Test
	void threeInACircleAllowNothingStable() throws Exception {
		Framework circle = Frameworks.read("p af 4\n1 2\n2 3\n3 1\n");
		assertEquals(Set.of(set(3)), sets(circle, Semantics.PREFERRED));
		Extensions stable = of(circle, Semantics.STABLE);
		assertEquals(BigInteger.ZERO, stable.count());
		assertEquals(List.of(), stable.list(9));
		assertEquals(NodeStatus.UNDECIDED, stable.status(3));
		assertFalse(stable.isInSome(3));
	}

	@Test
	void extensionsOfIndependentConflictsAreCountedAndNotListed() throws Exception {
		int pairs = 100;
		int[] sources = IntStream.range(0, 2 * pairs).toArray();
		Extensions preferred = of(Framework.of(2 * pairs, sources, IntStream.of(sources).map(i -> i ^ 1).toArray()), Semantics.PREFERRED);
		assertEquals(BigInteger.TWO.pow(pairs), preferred.count());
		assertEquals(5, new HashSet<>(preferred.list(5)).size());
		assertTrue(preferred.isInSome(7));
		assertEquals(NodeStatus.UNDECIDED, preferred.status(7));
	}

	@Test
	void whatExceedsTheLimitIsRefused() {
		int[] sources = IntStream.range(0, 40).toArray();
		int[] tails = IntStream.range(0, 40).map(i -> i ^ 1).toArray();
		int[] joined = IntStream.concat(IntStream.of(sources), IntStream.of(sources)).toArray();
		Framework framework = Framework.of(41, joined, IntStream.concat(IntStream.of(tails), IntStream.generate(() -> 40).limit(40)).toArray());
		TooManyExtensionsException e = assertThrows(TooManyExtensionsException.class,
				() -> Extensions.of(framework, Semantics.PREFERRED, new Search(1000, () -> false)));
		assertTrue(e.getMessage().contains("1000"), e.getMessage());
		assertThrows(CancellationException.class, () -> Extensions.of(framework, Semantics.PREFERRED, Search.until(() -> true)));
	}

	@Test
	void extensionsAreThoseOfTheDefinition() throws Exception {
		Random random = new Random(7);
		for (int n = 0; n < 4000; n++) {
			Framework framework = Frameworks.random(random.nextInt(9), random.nextDouble(0.6), random);
			for (Semantics semantics : ALL)
				assertEquals(Definitions.extensions(framework, semantics), sets(framework, semantics), () -> semantics + " of\n" + Frameworks.write(framework));
		}
	}

	@Test
	void extensionsAreThoseThatTweetyFinds() throws Exception {
		Random random = new Random(11);
		for (int n = 0; n < 150; n++) {
			Framework framework = Frameworks.random(6 + random.nextInt(9), 0.05 + random.nextDouble(0.3), random);
			for (Semantics semantics : ALL)
				assertEquals(tweety(framework, semantics), sets(framework, semantics), () -> semantics + " of\n" + Frameworks.write(framework));
		}
	}

	@Test
	void statusFollowsFromAllExtensions() throws Exception {
		Random random = new Random(3);
		for (int n = 0; n < 300; n++) {
			Framework framework = Frameworks.random(4 + random.nextInt(14), random.nextDouble(0.25), random);
			for (Semantics semantics : ALL) {
				Extensions extensions = of(framework, semantics);
				Set<BitSet> sets = sets(framework, semantics);
				for (int node = 0; node < framework.size(); node++) {
					int each = node;
					boolean none = sets.isEmpty();
					assertEquals(!none && sets.stream().allMatch(s -> s.get(each)), extensions.isInAll(node));
					assertEquals(sets.stream().anyMatch(s -> s.get(each)), extensions.isInSome(node));
					assertEquals(!none && sets.stream().allMatch(s -> IntStream.of(framework.attackersOf(each)).anyMatch(s::get)),
							extensions.status(node) == NodeStatus.OUT);
				}
			}
		}
	}

	@Test
	void frameworksOfTheCompetitionSurviveWritingAndReading() {
		Random random = new Random(5);
		for (int n = 0; n < 50; n++) {
			String written = Frameworks.write(Frameworks.random(random.nextInt(30), 0.1, random));
			assertEquals(written, Frameworks.write(Frameworks.read(written)));
		}
	}

	private static Set<BitSet> tweety(Framework framework, Semantics semantics) {
		DungTheory theory = new DungTheory();
		List<Argument> arguments = IntStream.range(0, framework.size()).mapToObj(i -> new Argument(String.valueOf(i))).toList();
		theory.addAll(arguments);
		for (int node = 0; node < framework.size(); node++)
			for (int target : framework.attackedBy(node))
				theory.addAttack(arguments.get(node), arguments.get(target));
		Collection<Extension<DungTheory>> found = switch (semantics) {
			case PREFERRED -> new SimplePreferredReasoner().getModels(theory);
			case STABLE -> new SimpleStableReasoner().getModels(theory);
			default -> new SimpleGroundedReasoner().getModels(theory);
		};
		return found.stream().map(e -> set(e.stream().mapToInt(a -> Integer.parseInt(a.getName())).toArray())).collect(Collectors.toSet());
	}
}
