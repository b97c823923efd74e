package org.florilegium.ui.internal.reading;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;

/** Where margin, text, ruler and find bar stand: the text in the middle, as wide as is comfortable to read; what is left is margin. */
final class AreaLayout {

	private static final int SCROLL_BAR = 10;
	private static final int LEAST_WIDTH = 80;

	private final ReadingArea area;
	private final MarginBars margin;
	private final ReadingText text;
	private final OverviewRuler ruler;
	private final FindBar find;

	AreaLayout(ReadingArea area, MarginBars margin, ReadingText text, OverviewRuler ruler, FindBar find) {
		this.area = area;
		this.margin = margin;
		this.text = text;
		this.ruler = ruler;
		this.find = find;
		area.addListener(SWT.Resize, event -> arrange());
	}

	void arrange() {
		Rectangle client = area.getClientArea();
		if (find.getVisible()) {
			int height = find.computeSize(client.width, SWT.DEFAULT).y;
			client.height = Math.max(0, client.height - height);
			find.setBounds(0, client.height, client.width, height);
		}
		int room = client.width - OverviewRuler.WIDTH - scrollBar();
		if (room <= 0 || client.height <= 0)
			return;
		int wanted = area.letters().measure + 2 * ReadingText.PADDING;
		int least = margin.leastWidth();
		int width = Math.max(LEAST_WIDTH, Math.min(wanted, room - least));
		int comfortable = margin.comfortableWidth(Math.max(1, area.columns().size()));
		int left = Math.max(least, Math.min(room - width, Math.max((room - width) / 2, comfortable)));
		margin.setBounds(0, 0, left, client.height);
		text.setBounds(left, 0, width, client.height);
		ruler.setBounds(room, 0, OverviewRuler.WIDTH, client.height);
		text.rewrapped();
		margin.redraw();
	}

	/** A scroll bar that is laid over the page shall not hide the ruler. */
	private int scrollBar() {
		return (area.getScrollbarsMode() & SWT.SCROLLBAR_OVERLAY) == 0 ? 0 : Math.max(SCROLL_BAR, area.getVerticalBar().getSize().x);
	}
}
