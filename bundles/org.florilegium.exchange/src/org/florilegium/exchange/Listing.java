package org.florilegium.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents that a file stands for.
 *
 * @param entries in the order of the file
 * @param losses  what could not be carried over
 */
public record Listing(List<Entry> entries, List<Loss> losses) {

	/** Copies the lists. */
	public Listing {
		entries = List.copyOf(entries);
		losses = List.copyOf(losses);
	}

	/**
	 * A document.
	 *
	 * @param label what it is called in messages: "row 12", a citation key
	 * @param file  path of the file with its text, as it is written in the list
	 * @param text  its text, when that stands in the list itself
	 * @param about what is said of it
	 */
	public record Entry(String label, Optional<String> file, Optional<String> text, Description about) {
	}

	/**
	 * What a list says of a document; nulls and empty lists for nothing.
	 *
	 * @param date   an ISO date: year, year and month, or day
	 * @param values everything else, by names that the language allows
	 */
	public record Description(String title, List<String> authors, String date, String source, String kind, String language, Map<String, Object> values) {

		/** Copies the lists; keeps the order of the values. */
		public Description {
			authors = List.copyOf(authors);
			values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
		}
	}
}
