package org.florilegium.lang.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CompoundElement;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;

/**
 * The order in which the clauses of each element come, read off the grammar itself: an element is a row of clauses, a
 * clause a set of keywords.
 */
final class Clauses {

	/**
	 * One clause.
	 *
	 * @param first    the keywords that begin it
	 * @param inner    every keyword in it, and whether it may come again within the same clause
	 * @param repeated whether the clause may come again
	 */
	record Clause(Set<String> first, Map<String, Boolean> inner, boolean repeated) {
	}

	private final Map<String, List<Clause>> byKeyword = new HashMap<>();
	private final Set<String> naming = new HashSet<>(Set.of("/"));

	Clauses(Grammar grammar) {
		for (AbstractRule rule : grammar.getRules()) {
			if (rule instanceof ParserRule parserRule && !GrammarUtil.isDatatypeRule(parserRule)) {
				collectNaming(rule.getAlternatives());
				if (rule.getAlternatives() instanceof Group group && group.getElements().getFirst() instanceof Keyword keyword)
					byKeyword.putIfAbsent(keyword.getValue(), clauses(group));
				if (rule.getName().equals("Relation"))
					byKeyword.put(Recovery.RELATION, clauses((Group) rule.getAlternatives()));
			}
		}
	}

	/** The clauses of the element that begins with a keyword, or null. */
	List<Clause> of(String keyword) {
		return byKeyword.get(keyword);
	}

	/** Whether a name follows the keyword, so that the next word is no keyword whatever it looks like. */
	boolean introducesName(String keyword) {
		return naming.contains(keyword);
	}

	private static List<Clause> clauses(Group group) {
		List<Clause> clauses = new ArrayList<>();
		for (AbstractElement element : group.getElements()) {
			Map<String, Boolean> inner = new HashMap<>();
			collect(element, false, inner, new HashSet<>());
			if (!inner.isEmpty())
				clauses.add(new Clause(first(element), inner, GrammarUtil.isMultipleCardinality(element)));
		}
		return clauses;
	}

	private static void collect(AbstractElement element, boolean repeated, Map<String, Boolean> keywords, Set<AbstractRule> seen) {
		boolean again = repeated || GrammarUtil.isMultipleCardinality(element);
		switch (element) {
			case Keyword keyword -> keywords.merge(keyword.getValue(), again, (a, b) -> true);
			case EnumLiteralDeclaration literal -> keywords.merge(literal.getLiteral().getValue(), again, (a, b) -> true);
			case CrossReference reference -> {
				// a name
			}
			case Assignment assignment -> collect(assignment.getTerminal(), again, keywords, seen);
			case CompoundElement compound -> compound.getElements().forEach(e -> collect(e, again, keywords, seen));
			case RuleCall call when isStructured(call) && !call.getRule().getName().equals("Element") -> {
				if (seen.add(call.getRule()))
					collect(call.getRule().getAlternatives(), again, keywords, seen);
				seen.remove(call.getRule());
			}
			default -> {
				// a word
			}
		}
	}

	private static boolean isStructured(RuleCall call) {
		return call.getRule() instanceof EnumRule || call.getRule() instanceof ParserRule rule && !GrammarUtil.isDatatypeRule(rule);
	}

	private static Set<String> first(AbstractElement element) {
		return switch (element) {
			case Keyword keyword -> Set.of(keyword.getValue());
			case EnumLiteralDeclaration literal -> Set.of(literal.getLiteral().getValue());
			case CrossReference reference -> Set.of();
			case Assignment assignment -> first(assignment.getTerminal());
			case Alternatives alternatives -> {
				Set<String> all = new HashSet<>();
				alternatives.getElements().forEach(e -> all.addAll(first(e)));
				yield all;
			}
			case CompoundElement compound -> first(compound.getElements().getFirst());
			case RuleCall call when isStructured(call) -> first(call.getRule().getAlternatives());
			default -> Set.of();
		};
	}

	private void collectNaming(AbstractElement element) {
		if (element instanceof Group group) {
			for (int i = 0; i + 1 < group.getElements().size(); i++)
				if (group.getElements().get(i) instanceof Keyword keyword && isName(group.getElements().get(i + 1)))
					naming.add(keyword.getValue());
		}
		if (element instanceof CompoundElement compound)
			compound.getElements().forEach(this::collectNaming);
	}

	private static boolean isName(AbstractElement element) {
		return switch (element) {
			case Assignment assignment -> isName(assignment.getTerminal());
			case CrossReference reference -> isName(reference.getTerminal());
			case RuleCall call -> call.getRule() instanceof ParserRule rule && (GrammarUtil.isDatatypeRule(rule)
					? rule.getName().endsWith("Name")
					: rule.getAlternatives() instanceof Group group && isName(group.getElements().getFirst())
							|| rule.getAlternatives() instanceof Alternatives alternatives && isName(alternatives.getElements().getFirst()));
			default -> false;
		};
	}
}
