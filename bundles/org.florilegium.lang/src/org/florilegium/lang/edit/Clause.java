package org.florilegium.lang.edit;

import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What an element says of one feature.
 *
 * @param feature     the feature
 * @param occurrences the clause's text, once for each time it is said; empty when it is not said
 * @param line        clauses of the same line stand together; those of line 0 stand with the element's keyword
 */
record Clause(EStructuralFeature feature, List<String> occurrences, int line) {
}
