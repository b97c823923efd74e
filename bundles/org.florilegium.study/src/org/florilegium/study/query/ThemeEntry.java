package org.florilegium.study.query;

/**
 * A theme as rows show it.
 *
 * @param name  its name, without sigil
 * @param title its title; null where no codebook that is seen defines it
 * @param path  the titles from the broadest theme down, {@code Economy > Harbour fees}; the name where it is not defined
 * @param color {@code #RRGGBB}, or null
 */
public record ThemeEntry(String name, String title, String path, String color) {
}
