package org.florilegium.exchange;

import java.util.List;

/**
 * An exporter under its name.
 *
 * @param name        the name that {@code --as} takes, for example "csv"
 * @param title       its name for people
 * @param description one or two sentences for the user: what is written, which options there are
 * @param extensions  extensions of file names, in lower case without the dot
 * @param ending      the extension that is proposed for files; one of the extensions, or another that does not tell the format; may be
 *                    empty
 * @param kind        what kind of thing is written
 * @param options     options that can be switched on
 * @param exporter    what does it
 */
public record ExportFormat(String name, String title, String description, List<String> extensions, String ending, Kind kind, List<Option> options, Exporter exporter) {

	/** What an exporter writes. */
	public enum Kind {
		/** A row for each statement and theme; the columns can be chosen. */
		TABLE,
		/** Documents, codebook and codings for another program. */
		PROJECT,
		/** Claims and arguments. */
		ARGUMENTS,
		/** Something to be read by people. */
		REPORT,
		/** Anything else. */
		OTHER
	}

	/**
	 * An option that can be switched on, as {@link ExportRequest#isOn} asks for it.
	 *
	 * @param title what it does, for people, as the words beside a box to be ticked
	 */
	public record Option(String name, String title) {
	}

	/** Copies the lists. */
	public ExportFormat {
		extensions = List.copyOf(extensions);
		options = List.copyOf(options);
	}
}
