package org.florilegium.analysis.argument;

/**
 * A critical question that nothing answers.
 *
 * @param argument the argument, in its brackets
 * @param scheme   the scheme it uses
 * @param question the question's name in the scheme
 * @param text     the question
 * @param answer   the relation that answers it: undercuts, undermines, rebuts, or attacks where the scheme does not say
 */
public record OpenQuestion(String argument, String scheme, String question, String text, String answer) {
}
