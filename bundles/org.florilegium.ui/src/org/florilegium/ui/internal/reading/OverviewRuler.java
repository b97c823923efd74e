package org.florilegium.ui.internal.reading;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Where in the whole text the statements stand, and what of it is visible. A click leads there. */
final class OverviewRuler extends Canvas {

	static final int WIDTH = 14;

	private final ReadingArea area;
	/** The statements, painted once for a size; null when they have to be painted anew. */
	private Image picture;

	OverviewRuler(Composite parent, ReadingArea area) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		this.area = area;
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> changed());
		addListener(SWT.Dispose, event -> changed());
		addListener(SWT.MouseDown, event -> go(event.y));
		addListener(SWT.MouseMove, event -> {
			if ((event.stateMask & SWT.BUTTON1) != 0)
				go(event.y);
		});
	}

	/** Other statements are shown. */
	void changed() {
		if (picture != null)
			picture.dispose();
		picture = null;
		if (!isDisposed())
			redraw();
	}

	private void go(int y) {
		int height = Math.max(1, getClientArea().height);
		int length = area.reading().getCharCount();
		area.jump((int) Math.min(length, (long) Math.max(0, y) * length / height));
	}

	private int y(int offset, int height) {
		return (int) ((long) offset * (height - 2) / Math.max(1, area.reading().getCharCount()));
	}

	private void paint(GC gc) {
		Rectangle client = getClientArea();
		if (client.isEmpty())
			return;
		if (picture == null)
			picture = draw(client);
		gc.drawImage(picture, 0, 0);
		ReadingText text = area.reading();
		if (text.getCharCount() == 0)
			return;
		int from = y(text.getOffsetAtLine(text.firstVisible()), client.height);
		int last = text.lastVisible();
		int to = y(text.getOffsetAtLine(last) + text.getLine(last).length(), client.height);
		gc.setBackground(area.paper().ink());
		gc.setAlpha(22);
		gc.fillRectangle(0, from, client.width, Math.max(8, to - from));
		gc.setAlpha(255);
		for (Mark mark : area.marks().of(area.emphasised())) {
			int top = y(mark.start(), client.height);
			gc.setBackground(color(mark));
			gc.fillRectangle(0, top - 1, client.width, Math.max(2, y(mark.end(), client.height) - top) + 2);
		}
		gc.setBackground(area.paper().ink());
		for (Units.Stretch match : area.matches())
			gc.fillRectangle(client.width - 4, y(match.start(), client.height), 4, 2);
		Point selection = text.getSelection();
		if (selection.x != selection.y) {
			gc.setForeground(area.paper().ink());
			int top = y(selection.x, client.height);
			gc.drawRectangle(0, top, client.width - 1, Math.max(2, y(selection.y, client.height) - top));
		}
	}

	private Image draw(Rectangle client) {
		Image image = new Image(getDisplay(), client.width, client.height);
		GC gc = new GC(image);
		try {
			gc.setBackground(area.paper().background());
			gc.fillRectangle(client);
			for (Mark mark : area.marks().all()) {
				int top = y(mark.start(), client.height);
				gc.setBackground(color(mark));
				gc.fillRectangle(3, top, client.width - 5, Math.max(2, y(mark.end(), client.height) - top));
			}
			gc.setForeground(area.paper().line());
			gc.drawLine(0, 0, 0, client.height);
		} finally {
			gc.dispose();
		}
		return image;
	}

	private Color color(Mark mark) {
		return area.paper().solid(mark.color());
	}
}
