package org.florilegium.analysis.argument;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.analysis.Method;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.model.Semantics;
import org.florilegium.model.Status;

/**
 * What becomes of the claims and arguments of a debate. Its framework has a node for each claim and argument, and attacks as
 * follows:
 * <ul>
 * <li>{@code attacks} and {@code undercuts}: the source attacks the target; {@code contradicts}: both ways;
 * <li>{@code rebuts} an argument: the source attacks what the argument concludes; {@code undermines} an argument, without
 * saying which premise: the argument itself; of a claim, both: the claim;
 * <li>an argument whose premise or warrant is not accepted is not either: for each such claim a further node, attacked by the
 * claim, attacks the argument;
 * <li>what an argument says {@code unless} of attacks it;
 * <li>nothing attacks what is taken as accepted; what is taken as rejected a further node attacks.
 * </ul>
 * {@code supports}, {@code entails} and {@code restates} attack nothing, so that a claim need not be argued for to stand.
 */
public final class Evaluation {

	private final Debate debate;
	private final Semantics semantics;
	private final Map<String, Integer> numbers;
	private final Map<String, List<String>> attackers;
	private final Extensions extensions;

	private Evaluation(Debate debate, Semantics semantics, Map<String, Integer> numbers, Map<String, List<String>> attackers, Extensions extensions) {
		this.debate = debate;
		this.semantics = semantics;
		this.numbers = numbers;
		this.attackers = attackers;
		this.extensions = extensions;
	}

	/**
	 * Evaluates a debate.
	 *
	 * @param semantics {@link Semantics#NONE} for the debate's own, else grounded
	 * @throws TooManyExtensionsException when there are more extensions than the search allows
	 */
	public static Evaluation of(Debate debate, Semantics semantics, Search search) throws TooManyExtensionsException {
		Semantics chosen = semantics == Semantics.NONE ? debate.chosenSemantics() : semantics;
		Induction induction = new Induction(debate);
		return new Evaluation(debate, chosen, induction.numbers, induction.attackers, Extensions.of(induction.framework(), chosen, search));
	}

	/** Evaluates a debate under grounded semantics, whatever its own are: there is always one extension, and it is found at once. */
	public static Evaluation grounded(Debate debate) {
		try {
			return of(debate, Semantics.GROUNDED, Search.DEFAULT);
		} catch (TooManyExtensionsException e) {
			throw new IllegalStateException("more than one grounded extension", e);
		}
	}

	/** The framework that a debate induces: first its nodes in their order, then those that are there to say what does not hold. */
	public static Framework framework(Debate debate) {
		return new Induction(debate).framework();
	}

	/** The debate. */
	public Debate debate() {
		return debate;
	}

	/** Under what it was evaluated. */
	public Semantics semantics() {
		return semantics;
	}

	/** Whether the debate has a node. */
	public boolean has(String node) {
		return numbers.containsKey(node);
	}

	/** What becomes of a node; undecided for one that the debate has not. */
	public NodeStatus status(String node) {
		Integer number = numbers.get(node);
		return number == null ? NodeStatus.UNDECIDED : extensions.status(number);
	}

	/** Whether some extension accepts a node. */
	public boolean isInSome(String node) {
		Integer number = numbers.get(node);
		return number != null && extensions.isInSome(number);
	}

	/** Number of extensions; 0 where nothing is stable. */
	public BigInteger extensions() {
		return extensions.count();
	}

	/** The nodes that each extension accepts, of no more than so many extensions. */
	public List<List<String>> accepted(int limit) {
		List<String> nodes = debate.nodes();
		List<List<String>> accepted = new ArrayList<>();
		for (BitSet extension : extensions.list(limit))
			accepted.add(extension.stream().filter(number -> number < nodes.size()).mapToObj(nodes::get).toList());
		return accepted;
	}

	/**
	 * What keeps a node from being accepted, by what the map says: of one that is out what is in and attacks it, of one that is
	 * undecided what is undecided and does; for a premise or warrant that is not accepted, that.
	 */
	public List<String> because(String node) {
		NodeStatus status = status(node);
		if (status == NodeStatus.IN)
			return List.of();
		NodeStatus other = status == NodeStatus.OUT ? NodeStatus.IN : NodeStatus.UNDECIDED;
		List<String> because = new ArrayList<>(attackers.getOrDefault(node, List.of()).stream().filter(a -> status(a) == other).toList());
		for (ArgumentForm argument : debate.arguments())
			if (Debate.node(argument).equals(node))
				Debate.grounds(argument).stream().filter(ground -> status(ground) == status).forEach(because::add);
		return because.stream().distinct().toList();
	}

	/** How it was computed. */
	public Method method() {
		String what = switch (semantics) {
			case PREFERRED -> "in: in every preferred extension; out: attacked by every one; undecided: otherwise";
			case STABLE -> "in: in every stable extension; out: in none; undecided: otherwise, and everything where there is no stable extension";
			default -> "in: in the grounded extension; out: attacked by it; undecided: neither";
		};
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("map", debate.name());
		parameters.put("semantics", semantics.getLiteral());
		parameters.put("extensions", extensions());
		return new Method("Claims and arguments of the map “" + debate.title() + "” under " + semantics.getLiteral() + " semantics (Dung 1995): " + what
				+ ". An argument with a premise or warrant that is not accepted is not accepted.", parameters);
	}

	/** Makes the framework. */
	private static final class Induction {

		private final Debate debate;
		private final Map<String, Integer> numbers = new HashMap<>();
		private final Map<String, Integer> denials = new HashMap<>();
		private final Map<String, List<String>> attackers = new HashMap<>();
		private final List<int[]> attacks = new ArrayList<>();
		private int size;

		Induction(Debate debate) {
			this.debate = debate;
			for (String node : debate.nodes())
				if (numbers.putIfAbsent(node, size) == null)
					size++;
			debate.arguments().forEach(this::argument);
			debate.relations().forEach(this::relation);
			debate.assumptions().forEach((node, status) -> {
				if (status == Status.REJECT && numbers.containsKey(node))
					attacks.add(new int[] { size++, numbers.get(node) });
			});
		}

		Framework framework() {
			return Framework.of(size, attacks.stream().mapToInt(a -> a[0]).toArray(), attacks.stream().mapToInt(a -> a[1]).toArray());
		}

		private void argument(ArgumentForm argument) {
			String node = Debate.node(argument);
			argument.rebuttals().forEach(claim -> attack("[" + claim + "]", node));
			if (debate.assumptions().get(node) == Status.ACCEPT)
				return;
			for (String ground : Debate.grounds(argument))
				if (numbers.containsKey(ground)) {
					Integer denial = denials.get(ground);
					if (denial == null) {
						denials.put(ground, denial = size++);
						attacks.add(new int[] { numbers.get(ground), denial });
					}
					attacks.add(new int[] { denial, numbers.get(node) });
				}
		}

		private void relation(RelationForm relation) {
			switch (relation.kind()) {
				case ATTACKS, UNDERMINES, UNDERCUTS -> attack(relation.source(), relation.target());
				case REBUTS -> attack(relation.source(), concluded(relation.target()));
				case CONTRADICTS -> {
					attack(relation.source(), relation.target());
					attack(relation.target(), relation.source());
				}
				default -> {
					// attacks nothing
				}
			}
		}

		private String concluded(String node) {
			return debate.arguments().stream().filter(a -> Debate.node(a).equals(node) && a.conclusion() != null).map(a -> "[" + a.conclusion() + "]").findFirst()
					.orElse(node);
		}

		private void attack(String source, String target) {
			if (!numbers.containsKey(source) || !numbers.containsKey(target) || debate.assumptions().get(target) == Status.ACCEPT)
				return;
			attacks.add(new int[] { numbers.get(source), numbers.get(target) });
			attackers.computeIfAbsent(target, k -> new ArrayList<>()).add(source);
		}
	}
}
