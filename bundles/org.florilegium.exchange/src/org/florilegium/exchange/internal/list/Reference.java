package org.florilegium.exchange.internal.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.florilegium.exchange.Listing.Description;
import org.florilegium.exchange.Listing.Entry;

/** A reference of a bibliography under way. */
final class Reference {

	private final String key;
	private final Map<String, Object> values = new LinkedHashMap<>();
	private String title;
	private List<String> authors = List.of();
	private String date;
	private String source;
	private String kind;
	private String language;
	private String file;

	Reference(String key) {
		this.key = key;
	}

	void title(String text) {
		title = title == null ? text : title;
	}

	void authors(List<String> names) {
		authors = names;
	}

	void date(Optional<String> found) {
		date = found.orElse(date);
	}

	void source(String text) {
		source = source == null ? text : source;
	}

	void kind(String text) {
		kind = text;
	}

	void language(String text) {
		language = text.matches("(?i)[a-z]{2}(-[a-z]{2})?") ? text : language;
	}

	void file(String path) {
		file = file == null && !path.isBlank() ? path : file;
	}

	/** Anything else, under a name of the language. */
	void value(String name, String text) {
		if (!text.isBlank())
			values.merge(name, text, (a, b) -> a + "; " + b);
	}

	Entry entry() {
		return new Entry(key, Optional.ofNullable(file), Optional.empty(), new Description(title, authors, date, source, kind, language, values));
	}
}
