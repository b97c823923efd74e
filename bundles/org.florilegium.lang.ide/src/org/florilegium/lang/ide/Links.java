package org.florilegium.lang.ide;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;

/** Leads from a name to its definition, from a span or quote to the passage, from a document's path to its text. */
public class Links {

	/** The links at an offset; none where nothing is referred to. */
	public List<Link> at(XtextResource file, int offset) {
		return List.of();
	}
}
