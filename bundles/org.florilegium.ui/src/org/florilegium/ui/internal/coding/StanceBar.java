package org.florilegium.ui.internal.coding;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Scale;
import org.florilegium.ui.internal.Tints;

/**
 * The stances on a theme, side by side, one or none of them chosen: by its first letter, by the arrow keys, or by mouse. What
 * was chosen before is none when it is chosen again.
 */
final class StanceBar extends Canvas {

	private static final int PAD = 9;
	private static final int GAP = 4;

	private Scale scale;
	private int chosen = -1;

	StanceBar(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		addListener(SWT.Paint, this::paint);
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.MouseDown, this::click);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
				|| event.detail == SWT.TRAVERSE_ESCAPE);
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.popup_stance;
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_COMBOBOX;
			}

			@Override
			public void getValue(AccessibleControlEvent event) {
				event.result = stance() == null ? Messages.popup_noStance : stance();
			}
		});
	}

	/** Shows a theme's stances, null for none; keeps what is chosen if it is one of them. */
	void setScale(Scale other) {
		if (Objects.equals(scale, other))
			return;
		String stance = stance();
		scale = other;
		setStance(stance);
		getParent().layout(new org.eclipse.swt.widgets.Control[] { this });
		redraw();
	}

	/** The point chosen, or null. */
	String stance() {
		return chosen < 0 ? null : points().get(chosen).name();
	}

	/** Chooses a point; none if it is not on the scale. */
	void setStance(String stance) {
		chosen = -1;
		for (int i = 0; i < points().size(); i++)
			if (points().get(i).name().equals(stance))
				chosen = i;
		redraw();
		getAccessible().selectionChanged();
	}

	private List<Vocabulary.Point> points() {
		return scale == null ? List.of() : scale.points();
	}

	private void key(Event event) {
		int last = points().size() - 1;
		if (event.keyCode == SWT.ARROW_RIGHT || event.keyCode == SWT.ARROW_DOWN)
			choose(Math.min(last, chosen + 1));
		else if (event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_UP)
			choose(chosen < 0 ? last : chosen - 1);
		else if (event.keyCode == SWT.DEL || event.keyCode == SWT.BS)
			choose(-1);
		else if (Character.isLetterOrDigit(event.character))
			chooseByLetter(String.valueOf(event.character).toLowerCase(Locale.ROOT));
	}

	/** Of several points with the letter the next. */
	private void chooseByLetter(String letter) {
		for (int i = 1; i <= points().size(); i++) {
			int at = Math.floorMod(chosen + i, points().size());
			if (points().get(at).name().toLowerCase(Locale.ROOT).startsWith(letter)) {
				choose(at);
				return;
			}
		}
	}

	private void choose(int index) {
		chosen = index;
		redraw();
		getAccessible().selectionChanged();
		notifyListeners(SWT.Selection, new Event());
	}

	private void click(Event event) {
		setFocus();
		GC gc = new GC(this);
		try {
			int x = 0;
			for (int i = 0; i < points().size(); i++) {
				int width = width(gc, i);
				if (event.x >= x && event.x < x + width)
					choose(i == chosen ? -1 : i);
				x += width + GAP;
			}
		} finally {
			gc.dispose();
		}
	}

	private String label(int i) {
		Vocabulary.Point point = points().get(i);
		return Tints.shape(point.value()) + " " + point.name(); //$NON-NLS-1$
	}

	private int width(GC gc, int i) {
		return gc.textExtent(label(i)).x + 2 * PAD;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		GC gc = new GC(this);
		try {
			int width = 0;
			for (int i = 0; i < points().size(); i++)
				width += width(gc, i) + GAP;
			String none = Messages.popup_noScale;
			return new Point(points().isEmpty() ? gc.textExtent(none).x + 2 * PAD : width, gc.getFontMetrics().getHeight() + 8);
		} finally {
			gc.dispose();
		}
	}

	private void paint(Event event) {
		GC gc = event.gc;
		gc.setAntialias(SWT.ON);
		RGB ground = getBackground().getRGB();
		RGB ink = getForeground().getRGB();
		Rectangle area = getClientArea();
		int top = (area.height - gc.getFontMetrics().getHeight()) / 2;
		if (points().isEmpty()) {
			gc.setForeground(new Color(Tints.blend(ink, ground, 0.6)));
			gc.drawText(Messages.popup_noScale, 0, top, true);
		}
		int x = 0;
		for (int i = 0; i < points().size(); i++) {
			int width = width(gc, i);
			if (i == chosen) {
				gc.setBackground(new Color(Tints.blend(ink, ground, 0.85)));
				gc.fillRoundRectangle(x, 1, width - 1, area.height - 2, 8, 8);
			} else {
				gc.setForeground(new Color(Tints.blend(ink, ground, 0.3)));
				gc.drawRoundRectangle(x, 1, width - 1, area.height - 3, 8, 8);
			}
			gc.setForeground(new Color(i == chosen ? ground : ink));
			gc.drawText(label(i), x + PAD, top, true);
			x += width + GAP;
		}
		if (isFocusControl()) {
			gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
			gc.setLineWidth(2);
			int start = 0;
			for (int i = 0; i < chosen; i++)
				start += width(gc, i) + GAP;
			int wide = points().isEmpty() ? area.width - 2 : width(gc, Math.max(0, chosen)) - 1;
			if (chosen >= 0 || points().isEmpty())
				gc.drawRoundRectangle(start + 1, 1, wide - 2, area.height - 3, 8, 8);
			else
				gc.drawLine(0, area.height - 1, Math.max(0, x - GAP), area.height - 1);
		}
	}
}
