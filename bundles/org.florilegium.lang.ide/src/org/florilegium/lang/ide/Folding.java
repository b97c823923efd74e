package org.florilegium.lang.ide;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;

/** Finds what can be folded: elements, long texts and comments of several lines. */
public class Folding {

	/** Ranges from the start of the first line to the end of the last, in the order of the file; they may nest. */
	public List<Range> of(XtextResource file) {
		return List.of();
	}
}
