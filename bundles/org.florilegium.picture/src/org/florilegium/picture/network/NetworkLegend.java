package org.florilegium.picture.network;

import java.util.List;

import org.florilegium.picture.Anchor;
import org.florilegium.picture.Face;
import org.florilegium.picture.Ink;
import org.florilegium.picture.Pen;
import org.florilegium.picture.Style;
import org.florilegium.picture.Theme;

/**
 * Draws what the signs of a network mean.
 *
 * @param theme its colours
 * @param left  where it is, in pixels
 * @param width how wide it may be
 */
record NetworkLegend(Theme theme, double left, double width) {

	private static final Face FACE = Face.of(10.5);
	private static final Face HEADING = Face.bold(10.5);
	private static final Face NOTE = Face.of(9.5);
	private static final double LINE = 17;
	private static final double SAMPLE = 42;

	/** Something that is explained. */
	sealed interface Entry {
	}

	record Heading(String text) implements Entry {
	}

	/** @param number stands also in the nodes, or null */
	record Colour(Ink ink, boolean square, String number, String text) implements Entry {
	}

	record Size(double radius, String text) implements Entry {
	}

	record Line(Style style, String text) implements Entry {
	}

	record Note(String text) implements Entry {
	}

	void draw(Pen pen, double top, List<Entry> entries) {
		double y = top;
		for (Entry entry : entries)
			y += switch (entry) {
				case Heading heading -> {
					double gap = y == top ? 0 : 8;
					pen.text(heading.text(), left, y + gap + LINE / 2, HEADING, Anchor.START, theme.text());
					yield gap + LINE + 2;
				}
				case Colour colour -> {
					colour(pen, colour, y + LINE / 2);
					yield LINE;
				}
				case Size size -> {
					double high = Math.max(LINE, 2 * size.radius() + 4);
					pen.circle(left + SAMPLE / 2, y + high / 2, size.radius(), Style.filled(theme.raised()).outlined(theme.quiet(), 1));
					text(pen, size.text(), y + high / 2);
					yield high;
				}
				case Line line -> {
					pen.line(left, y + LINE / 2, left + SAMPLE - 8, y + LINE / 2, line.style());
					text(pen, line.text(), y + LINE / 2);
					yield LINE;
				}
				case Note note -> note(pen, note.text(), y + 10);
			};
	}

	private void colour(Pen pen, Colour colour, double y) {
		if (colour.square())
			pen.rectangle(left + 5, y - 6, 12, 12, Style.filled(colour.ink()));
		else
			pen.circle(left + 11, y, 7, Style.filled(colour.ink()));
		if (colour.number() != null)
			pen.text(colour.number(), left + 11, y, Face.bold(9), Anchor.MIDDLE, colour.ink().readable());
		text(pen, colour.text(), y);
	}

	private void text(Pen pen, String text, double y) {
		pen.text(pen.fitted(text, width - SAMPLE, FACE), left + SAMPLE, y, FACE, Anchor.START, theme.text());
	}

	private double note(Pen pen, String text, double y) {
		List<String> lines = pen.wrapped(text, width, NOTE);
		for (int i = 0; i < lines.size(); i++)
			pen.text(lines.get(i), left, y + (i + 0.5) * 13, NOTE, Anchor.START, theme.quiet());
		return 10 + lines.size() * 13;
	}
}
