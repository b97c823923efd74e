package org.florilegium.workspace.coding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.PartForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.FileKind;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Affiliation;
import org.florilegium.study.query.CodingReader;
import org.florilegium.study.query.CodingText;
import org.florilegium.study.query.CodingText.Entry;
import org.florilegium.study.query.DocumentAuthors;
import org.florilegium.study.query.DocumentAuthors.PartAuthors;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.coding.CodedDocument.Broken;
import org.florilegium.workspace.coding.CodedDocument.Part;
import org.florilegium.workspace.coding.CodedDocument.Snapshot;

/** Reads a document and its codings, again only what changed. {@link #read} is for one thread at a time. */
final class Reading {

	/** A coding file as it was read last, and the statements of when it was last understood. */
	private record Coded(String text, CodingText read, List<Entry> good, String coding) {
	}

	private final StudyProject study;
	private final String name;
	private final Map<Path, Coded> codings = new HashMap<>();
	private volatile Set<Path> files = Set.of();
	private volatile Path textFile;
	private volatile boolean indexChanged = true;
	private Set<Path> indexed = Set.of();
	private Path corpus;
	private String corpusText;
	private DocumentForm form;
	private CodePoints text;
	private Vocabulary vocabulary;
	private Snapshot last;

	Reading(StudyProject study, String name) {
		this.study = study;
		this.name = name;
	}

	/** The reading text, relative to the study. */
	Path textFile() {
		return textFile;
	}

	/** Whether a change of a file may change what is read: one of those that are read, or any coding, which may become one. */
	boolean concerns(Path file) {
		return files.contains(file) || FileKind.of(file).filter(FileKind.CODING::equals).isPresent();
	}

	/** What the index tells is to be asked again. */
	void forgetIndex() {
		indexChanged = true;
	}

	/**
	 * Reads what has changed.
	 *
	 * @param first whether nothing was read yet
	 * @return null when nothing has changed
	 */
	Snapshot read(boolean first) throws StudyException {
		boolean changed = first;
		if (indexChanged) {
			indexChanged = false;
			readIndex();
		}
		changed |= readDocument();
		changed |= readCodings();
		Vocabulary words = study.vocabulary();
		changed |= vocabulary == null || !words.actors().equals(vocabulary.actors());
		vocabulary = words;
		if (changed)
			last = snapshot();
		return changed ? last : null;
	}

	private void readIndex() throws StudyException {
		StudyIndex index = study.index(Progress.NONE);
		List<ExportedName> found = index.names().find("Document", name); //$NON-NLS-1$
		if (found.isEmpty() && corpus == null)
			index.textOf(name); // tells that there is none, and the nearest names
		if (!found.isEmpty())
			corpus = found.getFirst().file();
		Set<Path> paths = new LinkedHashSet<>();
		for (ExportedName coding : index.names().all("Coding")) //$NON-NLS-1$
			if (name.equals(coding.data().get("document"))) //$NON-NLS-1$
				paths.add(coding.file());
		indexed = paths;
	}

	private boolean readDocument() throws StudyException {
		boolean changed = false;
		String now = study.editing().text(corpus);
		if (!now.equals(corpusText)) {
			DocumentForm read = CodingReader.document(corpus, now, name);
			if (read == null && form == null)
				throw new StudyException(Code.UNKNOWN_NAME, study.study().folder().resolve(corpus) + " has no document " + name + "."); //$NON-NLS-1$ //$NON-NLS-2$
			changed = read != null && !read.equals(form);
			form = read == null ? form : read;
			corpusText = now;
			if (form.path() == null)
				throw new StudyException(Code.MISSING, "The document " + name + " has no reading text. Give its path after its name in " + corpus + "."); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			textFile = study.study().folder().relativize(study.study().files().resolve(form.path()));
		}
		String reading = study.editing().text(textFile);
		if (text == null || !text.text().equals(reading)) {
			text = new CodePoints(reading);
			changed = true;
		}
		return changed;
	}

	/** Reads the codings that the index knows, and those in editors that it does not know yet. */
	private boolean readCodings() throws StudyException {
		Set<Path> paths = new LinkedHashSet<>(indexed);
		study.editing().unsaved().stream().filter(file -> FileKind.of(file).filter(FileKind.CODING::equals).isPresent()).forEach(paths::add);
		boolean changed = codings.keySet().retainAll(paths);
		for (Path path : paths)
			changed |= readCoding(path);
		Set<Path> all = new LinkedHashSet<>(codings.keySet());
		all.add(corpus);
		all.add(textFile);
		files = all;
		return changed;
	}

	private boolean readCoding(Path path) throws StudyException {
		Coded before = codings.get(path);
		String now;
		try {
			now = study.editing().text(path);
		} catch (StudyException e) {
			return codings.remove(path) != null; // gone, and the index will know soon; or not readable, which the builder tells
		}
		if (before != null && before.text.equals(now))
			return false;
		CodingText read = CodingReader.read(path, now);
		boolean ours = read.document() == null ? before != null : name.equals(read.document());
		if (!ours)
			return codings.remove(path) != null;
		boolean keeps = read.mistake() != null && before != null;
		codings.put(path, new Coded(now, read, keeps ? before.good : read.statements(), read.coding() == null ? before.coding : read.coding()));
		return true;
	}

	private Snapshot snapshot() {
		List<PartAuthors> authors = new ArrayList<>();
		for (int i = 0; i < form.parts().size(); i++) {
			PartForm part = form.parts().get(i);
			if (part.span() != null)
				authors.add(new PartAuthors(i + 1, part.span().start(), part.span().end(), part.authors().organization(), part.authors().authors()));
		}
		DocumentAuthors speaking = new DocumentAuthors(form.authors().authors(), form.authors().organization(), authors);
		Map<String, List<Affiliation>> memberships = new HashMap<>();
		List<CodedStatement> statements = new ArrayList<>();
		List<Broken> broken = new ArrayList<>();
		for (Map.Entry<Path, Coded> coded : new LinkedHashMap<>(codings).entrySet()) {
			CodingText read = coded.getValue().read;
			for (Entry entry : coded.getValue().good)
				statements.add(statement(coded.getKey(), coded.getValue().coding, entry, speaking, memberships));
			if (read.mistake() != null)
				broken.add(new Broken(coded.getKey(), coded.getValue().good.stream().map(Entry::coder).findFirst().orElse(null), read.mistake().line(),
						read.mistake().message()));
		}
		statements.sort(Comparator.comparing((CodedStatement s) -> s.spans().isEmpty() ? new Span(Integer.MAX_VALUE, Integer.MAX_VALUE) : s.spans().getFirst())
				.thenComparing(CodedStatement::file).thenComparingInt(CodedStatement::offset));
		broken.sort(Comparator.comparing(Broken::file));
		return new Snapshot(last == null ? 1 : last.version() + 1, name, form.title() == null ? name : form.title(), form.authors().authors(),
				form.authors().organization(), form.date() == null ? null : form.date().toString(), text, parts(), List.copyOf(statements), List.copyOf(broken));
	}

	private CodedStatement statement(Path file, String coding, Entry entry, DocumentAuthors speaking, Map<String, List<Affiliation>> memberships) {
		StatementForm said = entry.form();
		Span first = said.passages().stream().map(Passage::span).filter(span -> span != null).findFirst().orElse(null);
		Optional<PartAuthors> part = first == null ? Optional.empty() : speaking.speaking(first.start(), first.end());
		boolean named = said.speaker() != null;
		List<String> speakers = named ? List.of(said.speaker()) : part.map(PartAuthors::authors).orElse(speaking.authors());
		String organization = said.organization();
		if (organization == null && !named)
			organization = part.isPresent() ? part.get().organization() : speaking.organization();
		if (organization == null && !speakers.isEmpty())
			organization = organization(speakers.getFirst(), said, memberships);
		boolean orphaned = said.passages().stream().anyMatch(passage -> !stands(passage));
		return new CodedStatement(file, coding, entry.coder(), said, speakers, named, organization, entry.offset(), entry.length(), orphaned);
	}

	private String organization(String speaker, StatementForm said, Map<String, List<Affiliation>> memberships) {
		Vocabulary.Actor actor = vocabulary.actor(speaker).orElse(null);
		if (actor == null)
			return null;
		String day = said.date() != null ? said.date().earliest().toString() : form.date() != null ? form.date().earliest().toString() : null;
		return Affiliation.on(speaker, actor.organization(), memberships.computeIfAbsent(speaker, k -> Affiliation.of(actor.memberships())), day);
	}

	private boolean stands(Passage passage) {
		Span span = passage.span();
		if (span == null || !text.covers(span))
			return false;
		int start = text.toUtf16(span.start());
		return text.toUtf16(span.end()) - start == passage.quote().length() && text.text().startsWith(passage.quote(), start);
	}

	private List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		for (PartForm part : form.parts())
			if (part.span() != null)
				parts.add(new Part(part.title(), part.kind(), part.span(), part.authors().authors(), part.authors().organization(),
						(int) form.parts().stream().filter(other -> other != part && isWithin(part, other)).count()));
		return parts;
	}

	private boolean isWithin(PartForm part, PartForm other) {
		if (other.span() == null || !other.span().contains(part.span()))
			return false;
		return !other.span().equals(part.span()) || form.parts().indexOf(other) < form.parts().indexOf(part);
	}
}
