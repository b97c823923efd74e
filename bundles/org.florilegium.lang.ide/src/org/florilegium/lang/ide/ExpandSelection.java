package org.florilegium.lang.ide;

import org.eclipse.xtext.resource.XtextResource;

/** Widens a selection: a word, its clause, its element, the file. */
public class ExpandSelection {

	/** The next wider range that makes sense, or the same when it is the whole file already. */
	public Range wider(XtextResource file, Range selection) {
		return selection;
	}
}
