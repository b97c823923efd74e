package org.florilegium.ui.internal.reading;

import org.florilegium.model.Span;

/**
 * A passage that is dragged out of a reading area: what {@code LocalSelectionTransfer} holds then, in a structured selection.
 *
 * @param document name of the document
 * @param span     where the passage is
 * @param quote    its words
 */
public record SelectedPassage(String document, Span span, String quote) {
}
