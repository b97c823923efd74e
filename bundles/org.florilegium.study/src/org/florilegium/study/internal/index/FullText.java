package org.florilegium.study.internal.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Searching the words of the texts. */
public final class FullText {

	/** Takes the expression and the limit; gives document, title, start and length. */
	public static final String SEARCH = """
			SELECT w.text, d.title, p.start, p.length FROM fulltext t JOIN paragraph p ON p.id = t.rowid JOIN file f ON f.id = p.file
			JOIN document d ON d.path = f.path JOIN word w ON w.id = d.word WHERE fulltext MATCH ? ORDER BY t.rank LIMIT ?""";

	private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"?|(\\S+)");

	private FullText() {
	}

	/** What people type as an expression of FTS5, in which no sign of theirs has a meaning but quotes and a final star. */
	public static String expression(String words) {
		List<String> terms = new ArrayList<>();
		for (Matcher term = TERM.matcher(words); term.find();) {
			String text = term.group(1) == null ? term.group(2) : term.group(1);
			boolean prefix = term.group(1) == null && text.endsWith("*");
			String bare = prefix ? text.substring(0, text.length() - 1) : text;
			if (bare.codePoints().anyMatch(Character::isLetterOrDigit))
				terms.add("\"" + bare.replace("\"", "\"\"") + "\"" + (prefix ? "*" : ""));
		}
		return String.join(" ", terms);
	}
}
