package org.florilegium.ui.internal.matrix;

import org.eclipse.swt.graphics.RGB;
import org.florilegium.ui.internal.Tints;

/**
 * Colours of cells on some ground. Counts and shares go from the ground to one blue; stances from orange over grey to blue,
 * which those who cannot tell red from green can tell apart.
 *
 * @param ground what everything is drawn on
 * @param text   what is written with
 */
record Heat(RGB ground, RGB text) {

	/** Paper, for what is exported. */
	static final Heat PAPER = new Heat(new RGB(255, 255, 255), new RGB(26, 26, 26));

	private static final RGB BLUE = new RGB(8, 69, 148);
	private static final RGB LIGHT_BLUE = new RGB(107, 174, 214);
	private static final RGB ORANGE = new RGB(179, 88, 6);
	private static final RGB LIGHT_ORANGE = new RGB(253, 174, 97);
	private static final double FAINTEST = 0.07;

	private boolean isDark() {
		return Tints.isDark(ground);
	}

	/** Of counts and shares, [0,1]. */
	RGB amount(double strength) {
		return Tints.blend(isDark() ? LIGHT_BLUE : BLUE, ground, FAINTEST + strength * (0.95 - FAINTEST));
	}

	/** Of mean stances, [-1,1]. */
	RGB stance(double strength) {
		RGB middle = Tints.blend(text, ground, 0.08);
		RGB end = strength > 0 ? isDark() ? LIGHT_BLUE : BLUE : isDark() ? LIGHT_ORANGE : ORANGE;
		return Tints.blend(end, middle, Math.abs(strength) * 0.85);
	}

	/** Of lines between things. */
	RGB faint() {
		return Tints.blend(text, ground, 0.14);
	}

	/** Of what is under the mouse, and of totals. */
	RGB raised() {
		return Tints.blend(text, ground, 0.06);
	}

	/** Of words that are less important. */
	RGB quiet() {
		return Tints.blend(text, ground, 0.66);
	}

	/** What can be read on a colour. */
	RGB on(RGB background) {
		return Tints.textOn(background);
	}
}
