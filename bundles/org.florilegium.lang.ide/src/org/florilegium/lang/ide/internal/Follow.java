package org.florilegium.lang.ide.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CompoundElement;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.florilegium.lang.ide.internal.Word.Kind;
import org.florilegium.lang.services.FlorilegiumGrammarAccess;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * What can follow the words of an element, by the grammar: its rules as one automaton, in which all ways of reading the
 * words are followed at once. Words that fit nowhere are passed over, so that a slip does not end all help.
 */
@Singleton
public class Follow {

	/**
	 * Something that can come next.
	 *
	 * @param terminal  what it looks like: a keyword, or the name of a rule such as {@code TAG}, {@code Name}, {@code Text}
	 * @param keyword   whether the terminal is a keyword
	 * @param rule      the rule that it is in, such as {@code Statement}
	 * @param feature   what it sets, or null
	 * @param reference the kind of thing it refers to, or null
	 */
	public record Expected(String terminal, boolean keyword, String rule, EStructuralFeature feature, EClass reference) {

		/** Whether it sets this feature. */
		public boolean sets(EStructuralFeature wanted) {
			return feature == wanted;
		}
	}

	private static final Set<String> WHOLE = Set.of("Name", "PointName", "Text");

	private static final class State {
		private final List<State> free = new ArrayList<>();
		private final List<Edge> edges = new ArrayList<>();
	}

	private record Edge(Expected expected, State target) {
	}

	private final State file = new State();
	private final State elements = new State();
	private final Set<String> names = new HashSet<>();
	private final Set<String> points = new HashSet<>();
	private final Set<String> keywords;

	/** Made by the language's injector. */
	@Inject
	Follow(FlorilegiumGrammarAccess grammar) {
		keywords = GrammarUtil.getAllKeywords(grammar.getGrammar());
		points.addAll(EcoreUtil2.getAllContentsOfType(grammar.getPointNameRule(), Keyword.class).stream().map(Keyword::getValue).toList());
		names.addAll(points);
		names.addAll(EcoreUtil2.getAllContentsOfType(grammar.getNameRule(), Keyword.class).stream().map(Keyword::getValue).toList());
		build(grammar.getStudyFileRule().getAlternatives(), file, null, grammar.getStudyFileRule());
		State end = build(grammar.getElementRule().getAlternatives(), elements, null, grammar.getElementRule());
		end.free.add(elements);
	}

	/** The keywords of the language. */
	public Set<String> keywords() {
		return keywords;
	}

	/** Whether something without a sigil can be called so. */
	public boolean canName(String word) {
		return names.contains(word) || !keywords.contains(word);
	}

	/** What can begin a file. */
	public Walk file() {
		return new Walk(file);
	}

	/** What can begin an element. */
	public Walk element() {
		return new Walk(elements);
	}

	private State build(AbstractElement element, State from, Assignment assignment, ParserRule rule) {
		State start = new State();
		from.free.add(start);
		State last = inner(element, start, assignment, rule);
		State end = new State();
		last.free.add(end);
		if (GrammarUtil.isOptionalCardinality(element))
			start.free.add(end);
		if (GrammarUtil.isMultipleCardinality(element))
			last.free.add(start);
		return end;
	}

	private State inner(AbstractElement element, State from, Assignment assignment, ParserRule rule) {
		return switch (element) {
			case Assignment a -> build(a.getTerminal(), from, a, rule);
			case CrossReference reference -> build(reference.getTerminal(), from, assignment, rule);
			case Keyword keyword -> edge(from, keyword.getValue(), true, assignment, rule);
			case EnumLiteralDeclaration literal -> edge(from, literal.getLiteral().getValue(), true, assignment, rule);
			case RuleCall call -> called(call.getRule(), from, assignment, rule);
			case Alternatives alternatives -> {
				State end = new State();
				for (AbstractElement each : alternatives.getElements())
					build(each, from, assignment, rule).free.add(end);
				yield end;
			}
			case CompoundElement group -> {
				State at = from;
				for (AbstractElement each : group.getElements())
					at = build(each, at, assignment, rule);
				yield at;
			}
			default -> from;
		};
	}

	private State called(AbstractRule called, State from, Assignment assignment, ParserRule rule) {
		return switch (called) {
			case ParserRule unknown when unknown.getName().equals("Unknown") -> new State();
			case ParserRule name when WHOLE.contains(name.getName()) -> edge(from, name.getName(), false, assignment, rule);
			case ParserRule word when GrammarUtil.isDatatypeRule(word) -> build(word.getAlternatives(), from, assignment, rule);
			case ParserRule element -> build(element.getAlternatives(), from, null, element);
			case EnumRule values -> build(values.getAlternatives(), from, assignment, rule);
			default -> edge(from, called.getName(), false, assignment, rule);
		};
	}

	private State edge(State from, String terminal, boolean keyword, Assignment assignment, ParserRule rule) {
		EStructuralFeature feature = assignment == null ? null : ((EClass) rule.getType().getClassifier()).getEStructuralFeature(assignment.getFeature());
		CrossReference reference = assignment == null ? null
				: EcoreUtil2.getAllContentsOfType(assignment, CrossReference.class).stream().findFirst().orElse(null);
		State end = new State();
		from.edges.add(new Edge(new Expected(terminal, keyword, rule.getName(), feature,
				reference == null ? null : (EClass) reference.getType().getClassifier()), end));
		return end;
	}

	/** One reading of words. */
	public final class Walk {

		private Set<State> states;

		private Walk(State start) {
			states = closure(List.of(start));
		}

		/** Goes on past a word; false, and nothing else, when it fits nowhere. */
		public boolean read(Word word) {
			List<State> next = new ArrayList<>();
			for (State state : states)
				for (Edge edge : state.edges)
					if (fits(word, edge.expected))
						next.add(edge.target);
			if (next.isEmpty())
				return false;
			states = closure(next);
			return true;
		}

		/** What can come next, in the order of the grammar. */
		public Collection<Expected> expected() {
			Set<Expected> all = new LinkedHashSet<>();
			for (State state : states)
				state.edges.forEach(e -> all.add(e.expected));
			return all;
		}
	}

	private static Set<State> closure(List<State> states) {
		Set<State> all = new LinkedHashSet<>();
		Deque<State> open = new ArrayDeque<>(states);
		while (!open.isEmpty()) {
			State state = open.pop();
			if (all.add(state))
				for (int i = state.free.size() - 1; i >= 0; i--)
					open.push(state.free.get(i));
		}
		return all;
	}

	private boolean fits(Word word, Expected expected) {
		if (expected.keyword)
			return word.is(expected.terminal);
		return word.closed() && switch (expected.terminal) {
			case "TAG" -> word.kind() == Kind.TAG && word.text().length() > 1;
			case "HANDLE" -> word.kind() == Kind.HANDLE && word.text().length() > 1;
			case "BRACKET" -> word.kind() == Kind.BRACKET;
			case "ANGLE" -> word.kind() == Kind.ANGLE;
			case "Name" -> word.kind() == Kind.WORD && (names.contains(word.text()) || !keywords.contains(word.text()));
			case "PointName" -> word.kind() == Kind.WORD && (points.contains(word.text()) || !keywords.contains(word.text()));
			case "Text" -> word.kind() == Kind.TEXT;
			case "SPAN" -> word.kind() == Kind.SPAN;
			case "NUMBER" -> word.kind() == Kind.NUMBER;
			case "DATE" -> word.kind() == Kind.DATE && word.text().length() == 10;
			case "MONTH" -> word.kind() == Kind.DATE && word.text().length() == 7;
			default -> false;
		};
	}
}
