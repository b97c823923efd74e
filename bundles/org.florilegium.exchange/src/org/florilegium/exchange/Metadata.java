package org.florilegium.exchange;

import java.util.List;
import java.util.Optional;

/**
 * What a document seems to say about itself. Proposals for the user, not facts.
 *
 * @param title    its title
 * @param authors  names of its authors, without titles of honour
 * @param date     an ISO date: year, year and month, or day
 * @param language ISO 639-1 code of the language it is written in
 * @param sources  lines that identify the source: ISSN, DOI, copyright …
 */
public record Metadata(Optional<String> title, List<String> authors, Optional<String> date, Optional<String> language,
		List<SourceLine> sources) {

	/**
	 * A line that identifies the source.
	 *
	 * @param label "ISSN", "ISBN", "DOI", "Issue" or "Copyright"
	 * @param value the identifier, or the line as it stands in the text
	 */
	public record SourceLine(String label, String value) {
	}

	/** Nothing known. */
	public static final Metadata NONE = new Metadata(Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
			List.of());

	/** Copies the lists. */
	public Metadata {
		authors = List.copyOf(authors);
		sources = List.copyOf(sources);
	}

	/** This, and from the other what is missing here. */
	public Metadata or(Metadata other) {
		return new Metadata(title.or(() -> other.title), authors.isEmpty() ? other.authors : authors,
				date.or(() -> other.date), language.or(() -> other.language),
				sources.isEmpty() ? other.sources : sources);
	}
}
