package org.florilegium.ui.internal.reading;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.florilegium.ui.internal.Tints;

/**
 * The colours of the page: light or dark as what surrounds it.
 *
 * @param background of the page
 * @param ink        of the letters
 * @param quiet      of what should not be louder than the letters: headings' authors, labels
 * @param line       of thin lines
 */
record Paper(Color background, Color ink, Color quiet, Color line) {

	private static final RGB DARK = new RGB(30, 31, 34);
	private static final RGB LIGHT_INK = new RGB(212, 212, 210);
	private static final double QUIET = 0.68;
	private static final double LINE = 0.18;

	/** The page on a ground of some colour. */
	static Paper on(Display display, RGB ground) {
		RGB system = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB();
		RGB systemInk = display.getSystemColor(SWT.COLOR_LIST_FOREGROUND).getRGB();
		boolean dark = Tints.isDark(ground);
		boolean same = Tints.isDark(system) == dark;
		RGB background = same ? system : dark ? DARK : new RGB(255, 255, 255);
		RGB ink = same ? systemInk : dark ? LIGHT_INK : new RGB(0, 0, 0);
		return new Paper(new Color(background), new Color(ink), new Color(Tints.blend(ink, background, QUIET)), new Color(Tints.blend(ink, background, LINE)));
	}

	/** A colour that is seen on this page, also as thin lines. */
	Color solid(RGB color) {
		RGB ground = background.getRGB();
		return new Color(Tints.isDark(ground) && Tints.isDark(color) ? Tints.blend(color, new RGB(255, 255, 255), 0.6) : color);
	}
}
