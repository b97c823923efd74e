package org.florilegium.picture;

import java.util.Locale;

/**
 * A colour.
 *
 * @param red     0 to 255
 * @param green   0 to 255
 * @param blue    0 to 255
 * @param opacity 0 for nothing to be seen to 1 for solid
 */
public record Ink(int red, int green, int blue, double opacity) {

	/** White, as paper. */
	public static final Ink WHITE = new Ink(255, 255, 255);
	/** Nearly black, as print. */
	public static final Ink BLACK = new Ink(26, 26, 26);

	/**
	 * Checks the range.
	 *
	 * @throws IllegalArgumentException for parts that are out of it
	 */
	public Ink {
		if (((red | green | blue) & ~0xFF) != 0 || !(opacity >= 0 && opacity <= 1))
			throw new IllegalArgumentException("No colour: %d, %d, %d, %s".formatted(red, green, blue, opacity));
	}

	/** A solid colour. */
	public Ink(int red, int green, int blue) {
		this(red, green, blue, 1);
	}

	/**
	 * The solid colour written {@code #RRGGBB}.
	 *
	 * @throws NumberFormatException when it is not written so
	 */
	public static Ink of(String written) {
		int value = Integer.parseInt(written.substring(1), 16);
		return new Ink(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
	}

	/** The same, more or less to be seen through. */
	public Ink withOpacity(double other) {
		return new Ink(red, green, blue, other);
	}

	/** So much of this laid over another, [0,1]; solid. */
	public Ink over(Ink ground, double share) {
		return new Ink(mix(red, ground.red, share), mix(green, ground.green, share), mix(blue, ground.blue, share));
	}

	private static int mix(int over, int under, double share) {
		return (int) Math.round(over * share + under * (1 - share));
	}

	/** Whether what stands on it has to be light. */
	public boolean isDark() {
		return (0.299 * red + 0.587 * green + 0.114 * blue) / 255 < 0.5;
	}

	/** Black or white, whichever is easier to read on this. */
	public Ink readable() {
		return isDark() ? WHITE : new Ink(0, 0, 0);
	}

	/** The colour as {@code #rrggbb}, without its opacity. */
	public String hex() {
		return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
	}
}
