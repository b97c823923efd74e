package org.florilegium.picture;

/**
 * How a text looks.
 *
 * @param size height of the letters in pixels, as CSS takes it
 * @param bold whether it stands out
 */
public record Face(double size, boolean bold) {

	/** A face that does not stand out. */
	public static Face of(double size) {
		return new Face(size, false);
	}

	/** A face that stands out. */
	public static Face bold(double size) {
		return new Face(size, true);
	}
}
