package org.florilegium.lang.ide;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.ide.internal.Mentions;

/** Finds where the name at a place stands elsewhere in the file. */
public class Occurrences {

	/** All places of the name at an offset, that one among them, in the order of the file; none where no name stands. */
	public List<NamedPlace> of(XtextResource file, int offset) {
		return Mentions.at(file, offset).map(name -> Mentions.of(file, name.kind(), name.name())).orElse(List.of());
	}
}
