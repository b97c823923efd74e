package org.florilegium.exchange;

import java.util.List;

/**
 * A network writer under its name.
 *
 * @param name        the name that {@code --as} takes, for example "graphml"
 * @param title       its name for people
 * @param description one or two sentences for the user
 * @param extensions  extensions of file names, in lower case without the dot
 * @param writer      what does it
 */
public record NetworkFormat(String name, String title, String description, List<String> extensions, NetworkWriter writer) {

	/** Copies the list. */
	public NetworkFormat {
		extensions = List.copyOf(extensions);
	}
}
