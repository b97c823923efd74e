package org.florilegium.study.internal.index;

import java.io.StringReader;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.florilegium.study.internal.LanguageServices;

/** Parsers of the language, which are dear to make and serve one thread at a time. */
final class Parsers {

	private final Queue<IParser> idle = new ConcurrentLinkedQueue<>();

	IParseResult parse(String text) {
		IParser parser = idle.poll();
		if (parser == null)
			parser = LanguageServices.get(IParser.class);
		IParseResult result = parser.parse(new StringReader(text));
		idle.add(parser); // one that failed is not used again
		return result;
	}
}
