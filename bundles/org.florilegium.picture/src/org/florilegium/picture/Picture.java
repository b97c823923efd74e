package org.florilegium.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A picture: a size and what is drawn in it.
 *
 * @param width       in pixels of CSS, 96 to the inch
 * @param height      in the same
 * @param title       what it shows
 * @param description what those who cannot see it should know, and how it was made
 * @param ground      what it is drawn on
 * @param spots       what can be pointed at; of two in one place the later
 * @param drawing     draws it, as often as asked and in any thread
 */
public record Picture(double width, double height, String title, String description, Ink ground, List<Spot> spots, Consumer<Pen> drawing) {

	/** Copies the list. */
	public Picture {
		spots = List.copyOf(spots);
	}

	/** A picture on white paper in which nothing can be pointed at. */
	public Picture(double width, double height, String title, String description, Consumer<Pen> drawing) {
		this(width, height, title, description, Ink.WHITE, List.of(), drawing);
	}

	/** Draws everything, the ground first. */
	public void draw(Pen pen) {
		pen.rectangle(0, 0, width, height, Style.filled(ground));
		drawing.accept(pen);
	}

	/** What is at a point. */
	public Optional<Spot> at(double x, double y) {
		return spots.reversed().stream().filter(spot -> spot.area().contains(x, y)).findFirst();
	}
}
