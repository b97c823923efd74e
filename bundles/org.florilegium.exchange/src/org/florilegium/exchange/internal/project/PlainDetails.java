package org.florilegium.exchange.internal.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.Force;

/**
 * Understands the clauses that nearly all details consist of, without the language's parser, which takes a minute for a
 * million of them.
 */
final class PlainDetails {

	private static final String NAME = "([\\p{L}_][\\p{L}\\p{M}\\p{Nd}_-]*)";
	private static final Pattern CLAUSE = Pattern.compile("\\s*(?:(by|of|via) @" + NAME + "|about #" + NAME + "(?: (?!asserts |denies |concedes |questions |assumes |reports |about |confidence |note |on |type |with )"
			+ NAME + "(?=\\s|$))?|(asserts|denies|concedes|questions|assumes|reports) \\[([^\\[\\]\n\r]+)\\]|confidence (\\d+(?:\\.\\d+)?))(?=\\s|$)");

	private PlainDetails() {
	}

	/** The statement; null when there are other clauses, or too many of one kind. */
	static StatementForm read(String text) {
		String speaker = null;
		String organization = null;
		BigDecimal confidence = null;
		List<String> reporters = new ArrayList<>(0);
		List<CodeForm> codes = new ArrayList<>(1);
		List<ActForm> acts = new ArrayList<>(0);
		Matcher m = CLAUSE.matcher(text);
		int at = 0;
		while (at < text.length() && m.region(at, text.length()).lookingAt()) {
			at = m.end();
			if (m.group(1) != null) {
				if (m.group(1).equals("via"))
					reporters.add(m.group(2));
				else if (m.group(1).equals("by") && speaker == null)
					speaker = m.group(2);
				else if (m.group(1).equals("of") && organization == null)
					organization = m.group(2);
				else
					return null;
			} else if (m.group(3) != null) {
				codes.add(new CodeForm(m.group(3), m.group(4)));
			} else if (m.group(5) != null) {
				acts.add(new ActForm(Force.get(m.group(5)), m.group(6).strip()));
			} else {
				confidence = new BigDecimal(m.group(7));
			}
		}
		if (!text.substring(at).isBlank())
			return null;
		return new StatementForm("s", Details.none().passages(), speaker, organization, reporters, null, null, Map.of(), codes, acts, confidence, List.of());
	}
}
