package org.florilegium.study.index;

import org.florilegium.model.Span;

/**
 * A paragraph of a reading text in which searched words stand.
 *
 * @param document  name of the document
 * @param title     its title; may be null
 * @param paragraph where the paragraph stands, in code points
 */
public record TextHit(String document, String title, Span paragraph) {
}
