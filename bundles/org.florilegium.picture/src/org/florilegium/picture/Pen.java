package org.florilegium.picture;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/**
 * Draws on a screen or in a file. Lengths are pixels of CSS, 96 to the inch; x grows to the right, y downwards; texts are centred on
 * their y. A pen that writes a file throws {@link java.io.UncheckedIOException} when it cannot.
 */
public interface Pen extends Metrics {

	/** Draws a shape: fills it, then draws its outline. */
	void draw(Shape shape, Style style);

	/**
	 * Writes a text on one line.
	 *
	 * @param degrees how far it is turned clockwise around (x, y); -90 reads upwards
	 */
	void text(String text, double x, double y, Face face, Anchor anchor, Ink ink, double degrees);

	/** Begins a part of the picture; what is drawn until {@link #end()} belongs to it. */
	default void begin(Mark mark) {
	}

	/** Ends the part begun last. */
	default void end() {
	}

	/** Draws a part of the picture. */
	default void group(Mark mark, Runnable content) {
		begin(mark);
		try {
			content.run();
		} finally {
			end();
		}
	}

	/** Writes a text that is not turned. */
	default void text(String text, double x, double y, Face face, Anchor anchor, Ink ink) {
		text(text, x, y, face, anchor, ink, 0);
	}

	/** Draws a rectangle. */
	default void rectangle(double x, double y, double width, double height, Style style) {
		draw(new Rectangle2D.Double(x, y, width, height), style);
	}

	/** Draws a rectangle with round corners. */
	default void roundRectangle(double x, double y, double width, double height, double radius, Style style) {
		draw(new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius), style);
	}

	/** Draws a circle. */
	default void circle(double x, double y, double radius, Style style) {
		draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), style);
	}

	/** Draws a line. */
	default void line(double x1, double y1, double x2, double y2, Style style) {
		draw(new Line2D.Double(x1, y1, x2, y2), style);
	}

	/**
	 * Draws the head of an arrow that comes from one point and ends in another, filled with the stroke of its style.
	 *
	 * @param size length of the head
	 */
	default void arrowHead(double fromX, double fromY, double x, double y, double size, Style style) {
		double angle = Math.atan2(y - fromY, x - fromX);
		Path2D head = new Path2D.Double();
		head.moveTo(x, y);
		for (double side : new double[] { 0.42, -0.42 })
			head.lineTo(x - size * Math.cos(angle + side), y - size * Math.sin(angle + side));
		head.closePath();
		draw(head, Style.filled(style.stroke()));
	}
}
