package org.florilegium.picture;

import java.awt.Shape;

/**
 * A place of a picture that stands for something and can be pointed at.
 *
 * @param target what it stands for
 * @param area   where it is, in pixels of the picture
 * @param name   what people read when they point at it, or hear
 * @param stop   whether keys stop there, as at things, and not at the ties between them
 */
public record Spot(Object target, Shape area, String name, boolean stop) {
}
