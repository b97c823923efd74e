package org.florilegium.exchange;

import java.util.List;
import java.util.Map;

/**
 * Reads a file that stands for several documents: a table with a document in each row, a bibliography with files attached.
 * Contributed through the extension point {@code org.florilegium.exchange.importers}; made once and used for many files, so
 * it keeps no state between calls.
 */
public interface CollectionImporter {

	/** What the columns of a table can be used for. */
	List<String> USES = List.of("text", "file", "title", "author", "date", "source", "kind", "language");

	/**
	 * How sure the importer is, from the content, that a file is of its format.
	 *
	 * @return 0 (no, or cannot tell) to 100 (certainly)
	 * @throws ImportException when the file cannot be read
	 */
	int recognise(DocumentSource source) throws ImportException;

	/**
	 * Names of the columns among which a user may choose; none for formats whose fields have fixed names.
	 *
	 * @throws ImportException when the file is not of the format or damaged
	 */
	default List<String> columns(DocumentSource source) throws ImportException {
		return List.of();
	}

	/**
	 * Lists the documents.
	 *
	 * @param columns names of columns by what they are to be used for: "text", "file", "title", "author", "date" and the like; what is not
	 *                named is found by the names of the columns. Formats whose fields have fixed names ignore it. Under
	 *                "date-order" stands "day-first" or "month-first" where the user says how dates such as 3/4/2021 are written
	 * @throws ImportException when the file is not of the format or damaged, or has no such column
	 */
	Listing list(DocumentSource source, Map<String, String> columns) throws ImportException;
}
