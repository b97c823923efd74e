package org.florilegium.lang.edit;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.florilegium.lang.conversion.Quoted;

/** Compares clauses by what they say, not by their white space or kind of quotation mark. */
final class Tokens {

	private static final Pattern TOKEN = Pattern
			.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|«[^»]*»|\\[[^\\]]*\\]|<[^>]*>|[,=:()/]|[^\\s,=:()/\"«\\[<]+");

	private Tokens() {
	}

	static boolean same(String a, String b) {
		return tokens(a).equals(tokens(b));
	}

	private static List<String> tokens(String clause) {
		return TOKEN.matcher(clause).results().map(MatchResult::group).map(t -> t.startsWith("\"") || t.startsWith("«") ? '"' + Quoted.read(t) : t)
				.toList();
	}
}
