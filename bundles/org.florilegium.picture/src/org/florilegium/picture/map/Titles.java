package org.florilegium.picture.map;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.picture.Metrics;
import org.florilegium.picture.map.MapLayout.Grouped;
import org.florilegium.picture.map.MapLayout.Line;

/** Where the titles of groups stand: at their beginning, or further on where a line would run through them there. */
final class Titles {

	/** Room for the sign before the words. */
	static final double SIGN = 18;
	private static final double INSET = 8;
	private static final double TOP = 6;
	private static final double HEIGHT = 18;
	private static final double CLEAR = 4;

	private Titles() {
	}

	/** How wide a title is, with its sign and a little room. */
	static double width(GroupForm group, Metrics metrics) {
		return SIGN + metrics.width(group.title(), MapLayout.TITLE) + 8;
	}

	/** At the beginning of a group that takes an area. */
	static Rectangle2D first(GroupForm group, Rectangle2D area, Metrics metrics) {
		return new Rectangle2D.Double(area.getX() + INSET, area.getY() + TOP, Math.min(area.getWidth() - 2 * INSET, width(group, metrics)), HEIGHT);
	}

	/** The same with its titles where nothing runs through them; at the beginning where there is no such place. */
	static MapLayout clear(MapLayout layout) {
		List<Grouped> groups = layout.groups().stream().map(group -> new Grouped(group.group(), group.area(), clear(group, layout.lines()))).toList();
		return new MapLayout(layout.nodes(), groups, layout.lines(), layout.width(), layout.height());
	}

	private static Rectangle2D clear(Grouped group, List<Line> lines) {
		Rectangle2D first = group.title();
		double right = group.area().getMaxX() - INSET;
		Rectangle2D band = new Rectangle2D.Double(first.getX() - CLEAR, first.getY() - CLEAR, right - first.getX() + 2 * CLEAR, first.getHeight() + 2 * CLEAR);
		List<Rectangle2D> taken = taken(band, lines);
		double x = first.getX();
		for (Rectangle2D each : taken)
			if (each.getMinX() < x + first.getWidth() + CLEAR)
				x = Math.max(x, each.getMaxX() + CLEAR);
		return x + first.getWidth() <= right ? new Rectangle2D.Double(x, first.getY(), first.getWidth(), first.getHeight()) : first;
	}

	/** What lines and their labels take of a band, from left to right. */
	private static List<Rectangle2D> taken(Rectangle2D band, List<Line> lines) {
		List<Rectangle2D> taken = new ArrayList<>();
		for (Line line : lines) {
			for (int i = 1; i < line.points().size(); i++) {
				Point2D from = line.points().get(i - 1);
				Point2D to = line.points().get(i);
				if (new Line2D.Double(from, to).intersects(band))
					taken.add(new Rectangle2D.Double(Math.min(from.getX(), to.getX()), band.getY(), Math.abs(from.getX() - to.getX()), band.getHeight()));
			}
			if (line.label() != null && line.label().intersects(band))
				taken.add(line.label());
		}
		taken.sort(Comparator.comparingDouble(Rectangle2D::getMinX));
		return taken;
	}
}
