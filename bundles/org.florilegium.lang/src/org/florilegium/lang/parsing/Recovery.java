package org.florilegium.lang.parsing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.antlr.runtime.Token;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.florilegium.lang.parsing.Clauses.Clause;
import org.florilegium.lang.services.FlorilegiumGrammarAccess;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Keeps one slip from costing the rest of a file. A parser that meets a keyword where none can stand gives up; this pass
 * over the tokens finds such keywords, a clause of another element, out of order or said twice, and hands them on as
 * plain words, which the grammar gathers up to the next element ({@code Unknown}) and the validator explains.
 */
@Singleton
public class Recovery {

	static final String RELATION = "[relation]";

	private static final Set<String> ELEMENTS = Set.of("document", "theme", "scale", "person", "organization", "coder", "type", "scheme",
			"statement", "claim", "argument", "group", "accept", "reject");
	private static final Set<String> HEADERS = Set.of("corpus", "codebook", "coding", "map");
	/** Keywords whose name is followed by a title or other text. */
	private static final Set<String> TITLED = Set.of("corpus", "codebook", "map", "document", "type", "scheme", "premise", "asks", "variable",
			"theme", "person", "organization", "coder", "claim", "argument", "cleaned");
	private static final Set<String> BEFORE_ANGLE = Set.of("argument", "accept", "reject", ":", ",");
	private static final Set<String> TEXTS = Set.of("RULE_STRING", "RULE_BLOCK", "RULE_GUILLEMET");
	private static final Set<String> HIDDEN = Set.of("RULE_WS", "RULE_ML_COMMENT", "RULE_SL_COMMENT");

	private final Clauses clauses;
	private final Set<String> relationKinds = new HashSet<>();
	private final Map<Integer, String> names;
	private final int word;
	private final int other;

	@Inject
	Recovery(FlorilegiumGrammarAccess grammar, ITokenDefProvider tokens) {
		clauses = new Clauses(grammar.getGrammar());
		for (EnumLiteralDeclaration kind : EcoreUtil2.getAllContentsOfType(grammar.getRelationKindRule(), EnumLiteralDeclaration.class))
			relationKinds.add(kind.getLiteral().getValue());
		names = tokens.getTokenDefMap();
		word = type("RULE_ID");
		other = type("RULE_ANY_OTHER");
	}

	private int type(String name) {
		return names.entrySet().stream().filter(e -> e.getValue().equals(name)).findFirst().orElseThrow().getKey();
	}

	/** Retypes what cannot stand where it stands. The tokens are in the order of the text and include white space. */
	void recover(List<Token> tokens) {
		List<Token> visible = tokens.stream().filter(t -> !HIDDEN.contains(names.getOrDefault(t.getType(), ""))).toList();
		new Pass(visible).run();
	}

	private final class Pass {

		private final List<Token> tokens;
		/** Clauses of the element that the pass is in; null when unknown, as in a fragment of a file. */
		private List<Clause> element;
		private int clause;
		private final Set<String> said = new HashSet<>();
		private boolean lost;

		Pass(List<Token> tokens) {
			this.tokens = tokens;
		}

		void run() {
			for (int i = 0; i < tokens.size(); i++)
				visit(i);
		}

		private void visit(int i) {
			Token token = tokens.get(i);
			String keyword = keyword(token);
			if (token.getType() == Token.INVALID_TOKEN_TYPE) {
				token.setType(other);
				lost = true;
			} else if (keyword == null) {
				visitWord(i, token);
			} else if (isName(i)) {
				// whatever it looks like
			} else if (startsElement(i, keyword)) {
				if (i > 0 && clauses.introducesName(String.valueOf(keyword(tokens.get(i - 1)))))
					tokens.get(i - 1).setType(word);
				enter(keyword);
			} else if (relationKinds.contains(keyword) && i > 0 && isNode(i - 1) && !inClause(keyword)) {
				enter(RELATION);
				follow(keyword);
			} else if (element != null && (lost || !follow(keyword))) {
				lost |= !isStance(i);
				token.setType(Character.isLetter(keyword.charAt(0)) ? word : other);
			}
		}

		private void visitWord(int i, Token token) {
			if (element == null || i == 0)
				return;
			String name = names.get(token.getType());
			if (isNode(i) && isRelation(i))
				lost = false;
			else if (TEXTS.contains(name) ? !isTextExpected(i) : isNode(i) ? !isNodeExpected(i) : "RULE_ID".equals(name) && !isWordExpected(i))
				lost = true;
			if (lost && (TEXTS.contains(name) || isNode(i)))
				token.setType(other);
		}

		private boolean isRelation(int node) {
			return node + 1 < tokens.size() && relationKinds.contains(String.valueOf(keyword(tokens.get(node + 1))));
		}

		/** A text follows a keyword, a span or page, or the name of something that has a title. */
		private boolean isTextExpected(int i) {
			String before = names.get(tokens.get(i - 1).getType());
			if (keyword(tokens.get(i - 1)) != null || "RULE_SPAN".equals(before))
				return true;
			String introduction = i < 2 ? null : keyword(tokens.get(i - 2));
			return "RULE_NUMBER".equals(before) ? "page".equals(introduction) : introduction != null && TITLED.contains(introduction);
		}

		private boolean isNodeExpected(int i) {
			String before = keyword(tokens.get(i - 1));
			if ("RULE_BRACKET".equals(names.get(tokens.get(i).getType())))
				return before != null || i > 1 && "therefore".equals(keyword(tokens.get(i - 2)));
			return before != null && (relationKinds.contains(before) || BEFORE_ANGLE.contains(before));
		}

		/** A word follows a keyword or, as a stance, a theme. */
		private boolean isWordExpected(int i) {
			return keyword(tokens.get(i - 1)) != null || "RULE_TAG".equals(names.get(tokens.get(i - 1).getType()));
		}

		private boolean startsElement(int i, String keyword) {
			if (i == 0)
				return HEADERS.contains(keyword) || ELEMENTS.contains(keyword);
			if (!ELEMENTS.contains(keyword))
				return false;
			// "scale" and "type" are also clauses; as elements they go on differently
			return lost || !inClauseAhead(keyword) || switch (keyword) {
				case "scale" -> i + 2 < tokens.size() && ":".equals(keyword(tokens.get(i + 2)));
				case "type" -> false;
				default -> true;
			};
		}

		private boolean inClauseAhead(String keyword) {
			return element != null && element.stream().skip(clause + 1L).anyMatch(c -> c.inner().containsKey(keyword));
		}

		private boolean inClause(String keyword) {
			return element != null && !lost && clause < element.size() && element.get(clause).inner().containsKey(keyword);
		}

		private boolean isName(int i) {
			String before = i == 0 ? null : keyword(tokens.get(i - 1));
			String keyword = keyword(tokens.get(i));
			return before != null && !lost && clauses.introducesName(before) && Character.isLetter(keyword.charAt(0))
					&& !(ELEMENTS.contains(keyword) && tokens.get(i).getLine() > tokens.get(i - 1).getLine());
		}

		private boolean isNode(int i) {
			String name = names.get(tokens.get(i).getType());
			return "RULE_BRACKET".equals(name) || "RULE_ANGLE".equals(name);
		}

		private boolean isStance(int i) {
			return "RULE_TAG".equals(names.get(tokens.get(i - 1).getType())) && i > 1 && "about".equals(keyword(tokens.get(i - 2)));
		}

		private void enter(String keyword) {
			element = clauses.of(keyword);
			if (element == null)
				element = List.of(new Clause(Set.of(keyword), Map.of(keyword, false, ",", true), false));
			clause = 0;
			said.clear();
			lost = false;
		}

		/** Goes to the clause that the keyword is in; false when there is none from here on. */
		private boolean follow(String keyword) {
			for (int next = clause; next < element.size(); next++) {
				Clause candidate = element.get(next);
				if (!candidate.inner().containsKey(keyword))
					continue;
				boolean begins = candidate.first().contains(keyword);
				if (next > clause && !begins && !candidate.first().isEmpty())
					continue;
				if (next == clause) {
					boolean again = said.contains(keyword) && !candidate.inner().get(keyword);
					if (again && !(begins && candidate.repeated()))
						continue;
					if (begins && candidate.repeated())
						said.clear();
				} else {
					said.clear();
				}
				clause = next;
				said.add(keyword);
				return true;
			}
			return keyword.equals("/");
		}

		private String keyword(Token token) {
			String name = names.get(token.getType());
			return name != null && name.startsWith("'") ? name.substring(1, name.length() - 1) : null;
		}
	}
}
