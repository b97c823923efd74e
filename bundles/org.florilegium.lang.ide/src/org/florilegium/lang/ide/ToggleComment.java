package org.florilegium.lang.ide;

import java.util.List;

import org.florilegium.lang.edit.TextEdit;

/** Makes lines comments, or comments lines. */
public class ToggleComment {

	/** The changes of the lines that a selection touches: commented out, unless all of them are comments already. */
	public List<TextEdit> edits(String text, Range selection) {
		return List.of();
	}
}
