package org.florilegium.exchange;

/**
 * Takes the text of a document from a file of one format. Contributed through the extension point
 * {@code org.florilegium.exchange.importers}; made once and used for many files, so it keeps no state between calls.
 */
public interface DocumentImporter {

	/**
	 * How sure the importer is, from the content, that a file is of its format. The surest importer is proposed; a name
	 * given by the user overrides it.
	 *
	 * @return 0 (no, or cannot tell) to 100 (certainly)
	 * @throws ImportException when the file cannot be decoded
	 */
	int recognise(DocumentSource source) throws ImportException;

	/**
	 * Extracts text, headings and metadata.
	 *
	 * @throws ImportException when the file is not of the format or damaged
	 */
	Extraction extract(DocumentSource source) throws ImportException;
}
