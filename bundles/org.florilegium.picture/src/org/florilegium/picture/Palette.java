package org.florilegium.picture;

import java.util.List;

/** Colours that can be told apart also by those who cannot tell red from green. */
public final class Palette {

	/** For what agrees, is for something, is more than expected. */
	public static final Ink AGREE = new Ink(0, 114, 178);
	/** For what disagrees, is against something, is less than expected. */
	public static final Ink DISAGREE = new Ink(213, 94, 0);
	/** For what belongs to nothing. */
	public static final Ink OTHER = new Ink(153, 153, 153);

	/** Those of Okabe and Ito (2008) without black, then some of Tol's (2021) muted ones. */
	private static final List<Ink> CATEGORIES = List.of(AGREE, new Ink(230, 159, 0), new Ink(0, 158, 115), new Ink(204, 121, 167), new Ink(86, 180, 233), DISAGREE,
			new Ink(240, 228, 66), new Ink(51, 34, 136), new Ink(136, 34, 85), new Ink(153, 153, 51));

	private Palette() {
	}

	/** How many categories have a colour of their own. */
	public static int size() {
		return CATEGORIES.size();
	}

	/** The colour of a category, counted from 0; grey beyond the last. */
	public static Ink category(int number) {
		return number >= 0 && number < CATEGORIES.size() ? CATEGORIES.get(number) : OTHER;
	}
}
