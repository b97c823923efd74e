package org.florilegium.study.anchor;

import org.florilegium.model.Span;

/**
 * A passage as a coding file holds it.
 *
 * @param span   where it stood in the reading text, in code points; null when the file does not say
 * @param quote  its exact words
 * @param prefix the words before it, where the quote alone is not unique; or null
 * @param suffix the words after it, where the quote alone is not unique; or null
 */
public record Quotation(Span span, String quote, String prefix, String suffix) {

	/** A passage without context. */
	public Quotation(Span span, String quote) {
		this(span, quote, null, null);
	}
}
