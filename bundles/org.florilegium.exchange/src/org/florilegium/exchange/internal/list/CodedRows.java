package org.florilegium.exchange.internal.list;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.Force;
import org.florilegium.model.PartialDate;
import org.florilegium.model.ValueKind;
import org.florilegium.study.StudyException;

/** Makes statements of the rows of a table: rows of one statement, or that differ in their themes only, become one. */
final class CodedRows {

	private static final Pattern ID = Pattern.compile("([^/\\s]+)/(\\p{L}[\\p{L}\\p{M}\\p{Nd}_-]*)");
	private static final Pattern ACT = Pattern.compile("(asserts|denies|concedes|questions|assumes|reports) \\[([^\\[\\]]+)\\]");

	/** A statement on its way. */
	private static final class Draft {
		private final String coder;
		private final String coding;
		private final String name;
		private final StatementForm said;
		private final List<CodeForm> codes = new ArrayList<>(1);
		private String day;

		Draft(String coder, String coding, String name, StatementForm said) {
			this.coder = coder;
			this.coding = coding;
			this.name = name;
			this.said = said;
		}
	}

	private final CodedColumns columns;
	private final CodedNames names;
	private final CodedPlaces places;
	private final Map<String, Map<String, ValueKind>> types;
	private final Losses losses;
	private final Map<String, Map<Object, Draft>> drafts = new LinkedHashMap<>();

	/** @param types the variables of the study's statement types, with their kinds */
	CodedRows(CodedColumns columns, CodedNames names, CodedPlaces places, Map<String, Map<String, ValueKind>> types, Losses losses) {
		this.columns = columns;
		this.names = names;
		this.places = places;
		this.types = types;
		this.losses = losses;
		columns.others().forEach(name -> losses.count("column", "Nothing is known of the column “%s”.".formatted(name)));
	}

	/** Takes a row in. */
	void add(List<String> row) throws StudyException {
		String given = columns.cell(row, "document");
		if (given == null) {
			losses.count("row", "It names no document.");
			return;
		}
		String document = places.document(given, columns.cell(row, "document.title"));
		if (document == null)
			return;
		List<Passage> passages = places.passages(document, spans(row), columns.cell(row, "quote"));
		if (passages.isEmpty())
			return;
		StatementForm said = said(row, passages);
		String coder = names.coder(columns.cell(row, "coder"));
		Matcher id = ID.matcher(columns.cell(row, "statement") == null ? "" : columns.cell(row, "statement"));
		boolean named = id.matches();
		Object key = named ? id.group() + "\t" + coder : List.of(coder, said);
		Draft draft = drafts.computeIfAbsent(document, k -> new LinkedHashMap<>()).computeIfAbsent(key,
				k -> new Draft(coder, named ? id.group(1) : document + "-" + coder, named ? id.group(2) : null, said));
		if (!draft.said.equals(said))
			losses.count("row", "It says other things of the same statement than the row before; the first row counts.");
		String day = columns.cell(row, "coded_on");
		draft.day = draft.day == null && day != null ? day : draft.day;
		code(row, draft);
	}

	private List<String> spans(List<String> row) {
		if (columns.cell(row, "spans") != null)
			return columns.list(row, "spans");
		String start = columns.cell(row, "start");
		String end = columns.cell(row, "end");
		return start == null || end == null ? List.of() : List.of(start.strip().replaceFirst("\\.0+$", "") + ".." + end.strip().replaceFirst("\\.0+$", ""));
	}

	private void code(List<String> row, Draft draft) {
		String given = columns.cell(row, "theme");
		if (given == null)
			return;
		String theme = names.theme(given, columns.cell(row, "theme.title"));
		if (draft.codes.stream().anyMatch(c -> c.theme().equals(theme))) {
			losses.count("row", "It repeats another row.");
			return;
		}
		String stance = columns.cell(row, "stance");
		draft.codes.add(new CodeForm(theme, stance == null ? null : names.stance(theme, stance, columns.cell(row, "stance.value"))));
	}

	/** All that a row says but the theme. */
	private StatementForm said(List<String> row, List<Passage> passages) {
		boolean implied = columns.cell(row, "speaker.named") != null && "false no".contains(columns.cell(row, "speaker.named").strip());
		List<String> speakers = implied ? List.of() : columns.list(row, "speaker");
		losses.count("speaker", Math.max(0, speakers.size() - 1), "Statements have one speaker; the first was taken.");
		String organization = columns.cell(row, "organization");
		if (implied && organization != null && organization.equals(columns.cell(row, "document.organization")))
			organization = null;
		List<String> titles = columns.list(row, "speaker.title");
		boolean body = "organization".equals(columns.cell(row, "speaker.kind"));
		String date = columns.cell(row, "date");
		String type = columns.cell(row, "type");
		return new StatementForm(null, passages, speakers.isEmpty() ? null : names.actor(speakers.getFirst(), titles.isEmpty() ? null : titles.getFirst(), body),
				organization == null ? null : names.actor(organization, columns.cell(row, "organization.title"), true),
				columns.list(row, "reporters").stream().map(r -> names.actor(r, null, false)).toList(),
				date == null || date.equals(columns.cell(row, "document.date")) ? null : date(date), type(type), values(row, type), List.of(), acts(row), confidence(row),
				columns.texts(row, "notes"));
	}

	private PartialDate date(String written) {
		var read = Dates.read(written);
		if (read.isEmpty())
			losses.count("date", "It is no date that can be read.");
		return read.map(PartialDate::valueOf).orElse(null);
	}

	private String type(String type) {
		if (type == null || types.containsKey(type))
			return type;
		losses.count("statement type", "The study has no type “%s”. Define it in a codebook, and import again.".formatted(type));
		return null;
	}

	private Map<String, Object> values(List<String> row, String type) {
		Map<String, ValueKind> known = types.getOrDefault(type == null ? "" : type, Map.of());
		Map<String, Object> values = new LinkedHashMap<>();
		for (String variable : columns.values()) {
			String cell = columns.value(row, variable);
			if (cell == null)
				continue;
			Object value = known.isEmpty() || known.containsKey(variable) ? value(cell, known.get(variable)) : null;
			if (value == null)
				losses.count("variable of a statement", "The statement's type has no such variable, or its value is of another kind.");
			else
				values.put(variable, value);
		}
		return values;
	}

	private static Object value(String cell, ValueKind kind) {
		try {
			return switch (kind) {
				case NUMBER -> new BigDecimal(cell.strip());
				case DATE -> PartialDate.valueOf(cell.strip());
				case YES_NO -> truth(cell.strip());
				case null, default -> cell;
			};
		} catch (NumberFormatException | DateTimeException e) {
			return null;
		}
	}

	private static Boolean truth(String cell) {
		return switch (cell.toLowerCase(Locale.ROOT)) {
			case "yes", "true", "1" -> true;
			case "no", "false", "0" -> false;
			default -> null;
		};
	}

	private List<ActForm> acts(List<String> row) {
		List<ActForm> acts = new ArrayList<>();
		String cell = columns.cell(row, "acts");
		if (cell == null)
			return acts;
		Matcher act = ACT.matcher(cell);
		while (act.find())
			acts.add(new ActForm(Force.get(act.group(1)), names.claim(act.group(2).strip())));
		return acts;
	}

	private BigDecimal confidence(List<String> row) {
		String cell = columns.cell(row, "confidence");
		if (cell == null)
			return null;
		try {
			BigDecimal confidence = new BigDecimal(cell.strip());
			if (confidence.signum() >= 0 && confidence.compareTo(BigDecimal.ONE) <= 0)
				return confidence;
		} catch (NumberFormatException e) {
			// told below
		}
		losses.count("confidence of a coder", "It is no number from 0 to 1.");
		return null;
	}

	/** What was coded, by document and coder, in the order of the text. */
	List<Coding> codings() {
		List<Coding> codings = new ArrayList<>();
		drafts.forEach((document, byKey) -> {
			Map<List<String>, List<Draft>> groups = new LinkedHashMap<>();
			byKey.values().forEach(d -> groups.computeIfAbsent(List.of(d.coding, d.coder), k -> new ArrayList<>()).add(d));
			groups.forEach((key, group) -> codings.add(coding(key.get(0), document, key.get(1), group)));
		});
		return codings;
	}

	private static Coding coding(String name, String document, String coder, List<Draft> group) {
		group.sort(Comparator.comparing((Draft d) -> d.said.passages().getFirst().span().start()).thenComparing(d -> d.said.passages().getFirst().span().end()));
		Set<String> taken = new HashSet<>();
		group.forEach(d -> taken.add(d.name));
		List<StatementForm> statements = new ArrayList<>();
		Set<String> days = new HashSet<>();
		int number = 0;
		for (Draft draft : group) {
			String own = draft.name;
			while (own == null)
				own = taken.add("s" + ++number) ? "s" + number : null;
			StatementForm s = draft.said;
			statements.add(new StatementForm(own, s.passages(), s.speaker(), s.organization(), s.reporters(), s.date(), s.type(), s.values(), draft.codes, s.acts(),
					s.confidence(), s.notes()));
			days.add(draft.day == null ? "" : draft.day.strip());
		}
		String plain = name.matches("\\p{L}[\\p{L}\\p{M}\\p{Nd}_-]*") ? name : document + "-" + coder;
		return new Coding(plain, document, coder, day(days), statements);
	}

	/** The day on which all of it was coded; null when there are several. */
	private static PartialDate day(Set<String> days) {
		try {
			return days.size() == 1 && !days.contains("") ? PartialDate.valueOf(days.iterator().next()) : null;
		} catch (DateTimeException e) {
			return null;
		}
	}
}
