package org.florilegium.picture.network;

import java.awt.geom.Rectangle2D;

import org.florilegium.picture.Anchor;

/**
 * The label of a node.
 *
 * @param node    which
 * @param text    what it says
 * @param x       where it is anchored, in pixels
 * @param y       its middle
 * @param anchor  which of its points x is
 * @param degrees how far it is turned
 * @param box     the room it takes; of a turned one null
 * @param leader  whether a line leads from it to its node
 */
record Label(int node, String text, double x, double y, Anchor anchor, double degrees, Rectangle2D box, boolean leader) {
}
