package org.florilegium.lang.ide;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;

/** Says after each definition of a theme, actor, coder or claim how often it is used. */
public class Minings {

	/** Where counts stand, in the order of the file; what has none known is left out. */
	public List<Mining> of(XtextResource file, Counts counts) {
		return List.of();
	}
}
