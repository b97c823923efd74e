package org.florilegium.lang.parsing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.florilegium.lang.services.FlorilegiumGrammarAccess;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Keeps one slip from costing the rest of a file. Where the parser finds something that cannot stand there, whatever it is
 * up to the next element is handed on as plain words, which the grammar takes as {@code Unknown} and the validator
 * explains.
 */
@Singleton
class Recovery {

	private static final Set<String> ELEMENTS = Set.of("document", "theme", "scale", "person", "organization", "coder", "type", "scheme",
			"statement", "claim", "argument", "group", "accept", "reject");
	private static final Set<String> HIDDEN = Set.of("RULE_WS", "RULE_ML_COMMENT", "RULE_SL_COMMENT");
	private static final Set<String> NO_WORDS = Set.of("RULE_STRING", "RULE_BLOCK", "RULE_GUILLEMET", "RULE_BRACKET", "RULE_ANGLE");

	private final Map<Integer, String> names;
	private final Set<String> relationKinds = new HashSet<>();
	private final int word;
	private final int other;

	@Inject
	Recovery(FlorilegiumGrammarAccess grammar, ITokenDefProvider tokens) {
		names = tokens.getTokenDefMap();
		word = type("RULE_ID");
		other = type("RULE_ANY_OTHER");
		for (EnumLiteralDeclaration kind : EcoreUtil2.getAllContentsOfType(grammar.getRelationKindRule(), EnumLiteralDeclaration.class))
			relationKinds.add(kind.getLiteral().getValue());
	}

	private int type(String name) {
		return names.entrySet().stream().filter(e -> e.getValue().equals(name)).findFirst().orElseThrow().getKey();
	}

	/**
	 * Prepares the tokens of a text for a first attempt: characters that are nothing become words, and so does the keyword
	 * of an element that is only begun, which would otherwise take the next element's keyword for its name.
	 */
	void prepare(List<Token> tokens) {
		Token before = null;
		for (Token token : tokens) {
			if (token.getType() == Token.INVALID_TOKEN_TYPE)
				token.setType(other);
			if (HIDDEN.contains(names.get(token.getType())))
				continue;
			if (before != null && isElementKeyword(before) && isElementKeyword(token) && token.getLine() > before.getLine())
				before.setType(word);
			before = token;
		}
	}

	/** Makes words of everything from a token that cannot stand where it stands up to the next element. */
	void lose(List<Token> tokens, Token from) {
		List<Token> rest = tokens.subList(tokens.indexOf(from), tokens.size()).stream().filter(t -> !HIDDEN.contains(names.get(t.getType()))).toList();
		for (int i = 0; i < rest.size(); i++) {
			Token token = rest.get(i);
			if (i > 0 && isElement(token.getType(), i + 1 < rest.size() ? rest.get(i + 1).getType() : Token.EOF))
				return;
			String keyword = keyword(token.getType());
			if (keyword != null)
				token.setType(Character.isLetter(keyword.charAt(0)) ? word : other);
			else if (NO_WORDS.contains(names.get(token.getType())))
				token.setType(other);
		}
	}

	/** Whether an element begins with the next token of a stream. */
	boolean isElement(TokenStream tokens) {
		return isElement(tokens.LA(1), tokens.LA(2));
	}

	private boolean isElement(int type, int next) {
		String keyword = keyword(type);
		if (keyword != null)
			return ELEMENTS.contains(keyword);
		String name = names.get(type);
		return ("RULE_BRACKET".equals(name) || "RULE_ANGLE".equals(name)) && relationKinds.contains(String.valueOf(keyword(next)));
	}

	private boolean isElementKeyword(Token token) {
		return ELEMENTS.contains(String.valueOf(keyword(token.getType())));
	}

	private String keyword(int type) {
		String name = names.get(type);
		return name != null && name.startsWith("'") ? name.substring(1, name.length() - 1) : null;
	}
}
