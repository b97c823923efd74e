package org.florilegium.lang.ide;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;

/** Tells the words of a file apart by what they mean. */
public class Colouring {

	/**
	 * What the words look like, from the text alone: fast, for showing it at once. Coders are taken for actors, passages
	 * for texts, and a name that looks like a keyword for one.
	 *
	 * @return in the order of the text, without overlaps; what has no meaning of its own is left out
	 */
	public List<Coloured> lexical(String text) {
		return List.of();
	}

	/**
	 * What the words of a parsed file mean.
	 *
	 * @return in the order of the text, without overlaps
	 */
	public List<Coloured> semantic(XtextResource file) {
		return List.of();
	}
}
