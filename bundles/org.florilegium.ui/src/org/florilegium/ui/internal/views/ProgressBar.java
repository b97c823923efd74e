package org.florilegium.ui.internal.views;

import java.util.function.Function;

import org.eclipse.jface.viewers.OwnerDrawLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.florilegium.study.query.StudyCounts.Coded;
import org.florilegium.ui.internal.Tints;

/** How much of a text is coded: a small bar with the number beside it. */
final class ProgressBar extends OwnerDrawLabelProvider {

	private static final RGB DONE = new RGB(0, 158, 115);
	private static final int WIDTH = 34;
	private static final int HEIGHT = 6;
	private static final int GAP = 5;

	private final Function<Object, Coded> coded;
	private final boolean count;

	/** @param count whether the number of statements is told too */
	ProgressBar(Function<Object, Coded> coded, boolean count) {
		this.coded = coded;
		this.count = count;
	}

	/** A share as people read it: never 0 % of something, nor 100 % of less than all. */
	static String percent(double share) {
		if (share > 0 && share < 0.01)
			return "<1 %"; //$NON-NLS-1$
		return Math.round(share < 1 ? Math.min(99, share * 100) : 100) + " %"; //$NON-NLS-1$
	}

	private String text(Object element) {
		Coded of = coded.apply(element);
		if (of == null || of.statements() == 0)
			return ""; //$NON-NLS-1$
		return count ? of.statements() + " \u00b7 " + percent(of.share()) : percent(of.share()); //$NON-NLS-1$
	}

	@Override
	public void update(ViewerCell cell) {
		cell.setText(""); //$NON-NLS-1$
		super.update(cell);
	}

	@Override
	protected void measure(Event event, Object element) {
		event.width = WIDTH + 2 * GAP + event.gc.textExtent(text(element)).x;
	}

	@Override
	protected void paint(Event event, Object element) {
		Coded of = coded.apply(element);
		if (of == null)
			return;
		GC gc = event.gc;
		Control control = (Control) event.widget;
		boolean selected = (event.detail & SWT.SELECTED) != 0;
		Color text = gc.getForeground();
		Color ground = gc.getBackground();
		int y = event.y + (event.height - HEIGHT) / 2;
		gc.setBackground(new Color(Tints.blend(control.getForeground().getRGB(), control.getBackground().getRGB(), 0.15)));
		gc.fillRectangle(event.x + GAP, y, WIDTH, HEIGHT);
		gc.setBackground(selected ? text : new Color(DONE));
		gc.fillRectangle(event.x + GAP, y, of.share() == 0 ? 0 : Math.max(1, (int) Math.round(WIDTH * of.share())), HEIGHT);
		gc.setBackground(ground);
		String label = text(element);
		gc.drawText(label, event.x + WIDTH + 2 * GAP, event.y + (event.height - gc.textExtent(label).y) / 2, true);
	}
}
