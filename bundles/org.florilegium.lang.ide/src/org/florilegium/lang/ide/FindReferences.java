package org.florilegium.lang.ide;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.ide.internal.Mentions;

/** Finds names and where they are mentioned, file by file. */
public class FindReferences {

	/** The name that stands at an offset. */
	public Optional<NamedPlace> nameAt(XtextResource file, int offset) {
		return Mentions.at(file, offset);
	}

	/**
	 * Where a name stands in a file. The file need not be linked.
	 *
	 * @param kind as {@link NamedPlace#kind()}
	 * @param name as {@link NamedPlace#name()}
	 * @return in the order of the file, definition and mentions
	 */
	public List<NamedPlace> in(XtextResource file, EClass kind, String name) {
		return Mentions.of(file, kind, name);
	}
}
