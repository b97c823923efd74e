package org.florilegium.lang.ide;

import java.util.List;

/**
 * A line of the outline.
 *
 * @param label    what it says
 * @param detail   a few words after it; or null
 * @param kind     what it stands for
 * @param color    the theme's colour, {@code #RRGGBB}; or null
 * @param whole    all of the element; null for headings that stand nowhere in the file
 * @param name     its name or first words, to be selected; null likewise
 * @param children lines below it
 */
public record OutlineEntry(String label, String detail, Proposal.Kind kind, String color, Range whole, Range name, List<OutlineEntry> children) {
}
