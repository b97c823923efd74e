package org.florilegium.picture.map;

/**
 * A group of a map.
 *
 * @param title as it stands on the map
 */
public record MapGroup(String title) {
}
