package org.florilegium.ui.internal.matrix;

import org.eclipse.swt.graphics.RGB;

/** Draws on a screen or in a file. Texts are centred on their y; lengths are pixels. */
interface Pen {

	/** How a text looks. */
	enum Face {
		NORMAL, BOLD, SMALL
	}

	/** Which point of a text its x is. */
	enum Anchor {
		START, MIDDLE, END
	}

	/** Fills a rectangle. */
	void fill(double x, double y, double width, double height, RGB color);

	/** Writes a text. */
	void text(String text, double x, double y, Face face, Anchor anchor, RGB color);

	/** Writes a text that reads upwards and starts at y. */
	void upwards(String text, double x, double y, Face face, RGB color);

	/** How wide a text is. */
	double width(String text, Face face);

	/** How high a line of text is. */
	double lineHeight();

	/** The text, with its end cut off where it is wider than there is room. */
	default String fitted(String text, double room, Face face) {
		if (width(text, face) <= room)
			return text;
		int fits = 0;
		int tooMuch = text.length();
		while (tooMuch - fits > 1) {
			int middle = (fits + tooMuch) / 2;
			if (width(cut(text, middle), face) <= room)
				fits = middle;
			else
				tooMuch = middle;
		}
		return cut(text, fits);
	}

	private static String cut(String text, int end) {
		int whole = end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
		return text.substring(0, whole).stripTrailing() + "\u2026"; //$NON-NLS-1$
	}
}
