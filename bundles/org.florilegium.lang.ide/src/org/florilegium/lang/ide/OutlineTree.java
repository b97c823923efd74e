package org.florilegium.lang.ide;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;

/** The elements of a file as a tree. */
public class OutlineTree {

	/** How statements are arranged; elements of other kinds follow them as they stand. */
	public enum Order {
		/** As in the file; statements by where they stand in the text. */
		POSITION,
		/** Under who makes them. */
		SPEAKER,
		/** Under each theme they are about. */
		THEME
	}

	/** The outline of a file. */
	public List<OutlineEntry> of(XtextResource file, Order order) {
		return List.of();
	}
}
