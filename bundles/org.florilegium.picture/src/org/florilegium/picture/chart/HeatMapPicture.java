package org.florilegium.picture.chart;

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
import org.florilegium.picture.chart.HeatMap.Scale;
import org.florilegium.picture.internal.Numbers;
import org.florilegium.picture.internal.Sheet;

/** Draws a table as colours: rows down, columns across, the scale below. */
public final class HeatMapPicture {

	/** What a spot of the picture stands for: a cell, counted from 0. */
	public record Cell(int row, int column) {
	}

	private static final Face FACE = Face.of(11);
	private static final double CELL_HEIGHT = 20;
	private static final double WIDEST = 260;
	private static final double HIGHEST = 220;
	private static final double GAP = 8;
	private static final double LEGEND = 34;
	private static final double NARROWEST = 420;

	private final HeatMap map;
	private final Theme theme;
	private final double left;
	private final double head;
	private final double cellWidth;
	private final boolean level;
	private final Sheet sheet;
	private final double extreme;

	private HeatMapPicture(HeatMap map, Theme theme) {
		this.map = map;
		this.theme = theme;
		extreme = map.extreme();
		double widest = 0;
		for (int row = 0; row < map.rows().size(); row++)
			for (int column = 0; column < map.columns().size(); column++)
				widest = Math.max(widest, Metrics.FILES.width(words(row, column), FACE));
		cellWidth = Math.max(CELL_HEIGHT, widest + GAP);
		double widestColumn = map.columns().stream().mapToDouble(label -> Metrics.FILES.width(label, FACE)).max().orElse(0);
		level = widestColumn + GAP <= cellWidth;
		head = level ? CELL_HEIGHT : Math.min(HIGHEST, widestColumn) + GAP;
		left = Sheet.MARGIN + Math.min(WIDEST, map.rows().stream().mapToDouble(label -> Metrics.FILES.width(label, FACE)).max().orElse(0)) + GAP;
		sheet = Sheet.of(map.title(), map.caption(), Math.max(NARROWEST, left + map.columns().size() * cellWidth + Sheet.MARGIN), theme);
	}

	/** The picture of a table. */
	public static Picture of(HeatMap map, Theme theme) {
		return new HeatMapPicture(map, theme).picture();
	}

	private double content() {
		return head + map.rows().size() * CELL_HEIGHT + LEGEND;
	}

	private Picture picture() {
		List<Spot> spots = new ArrayList<>();
		for (int row = 0; row < map.rows().size(); row++)
			for (int column = 0; column < map.columns().size(); column++)
				spots.add(new Spot(new Cell(row, column), box(row, column), tip(row, column), true));
		return new Picture(sheet.width(), sheet.height(content()), map.title(), String.join(" ", map.caption()), theme.ground(), spots, this::draw);
	}

	private Rectangle2D box(int row, int column) {
		return new Rectangle2D.Double(left + column * cellWidth, sheet.top() + head + row * CELL_HEIGHT, cellWidth - 1, CELL_HEIGHT - 1);
	}

	private String tip(int row, int column) {
		String said = words(row, column);
		return map.rows().get(row) + " \u00D7 " + map.columns().get(column) + ": "
				+ (!said.isEmpty() ? said : map.words().isEmpty() && Double.isFinite(map.values()[row][column]) ? written(map.values()[row][column]) : "\u2013");
	}

	private String written(double value) {
		return switch (map.scale()) {
			case AMOUNT -> Numbers.brief(value);
			case SHARE -> Numbers.percent(value);
			case BALANCE -> Numbers.brief(Math.rint(value * 10) / 10);
			case POSITION -> (value > 0 ? "\u25B2" : value < 0 ? "\u25BC" : "") + Numbers.brief(Math.abs(value));
		};
	}

	private String words(int row, int column) {
		if (!map.words().isEmpty())
			return map.words().get(row).get(column);
		double value = map.values()[row][column];
		return !Double.isFinite(value) || value == 0 && map.scale() != Scale.BALANCE ? "" : written(value);
	}

	private Ink ink(double value) {
		if (!Double.isFinite(value) || value == 0 || extreme == 0)
			return theme.ground();
		return isBalance() ? theme.balance(value / extreme) : theme.amount(value / extreme);
	}

	private boolean isBalance() {
		return map.scale() == Scale.BALANCE || map.scale() == Scale.POSITION;
	}

	private void draw(Pen pen) {
		sheet.draw(pen, content());
		double bodyTop = sheet.top() + head;
		for (int row = 0; row < map.rows().size(); row++)
			pen.text(pen.fitted(map.rows().get(row), left - GAP - Sheet.MARGIN, FACE), left - GAP, bodyTop + (row + 0.5) * CELL_HEIGHT, FACE, Anchor.END, theme.text());
		for (int column = 0; column < map.columns().size(); column++) {
			double x = left + (column + 0.5) * cellWidth;
			if (level)
				pen.text(map.columns().get(column), x, sheet.top() + head / 2, FACE, Anchor.MIDDLE, theme.text());
			else
				pen.text(pen.fitted(map.columns().get(column), head - GAP, FACE), x, bodyTop - GAP / 2, FACE, Anchor.START, theme.text(), -90);
		}
		for (int row = 0; row < map.rows().size(); row++)
			for (int column = 0; column < map.columns().size(); column++)
				cell(pen, row, column);
		legend(pen, bodyTop + map.rows().size() * CELL_HEIGHT + LEGEND / 2 + 4);
	}

	private void cell(Pen pen, int row, int column) {
		double value = map.values()[row][column];
		Ink ground = ink(value);
		Rectangle2D box = box(row, column);
		pen.group(Mark.of("cell-" + row + "-" + column, tip(row, column)), () -> {
			pen.draw(box, Style.filled(ground.equals(theme.ground()) ? theme.raised() : ground));
			pen.text(words(row, column), box.getCenterX(), box.getCenterY(), FACE, Anchor.MIDDLE, ground.equals(theme.ground()) ? map.words().isEmpty() ? theme.quiet() : theme.text() : ground.readable());
		});
	}

	private void legend(Pen pen, double y) {
		double from = isBalance() ? -extreme : 0;
		double x = Sheet.MARGIN;
		String first = written(from);
		pen.text(first, x, y, FACE, Anchor.START, theme.quiet());
		x += pen.width(first, FACE) + GAP;
		int steps = 24;
		for (int i = 0; i < steps; i++)
			pen.rectangle(x + i * 5, y - 6, 5, 12, Style.filled(ink(from + (extreme - from) * i / (steps - 1))));
		x += steps * 5 + GAP;
		pen.text(written(extreme), x, y, FACE, Anchor.START, theme.quiet());
	}
}
