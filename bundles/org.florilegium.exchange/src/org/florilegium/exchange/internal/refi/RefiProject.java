package org.florilegium.exchange.internal.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.exchange.Identifiers;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.internal.project.Details;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.StudyText;
import org.florilegium.exchange.internal.refi.RefiData.Case;
import org.florilegium.exchange.internal.refi.RefiData.Code;
import org.florilegium.exchange.internal.refi.RefiData.Link;
import org.florilegium.exchange.internal.refi.RefiData.Selection;
import org.florilegium.exchange.internal.refi.RefiData.Source;
import org.florilegium.exchange.internal.refi.RefiData.User;
import org.florilegium.exchange.internal.refi.RefiData.Value;
import org.florilegium.exchange.internal.refi.RefiData.Variable;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.Authors;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.ScaleForm;
import org.florilegium.lang.edit.Form.SchemeForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.lang.edit.Form.TypeForm;
import org.florilegium.model.CodePoints;
import org.florilegium.study.Hashes;

/** What the XML of a project becomes in a study. */
final class RefiProject {

	/** The texts of sources and notes, from wherever the project keeps them. */
	@FunctionalInterface
	interface Texts {
		/** The text, with all that the file has in it; null when it is not to be had. */
		String of(Source source) throws ImportException;
	}

	private final RefiData data;
	private final Texts texts;
	private final ProjectNames names;
	private final Losses losses = new Losses();
	private final Identifiers identifiers = new Identifiers();
	private final StudyText.Read own;
	private final Map<String, String> themes = new HashMap<>();
	private final Map<String, String> coders = new HashMap<>();
	private final Map<String, String> actors = new HashMap<>();
	private final Map<String, String> variables = new HashMap<>();
	private final Set<String> used = new HashSet<>();
	private final List<Form> codebook = new ArrayList<>();

	RefiProject(RefiData data, Texts texts, ProjectNames names) {
		this.data = data;
		this.texts = texts;
		this.names = names;
		own = data.notes.values().stream().filter(n -> Details.NAME.equals(n.name())).map(n -> StudyText.read(n.content())).filter(n -> n != null).findFirst().orElse(null);
	}

	private Map<String, Form> known() {
		return own == null ? Map.of() : own.byGuid();
	}

	CodedProject read(String title) throws ImportException {
		if (own != null)
			own.forms().stream().filter(f -> f instanceof ScaleForm || f instanceof TypeForm || f instanceof SchemeForm).forEach(codebook::add);
		codebook.addAll(codes());
		variables();
		cases();
		users();
		linkedNotes();
		List<Text> documents = new ArrayList<>();
		RefiStatements statements = new RefiStatements(data, own != null, themes, coders, actors, this::note, names, identifiers, losses);
		for (Source source : data.sources)
			document(source, documents, statements);
		List<Form> arguments = own == null ? List.of() : own.forms().stream().filter(f -> f instanceof Form.ClaimForm || f instanceof Form.ArgumentForm
				|| f instanceof Form.RelationForm || f instanceof Form.AssumptionForm || f instanceof Form.GroupForm).toList();
		codebook.addAll(statements.coders());
		left();
		return new CodedProject(data.name.isBlank() ? title : data.name, documents, codebook, statements.codings(), arguments, identifiers, losses.all());
	}

	private List<ThemeForm> codes() {
		List<ThemeForm> forms = RefiCodes.read(data, known(), names, themes, identifiers);
		for (int i = 0; i < forms.size(); i++) {
			Code code = data.codes.get(i);
			List<String> notes = code.notes().stream().map(this::note).filter(n -> n != null).toList();
			ThemeForm t = forms.get(i);
			if (t.definition() == null && notes.size() == 1)
				forms.set(i, new ThemeForm(t.name(), t.title(), t.aliases(), t.parent(), t.scale(), t.color(), t.key(), notes.getFirst(), t.includes(), t.excludes(),
						t.examples(), t.values(), t.retired(), t.replacement()));
			else
				losses.count("note on a code", notes.size(), "Themes have a definition and no notes.");
		}
		return forms;
	}

	private void variables() {
		Set<String> taken = new HashSet<>();
		for (Variable variable : data.variables) {
			String wanted = variable.name() == null ? "value" : variable.name().matches("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_-]*") && own != null ? variable.name()
					: ProjectNames.word(variable.name());
			String name = wanted;
			for (int i = 2; !taken.add(name); i++)
				name = wanted + "-" + i;
			variables.put(variable.guid(), name);
			identifiers.add("variable", name, variable.guid(), null);
		}
	}

	/** Values as they are now, as the note has them where they are the same. */
	private Map<String, Object> values(List<Value> written, Map<String, Object> known, boolean fields) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (Value value : written) {
			String name = variables.get(value.variable());
			Object read = RefiValues.read(value);
			if (name == null || read == null || fields && own != null && RefiWriter.FIELDS.contains(name))
				continue;
			values.put(name, RefiWriter.isWritten(known.get(name), value.text()) ? known.get(name) : read);
		}
		Map<String, Object> ordered = new LinkedHashMap<>();
		known.keySet().stream().filter(values::containsKey).forEach(name -> ordered.put(name, values.get(name)));
		values.forEach(ordered::putIfAbsent);
		return ordered;
	}

	private void cases() {
		for (Case each : data.cases) {
			Form known = known().get(each.guid());
			String title = each.name() == null || each.name().isBlank() ? "Case" : each.name();
			String name = known instanceof Form.ActorForm ? names.keep("Actor", known.name()) : names.free("Actor", title);
			actors.put(each.guid(), name);
			identifiers.add("case", name, each.guid(), null);
			codebook.add(switch (known) {
				case PersonForm p -> new PersonForm(name, title, p.aliases(), p.memberships(), values(each.values(), p.values(), false));
				case OrganizationForm o -> new OrganizationForm(name, title, o.aliases(), o.kind(), o.parent(), values(each.values(), o.values(), false));
				case null, default -> new PersonForm(name, title, List.of(), List.of(), described(values(each.values(), Map.of(), false), each.description()));
			});
			losses.count("code of a case", each.codes().size(), "Persons and organisations have no themes; the statements that they make have.");
		}
	}

	private static Map<String, Object> described(Map<String, Object> values, String description) {
		if (description != null && !description.isBlank())
			values.putIfAbsent("description", description);
		return values;
	}

	private void users() {
		for (User user : data.users) {
			Form known = known().get(user.guid());
			String title = user.name() == null || user.name().isBlank() ? "Coder" : user.name();
			String name = known instanceof CoderForm ? names.keep("Coder", known.name()) : names.free("Coder", title);
			coders.put(user.guid(), name);
			identifiers.add("user", name, user.guid(), null);
			codebook.add(new CoderForm(name, title));
		}
	}

	/** Some programs tie a note to a passage with a link instead of a reference. */
	private void linkedNotes() {
		Map<String, List<String>> notes = new HashMap<>();
		int others = 0;
		for (Link link : data.links) {
			if (own != null && known().containsKey(link.origin()) && known().containsKey(link.target()))
				continue;
			boolean from = data.notes.containsKey(link.origin());
			if (from == data.notes.containsKey(link.target()))
				others++;
			else
				notes.computeIfAbsent(from ? link.target() : link.origin(), k -> new ArrayList<>()).add(from ? link.origin() : link.target());
		}
		for (Source source : data.sources)
			for (Selection selection : source.selections())
				for (String note : notes.getOrDefault(selection.guid(), List.of()))
					if (!selection.notes().contains(note))
						selection.notes().add(note);
		losses.count("link", others, "Links between codes, passages or cases have no place here.");
	}

	/** The text of a note; null when it is empty or not there. */
	private String note(String guid) {
		Source note = data.notes.get(guid);
		if (note == null)
			return null;
		used.add(guid);
		try {
			String text = note.content() != null ? note.content() : texts.of(note);
			if (text == null || text.isBlank())
				text = note.description() != null && !note.description().isBlank() ? note.description() : note.name();
			return text == null || text.isBlank() ? null : text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
		} catch (ImportException e) {
			return null;
		}
	}

	private void document(Source source, List<Text> documents, RefiStatements statements) throws ImportException {
		String original = source.content() != null ? source.content() : texts.of(source);
		if (original == null) {
			losses.count("source", "Sources whose text is not in the file were left out. Export again from the other program, with its texts.");
			losses.count("passage", source.selections().size(), "Passages of sources without a text were left out with them.");
			return;
		}
		CodePoints text = new CodePoints(reading(original));
		DocumentForm known = known().get(source.guid()) instanceof DocumentForm d ? d : null;
		String title = source.name() == null || source.name().isBlank() ? "Document" : source.name();
		String name = known != null ? names.keep("Document", known.name()) : names.free("Document", title);
		List<String> notes = new ArrayList<>();
		if (source.description() != null && !source.description().isBlank())
			notes.add(source.description());
		for (String guid : source.notes()) {
			String note = note(guid);
			if (note != null) {
				notes.add(note);
				identifiers.add("note", name + " " + notes.size(), guid, null);
			}
		}
		Map<String, Object> values = values(source.values(), known == null ? Map.of() : known.values(), true);
		List<String> authors = data.cases.stream().filter(c -> c.sources().contains(source.guid())).map(c -> actors.get(c.guid())).distinct().toList();
		String path = "texts/" + name + ".txt";
		String sha = Hashes.sha256(text.text());
		documents.add(new Text(known == null
				? new DocumentForm(name, path, title, new Authors(authors, null), null, null, null, null, null, text.length(), sha, null, List.of(), values, notes, List.of())
				: new DocumentForm(name, path, known.title() == null && title.equals(known.name()) ? null : title, known.authors(), known.date(), known.source(),
						known.section(), known.kind(), known.language(), known.length() == null ? null : text.length(), known.sha256() == null ? null : sha, known.origin(),
						known.cleaning(), values, notes, known.parts()),
				text.text()));
		identifiers.add("source", name, source.guid(), source.made());
		losses.count("code of a whole document", source.codings().size(), "Themes are given to passages; code the passages that the code is about.");
		statements.add(name, source, data.origin.equals(RefiWriter.ORIGIN) ? RefiPositions.ofFormat(original, text)
				: RefiPositions.of(original, text, source.selections()), text);
	}

	/** The text without a byte order mark, with line feeds. */
	private static String reading(String original) {
		String text = original.startsWith("\uFEFF") ? original.substring(1) : original;
		return text.replace("\r\n", "\n").replace('\r', '\n');
	}

	private void left() {
		data.skipped.forEach((what, count) -> losses.count(what + " source", count, "Pictures, sound and film have no place here; they were left out with their codings."));
		losses.count("passage of a PDF", (int) data.regions.values().stream().filter(c -> !c.isEmpty()).count(),
				"Regions of a page without words in the text were left out with their codings.");
		losses.count("set", own == null ? data.sets : 0, "Sets have no place here.");
		losses.count("graph", data.graphs, "Drawings of networks have no place here.");
		long loose = data.notes.values().stream().filter(n -> !used.contains(n.guid()) && !known().containsKey(n.guid()) && !Details.NAME.equals(n.name())).count();
		losses.count("note", (int) loose, "Notes that belong to no passage, document or code were left out.");
	}
}
