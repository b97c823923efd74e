package org.florilegium.exchange.internal.dna;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.florilegium.exchange.Loss;
import org.florilegium.model.CodePoints;
import org.florilegium.model.PartialDate;
import org.florilegium.model.Span;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.ActorEntry;
import org.florilegium.study.query.DocumentEntry;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.Vocabulary;

/** Fills the tables of a database with the statements of a study: one for each statement and theme. */
final class DnaContent {

	private static final int TYPE = 1;
	private static final int PERSON = 1;
	private static final int ORGANIZATION = 2;
	private static final int CONCEPT = 3;
	private static final int AGREEMENT = 4;
	private static final int LONG = 200;

	private final Study study;
	private final List<Row> rows;
	private final DnaTables tables;
	private final List<Loss> losses;
	private final Vocabulary vocabulary;
	private final Map<String, Integer> counts = new LinkedHashMap<>();
	private final Map<String, Integer> entities = new HashMap<>();
	private final Map<String, Integer> attributes = new HashMap<>();
	private final Map<String, Integer> coders = new LinkedHashMap<>();
	private final Map<String, Integer> documents = new LinkedHashMap<>();
	private final Map<String, CodePoints> texts = new HashMap<>();
	private final Map<String, DnaValue> values = new TreeMap<>();
	private boolean twoStances;
	private String scale;

	/** A further variable. */
	private record DnaValue(int id, String kind, String table) {
	}

	DnaContent(Study study, List<Row> rows, DnaTables tables, List<Loss> losses) throws StudyException {
		this.study = study;
		this.rows = rows;
		this.tables = tables;
		this.losses = losses;
		vocabulary = Vocabulary.of(study.index(Progress.NONE));
	}

	/** Writes everything; the number of statements. */
	long write() throws SQLException, StudyException {
		tables.add("SETTINGS", "Property, Value", "version", "3.0.7");
		tables.add("SETTINGS", "Property, Value", "date", "2022-06-10");
		coders();
		variables();
		for (Row row : rows)
			document(row.document());
		int id = 0;
		for (Row row : rows)
			if (statement(id + 1, row))
				id++;
		reasons();
		return id;
	}

	private void coders() throws SQLException {
		Set<String> names = new LinkedHashSet<>();
		vocabulary.coders().forEach(c -> names.add(c.name()));
		rows.forEach(r -> {
			if (r.coder() != null)
				names.add(r.coder());
		});
		String password = DnaTables.password(DnaExporter.PASSWORD);
		Map<String, String> titles = new HashMap<>();
		vocabulary.coders().forEach(c -> titles.put(c.name(), c.title()));
		tables.add("CODERS", "ID, Name, Red, Green, Blue, Password", 1, "Admin", 255, 255, 0, password);
		int[][] colors = { { 51, 153, 255 }, { 255, 102, 102 }, { 102, 255, 0 } };
		for (String name : names) {
			String title = titles.getOrDefault(name, name);
			if (title.equals("Admin")) {
				coders.put(name, 1);
				continue;
			}
			int id = (int) coders.values().stream().filter(v -> v > 1).count() + 2;
			int[] color = colors[id % 3];
			tables.add("CODERS", "ID, Name, Red, Green, Blue, Password", id, title, color[0], color[1], color[2], password);
			coders.put(name, id);
		}
		int all = (int) coders.values().stream().filter(v -> v > 1).count() + 1;
		for (int one = 1; one <= all; one++)
			for (int other = 1; other <= all; other++)
				if (one != other)
					tables.add("CODERRELATIONS", "Coder, OtherCoder", one, other);
	}

	/** Stances are yes and no where all numbers are 1 and -1, else whole numbers. */
	private void variables() throws SQLException {
		tables.add("STATEMENTTYPES", "ID, Label, Red, Green, Blue", TYPE, "DNA Statement", 239, 208, 51);
		List<Double> numbers = rows.stream().map(Row::stanceValue).filter(n -> n != null).distinct().toList();
		twoStances = numbers.stream().allMatch(n -> Math.abs(n) == 1);
		scale = vocabulary.themes().stream().filter(t -> t.scale() != null).map(t -> t.scale().name()).findFirst().orElse("agreement");
		variable(PERSON, "person", "short text");
		variable(ORGANIZATION, "organization", "short text");
		variable(CONCEPT, "concept", "short text");
		variable(AGREEMENT, "agreement", twoStances ? "boolean" : "integer");
		Set<String> names = new LinkedHashSet<>();
		rows.forEach(row -> names.addAll(row.values().keySet()));
		names.remove(scale);
		int id = AGREEMENT;
		for (String name : names) {
			List<String> all = rows.stream().map(row -> row.values().get(name)).filter(v -> v != null).toList();
			String kind = all.stream().allMatch(v -> v.matches("-?\\d{1,9}")) ? "integer" : all.stream().allMatch(v -> v.matches("true|false")) ? "boolean"
					: all.stream().anyMatch(v -> v.length() > LONG) ? "long text" : "short text";
			values.put(name, new DnaValue(++id, kind, "DATA" + kind.replace(" ", "").toUpperCase(Locale.ROOT)));
			variable(id, Set.of("person", "organization", "concept", "agreement").contains(name) ? name + " value" : name, kind);
		}
	}

	private void variable(int id, String name, String kind) throws SQLException {
		tables.add("VARIABLES", "ID, Variable, DataType, StatementTypeId", id, name, kind, TYPE);
		if (kind.equals("short text"))
			entity(id, "", null, Map.of());
	}

	private int entity(int variable, String value, String color, Map<String, String> of) throws SQLException {
		Integer known = entities.get(variable + value);
		if (known != null)
			return known;
		int id = entities.size() + 1;
		int rgb = color == null ? 0 : Integer.parseInt(color.substring(1), 16);
		tables.add("ENTITIES", "ID, VariableId, Value, Red, Green, Blue", id, variable, value, rgb >> 16, rgb >> 8 & 255, rgb & 255);
		entities.put(variable + value, id);
		for (Map.Entry<String, String> attribute : of.entrySet()) {
			String key = variable + attribute.getKey();
			Integer column = attributes.get(key);
			if (column == null) {
				attributes.put(key, column = attributes.size() + 1);
				tables.add("ATTRIBUTEVARIABLES", "ID, VariableId, AttributeVariable", column, variable, attribute.getKey());
			}
			tables.add("ATTRIBUTEVALUES", "EntityId, AttributeVariableId, AttributeValue", id, column, attribute.getValue());
		}
		return id;
	}

	private void document(DocumentEntry document) throws SQLException, StudyException {
		if (documents.containsKey(document.name()))
			return;
		int id = documents.size() + 1;
		CodePoints text = study.text(document.name());
		List<String> authors = new ArrayList<>();
		for (String author : document.authors())
			authors.add(vocabulary.actor(author).map(Vocabulary.Actor::title).orElse(author));
		String author = document.attributes().getOrDefault("author", String.join("; ", authors));
		tables.add("DOCUMENTS", "ID, Title, Text, Coder, Author, Source, Section, Notes, Type, Date", id, document.title() == null ? document.name() : document.title(), text.text(),
				1, author, filled(document.source()), filled(document.section()), "", filled(document.kind()), seconds(document));
		documents.put(document.name(), id);
		texts.put(document.name(), text);
	}

	private static String filled(String text) {
		return text == null ? "" : text;
	}

	private long seconds(DocumentEntry document) {
		if (document.date() == null) {
			count("Documents without a date are dated 1970-01-01.");
			return 0;
		}
		LocalDate day = PartialDate.valueOf(document.date()).earliest();
		if (!day.toString().equals(document.date()))
			count("Documents of which only the month or year is known are dated on its first day.");
		try {
			return day.atTime(LocalTime.parse(document.attributes().getOrDefault("time", "00:00"))).toEpochSecond(ZoneOffset.UTC);
		} catch (DateTimeException e) {
			return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
		}
	}

	private boolean statement(int id, Row row) throws SQLException {
		if (row.spans().isEmpty()) {
			count("Statements without a place in the text were left out.");
			return false;
		}
		CodePoints text = texts.get(row.document().name());
		Span span = row.spans().getFirst();
		if (row.spans().size() > 1)
			count("Statements with several passages keep the first.");
		tables.add("STATEMENTS", "ID, StatementTypeId, DocumentId, Start, Stop, Coder", id, TYPE, documents.get(row.document().name()), text.toUtf16(span.start()),
				text.toUtf16(span.end()), coders.getOrDefault(row.coder(), 1));
		if (row.speakers().size() > 1)
			count("Statements of several speakers keep the first.");
		shortText(id, PERSON, actor(PERSON, row.speaker()));
		shortText(id, ORGANIZATION, actor(ORGANIZATION, row.organization()));
		shortText(id, CONCEPT, row.theme() == null ? entity(CONCEPT, "", null, Map.of())
				: entity(CONCEPT, row.theme().title() == null ? row.theme().name() : row.theme().title(), row.theme().color(), Map.of()));
		stance(id, row);
		for (Map.Entry<String, DnaValue> value : values.entrySet())
			value(id, value.getValue(), row.values().get(value.getKey()));
		left(row);
		return true;
	}

	private void left(Row row) {
		if (!row.reporters().isEmpty())
			count("There is no place for who reports a statement.");
		if (!row.acts().isEmpty())
			count("There is no place for claims.");
		if (!row.notes().isEmpty())
			count("There is no place for notes on statements.");
		if (row.confidence() != null)
			count("There is no place for the coder's confidence.");
	}

	private int actor(int variable, ActorEntry actor) throws SQLException {
		if (actor == null)
			return entity(variable, "", null, Map.of());
		Map<String, String> of = new LinkedHashMap<>();
		vocabulary.actor(actor.name()).ifPresent(known -> {
			if (known.kind() != null)
				of.put("kind", known.kind());
			known.values().forEach((name, value) -> of.putIfAbsent(name, String.valueOf(value)));
		});
		return entity(variable, actor.label(), null, of);
	}

	private void shortText(int statement, int variable, int entity) throws SQLException {
		tables.add("DATASHORTTEXT", "StatementId, VariableId, Entity", statement, variable, entity);
	}

	private void stance(int id, Row row) throws SQLException {
		Double number = row.stanceValue();
		if (number == null && row.theme() == null && row.values().containsKey(scale))
			number = vocabulary.themes().stream().filter(t -> t.scale() != null && t.scale().name().equals(scale)).flatMap(t -> t.scale().points().stream())
					.filter(p -> p.name().equals(row.values().get(scale))).map(Vocabulary.Point::value).findFirst().orElse(null);
		if (number == null)
			count(twoStances ? "Statements without a stance count as agreeing, which is what that program begins with." : "Statements without a stance have 0.");
		double value = number == null ? twoStances ? 1 : 0 : number;
		if (value != Math.rint(value))
			count("Stances that are no whole numbers were rounded.");
		if (twoStances)
			tables.add("DATABOOLEAN", "StatementId, VariableId, Value", id, AGREEMENT, value > 0 ? 1 : 0);
		else
			tables.add("DATAINTEGER", "StatementId, VariableId, Value", id, AGREEMENT, (int) Math.rint(value));
	}

	private void value(int id, DnaValue variable, String text) throws SQLException {
		switch (variable.kind) {
			case "short text" -> shortText(id, variable.id, entity(variable.id, filled(text), null, Map.of()));
			case "integer" -> tables.add(variable.table, "StatementId, VariableId, Value", id, variable.id, text == null ? 0 : Integer.parseInt(text));
			case "boolean" -> tables.add(variable.table, "StatementId, VariableId, Value", id, variable.id, "true".equals(text) ? 1 : 0);
			default -> tables.add(variable.table, "StatementId, VariableId, Value", id, variable.id, filled(text));
		}
	}

	private void count(String reason) {
		counts.merge(reason, 1, Integer::sum);
	}

	private void reasons() {
		counts.forEach((reason, count) -> losses.add(new Loss(reason.startsWith("Doc") ? "document" : "statement", count, reason)));
	}
}
