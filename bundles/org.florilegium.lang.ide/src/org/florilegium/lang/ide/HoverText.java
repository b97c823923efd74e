package org.florilegium.lang.ide;

/**
 * An explanation of the words at a place.
 *
 * @param words the words explained
 * @param html  the explanation as simple HTML: paragraphs, lists, emphasis and no links, scripts or pictures
 * @param plain the same without markup
 */
public record HoverText(Range words, String html, String plain) {
}
