package org.florilegium.cli.internal;

import java.nio.file.Path;
import java.util.List;

import org.florilegium.exchange.ImportedDocument;
import org.florilegium.lang.edit.Form.DocumentForm;

/**
 * A document on its way into a study.
 *
 * @param file        the file it comes from
 * @param bytes       the file's bytes
 * @param content     what was read
 * @param form        what the corpus will say of it
 * @param authors     its authors, and where they are known from
 * @param nanoseconds time that reading took
 */
record Imported(Path file, byte[] bytes, ImportedDocument content, DocumentForm form, List<Author> authors, long nanoseconds) {

	/**
	 * An author.
	 *
	 * @param title what people read
	 * @param name  the actor's name
	 * @param added whether the actor is new in the codebook
	 */
	record Author(String title, String name, boolean added) {
	}
}
