package org.florilegium.analysis.argument;

import org.florilegium.model.Force;

/**
 * That somebody does something to a claim.
 *
 * @param statement {@code coding/statement}
 * @param author    the author's name; null where unknown
 * @param label     what people call the author; null where unknown
 * @param force     what they do
 * @param claim     the claim's name, without brackets
 */
public record Utterance(String statement, String author, String label, Force force, String claim) {
}
