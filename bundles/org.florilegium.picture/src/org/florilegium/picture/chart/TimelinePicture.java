package org.florilegium.picture.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.florilegium.picture.Anchor;
import org.florilegium.picture.Face;
import org.florilegium.picture.Ink;
import org.florilegium.picture.Mark;
import org.florilegium.picture.Metrics;
import org.florilegium.picture.Pen;
import org.florilegium.picture.Picture;
import org.florilegium.picture.Spot;
import org.florilegium.picture.Style;
import org.florilegium.picture.Theme;
import org.florilegium.picture.chart.Timeline.Series;
import org.florilegium.picture.internal.Numbers;
import org.florilegium.picture.internal.Sheet;

/** Draws amounts through time as lines with their own dashes and marks, or as areas upon each other. */
public final class TimelinePicture {

	/** What a spot of the picture stands for: a period and a series, counted from 0. */
	public record Moment(int period, int series) {
	}

	private static final Face FACE = Face.of(11);
	private static final double[][] DASHES = { {}, { 7, 3 }, { 2, 3 }, { 9, 3, 2, 3 } };
	private static final double MARK = 3;
	private static final double GAP = 8;
	private static final double WIDEST_NAME = 190;
	private static final double AXIS = 26;

	private final Timeline timeline;
	private final Theme theme;
	private final Sheet sheet;
	private final double height;
	private final List<Double> ticks;
	private final double left;
	private final double right;

	private TimelinePicture(Timeline timeline, double width, double height, Theme theme) {
		this.timeline = timeline;
		this.theme = theme;
		this.height = height;
		sheet = Sheet.of(timeline.title(), timeline.caption(), width, theme);
		double highest = 0;
		for (int period = 0; period < timeline.periods().size(); period++)
			for (int series = 0; series < timeline.series().size(); series++)
				highest = Math.max(highest, top(period, series));
		ticks = Numbers.ticks(highest, 5);
		left = Sheet.MARGIN + 20 + ticks.stream().mapToDouble(tick -> Metrics.FILES.width(Numbers.brief(tick), FACE)).max().orElse(0);
		double names = timeline.series().stream().mapToDouble(series -> Metrics.FILES.width(series.name(), FACE)).max().orElse(0);
		right = width - Sheet.MARGIN - Math.min(WIDEST_NAME, names) - 46;
	}

	/**
	 * The picture of a timeline.
	 *
	 * @param width  of the whole, in pixels
	 * @param height of the chart alone, without title and caption
	 */
	public static Picture of(Timeline timeline, double width, double height, Theme theme) {
		return new TimelinePicture(timeline, width, height, theme).picture();
	}

	/** The upper end of a value; of areas that of all up to it, the first lying lowest. */
	private double top(int period, int series) {
		if (!timeline.stacked())
			return timeline.series().get(series).values()[period];
		double sum = 0;
		for (int i = 0; i <= series; i++)
			sum += timeline.series().get(i).values()[period];
		return sum;
	}

	private double bottom(int period, int series) {
		return timeline.stacked() && series > 0 ? top(period, series - 1) : 0;
	}

	private double x(double period) {
		int steps = timeline.periods().size();
		return steps < 2 ? (left + right) / 2 : left + (right - left) * period / (steps - 1);
	}

	private double y(double value) {
		double from = sheet.top() + height - AXIS;
		return from - (height - AXIS - GAP) * value / ticks.getLast();
	}

	private Picture picture() {
		List<Spot> spots = new ArrayList<>();
		double half = timeline.periods().size() < 2 ? 20 : Math.min(20, (x(1) - x(0)) / 2);
		for (int series = 0; series < timeline.series().size(); series++)
			for (int period = 0; period < timeline.periods().size(); period++) {
				double value = timeline.series().get(series).values()[period];
				if (value == 0)
					continue;
				double y = y(top(period, series));
				var area = timeline.stacked() ? new Rectangle2D.Double(x(period) - half, y, 2 * half, y(bottom(period, series)) - y)
						: new Ellipse2D.Double(x(period) - 2 * MARK, y - 2 * MARK, 4 * MARK, 4 * MARK);
				spots.add(new Spot(new Moment(period, series), area, tip(period, series), true));
			}
		String title = timeline.title().isEmpty() ? timeline.axis() : timeline.title();
		return new Picture(sheet.width(), sheet.height(height), title, String.join(" ", timeline.caption()), theme.ground(), spots, this::draw);
	}

	private String tip(int period, int series) {
		return timeline.series().get(series).name() + ", " + timeline.periods().get(period) + ": " + Numbers.brief(timeline.series().get(series).values()[period]);
	}

	private void draw(Pen pen) {
		sheet.draw(pen, height);
		axes(pen);
		int count = timeline.series().size();
		for (int i = 0; i < count; i++) {
			int series = i;
			Series drawn = timeline.series().get(i);
			pen.group(Mark.of("series-" + (i + 1), drawn.name()), () -> {
				if (timeline.stacked())
					area(pen, series);
				else
					line(pen, series);
			});
		}
		legend(pen);
	}

	private void axes(Pen pen) {
		for (double tick : ticks) {
			pen.line(left, y(tick), right, y(tick), Style.line(tick == 0 ? theme.quiet() : theme.faint(), 1));
			pen.text(Numbers.brief(tick), left - GAP, y(tick), FACE, Anchor.END, theme.quiet());
		}
		pen.text(timeline.axis(), Sheet.MARGIN + 5, (y(0) + y(ticks.getLast())) / 2, FACE, Anchor.MIDDLE, theme.quiet(), -90);
		double free = Double.NEGATIVE_INFINITY;
		for (int period = 0; period < timeline.periods().size(); period++) {
			double width = pen.width(timeline.periods().get(period), FACE);
			if (x(period) - width / 2 < free)
				continue;
			pen.line(x(period), y(0), x(period), y(0) + 4, Style.line(theme.quiet(), 1));
			pen.text(timeline.periods().get(period), x(period), y(0) + 14, FACE, Anchor.MIDDLE, theme.quiet());
			free = x(period) + width / 2 + 2 * GAP;
		}
	}

	private void area(Pen pen, int series) {
		int periods = timeline.periods().size();
		if (periods < 2) {
			if (periods == 1)
				pen.rectangle(x(0) - 20, y(top(0, series)), 40, y(bottom(0, series)) - y(top(0, series)), Style.filled(ink(series)));
			return;
		}
		Path2D area = new Path2D.Double();
		area.moveTo(x(0), y(top(0, series)));
		for (int period = 1; period < periods; period++)
			area.lineTo(x(period), y(top(period, series)));
		for (int period = periods - 1; period >= 0; period--)
			area.lineTo(x(period), y(bottom(period, series)));
		area.closePath();
		pen.draw(area, Style.filled(ink(series).withOpacity(0.85)).outlined(theme.ground(), 1));
	}

	private void line(Pen pen, int series) {
		Path2D line = new Path2D.Double();
		for (int period = 0; period < timeline.periods().size(); period++)
			if (period == 0)
				line.moveTo(x(period), y(top(period, series)));
			else
				line.lineTo(x(period), y(top(period, series)));
		pen.draw(line, Style.line(ink(series), 2).dashed(DASHES[series % DASHES.length]));
		if (timeline.periods().size() <= (right - left) / (4 * MARK))
			for (int period = 0; period < timeline.periods().size(); period++)
				mark(pen, series, x(period), y(top(period, series)));
	}

	/** Each series has a mark of its own, so that colour is not all that tells them apart. */
	private void mark(Pen pen, int series, double x, double y) {
		Style style = Style.filled(series % 8 < 4 ? ink(series) : theme.ground()).outlined(ink(series), 1.5);
		switch (series % 4) {
			case 0 -> pen.circle(x, y, MARK, style);
			case 1 -> pen.rectangle(x - MARK, y - MARK, 2 * MARK, 2 * MARK, style);
			case 2 -> pen.draw(triangle(x, y, 1), style);
			default -> pen.draw(triangle(x, y, -1), style);
		}
	}

	private static Path2D triangle(double x, double y, int up) {
		Path2D triangle = new Path2D.Double();
		triangle.moveTo(x, y - up * 1.2 * MARK);
		triangle.lineTo(x + 1.2 * MARK, y + up * MARK);
		triangle.lineTo(x - 1.2 * MARK, y + up * MARK);
		triangle.closePath();
		return triangle;
	}

	private Ink ink(int series) {
		return timeline.series().get(series).ink();
	}

	/** In the order in which areas lie, the uppermost first. */
	private void legend(Pen pen) {
		double y = sheet.top() + GAP * 2;
		int count = timeline.series().size();
		for (int n = 0; n < count; n++) {
			int series = timeline.stacked() ? count - 1 - n : n;
			double x = right + 14;
			if (timeline.stacked()) {
				pen.rectangle(x + 6, y - 6, 12, 12, Style.filled(ink(series).withOpacity(0.85)));
			} else {
				pen.line(x, y, x + 24, y, Style.line(ink(series), 2).dashed(DASHES[series % DASHES.length]));
				mark(pen, series, x + 12, y);
			}
			pen.text(pen.fitted(timeline.series().get(series).name(), sheet.width() - Sheet.MARGIN - x - 30, FACE), x + 30, y, FACE, Anchor.START, theme.text());
			y += 18;
		}
	}
}
