package org.florilegium.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.florilegium.exchange.PlannedDocument.Author;
import org.florilegium.lang.Sigil;
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
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Actor;

/** What an import will change: documents with their files, and the authors that the codebook does not know yet. */
public final class ImportPlan {

	/**
	 * What the user says about a document; nulls and empty lists leave it to the document.
	 *
	 * @param name         its name in the study
	 * @param title        its title
	 * @param authors      who wrote it, as the codebook or people call them
	 * @param organization name of the organisation they wrote for; it has to be in the codebook
	 * @param date         when
	 * @param source       where it was published
	 * @param kind         what kind of document it is
	 * @param language     as a BCP 47 tag
	 * @param values       further attributes
	 */
	public record Wishes(String name, String title, List<String> authors, String organization, PartialDate date, String source, String kind, String language,
			Map<String, Object> values) {

		/** Copies the lists. */
		public Wishes {
			authors = List.copyOf(authors);
			values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
		}

		/** Without further attributes. */
		public Wishes(String name, String title, List<String> authors, String organization, PartialDate date, String source, String kind, String language) {
			this(name, title, authors, organization, date, source, kind, language, Map.of());
		}

		/** These, and from a description what they leave open. */
		public Wishes or(Listing.Description other) {
			return new Wishes(name, title != null ? title : other.title(), authors.isEmpty() ? other.authors() : authors, organization,
					date != null || other.date() == null ? date : PartialDate.valueOf(other.date()), source != null ? source : other.source(), kind != null ? kind : other.kind(),
					language != null ? language : other.language(), other.values());
		}

		/** A name, and nothing else. */
		public static Wishes named(String name) {
			return new Wishes(name, null, List.of(), null, null, null, null, null);
		}
	}

	/** Makes the changes of the study's own files. */
	@FunctionalInterface
	public interface Applied {

		/** All of them, or none. */
		void apply(List<StudyEdit> edits) throws StudyException;
	}

	private final Study study;
	private final StudyIndex index;
	private final Vocabulary vocabulary;
	private final Set<String> documentNames = new HashSet<>();
	/** Coders' names too: actors and coders bear the same sigil. */
	private final Set<String> actorNames = new HashSet<>();
	private final Map<String, Author> persons = new LinkedHashMap<>();
	private final List<PlannedDocument> documents = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();

	/** A plan that nothing is in yet. */
	public ImportPlan(Study study, StudyIndex index) throws StudyException {
		this.study = study;
		this.index = index;
		vocabulary = Vocabulary.of(index);
		index.names().all("Document").forEach(d -> documentNames.add(d.name()));
		vocabulary.actors().forEach(a -> actorNames.add(a.name()));
		vocabulary.coders().forEach(c -> actorNames.add(c.name()));
	}

	/**
	 * Takes a document in.
	 *
	 * @param bytes       of the file, which is kept as it was found
	 * @param nanoseconds time that reading took
	 * @throws StudyException {@link Code#INVALID} or {@link Code#EXISTS} for a name that cannot be given; {@link Code#INVALID} for an
	 *                        author who may be several
	 */
	public void add(Path file, byte[] bytes, ImportedDocument content, Wishes wishes, long nanoseconds) throws StudyException {
		Metadata metadata = content.metadata();
		String title = wishes.title != null ? wishes.title : metadata.title().orElse(stem(file));
		String name = wishes.name == null ? free(Slug.ofTitle(title)) : given(wishes.name);
		List<Author> authors = authors(wishes.authors.isEmpty() ? metadata.authors() : wishes.authors);
		List<PartForm> parts = new ArrayList<>();
		for (ProposedPart part : content.parts())
			parts.add(new PartForm(part.title(), part.span(), new Authors(names(authors(part.authors())), null), part.kind()));
		List<Step> steps = content.steps().stream().map(s -> new Step(s.step(), s.options().isEmpty() ? null : s.options())).toList();
		DocumentForm form = new DocumentForm(name, "texts/" + name + ".txt", title, new Authors(names(authors), wishes.organization),
				wishes.date != null ? wishes.date : date(metadata), wishes.source, null, wishes.kind,
				wishes.language != null ? wishes.language : metadata.language().orElse(null), content.text().codePointCount(0, content.text().length()),
				Hashes.sha256(content.text()), source(name, file), steps, values(metadata, wishes), List.of(), parts);
		Optional<String> twin = twin(form.sha256());
		twin.ifPresent(t -> notes.add("%s has the same text as the document %s, which the study has already.".formatted(file, t)));
		documents.add(new PlannedDocument(file, bytes, content, form, authors, nanoseconds));
	}

	/** The documents taken in. */
	public List<PlannedDocument> documents() {
		return List.copyOf(documents);
	}

	/** What the user should know about the documents. */
	public List<String> notes() {
		return List.copyOf(notes);
	}

	/** The authors that are new in the codebook. */
	public List<Author> newPersons() {
		return persons.values().stream().filter(Author::added).toList();
	}

	/** Makes the import: everything, or nothing. */
	public void carryOut() throws StudyException {
		try (StudyLock.Held held = study.lock().acquire()) {
			carryOut(new Edits(study)::apply);
		}
	}

	/** Makes the import: everything, or nothing; the study's own files are changed by somebody else, such as a workbench that has them open. */
	public void carryOut(Applied applied) throws StudyException {
		Map<Path, FileChange> files = new LinkedHashMap<>();
		List<StudyEdit> edits = new ArrayList<>();
		for (Author person : newPersons())
			edits.add(new AddActor(null, new PersonForm(person.name(), person.title(), List.of(), List.of(), Map.of())));
		for (PlannedDocument document : documents) {
			files.put(study.files().resolve(document.form().path()), FileChange.create(document.content().text()));
			files.put(study.files().resolve("texts/" + document.form().name() + ".map"), FileChange.create(document.content().map().format() + document.content().pages().format()));
			files.put(study.files().resolve(document.form().origin()), FileChange.create(document.bytes()));
			edits.add(new AddDocument(document.form()));
		}
		study.files().write(files);
		boolean done = false;
		try {
			applied.apply(edits);
			done = true;
		} finally {
			if (!done)
				takeBack(files);
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
	public static String stem(Path file) {
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
		Optional<Actor> known = actor(given);
		if (known.isPresent())
			return new Author(known.get().title(), known.get().name(), false);
		String name = Slug.ofPerson(given, actorNames::contains);
		actorNames.add(name);
		return new Author(given.startsWith("@") ? given.substring(1) : given, name, true);
	}

	/** Whom people mean: by name, title or alias, in any case. */
	private Optional<Actor> actor(String given) throws StudyException {
		String bare = Sigil.strip(given);
		if (vocabulary.actor(bare).isPresent())
			return vocabulary.actor(bare);
		String wanted = fold(bare);
		List<Actor> found = vocabulary.actors().stream()
				.filter(a -> fold(a.name()).equals(wanted) || fold(a.title()).equals(wanted) || a.aliases().stream().anyMatch(alias -> fold(alias).equals(wanted))).toList();
		if (found.size() > 1)
			throw new StudyException(Code.INVALID, "“%s” may be @%s or @%s. Give the name.".formatted(given, found.get(0).name(), found.get(1).name()));
		return found.stream().findFirst();
	}

	private static String fold(String name) {
		return name.strip().replaceAll("\\s+", " ").replace('’', '\'').toLowerCase(Locale.ROOT);
	}

	/** The document, of the study or of this plan, whose reading text has this hash. */
	public Optional<String> twin(String sha256) throws StudyException {
		Optional<String> planned = documents.stream().map(PlannedDocument::form).filter(form -> form.sha256().equals(sha256)).map(DocumentForm::name).findFirst();
		if (planned.isPresent())
			return planned;
		return index.query(connection -> {
			try (PreparedStatement statement = connection.prepareStatement("SELECT w.text FROM document d JOIN word w ON w.id = d.word WHERE d.sha256 = ?")) {
				statement.setString(1, sha256);
				try (ResultSet row = statement.executeQuery()) {
					return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
				}
			}
		});
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
	private static Map<String, Object> values(Metadata metadata, Wishes wishes) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (Metadata.SourceLine line : metadata.sources())
			values.merge(line.label().toLowerCase(Locale.ROOT), line.value(), (a, b) -> a.equals(b) ? a : a + "; " + b);
		values.putAll(wishes.values());
		return values;
	}
}
