package org.florilegium.exchange;

import java.util.List;

/**
 * An exporter under its name.
 *
 * @param name        the name that {@code --as} takes, for example "csv"
 * @param title       its name for people
 * @param description one or two sentences for the user: what is written, which options there are
 * @param extensions  extensions of file names, in lower case without the dot
 * @param exporter    what does it
 */
public record ExportFormat(String name, String title, String description, List<String> extensions, Exporter exporter) {

	/** Copies the list. */
	public ExportFormat {
		extensions = List.copyOf(extensions);
	}
}
