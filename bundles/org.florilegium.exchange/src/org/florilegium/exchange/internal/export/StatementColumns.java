package org.florilegium.exchange.internal.export;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.florilegium.exchange.Column;
import org.florilegium.exchange.Column.Type;
import org.florilegium.exchange.Dataset.Field;
import org.florilegium.model.PartialDate;
import org.florilegium.model.Span;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.ActorEntry;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.ThemeEntry;

/**
 * The columns of the coded dataset, in the order in which every format has them. Names are stable: a column may be added,
 * none changes its meaning. The attributes that users define follow the columns of what they belong to, by name.
 */
public final class StatementColumns {

	private final List<Field> fields = new ArrayList<>();
	private final Set<String> names = new HashSet<>();
	private final Attributes attributes;
	private final SourcePositions sources;

	private StatementColumns(Study study, StudyIndex index) throws StudyException {
		attributes = Attributes.of(index);
		sources = new SourcePositions(study.files());
	}

	/** The columns for the statements of a study. */
	public static List<Field> of(Study study, StudyIndex index) throws StudyException {
		StatementColumns columns = new StatementColumns(study, index);
		columns.statement();
		columns.document();
		columns.passage();
		columns.speaker();
		columns.theme();
		columns.rest();
		return columns.fields;
	}

	private void statement() {
		add("statement", "Statement", Type.TEXT, "Identifies the statement in the study: its coding and its name there. A statement about several themes has a row for each.",
				Row::id);
		add("coding", "Coding", Type.TEXT, "The coding that the statement stands in: one document as one coder sees it.", Row::coding);
		add("coder", "Coder", Type.TEXT, "Who coded it.", Row::coder);
		add("coded_on", "Coded on", Type.PARTIAL_DATE, "When it was coded: a year, month or day.", r -> date(r.codedOn()));
	}

	private void document() {
		add("document", "Document", Type.TEXT, "Name of the document in the study.", r -> r.document().name());
		add("document.title", "Title", Type.TEXT, "Title of the document.", r -> r.document().title());
		add("document.authors", "Authors", Type.LIST, "Names of the document's authors, who need not be those who speak.", r -> r.document().authors());
		add("document.organization", "Organisation of the authors", Type.TEXT, "Name of the organisation that the authors wrote for.",
				r -> r.document().organization());
		add("document.date", "Date of the document", Type.PARTIAL_DATE, "When it was published: a year, month or day.", r -> date(r.document().date()));
		add("document.source", "Source", Type.TEXT, "Where it was published.", r -> r.document().source());
		add("document.section", "Section", Type.TEXT, "Section of the source.", r -> r.document().section());
		add("document.kind", "Kind of document", Type.TEXT, "What kind of document it is.", r -> r.document().kind());
		add("document.language", "Language", Type.TEXT, "Language of the document, as a BCP 47 tag.", r -> r.document().language());
		attributes.documents().forEach((name, type) -> attribute("document." + name, name, type,
				"Attribute of the document.", r -> r.document().attributes().get(name)));
		add("part", "Part", Type.TEXT, "Title of the innermost part of the document around the statement: a chapter, section, speech or quotation.", Row::part);
	}

	private void passage() {
		add("start", "Start", Type.INTEGER, "Where the first passage begins in the reading text, in Unicode code points from 0.",
				r -> r.spans().isEmpty() ? null : (long) r.spans().getFirst().start());
		add("end", "End", Type.INTEGER, "Where the last passage ends in the reading text: the code point after it.",
				r -> r.spans().isEmpty() ? null : (long) r.spans().getLast().end());
		add("spans", "Passages", Type.LIST, "Start and end of every passage, as START..END.", r -> r.spans().stream().map(Span::toString).toList());
		add("source.start", "Start in the source", Type.INTEGER, "Where the first passage begins in the document as it was imported, in code points of its text.",
				r -> position(r, Span::start));
		add("source.end", "End in the source", Type.INTEGER, "Where the last passage ends in the document as it was imported.", r -> position(r, Span::end));
		add("source.page", "Page", Type.TEXT, "The page of the source on which the first passage begins, as it is numbered there; empty for sources without pages.", sources::firstPage);
		add("source.page.end", "Last page", Type.TEXT, "The page of the source on which the last passage ends.", sources::lastPage);
		add("quote", "Quote", Type.TEXT, "The words of the passages, with […] between those that are not adjacent.", Row::quote);
	}

	private void speaker() {
		add("speaker", "Speaker", Type.LIST, "Who says it: the speaker named, else the authors of the part or document.",
				r -> r.speakers().stream().map(ActorEntry::name).toList());
		add("speaker.title", "Speaker's name", Type.LIST, "Who says it, as people read it.", r -> r.speakers().stream().map(ActorEntry::label).toList());
		add("speaker.kind", "Kind of speaker", Type.TEXT, "person or organization.", r -> r.speaker() == null ? null : r.speaker().kind());
		add("speaker.named", "Speaker named", Type.YES_NO, "Whether the coder named the speaker; otherwise it follows from the document.", Row::named);
		attributes.actors().forEach((name, type) -> attribute("speaker." + name, "Speaker: " + name, type,
				"Attribute of the speaker, of several the first.", r -> r.speaker() == null ? null : attributes.ofActor(r.speaker().name()).get(name)));
		add("organization", "Organisation", Type.TEXT, "For which organisation it is said.", r -> r.organization() == null ? null : r.organization().name());
		add("organization.title", "Organisation's name", Type.TEXT, "For which organisation it is said, as people read it.",
				r -> r.organization() == null ? null : r.organization().label());
		attributes.organizations().forEach((name, type) -> attribute("organization." + name, "Organisation: " + name, type,
				"Attribute of the organisation.", r -> r.organization() == null ? null : attributes.ofActor(r.organization().name()).get(name)));
		add("reporters", "Reporters", Type.LIST, "Who reports that it was said, the nearest to the speaker first.",
				r -> r.reporters().stream().map(ActorEntry::name).toList());
		add("date", "Date", Type.PARTIAL_DATE, "When it was said: a year, month or day; the document's date unless the coder gave another.", r -> date(r.date()));
		add("day", "Day", Type.DATE, "The first day that the date can mean.", Row::day);
		add("year", "Year", Type.INTEGER, "The year of the date.", r -> r.day() == null ? null : (long) r.day().getYear());
	}

	private void theme() {
		add("theme", "Theme", Type.TEXT, "Name of the theme; empty for a statement about none.", r -> theme(r, ThemeEntry::name));
		add("theme.title", "Theme's title", Type.TEXT, "The theme as people read it.",
				r -> theme(r, t -> t.title() == null ? t.name() : t.title()));
		add("theme.path", "Theme's path", Type.TEXT, "The titles from the broadest theme down to this one.", r -> theme(r, ThemeEntry::path));
		attributes.themes().forEach((name, type) -> attribute("theme." + name, "Theme: " + name, type, "Attribute of the theme.",
				r -> r.theme() == null ? null : attributes.ofTheme(r.theme().name()).get(name)));
		add("stance", "Stance", Type.TEXT, "Where the speaker stands on the theme: a point of its scale.", Row::stance);
		add("stance.value", "Stance as a number", Type.NUMBER, "The number of the point on the theme's scale.", r -> number(r.stanceValue()));
	}

	private void rest() {
		add("type", "Type", Type.TEXT, "Type of the statement.", Row::type);
		attributes.statements().forEach((name, type) -> attribute("value." + name, attributes.variableTitle(name), type,
				"Variable of the statement.", r -> r.values().get(name)));
		add("acts", "Acts", Type.LIST, "What the statement does to which claims: asserts, denies, concedes, questions, assumes or reports.",
				r -> r.acts().stream().map(a -> a.force() + " [" + a.claim() + "]").toList());
		add("confidence", "Confidence", Type.NUMBER, "How sure the coder is, from 0 to 1.", r -> number(r.confidence()));
		add("notes", "Notes", Type.LIST, "The coder's notes.", Row::notes);
	}

	private void attribute(String name, String title, Type type, String description, Function<Row, String> written) {
		add(name, title, type, description, row -> Attributes.cell(type, written.apply(row)));
	}

	/** Adds a column; one whose name is taken gets a number. */
	private void add(String name, String title, Type type, String description, Function<Row, Object> cell) {
		String unique = name;
		for (int i = 2; !names.add(unique); i++)
			unique = name + "_" + i;
		fields.add(new Field(new Column(unique, title, type, description), cell));
	}

	private Object position(Row row, Function<Span, Integer> end) {
		Span span = sources.of(row);
		return span == null ? null : (long) end.apply(span);
	}

	private static Object theme(Row row, Function<ThemeEntry, String> cell) {
		return row.theme() == null ? null : cell.apply(row.theme());
	}

	private static Object number(Double number) {
		return number == null ? null : BigDecimal.valueOf(number).stripTrailingZeros();
	}

	private static Object date(String written) {
		try {
			return written == null ? null : PartialDate.valueOf(written);
		} catch (DateTimeException e) {
			return null;
		}
	}
}
