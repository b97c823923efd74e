package org.florilegium.ui.internal;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/** Colours of themes as they are put on paper, and the shapes that stand beside them. */
public final class Tints {

	private static final double ON_LIGHT = 0.18;
	private static final double ON_DARK = 0.30;

	private Tints() {
	}

	/** The colour written {@code #RRGGBB}. */
	public static RGB rgb(String written) {
		int value = Integer.parseInt(written.substring(1), 16);
		return new RGB(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
	}

	/** The colour written {@code #RRGGBB}, solid. */
	public static Color color(String written) {
		return new Color(rgb(written));
	}

	/** Whether a background is so dark that what stands on it has to be light. */
	public static boolean isDark(RGB background) {
		return luminance(background) < 0.5;
	}

	/** A colour laid thinly over a background: 18 % on light, 30 % on dark. Laid over another tint, the two blend. */
	public static RGB tint(RGB color, RGB background) {
		return blend(color, background, isDark(background) ? ON_DARK : ON_LIGHT);
	}

	/** A colour laid over another, [0,1] of it. */
	public static RGB blend(RGB over, RGB under, double share) {
		return new RGB(mix(over.red, under.red, share), mix(over.green, under.green, share), mix(over.blue, under.blue, share));
	}

	/** Black or white, whichever is easier to read on a background. */
	public static RGB textOn(RGB background) {
		return isDark(background) ? new RGB(255, 255, 255) : new RGB(0, 0, 0);
	}

	/** The shape of a stance: ▲ for more than 0, ▼ for less, ● for 0; empty for none. */
	public static String shape(Double stance) {
		if (stance == null)
			return ""; //$NON-NLS-1$
		return stance > 0 ? "\u25B2" : stance < 0 ? "\u25BC" : "\u25CF"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static int mix(int over, int under, double share) {
		return (int) Math.round(over * share + under * (1 - share));
	}

	private static double luminance(RGB c) {
		return (0.299 * c.red + 0.587 * c.green + 0.114 * c.blue) / 255;
	}
}
