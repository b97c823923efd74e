package org.florilegium.exchange;

import java.util.List;

/**
 * A collection importer under its name.
 *
 * @param name        the name that {@code --format} takes, for example "table"
 * @param title       its name for people
 * @param description one or two sentences for the user
 * @param extensions  extensions of file names, in lower case without the dot
 * @param importer    what does it
 */
public record CollectionFormat(String name, String title, String description, List<String> extensions, CollectionImporter importer) {

	/** Copies the list. */
	public CollectionFormat {
		extensions = List.copyOf(extensions);
	}
}
