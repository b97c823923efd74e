package org.florilegium.workspace;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.florilegium.study.FileKind;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;

/**
 * Remembers what the files define, to tell after a change which definitions changed. Of codebooks and corpus, on whose
 * words checks of other files depend, it knows the words; of codings and maps the names.
 */
final class Definitions {

	/** A definition; the one of the file itself has no name. */
	record Key(String kind, String name) {
	}

	/** Kinds whose change may change the check of any file: what they mean is inherited, or passed on by themes. */
	static final Set<String> FAR_REACHING = Set.of("Scale", "StatementType", "Scheme", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private final StudyProject project;
	private final Map<Path, Map<Key, String>> basis = new HashMap<>();

	Definitions(StudyProject project) {
		this.project = project;
	}

	/** Whether files of this kind define what others are checked against word by word. */
	static boolean isBasis(Path file) {
		FileKind kind = FileKind.of(file).orElse(null);
		return kind == FileKind.CODEBOOK || kind == FileKind.CORPUS;
	}

	/** Forgets all: whatever changes next may have changed in any way. */
	synchronized void forget() {
		basis.clear();
	}

	/** Remembers codebooks and corpus as they are. */
	synchronized void rememberAll(StudyIndex index) throws StudyException {
		basis.clear();
		for (var file : project.study().files().list())
			if (isBasis(file.path()))
				basis.put(file.path(), read(file.path(), index));
	}

	/** What a file defined before its change; nothing when that is not known. */
	synchronized Optional<Map<Key, String>> before(Path file, StudyIndex index) throws StudyException {
		return isBasis(file) ? Optional.ofNullable(basis.get(file)) : Optional.of(names(file, index));
	}

	/** What a file defines now; remembered for the next change. */
	synchronized Map<Key, String> after(Path file, StudyIndex index) throws StudyException {
		if (!isBasis(file))
			return names(file, index);
		Map<Key, String> now = read(file, index);
		basis.put(file, now);
		return now;
	}

	/** The definitions that are in one of them only, or differ. */
	static Set<Key> changed(Map<Key, String> before, Map<Key, String> after) {
		Set<Key> changed = new HashSet<>();
		for (Key key : before.keySet())
			if (!before.get(key).equals(after.get(key)))
				changed.add(key);
		for (Key key : after.keySet())
			if (!before.containsKey(key))
				changed.add(key);
		return changed;
	}

	private static Map<Key, String> names(Path file, StudyIndex index) throws StudyException {
		Map<Key, String> names = new HashMap<>();
		for (ExportedName name : index.names().inFile(file))
			names.put(new Key(name.kind(), name.name()), ""); //$NON-NLS-1$
		return names;
	}

	private Map<Key, String> read(Path file, StudyIndex index) throws StudyException {
		Map<Key, String> definitions = new HashMap<>();
		String text;
		try {
			text = project.study().files().text(file);
		} catch (StudyException e) {
			return definitions; // gone or unreadable, so that it defines nothing
		}
		List<ExportedName> elements = index.names().inFile(file).stream().filter(name -> name.element() >= 0)
				.sorted(Comparator.comparingInt(ExportedName::offset)).toList();
		int first = elements.isEmpty() ? text.length() : elements.getFirst().offset();
		definitions.put(new Key("", ""), words(text, 0, first)); //$NON-NLS-1$ //$NON-NLS-2$
		for (ExportedName element : elements)
			definitions.merge(new Key(element.kind(), element.name()), words(text, element.offset(), element.offset() + element.length()), String::concat);
		return definitions;
	}

	private static String words(String text, int start, int end) {
		return text.substring(Math.clamp(start, 0, text.length()), Math.clamp(end, 0, text.length())).strip();
	}
}
