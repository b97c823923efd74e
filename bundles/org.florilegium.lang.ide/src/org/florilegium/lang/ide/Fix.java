package org.florilegium.lang.ide;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.florilegium.lang.edit.TextEdit;

/**
 * A way to solve a problem.
 *
 * @param label       what it does, in a few words
 * @param description what will be changed, in plain text
 * @param edits       the changes, each file once
 * @param certain     whether it is the one thing to do, so that it may be done everywhere without asking
 */
public record Fix(String label, String description, List<FileEdits> edits, boolean certain) {

	/**
	 * Changes of one file.
	 *
	 * @param file  its address, as the resource's
	 * @param edits counted in its text as it is, not overlapping
	 */
	public record FileEdits(URI file, List<TextEdit> edits) {
	}
}
