package org.florilegium.exchange.internal.project;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.Force;
import org.florilegium.model.PartialDate;

/**
 * Understands the clauses that nearly all details consist of, without the language's parser, which takes a minute for a
 * million of them.
 */
final class PlainDetails {

	private static final String NAME = "([\\p{L}_][\\p{L}\\p{M}\\p{Nd}_-]*)";
	private static final String DATE = "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?";
	private static final String VALUE = NAME.replace("(", "(?:") + " = (?:yes|no|-?\\d+(?:\\.\\d+)?|" + DATE + "|\"[^\"\\\\\n\r]*\")";
	private static final Pattern ONE_VALUE = Pattern.compile("([^ ,]+) = (yes|no|\"[^\"]*\"|[\\d.-]+)");
	private static final Pattern CLAUSE = Pattern.compile("\\s*(?:(by|of|via) @" + NAME + "|about #" + NAME + "(?: (?!asserts |denies |concedes |questions |assumes |reports |about |confidence |note |on |type |with )"
			+ NAME + "(?=\\s|$))?|(asserts|denies|concedes|questions|assumes|reports) \\[([^\\[\\]\n\r]+)\\]|confidence (\\d+(?:\\.\\d+)?)|type " + NAME + "|on (" + DATE + ")"
			+ "|with (" + VALUE + "(?:, " + VALUE + ")*))(?=\\s|$)");

	private PlainDetails() {
	}

	/** The statement; null when there are other clauses, or too many of one kind. */
	static StatementForm read(String text) {
		String speaker = null;
		String organization = null;
		BigDecimal confidence = null;
		String type = null;
		PartialDate date = null;
		Map<String, Object> values = new LinkedHashMap<>();
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
			} else if (m.group(7) != null) {
				confidence = new BigDecimal(m.group(7));
			} else if (m.group(8) != null && type == null) {
				type = m.group(8);
			} else if (m.group(9) != null && date == null) {
				date = date(m.group(9));
				if (date == null)
					return null;
			} else if (m.group(10) == null || !values(m.group(10), values)) {
				return null;
			}
		}
		if (!text.substring(at).isBlank())
			return null;
		return new StatementForm("s", Details.none().passages(), speaker, organization, reporters, date, type, values, codes, acts, confidence, List.of());
	}

	private static PartialDate date(String written) {
		try {
			return PartialDate.valueOf(written);
		} catch (DateTimeException e) {
			return null;
		}
	}

	/** Adds values, and tells whether all were understood. */
	private static boolean values(String written, Map<String, Object> values) {
		Matcher m = ONE_VALUE.matcher(written);
		while (m.find()) {
			String value = m.group(2);
			Object read = switch (value.charAt(0)) {
				case '"' -> value.substring(1, value.length() - 1);
				case 'y' -> true;
				case 'n' -> false;
				default -> value.lastIndexOf('-') > 0 ? date(value) : new BigDecimal(value);
			};
			if (read == null)
				return false;
			values.put(m.group(1), read);
		}
		return true;
	}
}
