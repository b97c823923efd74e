package org.florilegium.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.florilegium.cli.internal.Imported.Author;
import org.florilegium.cli.internal.Lookup.Kind;
import org.florilegium.exchange.ImportedDocument;
import org.florilegium.exchange.Metadata;
import org.florilegium.exchange.ProposedPart;
import org.florilegium.lang.edit.Form.Authors;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.PartForm;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.Step;
import org.florilegium.model.PartialDate;
import org.florilegium.study.FileChange;
import org.florilegium.study.Hashes;
import org.florilegium.study.Slug;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.StudyFiles;
import org.florilegium.study.StudyLock;
import org.florilegium.study.edit.Edits;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.AddActor;
import org.florilegium.study.edit.StudyEdit.AddDocument;

/** What an import will change: documents with their files, and the authors that the codebook does not know yet. */
final class ImportPlan {

	/** What the user says about a document; nulls and empty lists leave it to the document. */
	record Wishes(String name, String title, List<String> authors, String organization, PartialDate date, String source, String kind, String language) {

		/** A name, and nothing else. */
		static Wishes named(String name) {
			return new Wishes(name, null, List.of(), null, null, null, null, null);
		}
	}

	private final Study study;
	private final Lookup lookup;
	private final Set<String> documentNames = new HashSet<>();
	/** Coders' names too: actors and coders bear the same sigil. */
	private final Set<String> actorNames = new HashSet<>();
	private final Map<String, Author> persons = new LinkedHashMap<>();
	private final List<Imported> documents = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();

	ImportPlan(Study study, Lookup lookup) throws StudyException {
		this.study = study;
		this.lookup = lookup;
		lookup.all(Kind.DOCUMENT).forEach(d -> documentNames.add(d.name()));
		lookup.all(Kind.ACTOR).forEach(a -> actorNames.add(a.name()));
		lookup.all(Kind.CODER).forEach(c -> actorNames.add(c.name()));
	}

	/** Takes a document in. */
	void add(Path file, byte[] bytes, ImportedDocument content, Wishes wishes, long nanoseconds) throws StudyException {
		Metadata metadata = content.metadata();
		String title = wishes.title != null ? wishes.title : metadata.title().orElse(stem(file));
		String name = wishes.name == null ? free(Slug.ofTitle(title)) : given(wishes.name);
		List<Author> authors = authors(wishes.authors.isEmpty() ? metadata.authors() : wishes.authors);
		String organization = wishes.organization == null ? null : lookup.name(Kind.ACTOR, wishes.organization);
		List<PartForm> parts = new ArrayList<>();
		for (ProposedPart part : content.parts())
			parts.add(new PartForm(part.title(), part.span(), new Authors(names(authors(part.authors())), null), part.kind()));
		List<Step> steps = content.steps().stream().map(s -> new Step(s.step(), s.options().isEmpty() ? null : s.options())).toList();
		DocumentForm form = new DocumentForm(name, "texts/" + name + ".txt", title, new Authors(names(authors), organization),
				wishes.date != null ? wishes.date : date(metadata), wishes.source, null, wishes.kind,
				wishes.language != null ? wishes.language : metadata.language().orElse(null), content.text().codePointCount(0, content.text().length()),
				Hashes.sha256(content.text()), source(name, file), steps, values(metadata), List.of(), parts);
		Optional<String> twin = lookup.documentOf(form.sha256());
		twin.ifPresent(t -> notes.add("%s has the same text as the document %s, which the study has already.".formatted(file, t)));
		documents.add(new Imported(file, bytes, content, form, authors, nanoseconds));
	}

	/** The documents taken in. */
	List<Imported> documents() {
		return documents;
	}

	/** What the user should know about the documents. */
	List<String> notes() {
		return notes;
	}

	/** The authors that are new in the codebook. */
	List<Author> newPersons() {
		return persons.values().stream().filter(Author::added).toList();
	}

	/** Makes the import: everything, or nothing. */
	void carryOut() throws StudyException {
		Map<Path, FileChange> files = new LinkedHashMap<>();
		List<StudyEdit> edits = new ArrayList<>();
		for (Author person : newPersons())
			edits.add(new AddActor(null, new PersonForm(person.name(), person.title(), List.of(), List.of(), Map.of())));
		for (Imported document : documents) {
			files.put(study.files().resolve(document.form().path()), FileChange.create(document.content().text()));
			files.put(study.files().resolve("texts/" + document.form().name() + ".map"), FileChange.create(document.content().map().format()));
			files.put(study.files().resolve(document.form().origin()), FileChange.create(document.bytes()));
			edits.add(new AddDocument(document.form()));
		}
		try (StudyLock.Held held = study.lock().acquire()) {
			study.files().write(files);
			boolean done = false;
			try {
				new Edits(study).apply(edits);
				done = true;
			} finally {
				if (!done)
					takeBack(files);
			}
		}
	}

	private void takeBack(Map<Path, FileChange> files) throws StudyException {
		Map<Path, FileChange> deletions = new LinkedHashMap<>();
		files.forEach((path, change) -> deletions.put(path, FileChange.delete(Hashes.sha256(change.content()))));
		study.files().write(deletions);
	}

	private String given(String name) throws StudyException {
		if (!name.matches("\\p{L}[\\p{L}\\p{M}\\p{Nd}_-]*"))
			throw new StudyException(Code.INVALID, "“%s” is no name: a name is letters, digits and hyphens, and begins with a letter.".formatted(name));
		if (!documentNames.add(name) || isTaken(name))
			throw new StudyException(Code.EXISTS, "The study has a document or text “%s” already. Give another --name.".formatted(name));
		return name;
	}

	private String free(String proposed) {
		String name = Slug.unique(proposed, n -> documentNames.contains(n) || isTaken(n));
		documentNames.add(name);
		return name;
	}

	/** Whether files of that name are in place, perhaps of a document that was taken out of the corpus. */
	private boolean isTaken(String name) {
		Path folder = study.folder();
		return Files.exists(folder.resolve("texts").resolve(name + ".txt")) || Files.exists(folder.resolve("texts").resolve(name + ".map"));
	}

	private String source(String name, Path file) throws StudyException {
		String fileName = file.getFileName().toString();
		int dot = fileName.lastIndexOf('.');
		String extension = dot <= 0 ? "" : fileName.substring(dot).toLowerCase(Locale.ROOT);
		StudyFiles files = study.files();
		String stem = Slug.unique("sources/" + name, s -> Files.exists(files.folder().resolve(s + extension)));
		return stem + extension;
	}

	/** A file's name without its extension. */
	static String stem(Path file) {
		String name = file.getFileName().toString();
		int dot = name.lastIndexOf('.');
		return dot <= 0 ? name : name.substring(0, dot);
	}

	private List<Author> authors(List<String> titles) throws StudyException {
		List<Author> authors = new ArrayList<>();
		for (String title : titles) {
			Author author = persons.get(title);
			if (author == null)
				persons.put(title, author = author(title));
			if (!authors.contains(author))
				authors.add(author);
		}
		return authors;
	}

	private Author author(String given) throws StudyException {
		Optional<String> known = lookup.find(Kind.ACTOR, given);
		if (known.isPresent())
			return new Author(lookup.title(Kind.ACTOR, known.get()), known.get(), false);
		String name = Slug.ofPerson(given, actorNames::contains);
		actorNames.add(name);
		return new Author(given.startsWith("@") ? given.substring(1) : given, name, true);
	}

	private static List<String> names(List<Author> authors) {
		return authors.stream().map(Author::name).toList();
	}

	private static PartialDate date(Metadata metadata) {
		try {
			return metadata.date().map(PartialDate::valueOf).orElse(null);
		} catch (DateTimeException e) {
			return null; // a proposal that is no date is no loss
		}
	}

	/** What identifies the source: ISSN, DOI and the like, as attributes of the document. */
	private static Map<String, Object> values(Metadata metadata) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (Metadata.SourceLine line : metadata.sources())
			values.merge(line.label().toLowerCase(Locale.ROOT), line.value(), (a, b) -> a.equals(b) ? a : a + "; " + b);
		return values;
	}
}
