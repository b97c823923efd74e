package org.florilegium.exchange;

import java.nio.file.Path;

import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;

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

	/**
	 * Reads a project for a study that it may speak of, as codings of documents do that the study has. Importers of projects
	 * that bring all that they speak of need not care.
	 *
	 * @throws ImportException when the file is not of the format or damaged
	 * @throws StudyException  when the study cannot be read
	 */
	default CodedProject read(Path file, Study study, Progress progress) throws ImportException, StudyException {
		return read(file, new ProjectNames(study.index(progress)));
	}
}
