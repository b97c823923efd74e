package org.florilegium.exchange;

/**
 * Something that an import or export could not carry over.
 *
 * @param element what, for example "image"
 * @param count   how many of them
 * @param reason  why, and what became of them, as a sentence for the user
 */
public record Loss(String element, int count, String reason) {
}
