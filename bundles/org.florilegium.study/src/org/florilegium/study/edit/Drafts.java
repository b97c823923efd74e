package org.florilegium.study.edit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.florilegium.lang.Nearest;
import org.florilegium.lang.Sigil;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Document;
import org.florilegium.model.Named;
import org.florilegium.study.FileKind;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.StudyFiles;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;

/** The files that a list of edits changes, and the names they may refer to: the study's, and those they add. */
final class Drafts {

	private final Study study;
	private final StudyIndex index;
	private final Texts texts;
	private final Unsaved unsaved;
	private final Map<Path, Draft> drafts = new LinkedHashMap<>();
	private final Map<String, Path> added = new LinkedHashMap<>();
	private final Set<String> removed = new HashSet<>();

	Drafts(Study study, StudyIndex index, Texts texts) {
		this.study = study;
		this.index = index;
		this.texts = texts;
		unsaved = new Unsaved(texts);
	}

	/** A file of the study, relative to it. */
	Draft of(Path file) throws StudyException {
		Draft draft = drafts.get(file);
		if (draft == null) {
			byte[] bytes = study.files().bytes(file);
			String written = texts.text(file);
			drafts.put(file, draft = Draft.of(file, bytes, written == null ? StudyFiles.decode(file, bytes) : written));
		}
		return draft;
	}

	/** A file that is not there yet. */
	Draft create(Path file, String text) throws StudyException {
		if (drafts.containsKey(file) || Files.exists(study.files().resolve(file)))
			throw new StudyException(Code.EXISTS, file + " exists already. Rename it, or repair its header.");
		Draft draft = Draft.create(file, text);
		drafts.put(file, draft);
		return draft;
	}

	/** The file of a kind that new elements go into when none is named: the first by path. */
	Draft first(FileKind kind) throws StudyException {
		for (StudyFiles.LanguageFile file : study.files().list())
			if (file.kind() == kind)
				return of(file.path());
		throw new StudyException(Code.MISSING, "The study " + study.folder() + " has no ." + kind.extension() + " file. Make one.");
	}

	/** The file that gives a name. */
	Path home(String kind, String name) throws StudyException {
		Path pending = added.get(key(kind, name));
		if (pending != null)
			return pending;
		Path found = find(kind, name);
		if (found != null)
			return found;
		List<String> known = new ArrayList<>(unsaved.all(kind));
		known.addAll(index.names().all(kind).stream().map(ExportedName::name).toList());
		Sigil sigil = sigil(kind);
		throw new StudyException(Code.UNKNOWN_NAME, "There is no " + word(kind) + " " + sigil.write(name) + "."
				+ Nearest.question(Nearest.to(name, known, 3).stream().map(sigil::write).toList()));
	}

	private Path find(String kind, String name) throws StudyException {
		if (removed.contains(key(kind, name)))
			return null;
		Path written = unsaved.home(kind, name);
		if (written != null)
			return written;
		List<ExportedName> found = unsaved.others(index.names().find(kind, name));
		return found.isEmpty() ? null : found.getFirst().file();
	}

	/** Refuses a name that nothing bears; null is fine. */
	void require(String kind, String name) throws StudyException {
		if (name != null)
			home(kind, name);
	}

	/** Refuses a name that something bears already. */
	void requireNew(String kind, String name) throws StudyException {
		if (added.containsKey(key(kind, name)) || find(kind, name) != null)
			throw new StudyException(Code.EXISTS, "There is already a " + word(kind) + " " + sigil(kind).write(name)
					+ ". Choose another name, or change that one.");
	}

	void add(String kind, String name, Path file) {
		added.put(key(kind, name), file);
		removed.remove(key(kind, name));
	}

	void remove(String kind, String name) {
		added.remove(key(kind, name));
		removed.add(key(kind, name));
	}

	/** Renames what bears a name, with every mention of it; the new name. */
	String rename(String kind, Class<? extends Named> type, String from, String to) throws StudyException {
		requireNew(kind, to);
		Path home = home(kind, from);
		for (Path file : mentions(kind, from))
			of(file).rewrite(r -> r.rename(type, from, to));
		remove(kind, from);
		add(kind, to, home);
		return to;
	}

	/** All files that may mention a name, including those changed just now. */
	Set<Path> mentions(String kind, String name) throws StudyException {
		return mentions(kind, name, home(kind, name));
	}

	/** As {@link #mentions(String, String)}, of a name that may be gone from its file. */
	Set<Path> mentions(String kind, String name, Path home) throws StudyException {
		Set<Path> files = new LinkedHashSet<>(index.mentions(kind, name));
		files.add(home);
		files.addAll(unsaved.mentioning(sigil(kind), name));
		drafts.keySet().stream().filter(file -> FileKind.of(file).isPresent()).forEach(files::add);
		return files;
	}

	StudyIndex index() {
		return index;
	}

	/** The reading text of a document as it is now; of one added just now as well. */
	CodePoints text(String document) throws StudyException {
		Path file = textFile(document);
		Draft draft = drafts.get(file);
		String written = draft == null ? texts.text(file) : draft.text();
		return new CodePoints(written == null ? study.files().text(file) : written);
	}

	/** The file with a document's reading text, relative to the study. */
	Path textFile(String document) throws StudyException {
		Path corpus = home("Document", document);
		boolean isIndexed = !drafts.containsKey(corpus) && texts.text(corpus) == null;
		String path = isIndexed ? index.textOf(document) : of(corpus).find(Document.class, document).getPath();
		return study.folder().relativize(study.files().resolve(path));
	}

	/** What has become of the files. */
	Prepared prepared(List<String> names) {
		return new Prepared(Collections.unmodifiableList(names), drafts.values().stream().flatMap(draft -> draft.edit().stream()).toList());
	}

	private static String key(String kind, String name) {
		return kind + " " + name;
	}

	private static Sigil sigil(String kind) {
		return switch (kind) {
			case "Theme" -> Sigil.TAG;
			case "Actor", "Coder" -> Sigil.HANDLE;
			case "Claim" -> Sigil.BRACKET;
			case "Argument" -> Sigil.ANGLE;
			default -> Sigil.NONE;
		};
	}

	private static String word(String kind) {
		return switch (kind) {
			case "StatementType" -> "type";
			case "StudyFile" -> "file";
			case "Node" -> "claim or argument";
			default -> kind.toLowerCase(Locale.ROOT);
		};
	}
}
