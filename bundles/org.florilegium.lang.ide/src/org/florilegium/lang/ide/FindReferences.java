package org.florilegium.lang.ide;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.resource.XtextResource;

/** Finds names and where they are mentioned, file by file. */
public class FindReferences {

	/** The name that stands at an offset. */
	public Optional<NamedPlace> nameAt(XtextResource file, int offset) {
		return Optional.empty();
	}

	/**
	 * Where a name stands in a file.
	 *
	 * @param kind as {@link NamedPlace#kind()}
	 * @param name as {@link NamedPlace#name()}
	 * @return in the order of the file, definition and mentions
	 */
	public List<NamedPlace> in(XtextResource file, EClass kind, String name) {
		return List.of();
	}
}
