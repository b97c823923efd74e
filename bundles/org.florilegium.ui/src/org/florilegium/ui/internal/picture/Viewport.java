package org.florilegium.ui.internal.picture;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

import org.eclipse.swt.graphics.Rectangle;
import org.florilegium.picture.Picture;
import org.florilegium.picture.Spot;

/** Which part of a picture is seen in a canvas, and how large. Lengths are pixels, of the canvas unless said otherwise. */
final class Viewport {

	private static final double SMALLEST = 0.1;
	private static final double LARGEST = 8;

	private double legible = SMALLEST;
	private double zoom = 1;
	private double left;
	private double top;
	private boolean fitted = true;

	double zoom() {
		return zoom;
	}

	/** Where the left of the picture is. */
	double left() {
		return left;
	}

	/** Where the top of the picture is. */
	double top() {
		return top;
	}

	/** Whether all of the picture is to be seen, however much room there is. */
	boolean isFitted() {
		return fitted;
	}

	void setLegible(double zoomed) {
		legible = zoomed;
	}

	/** All of the picture is to be seen from now on. */
	void fit(Picture picture, Rectangle area) {
		fitted = true;
		place(picture, area, legible);
	}

	/** The picture is seen as large as there is room, but not smaller than that; then from its beginning on. */
	void begin(Picture picture, Rectangle area, double atLeast) {
		place(picture, area, Math.max(atLeast, legible));
		fitted = zoom > atLeast;
	}

	private void place(Picture picture, Rectangle area, double atLeast) {
		if (picture == null || area.width == 0 || area.height == 0)
			return;
		zoom = Math.clamp(Math.min(area.width / picture.width(), area.height / picture.height()), atLeast, LARGEST);
		left = Math.max(0, (area.width - picture.width() * zoom) / 2);
		top = Math.max(0, (area.height - picture.height() * zoom) / 2);
	}

	/** The picture is seen so large, with the point that is at (x, y) staying there. */
	void zoomTo(double wanted, double x, double y) {
		double other = Math.clamp(wanted, SMALLEST, LARGEST);
		left = x - (x - left) / zoom * other;
		top = y - (y - top) / zoom * other;
		zoom = other;
		fitted = false;
	}

	void pan(double x, double y) {
		left += x;
		top += y;
		fitted = false;
	}

	/** Where a spot is, whether it is seen or not. */
	Rectangle bounds(Spot spot) {
		Rectangle2D box = spot.area().getBounds2D();
		return new Rectangle((int) (box.getX() * zoom + left), (int) (box.getY() * zoom + top), (int) Math.ceil(box.getWidth() * zoom), (int) Math.ceil(box.getHeight() * zoom));
	}

	/** The point of the picture at a point of the canvas. */
	Point2D inPicture(double x, double y) {
		return new Point2D.Double((x - left) / zoom, (y - top) / zoom);
	}

	/** Another picture is seen from now on, with a spot's middle where it was in the one before. */
	void follow(Spot before, Spot after) {
		Rectangle2D from = before.area().getBounds2D();
		Rectangle2D to = after.area().getBounds2D();
		pan((from.getCenterX() - to.getCenterX()) * zoom, (from.getCenterY() - to.getCenterY()) * zoom);
	}
}
