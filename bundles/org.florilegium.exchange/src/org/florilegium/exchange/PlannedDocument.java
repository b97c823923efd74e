package org.florilegium.exchange;

import java.nio.file.Path;
import java.util.List;

import org.florilegium.lang.edit.Form.DocumentForm;

/**
 * A document on its way into a study; see {@link ImportPlan}.
 *
 * @param file        the file it comes from
 * @param bytes       the file's bytes
 * @param content     what was read
 * @param form        what the corpus will say of it
 * @param authors     its authors, and where they are known from
 * @param nanoseconds time that reading took
 */
public record PlannedDocument(Path file, byte[] bytes, ImportedDocument content, DocumentForm form, List<Author> authors, long nanoseconds) {

	/** Copies the list. */
	public PlannedDocument {
		authors = List.copyOf(authors);
	}

	/**
	 * An author.
	 *
	 * @param title what people read
	 * @param name  the actor's name
	 * @param added whether the actor is new in the codebook
	 */
	public record Author(String title, String name, boolean added) {
	}
}
