package org.florilegium.study.query;

import java.util.List;
import java.util.Optional;

/**
 * Who wrote a document and its parts: it decides who speaks in a statement that names nobody.
 *
 * @param authors      the document's authors
 * @param organization the organisation they wrote for, or null
 * @param parts        its parts, in their order
 */
public record DocumentAuthors(List<String> authors, String organization, List<PartAuthors> parts) {

	/**
	 * A part, in code points of the reading text.
	 *
	 * @param number       counted from 1
	 * @param organization the organisation its authors wrote for, or null
	 * @param authors      its own authors; empty where it has none
	 */
	public record PartAuthors(int number, int start, int end, String organization, List<String> authors) {

		private boolean contains(int from, int to) {
			return start <= from && to <= end;
		}
	}

	/** The innermost part around a passage. */
	public Optional<PartAuthors> innermost(int start, int end) {
		PartAuthors found = null;
		for (PartAuthors part : parts)
			if (part.contains(start, end))
				found = narrower(found, part);
		return Optional.ofNullable(found);
	}

	/** The innermost part around a passage that has authors: they speak there. Where there is none, the document's do. */
	public Optional<PartAuthors> speaking(int start, int end) {
		PartAuthors found = null;
		for (PartAuthors part : parts)
			if (!part.authors.isEmpty() && part.contains(start, end))
				found = narrower(found, part);
		return Optional.ofNullable(found);
	}

	private static PartAuthors narrower(PartAuthors known, PartAuthors part) {
		return known == null || part.end - part.start <= known.end - known.start ? part : known;
	}
}
