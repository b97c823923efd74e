package org.florilegium.picture.map;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.picture.Anchor;
import org.florilegium.picture.Ink;
import org.florilegium.picture.Palette;
import org.florilegium.picture.Pen;
import org.florilegium.picture.Style;
import org.florilegium.picture.Theme;

/**
 * How a group of a map is told from the others: by its colour, and in print without colours by its outline and by the sign before its
 * title.
 *
 * @param ink    its own colour; one of the palette where it has none
 * @param number among the groups of the map, from 0
 * @param theme  what it is drawn on
 */
record GroupLook(Ink ink, int number, Theme theme) {

	private static final double ROUND = 10;
	private static final double SIGN = 4.5;
	private static final List<double[]> OUTLINES = List.of(new double[] {}, new double[] { 7, 4 }, new double[] { 1.5, 3 }, new double[] { 10, 3, 2, 3 });
	/** Points of the signs that have corners, around their middle; none for a circle. */
	private static final List<double[]> SIGNS = List.of(new double[] { -1, -1, 1, -1, 1, 1, -1, 1 }, new double[] {}, new double[] { 0, -1.1, 1.15, 0.95, -1.15, 0.95 },
			new double[] { 0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0 }, new double[] { -0.4, -1.1, 0.4, -1.1, 0.4, -0.4, 1.1, -0.4, 1.1, 0.4, 0.4, 0.4, 0.4, 1.1, -0.4, 1.1, -0.4, 0.4, -1.1, 0.4, -1.1,
					-0.4, -0.4, -0.4 },
			new double[] { 0, 1.1, 1.15, -0.95, -1.15, -0.95 });

	static GroupLook of(GroupForm group, int number, Theme theme) {
		return new GroupLook(group.color() == null ? Palette.category(number % Palette.size()) : Ink.of(group.color()), number, theme);
	}

	/** What is within it stands on this. */
	Ink ground() {
		return ink.over(theme.ground(), theme.ground().isDark() ? 0.16 : 0.09);
	}

	void draw(Pen pen, Rectangle2D area) {
		Style style = Style.filled(ground()).outlined(ink.over(theme.text(), 0.75).over(theme.ground(), 0.7), 1.2);
		pen.roundRectangle(area.getX(), area.getY(), area.getWidth(), area.getHeight(), ROUND, style.dashed(OUTLINES.get(number % OUTLINES.size())));
	}

	/** The title and its sign, on a ground of their own, as a line may run through where there is no room. */
	void title(Pen pen, String title, Rectangle2D area) {
		pen.rectangle(area.getX(), area.getY(), area.getWidth(), area.getHeight(), Style.filled(ground()));
		Ink shown = ink.over(theme.text(), theme.ground().isDark() ? 0.45 : 0.5);
		pen.draw(sign(area.getX() + 4 + SIGN, area.getCenterY()), Style.filled(shown));
		pen.text(pen.fitted(title, area.getWidth() - Titles.SIGN, MapLayout.TITLE), area.getX() + Titles.SIGN, area.getCenterY(), MapLayout.TITLE, Anchor.START, shown);
	}

	private Shape sign(double x, double y) {
		double[] corners = SIGNS.get(number % SIGNS.size());
		if (corners.length == 0)
			return new Ellipse2D.Double(x - SIGN, y - SIGN, 2 * SIGN, 2 * SIGN);
		Path2D path = new Path2D.Double();
		path.moveTo(x + corners[0] * SIGN, y + corners[1] * SIGN);
		for (int i = 2; i < corners.length; i += 2)
			path.lineTo(x + corners[i] * SIGN, y + corners[i + 1] * SIGN);
		path.closePath();
		return path;
	}
}
