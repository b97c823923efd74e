package org.florilegium.exchange;

import org.florilegium.study.StudyException;

/**
 * Writes what a study holds to files of one format. Contributed through the extension point
 * {@code org.florilegium.exchange.exporters}; made once and used for many exports, so it keeps no state between calls.
 */
public interface Exporter {

	/**
	 * Exports. All files are put in place at the end, or none: see {@link ExportFiles}.
	 *
	 * @throws ExportException when the target cannot be written as asked; nothing has been changed then
	 * @throws StudyException  when the study cannot be read, or the user gave up
	 */
	ExportResult export(ExportRequest request) throws ExportException, StudyException;
}
