package org.florilegium.ui.internal.picture;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.florilegium.picture.Spot;

/** The spots of a picture that are selected, in the order in which they were; the last is what can be told most of. */
final class Chosen {

	private static final double SIDEWAYS = 2.5;

	private List<Spot> spots = List.of();

	/** The one selected last; null for none. */
	Spot last() {
		return spots.isEmpty() ? null : spots.getLast();
	}

	List<Spot> all() {
		return spots;
	}

	/** Selects these and no others. Tells whether that makes a difference. */
	boolean set(List<Spot> others) {
		boolean other = !targets(others).equals(targets(spots));
		spots = List.copyOf(others);
		return other;
	}

	/** Selects a spot in addition, or not any more. */
	void toggle(Spot spot) {
		List<Spot> others = new ArrayList<>(spots);
		if (!others.removeIf(each -> each.target().equals(spot.target())))
			others.add(spot);
		spots = List.copyOf(others);
	}

	/** Selects a spot in addition, as the last. */
	void add(Spot spot) {
		List<Spot> others = new ArrayList<>(spots);
		others.removeIf(each -> each.target().equals(spot.target()));
		others.add(spot);
		spots = List.copyOf(others);
	}

	boolean contains(Spot spot) {
		return spots.stream().anyMatch(each -> each.target().equals(spot.target()));
	}

	/** The same in another picture, as far as they are there. */
	void replace(UnaryOperator<Spot> same) {
		spots = spots.stream().map(same).filter(Objects::nonNull).toList();
	}

	private static List<Object> targets(List<Spot> spots) {
		return spots.stream().map(Spot::target).toList();
	}

	/** The nearest of some spots in a direction from the last; sideways counts more than ahead. */
	Optional<Spot> next(List<Spot> stops, int x, int y) {
		Rectangle2D from = last().area().getBounds2D();
		return stops.stream().filter(spot -> ahead(from, spot, x, y) > 0.5).min(Comparator.comparingDouble(spot -> distance(from, spot, x, y)));
	}

	private static double ahead(Rectangle2D from, Spot to, int x, int y) {
		Rectangle2D box = to.area().getBounds2D();
		return (box.getCenterX() - from.getCenterX()) * x + (box.getCenterY() - from.getCenterY()) * y;
	}

	private static double distance(Rectangle2D from, Spot to, int x, int y) {
		Rectangle2D box = to.area().getBounds2D();
		double sideways = (box.getCenterX() - from.getCenterX()) * y + (box.getCenterY() - from.getCenterY()) * x;
		return ahead(from, to, x, y) + SIDEWAYS * Math.abs(sideways);
	}
}
