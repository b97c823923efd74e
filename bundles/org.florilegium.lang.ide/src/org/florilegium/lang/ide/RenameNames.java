package org.florilegium.lang.ide;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.edit.TextEdit;

/** Gives something another name, file by file. */
public class RenameNames {

	/** The name at an offset that can be changed. */
	public Optional<NamedPlace> nameAt(XtextResource file, int offset) {
		return Optional.empty();
	}

	/**
	 * Why something cannot be called so, in words for the scholar.
	 *
	 * @param name the new name without sigil
	 * @return nothing when it can
	 */
	public Optional<String> objection(XtextResource file, EClass kind, String name) {
		return Optional.empty();
	}

	/**
	 * The changes that a new name makes to one file.
	 *
	 * @param kind as {@link NamedPlace#kind()}
	 * @param from the name without sigil; of a statement {@code coding/statement}
	 * @param to   the new name without sigil; of a statement without its coding
	 */
	public List<TextEdit> edits(XtextResource file, EClass kind, String from, String to) {
		return List.of();
	}
}
