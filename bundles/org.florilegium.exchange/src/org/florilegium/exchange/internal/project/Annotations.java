package org.florilegium.exchange.internal.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.exchange.Identifiers;
import org.florilegium.exchange.Metadata;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.AssumptionForm;
import org.florilegium.lang.edit.Form.Authors;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.PartialDate;
import org.florilegium.model.Span;
import org.florilegium.study.Hashes;

/**
 * Makes a project of annotated texts: each annotation a passage with labels and, from this program's own files, the
 * statement it belongs to and what the format has no place for.
 */
public final class Annotations {

	/** A statement's name in the whole study. */
	private static final Pattern ID = Pattern.compile("([^/\\s]+)/([^/\\s]+)");

	/**
	 * An annotation.
	 *
	 * @param document the name under which the document was given
	 * @param spans    in code points of its text
	 * @param coder    what people call who made it, or null
	 * @param day      when it was made, or null
	 * @param labels   names of themes, or what people call them
	 * @param id       the statement's name in the study that it came from, or null
	 * @param details  as {@link Details} writes them, or null
	 * @param notes    notes on it
	 */
	public record Annotation(String document, List<Span> spans, String coder, PartialDate day, List<String> labels, String id, String details, List<String> notes) {
	}

	/** A statement on its way. */
	private static final class Draft {
		private final List<Passage> passages = new ArrayList<>();
		private final List<String> labels = new ArrayList<>();
		private final List<String> notes = new ArrayList<>();
		private Annotation first;
	}

	private final String title;
	private final ProjectNames names;
	private final StudyText.Read own;
	private final Losses losses;
	private final Map<String, CodePoints> texts = new HashMap<>();
	private final Map<String, String> documentNames = new HashMap<>();
	private final List<Text> documents = new ArrayList<>();
	private final Map<String, Draft> drafts = new LinkedHashMap<>();
	private final Map<String, String> named = new HashMap<>();
	private final Map<String, String> titles = new HashMap<>();
	private final List<PersonForm> authors = new ArrayList<>();

	/**
	 * Nothing is known yet.
	 *
	 * @param study what {@link StudyText} wrote, or null
	 */
	public Annotations(String title, String study, ProjectNames names, Losses losses) {
		this.title = title;
		this.names = names;
		this.losses = losses;
		own = StudyText.read(study);
		if (own != null)
			own.forms().forEach(this::remember);
	}

	private void remember(Form form) {
		switch (form) {
			case ThemeForm t -> named.put("Theme\t" + t.name(), t.name());
			case CoderForm c -> {
				named.put("Coder\t" + c.title(), c.name());
				named.put("Coder\t" + c.name(), c.name());
			}
			default -> {
				// nobody calls it anything else
			}
		}
	}

	/** Adds a text, with line feeds; its name in the annotations, and its title or null. */
	public void document(String key, String called, String text) {
		document(key, called, text, Metadata.NONE);
	}

	/** As {@link #document(String, String, String)}, with what is known of the document. */
	public void document(String key, String called, String text, Metadata metadata) {
		DocumentForm known = own == null ? null
				: own.forms().stream().filter(f -> f instanceof DocumentForm d && d.name().equals(key)).map(DocumentForm.class::cast).findFirst().orElse(null);
		String name = known != null ? known.name() : names.free("Document", called == null || called.isBlank() ? key : called);
		CodePoints points = new CodePoints(text);
		documentNames.put(key, name);
		texts.put(key, points);
		documents.add(new Text(known != null ? known
				: new DocumentForm(name, "texts/" + name + ".txt", called, new Authors(metadata.authors().stream().map(this::author).toList(), null),
						metadata.date().map(PartialDate::valueOf).orElse(null), metadata.sources().isEmpty() ? null : metadata.sources().getFirst().value(), null, null,
						metadata.language().orElse(null), points.length(), Hashes.sha256(text), null, List.of(), Map.of(), List.of(), List.of()),
				text));
	}

	private String author(String called) {
		String name = name("Actor", called);
		if (authors.stream().noneMatch(a -> a.name().equals(name)))
			authors.add(new PersonForm(name, called, List.of(), List.of(), Map.of()));
		return name;
	}

	/** The text of a document; null when there is none. */
	public CodePoints text(String key) {
		return texts.get(key);
	}

	/** Adds an annotation; several of one statement become one. */
	public void add(Annotation a) {
		CodePoints text = texts.get(a.document());
		if (text == null || a.spans().isEmpty() || !a.spans().stream().allMatch(text::covers)) {
			losses.count("annotation", text == null ? "Annotations of texts that are not there were left out." : "Annotations that are empty or not within their text were left out.");
			return;
		}
		Draft draft = drafts.computeIfAbsent(a.id() == null ? "#" + drafts.size() : a.id() + "\t" + a.coder(), k -> new Draft());
		if (draft.first == null || draft.first.details() == null && a.details() != null)
			draft.first = a;
		for (Span span : a.spans()) {
			Passage passage = new Passage(span, text.substring(span), null, null);
			if (!draft.passages.contains(passage))
				draft.passages.add(passage);
		}
		a.labels().stream().filter(l -> !draft.labels.contains(l)).forEach(draft.labels::add);
		a.notes().stream().filter(n -> !draft.notes.contains(n)).forEach(draft.notes::add);
	}

	/** The project; what annotations mention and nothing defines is defined. */
	public CodedProject finish() {
		Map<String, String> details = new LinkedHashMap<>();
		drafts.forEach((key, draft) -> {
			if (draft.first.details() != null && !draft.first.details().isBlank())
				details.put(key, draft.first.details());
		});
		Map<String, StatementForm> known = Details.read(details);
		losses.count("detail", details.size() - known.size(), "Details that were changed by hand are not understood any more; they were left out.");
		Map<String, List<Map.Entry<String, Draft>>> groups = new LinkedHashMap<>();
		for (Map.Entry<String, Draft> draft : drafts.entrySet())
			groups.computeIfAbsent(draft.getValue().first.document() + "\t" + coding(draft.getValue().first) + "\t" + coder(draft.getValue().first), k -> new ArrayList<>()).add(draft);
		List<Coding> codings = new ArrayList<>();
		groups.values().forEach(group -> codings.add(coding(group, known)));
		List<Form> codebook = own == null ? List.copyOf(authors) : own.forms().stream().filter(f -> !isArgued(f) && !(f instanceof DocumentForm)).toList();
		List<Form> arguments = own == null ? List.of() : own.forms().stream().filter(Annotations::isArgued).toList();
		return new Completion(new CodedProject(title, documents, codebook, codings, arguments, new Identifiers(), losses.all()), titles).complete();
	}

	private static boolean isArgued(Form form) {
		return form instanceof ClaimForm || form instanceof ArgumentForm || form instanceof RelationForm || form instanceof AssumptionForm || form instanceof GroupForm;
	}

	private String coder(Annotation a) {
		return name("Coder", a.coder() == null || a.coder().isBlank() ? "Unknown" : a.coder());
	}

	private String name(String kind, String called) {
		return named.computeIfAbsent(kind + "\t" + called, k -> {
			String name = names.free(kind, called);
			titles.put(name, called);
			return name;
		});
	}

	private String coding(Annotation a) {
		Matcher id = a.id() == null ? null : ID.matcher(a.id());
		return id != null && id.matches() ? id.group(1) : documentNames.get(a.document()) + "-" + coder(a);
	}

	private Coding coding(List<Map.Entry<String, Draft>> group, Map<String, StatementForm> known) {
		group.sort(Comparator.comparing((Map.Entry<String, Draft> d) -> d.getValue().passages.getFirst().span().start())
				.thenComparing(d -> d.getValue().passages.getFirst().span().end()));
		Set<String> taken = new HashSet<>();
		group.forEach(d -> taken.add(own(d.getValue().first)));
		List<StatementForm> statements = new ArrayList<>();
		int number = 0;
		for (Map.Entry<String, Draft> entry : group) {
			String name = own(entry.getValue().first);
			while (name == null)
				name = taken.add("s" + ++number) ? "s" + number : null;
			statements.add(statement(name, entry.getValue(), known.getOrDefault(entry.getKey(), Details.none())));
		}
		Annotation first = group.getFirst().getValue().first;
		List<PartialDate> days = group.stream().map(d -> d.getValue().first.day()).distinct().toList();
		return new Coding(coding(first), documentNames.get(first.document()), coder(first), days.size() == 1 ? days.getFirst() : null, statements);
	}

	private static String own(Annotation a) {
		Matcher id = a.id() == null ? null : ID.matcher(a.id());
		return id != null && id.matches() ? id.group(2) : null;
	}

	private StatementForm statement(String name, Draft draft, StatementForm known) {
		List<CodeForm> codes = new ArrayList<>();
		for (String label : draft.labels) {
			String theme = name("Theme", label);
			codes.add(known.codes().stream().filter(c -> c.theme().equals(theme)).findFirst().orElse(new CodeForm(theme, null)));
		}
		List<String> notes = new ArrayList<>(draft.notes);
		known.notes().stream().filter(n -> !notes.contains(n)).forEach(notes::add);
		return new StatementForm(name, draft.passages, known.speaker(), known.organization(), known.reporters(), known.date(), known.type(), known.values(), codes,
				known.acts(), known.confidence(), notes);
	}
}
