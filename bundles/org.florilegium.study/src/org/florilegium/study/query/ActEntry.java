package org.florilegium.study.query;

/**
 * What a statement does to a claim.
 *
 * @param force asserts, denies, concedes, questions, assumes or reports
 * @param claim the claim's name, without brackets
 */
public record ActEntry(String force, String claim) {
}
