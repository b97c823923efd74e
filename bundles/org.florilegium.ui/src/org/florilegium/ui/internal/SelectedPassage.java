package org.florilegium.ui.internal;

import org.florilegium.model.Span;
import org.florilegium.workspace.StudyProject;

/**
 * Words that are selected in the coding editor, or dragged out of it.
 *
 * @param document the document's name
 * @param span     where they stand in its text, in code points
 * @param words    themselves
 */
public record SelectedPassage(StudyProject study, String document, Span span, String words) {
}
