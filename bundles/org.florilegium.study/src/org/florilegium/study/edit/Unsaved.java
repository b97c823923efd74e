package org.florilegium.study.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.Sigil;
import org.florilegium.model.Element;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Named;
import org.florilegium.model.Statement;
import org.florilegium.model.StudyFile;
import org.florilegium.study.FileKind;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.internal.language.LoadedFiles;

/** The names that files give whose texts are not saved, so that the index does not know them yet. */
final class Unsaved {

	private final Texts texts;
	private Map<String, Map<String, Path>> names;

	Unsaved(Texts texts) {
		this.texts = texts;
	}

	/** The file that gives a name; null when none does. */
	Path home(String kind, String name) {
		return names().getOrDefault(kind, Map.of()).get(name);
	}

	/** All names of a kind. */
	List<String> all(String kind) {
		return List.copyOf(names().getOrDefault(kind, Map.of()).keySet());
	}

	/** Names as the index has them, without those that unsaved files gave. */
	List<ExportedName> others(List<ExportedName> indexed) {
		return texts.files().isEmpty() ? indexed : indexed.stream().filter(name -> !texts.files().contains(name.file())).toList();
	}

	/** The files in which a name stands. */
	List<Path> mentioning(Sigil sigil, String name) {
		String bare = sigil == Sigil.NONE ? name.substring(name.indexOf('/') + 1) : name;
		Pattern written = Pattern.compile("(?<![\\p{L}\\p{N}_-])" + Pattern.quote(sigil.write(bare)) + "(?![\\p{L}\\p{N}_-])");
		return texts.files().stream().filter(file -> FileKind.of(file).isPresent() && written.matcher(texts.text(file)).find()).toList();
	}

	private Map<String, Map<String, Path>> names() {
		if (names == null) {
			names = new HashMap<>();
			for (Path file : texts.files().stream().sorted().toList())
				if (FileKind.of(file).isPresent())
					read(file, LoadedFiles.parse(file, texts.text(file)));
		}
		return names;
	}

	private void read(Path file, XtextResource resource) {
		if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof StudyFile model))
			return;
		add(model, model.getName(), file);
		for (Element element : model.getElements())
			if (element instanceof Named named && named.getName() != null)
				add(named, element instanceof Statement ? model.getName() + "/" + named.getName() : named.getName(), file);
	}

	private void add(Named named, String name, Path file) {
		List<String> kinds = new ArrayList<>(List.of(named.eClass().getName()));
		if (Literals.ACTOR.isInstance(named))
			kinds.add("Actor");
		if (Literals.NODE.isInstance(named))
			kinds.add("Node");
		if (named instanceof StudyFile)
			kinds.add("StudyFile");
		if (name != null)
			for (String kind : kinds)
				names.computeIfAbsent(kind, k -> new LinkedHashMap<>()).putIfAbsent(name, file);
	}
}
