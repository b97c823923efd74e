package org.florilegium.picture.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.florilegium.picture.Theme;

/**
 * How a network is drawn.
 *
 * @param layout  where nodes stand; null for columns where they fit a two-mode network, else force
 * @param sizeBy  a measure or a numeric attribute: degree, strength, betweenness, closeness, eigenvector …; "none" for all alike
 * @param colorBy community, mode, color (a theme's own), component or an attribute; "none"; null for community, or mode where there are two
 * @param width   of the picture in pixels
 * @param height  of the picture without title and caption, in pixels; 0 for what suits the width
 * @param labels  how many nodes are labelled at most; the largest are
 * @param seed    of the layout by forces and the search for communities
 * @param theme   its colours
 */
public record NetworkLook(Layout layout, String sizeBy, String colorBy, double width, double height, int labels, long seed, Theme theme) {

	/** What is taken where nothing else is asked for. */
	public static final NetworkLook USUAL = new NetworkLook(null, "strength", null, 1000, 0, 80, 1, Theme.PAPER);

	/** Names of the options of {@link #of(Map)}. */
	public static final List<String> OPTIONS = List.of("layout", "size-by", "color-by", "width", "height", "labels", "seed");

	private static final double NARROWEST = 480;
	private static final double WIDEST = 6000;

	/**
	 * The look that options ask for.
	 *
	 * @param options some of {@link #OPTIONS}, with their values
	 * @throws IllegalArgumentException for a value that makes no sense, with a message for the user
	 */
	public static NetworkLook of(Map<String, String> options) {
		String layout = options.get("layout");
		return new NetworkLook(layout == null ? null : layout(layout), options.getOrDefault("size-by", USUAL.sizeBy), options.get("color-by"),
				number(options, "width", USUAL.width, NARROWEST, WIDEST), number(options, "height", USUAL.height, 0, WIDEST), (int) number(options, "labels", USUAL.labels, 0, 1e6),
				(long) number(options, "seed", USUAL.seed, Long.MIN_VALUE, Long.MAX_VALUE), USUAL.theme);
	}

	private static Layout layout(String word) {
		return Arrays.stream(Layout.values()).filter(layout -> layout.name().equalsIgnoreCase(word.strip())).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("--layout is force, circle or columns, not \u201C%s\u201D.".formatted(word)));
	}

	private static double number(Map<String, String> options, String name, double usual, double least, double most) {
		String written = options.get(name);
		if (written == null)
			return usual;
		try {
			double value = Double.parseDouble(written);
			if (value >= least && value <= most)
				return value;
		} catch (NumberFormatException e) {
			// said below
		}
		throw new IllegalArgumentException(String.format(Locale.ROOT, "--%s is a number from %.0f to %.0f, not \u201C%s\u201D.", name, least, most, written));
	}

	/** The same with another layout. */
	public NetworkLook with(Layout other) {
		return new NetworkLook(other, sizeBy, colorBy, width, height, labels, seed, theme);
	}

	/** The same with nodes sized by something else. */
	public NetworkLook sizedBy(String other) {
		return new NetworkLook(layout, other, colorBy, width, height, labels, seed, theme);
	}

	/** The same with nodes coloured by something else. */
	public NetworkLook coloredBy(String other) {
		return new NetworkLook(layout, sizeBy, other, width, height, labels, seed, theme);
	}

	/** The same in other colours. */
	public NetworkLook with(Theme other) {
		return new NetworkLook(layout, sizeBy, colorBy, width, height, labels, seed, other);
	}

	/** The same in another size, in pixels; with so many labels at most. */
	public NetworkLook sized(double wide, double high, int most) {
		return new NetworkLook(layout, sizeBy, colorBy, wide, high, most, seed, theme);
	}
}
