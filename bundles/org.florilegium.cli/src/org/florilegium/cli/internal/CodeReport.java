package org.florilegium.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.florilegium.cli.internal.Lookup.Kind;
import org.florilegium.cli.internal.print.Elision;
import org.florilegium.cli.internal.print.Json;
import org.florilegium.cli.internal.print.OutputFormat;
import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.study.StudyException;
import org.florilegium.study.edit.Edited;
import org.florilegium.study.query.ActorEntry;
import org.florilegium.study.query.Row;

/** Tells what was coded, and whose statement it is taken for. */
final class CodeReport {

	private static final String LINE = "  %-16s %s";
	private static final int LABEL = 21;

	private final Environment environment;
	private final Lookup lookup;

	CodeReport(Environment environment, Lookup lookup) {
		this.environment = environment;
		this.lookup = lookup;
	}

	/** @param row the statement as queries show it */
	void print(Edited edited, Row row, StatementForm s, OutputFormat format) throws StudyException {
		String file = edited.files().keySet().iterator().next().toString().replace('\\', '/');
		if (format == OutputFormat.json) {
			Json.print(environment.out(), json(file, edited.name(), row, s));
			return;
		}
		environment.say("%s: statement %s", file, edited.name());
		for (Passage passage : s.passages())
			environment.say(LINE, passage.span(), "“" + Elision.middle(passage.quote(), environment.width() - LABEL) + "”");
		environment.say(LINE, "by", who(row));
		for (CodeForm code : s.codes())
			environment.say(LINE, "about", lookup.title(Kind.THEME, code.theme()) + (code.stance() == null ? "" : ", " + code.stance()));
		for (ActForm act : s.acts())
			environment.say(LINE, act.force().getLiteral(), Elision.middle(lookup.title(Kind.CLAIM, act.claim()), environment.width() - LABEL));
	}

	private static String who(Row row) {
		if (row == null || row.speakers().isEmpty())
			return "nobody known: name the speaker with --by";
		StringBuilder who = new StringBuilder(labels(row.speakers()));
		if (row.organization() != null && !row.speakers().contains(row.organization()))
			who.append(" of ").append(row.organization().label());
		if (!row.named())
			who.append(row.speakers().size() > 1 ? ", the authors" : ", the author");
		if (!row.reporters().isEmpty())
			who.append(", reported by ").append(labels(row.reporters()));
		return who.toString();
	}

	private static String labels(List<ActorEntry> actors) {
		return actors.stream().map(ActorEntry::label).collect(Collectors.joining(", "));
	}

	private static Map<String, Object> json(String file, String name, Row row, StatementForm s) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("file", file);
		json.put("statement", name);
		json.put("passages", s.passages().stream().map(CodeReport::map).toList());
		json.put("by", row == null ? List.of() : row.speakers().stream().map(ActorEntry::name).toList());
		json.put("named", s.speaker() != null);
		json.put("of", row == null || row.organization() == null ? null : row.organization().name());
		json.put("via", s.reporters());
		json.put("themes", s.codes().stream().map(CodeReport::map).toList());
		json.put("claims", s.acts().stream().map(a -> a.force().getLiteral() + " [" + a.claim() + "]").toList());
		return json;
	}

	private static Map<String, Object> map(Passage passage) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("start", passage.span().start());
		map.put("end", passage.span().end());
		map.put("quote", passage.quote());
		return map;
	}

	private static Map<String, Object> map(CodeForm code) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("theme", code.theme());
		map.put("stance", code.stance());
		return map;
	}
}
