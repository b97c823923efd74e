package org.florilegium.picture.internal;

import java.util.ArrayList;
import java.util.List;

import org.florilegium.picture.Anchor;
import org.florilegium.picture.Face;
import org.florilegium.picture.Metrics;
import org.florilegium.picture.Pen;
import org.florilegium.picture.Theme;

/**
 * What stands around a picture: a title above it and, below, how it was made.
 *
 * @param title   in one line
 * @param lines   of the caption, as wide as there is room
 * @param width   of the whole
 * @param theme   its colours
 */
public record Sheet(String title, List<String> lines, double width, Theme theme) {

	/** Left free at every side. */
	public static final double MARGIN = 16;

	private static final Face TITLE = Face.bold(15);
	private static final Face CAPTION = Face.of(10);
	private static final double LINE = 14;

	/** A sheet with its caption broken into lines. */
	public static Sheet of(String title, List<String> caption, double width, Theme theme) {
		List<String> lines = new ArrayList<>();
		for (String text : caption)
			lines.addAll(Metrics.FILES.wrapped(text, width - 2 * MARGIN, CAPTION));
		return new Sheet(title, lines, width, theme);
	}

	/** Where the picture may begin. */
	public double top() {
		return MARGIN + (title.isEmpty() ? 0 : 26);
	}

	/** How high all is around a picture of a height. */
	public double height(double content) {
		return top() + content + (lines.isEmpty() ? 0 : 10 + lines.size() * LINE) + MARGIN;
	}

	/** Draws what stands around a picture of a height. */
	public void draw(Pen pen, double content) {
		if (!title.isEmpty())
			pen.text(pen.fitted(title, width - 2 * MARGIN, TITLE), MARGIN, MARGIN + 8, TITLE, Anchor.START, theme.text());
		double y = top() + content + 10 + LINE / 2;
		for (String line : lines) {
			pen.text(line, MARGIN, y, CAPTION, Anchor.START, theme.quiet());
			y += LINE;
		}
	}
}
