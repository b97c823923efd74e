package org.florilegium.exchange;

import java.nio.file.Path;
import java.util.List;

/**
 * What an export made.
 *
 * @param files  the files written, the one asked for first
 * @param rows   number of rows, elements or whatever the format counts
 * @param what   what is counted, in the plural, for example "rows"
 * @param losses what could not be carried over as it is
 */
public record ExportResult(List<Path> files, long rows, String what, List<Loss> losses) {

	/** Copies the lists. */
	public ExportResult {
		files = List.copyOf(files);
		losses = List.copyOf(losses);
	}
}
