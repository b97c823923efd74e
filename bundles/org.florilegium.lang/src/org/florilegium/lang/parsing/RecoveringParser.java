package org.florilegium.lang.parsing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.florilegium.lang.parser.antlr.FlorilegiumParser;

import com.google.inject.Inject;

/** The generated parser over tokens that went through {@link Recovery}. */
public class RecoveringParser extends FlorilegiumParser {

	@Inject
	private Recovery recovery;

	@Override
	protected XtextTokenStream createTokenStream(TokenSource source) {
		List<Token> tokens = new ArrayList<>();
		Token end;
		for (end = source.nextToken(); end.getType() != Token.EOF; end = source.nextToken())
			tokens.add(end);
		recovery.recover(tokens);
		return super.createTokenStream(new Replay(tokens.iterator(), end, source.getSourceName()));
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
