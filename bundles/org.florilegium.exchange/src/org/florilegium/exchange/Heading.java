package org.florilegium.exchange;

import org.florilegium.model.Span;

/**
 * A heading of the reading text.
 *
 * @param title its words on one line
 * @param level 1 for the highest
 * @param span  where it stands, in code points of the reading text
 */
public record Heading(String title, int level, Span span) {
}
