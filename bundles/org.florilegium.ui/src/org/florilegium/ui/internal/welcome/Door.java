package org.florilegium.ui.internal.welcome;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.florilegium.ui.internal.Tints;

/** A way into a study: a picture, a title, and a sentence that says where it leads. Pressed with the mouse, Enter or the space bar. */
final class Door extends Canvas {

	private static final int MARGIN = 18;
	private static final int PICTURE = 32;
	private static final int GAP = 10;
	private static final RGB ACCENT = new RGB(0, 114, 178);
	private static final RGB ACCENT_ON_DARK = new RGB(86, 180, 233);

	private final Image picture;
	private final Font titleFont;
	private final String title;
	private final String words;
	private final Runnable opens;
	private boolean hovered;

	/** @param picture 32 pixels wide and high; it and the font are somebody else's */
	Door(Composite parent, Image picture, Font titleFont, String title, String words, Runnable opens) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		this.picture = picture;
		this.titleFont = titleFont;
		this.title = title;
		this.words = words;
		this.opens = opens;
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		addPaintListener(event -> paint(event.gc));
		addListener(SWT.MouseEnter, event -> hover(true));
		addListener(SWT.MouseExit, event -> hover(false));
		addListener(SWT.MouseUp, this::released);
		addListener(SWT.KeyDown, this::pressed);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = title;
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = words;
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_PUSHBUTTON;
			}
		});
	}

	/** What it is called. */
	String title() {
		return title;
	}

	private void hover(boolean over) {
		hovered = over;
		redraw();
	}

	private void released(Event event) {
		if (event.button == 1 && getClientArea().contains(event.x, event.y))
			opens.run();
	}

	private void pressed(Event event) {
		if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR || event.keyCode == ' ')
			opens.run();
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? 260 : widthHint;
		TextLayout heading = layout(title, titleFont, width);
		TextLayout text = layout(words, getFont(), width);
		int height = MARGIN + PICTURE + GAP + heading.getBounds().height + GAP / 2 + text.getBounds().height + MARGIN;
		heading.dispose();
		text.dispose();
		return new Point(width, height);
	}

	private TextLayout layout(String content, Font font, int width) {
		TextLayout layout = new TextLayout(getDisplay());
		layout.setText(content);
		layout.setFont(font);
		layout.setWidth(Math.max(60, width - 2 * MARGIN));
		layout.setSpacing(2);
		return layout;
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		RGB ground = getParent().getBackground().getRGB();
		RGB ink = getForeground().getRGB();
		RGB accent = Tints.isDark(ground) ? ACCENT_ON_DARK : ACCENT;
		boolean lit = hovered || isFocusControl();
		gc.setAntialias(SWT.ON);
		gc.setBackground(new Color(ground));
		gc.fillRectangle(area);
		gc.setBackground(new Color(Tints.blend(lit ? accent : ink, ground, lit ? 0.10 : 0.035)));
		gc.fillRoundRectangle(1, 1, area.width - 3, area.height - 3, 14, 14);
		gc.setForeground(new Color(lit ? accent : Tints.blend(ink, ground, 0.22)));
		gc.setLineWidth(isFocusControl() ? 2 : 1);
		gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, 14, 14);
		gc.drawImage(picture, MARGIN, MARGIN);
		TextLayout heading = layout(title, titleFont, area.width);
		TextLayout text = layout(words, getFont(), area.width);
		gc.setForeground(new Color(ink));
		int y = MARGIN + PICTURE + GAP;
		heading.draw(gc, MARGIN, y);
		gc.setForeground(new Color(Tints.blend(ink, ground, 0.85)));
		text.draw(gc, MARGIN, y + heading.getBounds().height + GAP / 2);
		heading.dispose();
		text.dispose();
	}
}
