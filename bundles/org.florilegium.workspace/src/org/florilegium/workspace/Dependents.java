package org.florilegium.workspace;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.florilegium.study.StudyException;
import org.florilegium.study.StudyFiles.LanguageFile;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.workspace.Definitions.Key;

/** Finds the files whose check may come out differently after definitions changed: those that mention them. */
final class Dependents {

	private final StudyProject project;
	private final StudyIndex index;
	private final Set<Path> found = new HashSet<>();

	Dependents(StudyProject project, StudyIndex index) {
		this.project = project;
		this.index = index;
	}

	/** Files of the language, relative to the study. */
	Set<Path> found() {
		return found;
	}

	/** Takes all files of the study. */
	void all() throws StudyException {
		for (LanguageFile file : project.study().files().list())
			found.add(file.path());
	}

	/** Takes what depends on definitions that changed. */
	void of(Collection<Key> changed) throws StudyException {
		if (changed.stream().anyMatch(key -> Definitions.FAR_REACHING.contains(key.kind()))) {
			all();
			return;
		}
		Set<Key> reached = new HashSet<>(changed);
		Deque<Key> open = new ArrayDeque<>(changed);
		while (!open.isEmpty()) {
			Key key = open.pop();
			found.addAll(index.mentions(key.kind(), key.name()));
			if (key.kind().equals("Theme")) //$NON-NLS-1$
				narrower(key.name()).stream().filter(reached::add).forEach(open::push);
		}
	}

	/** Narrower themes inherit the scale. */
	private List<Key> narrower(String theme) throws StudyException {
		return index.names().all("Theme").stream().filter(name -> theme.equals(name.data().get("under"))) //$NON-NLS-1$ //$NON-NLS-2$
				.map(name -> new Key(name.kind(), name.name())).toList();
	}

	/** Takes what depends on a reading text: its document, and the codings of that. */
	void ofText(Path text) throws StudyException {
		String path = text.toString().replace('\\', '/');
		for (ExportedName document : index.names().all("Document")) //$NON-NLS-1$
			if (path.equals(document.data().get("path"))) { //$NON-NLS-1$
				found.add(document.file());
				found.addAll(index.mentions(document.kind(), document.name()));
			}
	}
}
