package org.florilegium.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.NetworkFormat;

import picocli.CommandLine.Option;

/** The options that say how a network is drawn, where the format is a picture. */
final class PictureOptions {

	@Option(names = "--layout", paramLabel = "LAYOUT", description = "Where nodes stand in a picture: force, circle, or columns for two modes. Default: columns for two modes with few nodes, else force")
	private String layout;

	@Option(names = "--size-by", paramLabel = "WHAT", description = "What the size of nodes tells: strength, degree, betweenness, closeness, eigenvector, core, an attribute of theirs, or none. Default: strength")
	private String sizeBy;

	@Option(names = "--color-by", paramLabel = "WHAT", description = "What their colour tells: community, component, mode, color (a theme's own), an attribute of theirs, or none. Default: community, for two modes mode")
	private String colorBy;

	@Option(names = "--labels", paramLabel = "N", description = "How many nodes have their names in a picture at most, the largest first. Default: 80")
	private String labels;

	@Option(names = "--width", paramLabel = "PIXELS", description = "How wide a picture is, 96 to the inch. Default: 1000")
	private String width;

	@Option(names = "--height", paramLabel = "PIXELS", description = "How high it is, without what stands below. Default: what suits the width")
	private String height;

	/**
	 * What was asked for, of a format.
	 *
	 * @param seed of the command
	 * @throws WrongUse when the format does not take it
	 */
	Map<String, String> of(NetworkFormat format, long seed) throws WrongUse {
		Map<String, String> options = new LinkedHashMap<>();
		put(options, "layout", layout);
		put(options, "size-by", sizeBy);
		put(options, "color-by", colorBy);
		put(options, "labels", labels);
		put(options, "width", width);
		put(options, "height", height);
		List<String> known = format.writer().options();
		for (String name : options.keySet())
			if (!known.contains(name))
				throw new WrongUse("--%s is for pictures, and %s is none. Leave it out, or choose --as svg, png or pdf.".formatted(name, format.name()));
		if (known.contains("seed"))
			options.put("seed", String.valueOf(seed));
		return options;
	}

	private static void put(Map<String, String> options, String name, String value) {
		if (value != null)
			options.put(name, value);
	}
}
