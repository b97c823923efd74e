package org.florilegium.lang.ide;

import org.eclipse.emf.common.util.URI;
import org.florilegium.model.Span;

/**
 * A way from words of a file to what they refer to.
 *
 * @param words  the words
 * @param label  where it leads, in words
 * @param target where it leads
 */
public record Link(Range words, String label, Target target) {

	/** Where a link leads. */
	public sealed interface Target {
	}

	/**
	 * An element in a file of the language.
	 *
	 * @param file  its address, as the resource's
	 * @param words its name there
	 */
	public record Definition(URI file, Range words) implements Target {
	}

	/**
	 * A passage of a document.
	 *
	 * @param document the document's name
	 * @param path     its reading text, relative to the study, with slashes
	 * @param span     in code points; null for the document as a whole
	 */
	public record PassageOf(String document, String path, Span span) implements Target {
	}
}
