package org.florilegium.analysis.argument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.model.Force;
import org.florilegium.model.RelationKind;

/** Who argues what: which authors assert, deny or question which claims, and how they get from one to the other. Immutable. */
public final class Positions {

	/** Forces by which one stands for a claim. */
	private static final Set<Force> FOR = Set.of(Force.ASSERTS, Force.CONCEDES, Force.ASSUMES);

	private final List<Utterance> utterances;

	/** Positions as utterances take them; those whose author is unknown, and reports of what others say, take none. */
	public Positions(List<Utterance> utterances) {
		this.utterances = utterances.stream().filter(u -> u.author() != null).distinct().toList();
	}

	/** How often one author does what to one claim. */
	public record Position(String author, String label, String claim, Map<Force, Integer> acts) {

		/** How often they do it. */
		public int count(Force force) {
			return acts.getOrDefault(force, 0);
		}

		/** 1 when they stand for the claim, -1 against it, 0 when neither or both. */
		public int side() {
			boolean stands = FOR.stream().anyMatch(acts::containsKey);
			boolean denies = acts.containsKey(Force.DENIES);
			return stands == denies ? 0 : stands ? 1 : -1;
		}
	}

	/**
	 * A claim and who stands where.
	 *
	 * @param supporters labels of those who assert, concede or assume it
	 * @param opponents  labels of those who deny it
	 */
	public record Standing(String claim, List<String> supporters, List<String> opponents) {

		/** Whether several stand for it and nobody denies it. */
		public boolean isShared() {
			return supporters.size() > 1 && opponents.isEmpty();
		}

		/** Whether some stand for it and others deny it, or somebody does both. */
		public boolean isContested() {
			return !supporters.isEmpty() && !opponents.isEmpty();
		}
	}

	/** How an author gets from a claim to another: nodes in brackets, each supporting the next. */
	public record Chain(String author, String label, List<String> nodes) {
	}

	/** Each author's acts on each claim, by label and claim. */
	public List<Position> positions() {
		Map<List<String>, Map<Force, Integer>> counts = new LinkedHashMap<>();
		Map<String, String> labels = new LinkedHashMap<>();
		for (Utterance u : utterances) {
			labels.putIfAbsent(u.author(), u.label());
			counts.computeIfAbsent(List.of(u.author(), u.claim()), k -> new EnumMap<>(Force.class)).merge(u.force(), 1, Integer::sum);
		}
		List<Position> positions = new ArrayList<>();
		counts.forEach((key, acts) -> positions.add(new Position(key.get(0), labels.get(key.get(0)), key.get(1), Map.copyOf(acts))));
		positions.sort(Comparator.comparing(Position::label).thenComparing(Position::claim));
		return positions;
	}

	/** Who stands where on each claim, by claim. */
	public List<Standing> standings() {
		Map<String, Set<String>> supporters = new TreeMap<>();
		Map<String, Set<String>> opponents = new TreeMap<>();
		for (Position position : positions()) {
			Set<String> pro = supporters.computeIfAbsent(position.claim(), k -> new LinkedHashSet<>());
			Set<String> contra = opponents.computeIfAbsent(position.claim(), k -> new LinkedHashSet<>());
			if (FOR.stream().anyMatch(position.acts()::containsKey))
				pro.add(position.label());
			if (position.count(Force.DENIES) > 0)
				contra.add(position.label());
		}
		return supporters.keySet().stream().map(claim -> new Standing(claim, List.copyOf(supporters.get(claim)), List.copyOf(opponents.get(claim)))).toList();
	}

	/**
	 * The longest chains of support of each author. An author takes a step to and from an argument that one of their statements
	 * makes, or all of whose explicit premises they stand for; and along {@code supports} and {@code entails} where they make the
	 * statement given for it, or stand for both claims. Premises lead to their argument, and that to its conclusion.
	 */
	public List<Chain> chains(Debate debate) {
		List<Chain> chains = new ArrayList<>();
		chains(debate, chains::add);
		return chains;
	}

	/**
	 * Finds the same chains, by author. Where many arguments share their premises there may be very many.
	 *
	 * @param sink told each; false when no more are wanted
	 */
	public void chains(Debate debate, Predicate<Chain> sink) {
		Map<String, String> labels = new TreeMap<>();
		Map<String, Set<String>> statements = new LinkedHashMap<>();
		Map<String, Set<String>> claims = new LinkedHashMap<>();
		for (Utterance u : utterances) {
			labels.putIfAbsent(u.author(), u.label());
			statements.computeIfAbsent(u.author(), k -> new HashSet<>()).add(u.statement());
		}
		for (Position position : positions())
			if (position.side() > 0)
				claims.computeIfAbsent(position.author(), k -> new HashSet<>()).add("[" + position.claim() + "]");
		for (Map.Entry<String, String> each : labels.entrySet()) {
			String author = each.getKey();
			Map<String, Set<String>> steps = steps(debate, statements.get(author), claims.getOrDefault(author, Set.of()));
			Set<String> reached = new HashSet<>();
			steps.values().forEach(reached::addAll);
			for (String start : steps.keySet())
				if (!reached.contains(start) && !follow(steps, new ArrayList<>(List.of(start)), nodes -> sink.test(new Chain(author, each.getValue(), nodes))))
					return;
		}
	}

	private static Map<String, Set<String>> steps(Debate debate, Set<String> statements, Set<String> claims) {
		Map<String, Set<String>> steps = new LinkedHashMap<>();
		for (ArgumentForm argument : debate.arguments()) {
			List<String> said = argument.premises().stream().filter(p -> !p.implicit()).map(PremiseForm::claim).map(c -> "[" + c + "]").toList();
			boolean makes = argument.statements().stream().anyMatch(statements::contains);
			if (argument.conclusion() == null || !makes && (said.isEmpty() || !claims.containsAll(said)))
				continue;
			for (PremiseForm premise : argument.premises())
				step(steps, "[" + premise.claim() + "]", Debate.node(argument));
			step(steps, Debate.node(argument), "[" + argument.conclusion() + "]");
		}
		for (RelationForm relation : debate.relations())
			if ((relation.kind() == RelationKind.SUPPORTS || relation.kind() == RelationKind.ENTAILS)
					&& (relation.evidence().stream().anyMatch(statements::contains) || claims.contains(relation.source()) && claims.contains(relation.target())))
				step(steps, relation.source(), relation.target());
		return steps;
	}

	private static void step(Map<String, Set<String>> steps, String from, String to) {
		steps.computeIfAbsent(from, k -> new LinkedHashSet<>()).add(to);
	}

	private static boolean follow(Map<String, Set<String>> steps, List<String> path, Predicate<List<String>> sink) {
		boolean further = false;
		for (String next : steps.getOrDefault(path.getLast(), Set.of()))
			if (!path.contains(next)) {
				further = true;
				path.add(next);
				if (!follow(steps, path, sink))
					return false;
				path.removeLast();
			}
		return further || sink.test(List.copyOf(path));
	}
}
