package org.florilegium.lang.parsing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.BitSet;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.IntStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseException;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.IUnorderedGroupHelper;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.florilegium.lang.parser.antlr.FlorilegiumParser;
import org.florilegium.lang.parser.antlr.internal.InternalFlorilegiumParser;

import com.google.inject.Inject;

/**
 * The generated parser, which gives up where a token can stand in no element, tried again with {@link Recovery}'s help
 * until it reads a whole file. A file without such slips is read once.
 */
public class RecoveringParser extends FlorilegiumParser {

	/** A file with more slips than this is no file of the language; what follows them is lost. */
	private static final int ATTEMPTS = 100;

	@Inject
	private Recovery recovery;

	@Override
	protected IParseResult doParse(String rule, CharStream text, NodeModelBuilder builder, int lookAhead) {
		TokenSource lexer = createLexer(text);
		List<Token> tokens = new ArrayList<>();
		Token end;
		for (end = lexer.nextToken(); end.getType() != Token.EOF; end = lexer.nextToken())
			tokens.add(end);
		return parse(rule, tokens, end, null, builder, lookAhead);
	}

	/**
	 * Reads parts of a file as if nothing stood between them.
	 *
	 * @param text  all of the file
	 * @param parts [start, end) in UTF-16 units, each where words begin and end
	 * @return a root whose words are where they are in the file; nothing when words begin in a part and end behind it
	 */
	Optional<IParseResult> parseParts(String text, List<int[]> parts) {
		List<Token> tokens = new ArrayList<>();
		for (int[] part : parts) {
			TokenSource lexer = createLexer(new Reading(text, part[0]));
			CommonToken token = (CommonToken) lexer.nextToken();
			for (; token.getType() != Token.EOF && token.getStartIndex() < part[1]; token = (CommonToken) lexer.nextToken())
				tokens.add(token);
			if (token.getType() != Token.EOF && token.getStartIndex() != part[1])
				return Optional.empty();
		}
		return Optional.of(parse(getDefaultRuleName(), tokens, Token.EOF_TOKEN, text, createNodeModelBuilder(), 0));
	}

	/**
	 * @param text what nodes count in; null for the words of the tokens
	 */
	private IParseResult parse(String rule, List<Token> tokens, Token end, String text, NodeModelBuilder builder, int lookAhead) {
		recovery.prepare(tokens);
		boolean isFile = getDefaultRuleName().equals(rule);
		NodeModelBuilder nodes = builder;
		for (int attempt = 1;; attempt++) {
			Attempt parser = attempt(new Replay(tokens.iterator(), new CommonToken(end), getClass().getName()), text, nodes, lookAhead);
			IParseResult result = parser.parseRule(rule);
			if (parser.stoppedAt == null || !isFile || attempt == ATTEMPTS)
				return result;
			recovery.lose(tokens, parser.stoppedAt);
			nodes = createNodeModelBuilder();
		}
	}

	private Attempt attempt(TokenSource source, String text, NodeModelBuilder nodes, int lookAhead) {
		XtextTokenStream tokens = text == null ? createTokenStream(source) : new PartStream(source, getTokenDefProvider(), text);
		tokens.initCurrentLookAhead(lookAhead);
		setInitialHiddenTokens(tokens);
		Attempt parser = new Attempt(tokens);
		parser.setTokenTypeMap(getTokenDefProvider().getTokenDefMap());
		parser.setSyntaxErrorProvider(getSyntaxErrorProvider());
		parser.setNodeModelBuilder(nodes);
		parser.setSemanticModelBuilder(getElementFactory());
		IUnorderedGroupHelper helper = getUnorderedGroupHelper().get();
		parser.setUnorderedGroupHelper(helper);
		helper.initializeWith(parser);
		return parser;
	}

	private final class Attempt extends InternalFlorilegiumParser {

		private final XtextTokenStream tokens;
		/** The token that can stand in no element; null when all were read. */
		private Token stoppedAt;

		Attempt(XtextTokenStream tokens) {
			super(tokens, RecoveringParser.this.getGrammarAccess());
			this.tokens = tokens;
		}

		IParseResult parseRule(String rule) {
			try {
				return rule == null ? parse() : parse(rule);
			} catch (RecognitionException e) {
				throw new ParseException(e.getMessage(), e);
			}
		}

		@Override
		protected Object recoverFromMismatchedToken(IntStream input, int type, BitSet follow) throws RecognitionException {
			if (type == Token.EOF && stoppedAt == null)
				stoppedAt = tokens.LT(1);
			return super.recoverFromMismatchedToken(input, type, follow);
		}

		/** Where an element begins, nothing is skipped to get on: its rule will. */
		@Override
		public void recover(IntStream input, RecognitionException error) {
			if (recovery.isElement(tokens))
				state.lastErrorIndex = -1;
			super.recover(input, error);
		}

		@Override
		public void consumeUntil(IntStream input, BitSet expected) {
			while (input.LA(1) != Token.EOF && !expected.member(input.LA(1)) && !recovery.isElement(tokens))
				input.consume();
		}
	}

	/** A text that is read from somewhere in its middle. */
	private static final class Reading extends ANTLRStringStream {

		Reading(String text, int from) {
			super(text);
			p = from;
		}
	}

	/** The tokens of parts of a text. */
	private static final class PartStream extends XtextTokenStream {

		private final String text;

		PartStream(TokenSource source, ITokenDefProvider names, String text) {
			super(source, names);
			this.text = text;
		}

		@Override
		public String toString() {
			return text;
		}
	}

	private record Replay(Iterator<Token> tokens, Token end, String name) implements TokenSource {

		@Override
		public Token nextToken() {
			return tokens.hasNext() ? tokens.next() : end;
		}

		@Override
		public String getSourceName() {
			return name;
		}
	}
}
