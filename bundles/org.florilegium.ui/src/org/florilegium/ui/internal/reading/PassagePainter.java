package org.florilegium.ui.internal.reading;

import java.util.List;
import java.util.TreeSet;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.florilegium.ui.internal.Tints;
import org.florilegium.workspace.coding.CodedStatement;

/** Paints coded passages under the letters: a tint, and an underline for each statement. */
final class PassagePainter {

	private static final int UNDERLINE = 2;
	/** So many lines have room below the letters; the next are above them. */
	private static final int BELOW = 3;
	private static final int ABOVE = 2;
	/** How much of its solid colour the highlighted passage has on top of its tint. */
	private static final double HIGHLIGHT = 0.22;

	private final ReadingText text;
	private final Typography letters;
	private final Paper paper;
	private final CodedStatement highlighted;

	PassagePainter(ReadingText text, Typography letters, Paper paper, CodedStatement highlighted) {
		this.text = text;
		this.letters = letters;
		this.paper = paper;
		this.highlighted = highlighted;
	}

	/**
	 * @param y    top of the line in the widget
	 * @param here the passages that have something in the line
	 */
	void paint(GC gc, int line, int y, List<Mark> here) {
		if (here.isEmpty())
			return;
		for (Row row : text.rows(line))
			paint(gc, row, y + row.y(), here.stream().filter(mark -> mark.start() < row.end() && mark.end() > row.start()).toList());
	}

	private void paint(GC gc, Row row, int y, List<Mark> here) {
		TreeSet<Integer> cuts = new TreeSet<>();
		for (Mark mark : here) {
			cuts.add(Math.max(row.start(), mark.start()));
			cuts.add(Math.min(row.end(), mark.end()));
		}
		Integer from = null;
		for (Integer to : cuts) {
			if (from != null)
				tint(gc, from, to, y, here);
			from = to;
		}
		for (Mark mark : here)
			underline(gc, mark, Math.max(row.start(), mark.start()), Math.min(row.end(), mark.end()), y);
	}

	private void tint(GC gc, int from, int to, int y, List<Mark> here) {
		RGB color = paper.background().getRGB();
		boolean any = false;
		for (Mark mark : here) {
			if (mark.start() > from || mark.end() < to || mark.statement().orphaned())
				continue;
			any = true;
			color = tint(mark.color(), color);
			if (mark.isOf(highlighted))
				color = Tints.blend(mark.color(), color, HIGHLIGHT);
		}
		if (!any)
			return;
		gc.setBackground(new Color(color));
		for (Rectangle piece : text.bounds(from, to))
			gc.fillRectangle(piece.x, y - 1, piece.width, letters.row + letters.spacing - 1);
	}

	private RGB tint(RGB color, RGB under) {
		return Tints.blend(color, under, Tints.isDark(paper.background().getRGB()) ? 0.30 : 0.18);
	}

	private void underline(GC gc, Mark mark, int from, int to, int y) {
		if (from >= to)
			return;
		int below = y + letters.row + letters.spacing - 2;
		int top = mark.slot() < BELOW ? below - UNDERLINE * (mark.slot() + 1) : y - 1 + UNDERLINE * Math.min(ABOVE - 1, mark.slot() - BELOW);
		for (Rectangle piece : text.bounds(from, to))
			strokes(gc, mark, piece.x, piece.width, top);
	}

	/** Several colours take turns. */
	private void strokes(GC gc, Mark mark, int x, int width, int y) {
		int height = mark.isOf(highlighted) ? UNDERLINE + 1 : UNDERLINE;
		List<RGB> colors = mark.colors();
		if (colors.size() == 1 && !mark.statement().orphaned()) {
			gc.setBackground(paper.solid(mark.color()));
			gc.fillRectangle(x, y, width, height);
			return;
		}
		int dash = mark.statement().orphaned() ? 4 : 12;
		for (int i = 0; i * dash < width; i++) {
			if (mark.statement().orphaned() && i % 2 == 1)
				continue;
			gc.setBackground(paper.solid(colors.get(i % colors.size())));
			gc.fillRectangle(x + i * dash, y, Math.min(dash, width - i * dash), height);
		}
	}

	/** Puts a thin frame around what was found, or is dropped on. */
	void frame(GC gc, int line, int y, List<Units.Stretch> stretches) {
		gc.setForeground(paper.ink());
		for (Units.Stretch stretch : stretches)
			for (Row row : text.rows(line)) {
				int from = Math.max(row.start(), stretch.start());
				int to = Math.min(row.end(), stretch.end());
				if (from < to)
					for (Rectangle piece : text.bounds(from, to))
						gc.drawRectangle(piece.x - 1, y + row.y() - 1, piece.width + 1, letters.row + letters.spacing - 2);
			}
	}
}
