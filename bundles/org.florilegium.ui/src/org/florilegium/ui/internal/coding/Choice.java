package org.florilegium.ui.internal.coding;

/**
 * A line of a list to choose from.
 *
 * @param pick   what is chosen with it
 * @param label  what people read first
 * @param detail what stands behind it in small: the broader themes, an affiliation; or empty
 * @param key    the key that does the same, or empty
 * @param color  {@code #RRGGBB} of a swatch, or null
 * @param help   what is said below the list while the line is highlighted; or empty
 */
record Choice(Pick pick, String label, String detail, String key, String color, String help) {
}
