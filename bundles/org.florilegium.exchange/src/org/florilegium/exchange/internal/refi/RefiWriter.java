package org.florilegium.exchange.internal.refi;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.exchange.internal.project.Details;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.StudyText;
import org.florilegium.exchange.internal.project.XmlWriter;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ActorForm;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.model.CodePoints;

/** Writes the XML of a project, its elements strictly in the order of the schema. */
final class RefiWriter {

	static final String NAMESPACE = "urn:QDA-XML:project:1.0";
	static final String ORIGIN = "Florilegium";
	/** Fields of documents that go out as variables, for programs that do not read the note. */
	static final Set<String> FIELDS = Set.of("Author", "Date", "Source", "Section", "Kind", "Language");

	private record Note(String guid, String name, String text) {
	}

	private final CodedProject project;
	private final Losses losses;
	private final XmlWriter xml;
	private final RefiValues values;
	private final Map<String, ActorForm> actors = new LinkedHashMap<>();
	private final Map<String, CodePoints> texts = new LinkedHashMap<>();
	private final List<Note> notes = new ArrayList<>();
	private final Set<String> themes = new LinkedHashSet<>();
	private long selections;

	RefiWriter(CodedProject project, XmlWriter xml, Losses losses) {
		this.project = project;
		this.xml = xml;
		this.losses = losses;
		project.defined(ActorForm.class).forEach(actor -> actors.putIfAbsent(actor.name(), actor));
		project.defined(ThemeForm.class).forEach(theme -> themes.add(theme.name()));
		project.documents().forEach(d -> texts.put(d.form().name(), new CodePoints(d.text())));
		List<Map<String, Object>> all = new ArrayList<>();
		project.documents().forEach(d -> all.add(d.form().values()));
		actors.values().forEach(a -> all.add(valuesOf(a)));
		project.documents().forEach(d -> all.add(fields(d.form())));
		values = new RefiValues(all);
	}

	private String guid(String kind, String name) {
		return project.identifiers().guid(kind, name, project.title());
	}

	/** Writes all of it; the number of passages. */
	long write() throws IOException {
		xml.start("Project").attribute("xmlns", NAMESPACE).attribute("name", project.title()).attribute("origin", ORIGIN);
		users();
		if (!themes.isEmpty()) {
			xml.start("CodeBook");
			RefiCodes.write(xml, project, name -> guid("code", name));
			xml.end();
		}
		variables();
		cases();
		sources();
		claims();
		notes.add(new Note(guid("note", "project"), Details.NAME, StudyText.write(project, this::guid)));
		notes();
		links();
		sets();
		xml.start("NoteRef").attribute("targetGUID", guid("note", "project")).end();
		xml.end();
		return selections;
	}

	private String guid(Form form) {
		return switch (form) {
			case ThemeForm t -> guid("code", t.name());
			case ActorForm a -> guid("case", a.name());
			case CoderForm c -> guid("user", c.name());
			case DocumentForm d -> guid("source", d.name());
			case ClaimForm c -> guid("claim", c.name());
			default -> null;
		};
	}

	private void users() throws IOException {
		List<CoderForm> coders = project.defined(CoderForm.class);
		if (coders.isEmpty())
			return;
		xml.start("Users");
		for (CoderForm coder : coders)
			xml.start("User").attribute("guid", guid(coder)).attribute("name", coder.title()).end();
		xml.end();
	}

	private void variables() throws IOException {
		if (values.types().isEmpty())
			return;
		xml.start("Variables");
		for (Map.Entry<String, String> variable : values.types().entrySet())
			xml.start("Variable").attribute("guid", guid("variable", variable.getKey())).attribute("name", variable.getKey())
					.attribute("typeOfVariable", variable.getValue()).end();
		xml.end();
	}

	private void values(Map<String, Object> of) throws IOException {
		for (Map.Entry<String, Object> value : of.entrySet())
			values.write(xml, value.getKey(), guid("variable", value.getKey()), value.getValue());
	}

	private static Map<String, Object> valuesOf(ActorForm actor) {
		return switch (actor) {
			case PersonForm p -> p.values();
			case OrganizationForm o -> o.values();
		};
	}

	private Map<String, Object> fields(DocumentForm d) {
		Map<String, Object> fields = new LinkedHashMap<>();
		List<String> authors = d.authors().authors().stream().map(a -> actors.containsKey(a) ? actors.get(a).title() : a).toList();
		Object[] all = { "Author", authors.isEmpty() ? null : String.join("; ", authors), "Date", d.date() == null ? null : d.date().toString(), "Source", d.source(),
				"Section", d.section(), "Kind", d.kind(), "Language", d.language() };
		for (int i = 0; i < all.length; i += 2)
			if (all[i + 1] != null && !d.values().containsKey(all[i]))
				fields.put((String) all[i], all[i + 1]);
		return fields;
	}

	/** Actors, with the documents they wrote and the passages they speak. */
	private void cases() throws IOException {
		if (actors.isEmpty())
			return;
		Map<String, List<String>> wrote = new LinkedHashMap<>();
		for (Text document : project.documents())
			for (String author : document.form().authors().authors())
				wrote.computeIfAbsent(author, k -> new ArrayList<>()).add(guid(document.form()));
		Map<String, List<String>> said = new LinkedHashMap<>();
		for (Coding coding : project.codings())
			for (StatementForm statement : coding.statements())
				if (statement.speaker() != null)
					for (int i = 0; i < statement.passages().size(); i++)
						if (isPlaced(coding, statement.passages().get(i)))
							said.computeIfAbsent(statement.speaker(), k -> new ArrayList<>()).add(guid("selection", id(coding, statement, i)));
		xml.start("Cases");
		for (ActorForm actor : actors.values()) {
			xml.start("Case").attribute("guid", guid(actor)).attribute("name", actor.title());
			values(valuesOf(actor));
			for (String source : wrote.getOrDefault(actor.name(), List.of()))
				xml.start("SourceRef").attribute("targetGUID", source).end();
			for (String selection : said.getOrDefault(actor.name(), List.of()))
				xml.start("SelectionRef").attribute("targetGUID", selection).end();
			xml.end();
		}
		xml.end();
	}

	private static String id(Coding coding, StatementForm statement, int passage) {
		return coding.name() + "/" + statement.name() + (passage == 0 ? "" : " (" + (passage + 1) + ")");
	}

	private boolean isPlaced(Coding coding, Passage passage) {
		CodePoints text = texts.get(coding.document());
		return text != null && passage.span() != null && text.covers(passage.span());
	}

	private void sources() throws IOException {
		if (project.documents().isEmpty())
			return;
		Map<String, List<Coding>> codings = new LinkedHashMap<>();
		project.codings().forEach(c -> codings.computeIfAbsent(c.document(), k -> new ArrayList<>()).add(c));
		xml.start("Sources");
		for (Text document : project.documents()) {
			DocumentForm form = document.form();
			xml.start("TextSource").attribute("guid", guid(form)).attribute("name", form.title() == null ? form.name() : form.title())
					.attribute("plainTextPath", "internal://" + guid(form) + ".txt").attribute("creationDateTime", project.identifiers().made("source", form.name()));
			for (Coding coding : codings.getOrDefault(form.name(), List.of()))
				for (StatementForm statement : coding.statements())
					statement(coding, statement);
			int number = 0;
			for (String note : form.notes())
				reference(new Note(guid("note", form.name() + " " + ++number), "Note", note));
			values(form.values());
			values(fields(form));
			xml.end();
		}
		xml.end();
	}

	private void reference(Note note) throws IOException {
		notes.add(note);
		xml.start("NoteRef").attribute("targetGUID", note.guid).end();
	}

	private void statement(Coding coding, StatementForm statement) throws IOException {
		boolean first = true;
		for (int i = 0; i < statement.passages().size(); i++) {
			Passage passage = statement.passages().get(i);
			if (!isPlaced(coding, passage))
				continue;
			String id = id(coding, statement, i);
			String user = coding.coder() == null ? null : guid("user", coding.coder());
			String made = made("selection", id, coding);
			xml.start("PlainTextSelection").attribute("guid", guid("selection", id)).attribute("name", id).attribute("startPosition", passage.span().start())
					.attribute("endPosition", passage.span().end()).attribute("creatingUser", user).attribute("creationDateTime", made);
			for (String theme : new LinkedHashSet<>(statement.codes().stream().map(CodeForm::theme).filter(themes::contains).toList()))
				xml.start("Coding").attribute("guid", guid("coding", id + " " + theme)).attribute("creatingUser", user)
						.attribute("creationDateTime", made("coding", id + " " + theme, coding)).start("CodeRef").attribute("targetGUID", guid("code", theme)).end().end();
			if (first)
				notes(id, statement);
			xml.end();
			selections++;
			first = false;
		}
		if (first)
			losses.count("statement", "Statements without a place in the text were left out.");
	}

	private String made(String kind, String id, Coding coding) {
		String made = project.identifiers().made(kind, id);
		return made != null || coding.on() == null || coding.on().day() == 0 ? made : coding.on() + "T00:00:00Z";
	}

	private void notes(String id, StatementForm s) throws IOException {
		int number = 0;
		for (String note : s.notes())
			reference(new Note(guid("note", id + " " + ++number), "Note", note));
		StatementForm rest = new StatementForm(s.name(), s.passages(), actors.containsKey(s.speaker()) ? null : s.speaker(), s.organization(), s.reporters(), s.date(),
				s.type(), s.values(), s.codes().stream().filter(c -> c.stance() != null || !themes.contains(c.theme())).toList(), s.acts(), s.confidence(), List.of());
		String details = Details.write(rest);
		if (details.isEmpty())
			return;
		reference(new Note(guid("details", id), Details.NAME, details));
		String note = "There is no place for it; it is in a note that other programs show as such.";
		losses.count("stance", (int) rest.codes().stream().filter(c -> c.stance() != null).count(), note);
		losses.count("organisation, reporter or date of a statement", s.organization() != null || !s.reporters().isEmpty() || s.date() != null ? 1 : 0, note);
		losses.count("variable of a statement", s.values().size(), note);
		losses.count("assertion or denial of a claim", s.acts().size(), note);
		losses.count("confidence of a coder", s.confidence() == null ? 0 : 1, note);
	}

	/** Claims are notes, and relations between them links, as far as other programs can show them. */
	private void claims() {
		for (ClaimForm claim : project.argued(ClaimForm.class))
			notes.add(new Note(guid(claim), "[" + claim.name() + "]", claim.text()));
		losses.count("claim", project.argued(ClaimForm.class).size(), "Claims are notes of their own; which statements assert them is known to Florilegium only.");
		losses.count("argument", project.argued(ArgumentForm.class).size(), "Arguments are in a note of the project that only Florilegium understands.");
	}

	private void notes() throws IOException {
		xml.start("Notes");
		for (Note note : notes)
			xml.start("Note").attribute("guid", note.guid).attribute("name", note.name).element("PlainTextContent", note.text).end();
		xml.end();
	}

	private void links() throws IOException {
		Set<String> claims = new LinkedHashSet<>(project.argued(ClaimForm.class).stream().map(c -> "[" + c.name() + "]").toList());
		List<RelationForm> relations = project.argued(RelationForm.class).stream().filter(r -> claims.contains(r.source()) && claims.contains(r.target())).toList();
		if (relations.isEmpty())
			return;
		xml.start("Links");
		int number = 0;
		for (RelationForm relation : relations)
			xml.start("Link").attribute("guid", guid("link", String.valueOf(++number))).attribute("name", relation.kind().getLiteral()).attribute("direction", "OneWay")
					.attribute("originGUID", guid("claim", bare(relation.source()))).attribute("targetGUID", guid("claim", bare(relation.target()))).end();
		xml.end();
	}

	private static String bare(String bracketed) {
		return bracketed.substring(1, bracketed.length() - 1);
	}

	private void sets() throws IOException {
		List<ClaimForm> claims = project.argued(ClaimForm.class);
		if (claims.isEmpty())
			return;
		xml.start("Sets").start("Set").attribute("guid", guid("set", "claims")).attribute("name", "Claims");
		for (ClaimForm claim : claims)
			xml.start("MemberNote").attribute("targetGUID", guid(claim)).end();
		xml.end().end();
	}

	/** Whether a value is written as that text. */
	static boolean isWritten(Object value, String text) {
		return value != null && text != null && (value instanceof BigDecimal number ? number.toPlainString() : value.toString()).equals(text.strip());
	}
}
