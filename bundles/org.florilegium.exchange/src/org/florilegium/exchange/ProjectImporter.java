package org.florilegium.exchange;

import java.nio.file.Path;

/**
 * Reads a whole coded project of another program: documents, codebook and codings. Contributed through the extension point
 * {@code org.florilegium.exchange.importers}; made once and used for many files, so it keeps no state between calls.
 */
public interface ProjectImporter {

	/**
	 * How sure the importer is, from the content, that a file is of its format.
	 *
	 * @return 0 (no, or cannot tell) to 100 (certainly)
	 * @throws ImportException when the file cannot be read
	 */
	int recognise(Path file) throws ImportException;

	/**
	 * Reads a project.
	 *
	 * @param names gives every thing a name that the study does not have yet
	 * @throws ImportException when the file is not of the format or damaged
	 */
	CodedProject read(Path file, ProjectNames names) throws ImportException;
}
