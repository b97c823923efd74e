package org.florilegium.lang.ide;

import java.util.Optional;

import org.eclipse.xtext.resource.XtextResource;

/** Explains the words at a place: what a name stands for, and where a passage stands in its document. */
public class Hovers {

	/**
	 * The explanation of what stands at an offset.
	 *
	 * @param counts how often things are used
	 * @return nothing where there is nothing to say
	 */
	public Optional<HoverText> at(XtextResource file, int offset, Counts counts) {
		return Optional.empty();
	}
}
