package org.florilegium.picture;

/**
 * What a picture is drawn on and written with.
 *
 * @param ground paper, or the background of a window
 * @param text   words and axes
 */
public record Theme(Ink ground, Ink text) {

	/** Print on paper, for what is exported. */
	public static final Theme PAPER = new Theme(Ink.WHITE, Ink.BLACK);

	private static final Ink BLUE = new Ink(8, 69, 148);
	private static final Ink LIGHT_BLUE = new Ink(107, 174, 214);
	private static final Ink ORANGE = new Ink(179, 88, 6);
	private static final Ink LIGHT_ORANGE = new Ink(253, 174, 97);
	private static final double FAINTEST = 0.07;

	/** Words that are less important. */
	public Ink quiet() {
		return text.over(ground, 0.66);
	}

	/** Lines between things. */
	public Ink faint() {
		return text.over(ground, 0.14);
	}

	/** What is lifted a little from the ground. */
	public Ink raised() {
		return text.over(ground, 0.06);
	}

	/** An amount, [0,1], from the ground to one blue. */
	public Ink amount(double strength) {
		return (ground.isDark() ? LIGHT_BLUE : BLUE).over(ground, FAINTEST + strength * (0.95 - FAINTEST));
	}

	/** Something between two ends, [-1,1], from orange over grey to blue. */
	public Ink balance(double strength) {
		Ink end = strength > 0 ? ground.isDark() ? LIGHT_BLUE : BLUE : ground.isDark() ? LIGHT_ORANGE : ORANGE;
		return end.over(text.over(ground, 0.08), Math.abs(strength) * 0.85);
	}
}
