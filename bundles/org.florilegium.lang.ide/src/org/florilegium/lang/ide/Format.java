package org.florilegium.lang.ide;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.edit.TextEdit;

/** Lays files out. */
public class Format {

	/** The changes that lay a file out; none when it does not parse. */
	public List<TextEdit> whole(XtextResource file) {
		return List.of();
	}

	/** The changes that lay out the lines a range touches. */
	public List<TextEdit> range(XtextResource file, Range range) {
		return List.of();
	}
}
