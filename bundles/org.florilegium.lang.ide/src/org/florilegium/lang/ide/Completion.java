package org.florilegium.lang.ide;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;

/** Proposes what can stand at a place in a file. */
public class Completion {

	/**
	 * What can stand at an offset and goes with what was typed before it, the most fitting first.
	 *
	 * @param file   the parsed file
	 * @param offset UTF-16, 0 to the length of the text
	 */
	public List<Proposal> propose(XtextResource file, int offset) {
		return List.of();
	}
}
