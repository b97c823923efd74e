package org.florilegium.ui.internal.views;

/** Shortens texts to what there is room for. */
final class Elision {

	private static final String ELLIPSIS = " \u2026 "; //$NON-NLS-1$
	private static final int LEAST = 12;
	/** No more than so many characters are given up for the sake of a whole word. */
	private static final int WORD = 7;

	private Elision() {
	}

	/**
	 * Leaves out the middle of a text, between words where that is possible, since a passage is known by how it begins and ends.
	 *
	 * @param characters about how many there is room for
	 */
	static String middle(String text, int characters) {
		int room = Math.max(LEAST, characters);
		if (text.length() <= room)
			return text;
		int begin = (room - ELLIPSIS.length()) * 3 / 5;
		int end = text.length() - (room - ELLIPSIS.length() - begin);
		int space = Math.max(1, text.lastIndexOf(' ', begin));
		if (begin - space <= WORD)
			begin = space;
		space = text.indexOf(' ', end);
		if (space >= 0 && space - end < WORD)
			end = space + 1;
		if (Character.isLowSurrogate(text.charAt(begin)))
			begin--;
		if (end < text.length() && Character.isLowSurrogate(text.charAt(end)))
			end++;
		return text.substring(0, begin) + ELLIPSIS + text.substring(end);
	}
}
