package org.florilegium.ui.internal.reading;

/**
 * One row of a wrapped line as it stands on the screen.
 *
 * @param start UTF-16 offset of its first character
 * @param end   offset behind its last one
 * @param y     top in pixels, from the top of the line
 */
record Row(int start, int end, int y) {
}
