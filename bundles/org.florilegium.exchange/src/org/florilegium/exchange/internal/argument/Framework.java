package org.florilegium.exchange.internal.argument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.RelationForm;

/**
 * The abstract argumentation framework that claims and arguments induce: attacks on a claim are also attacks on the arguments
 * that have it as a premise; contradictions are attacks both ways.
 *
 * @param nodes   names of claims in brackets and of arguments in angles
 * @param attacks pairs of numbers of nodes from 1, attacker first
 */
record Framework(List<String> nodes, List<int[]> attacks) {

	static Framework of(CodedProject project, Losses losses) {
		Map<String, Integer> numbers = new LinkedHashMap<>();
		project.argued(ClaimForm.class).forEach(c -> numbers.putIfAbsent("[" + c.name() + "]", numbers.size() + 1));
		Map<String, List<String>> uses = new LinkedHashMap<>();
		for (ArgumentForm argument : project.argued(ArgumentForm.class)) {
			numbers.putIfAbsent("<" + argument.name() + ">", numbers.size() + 1);
			argument.premises().forEach(p -> uses.computeIfAbsent("[" + p.claim() + "]", k -> new ArrayList<>()).add("<" + argument.name() + ">"));
		}
		Set<List<Integer>> attacks = new LinkedHashSet<>();
		for (RelationForm relation : project.argued(RelationForm.class))
			switch (relation.kind()) {
				case ATTACKS, REBUTS, UNDERMINES, UNDERCUTS -> attack(relation.source(), relation.target(), numbers, uses, attacks);
				case CONTRADICTS -> {
					attack(relation.source(), relation.target(), numbers, uses, attacks);
					attack(relation.target(), relation.source(), numbers, uses, attacks);
				}
				default -> losses.count("supporting relation", "An abstract framework has attacks only.");
			}
		losses.count("statement", project.statements(), "A framework has claims and arguments only.");
		return new Framework(List.copyOf(numbers.keySet()), attacks.stream().map(a -> new int[] { a.get(0), a.get(1) }).toList());
	}

	private static void attack(String source, String target, Map<String, Integer> numbers, Map<String, List<String>> uses, Set<List<Integer>> attacks) {
		Integer from = numbers.get(source);
		if (from == null || !numbers.containsKey(target))
			return;
		attacks.add(List.of(from, numbers.get(target)));
		uses.getOrDefault(target, List.of()).forEach(argument -> attacks.add(List.of(from, numbers.get(argument))));
	}
}
