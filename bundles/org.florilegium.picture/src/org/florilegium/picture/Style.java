package org.florilegium.picture;

import java.util.Arrays;
import java.util.List;

/**
 * How a shape looks.
 *
 * @param fill   what it is filled with, or null
 * @param stroke what its outline is drawn with, or null
 * @param width  of the outline, in pixels
 * @param dashes lengths of dashes and gaps in turn, in pixels; empty for a line without gaps
 */
public record Style(Ink fill, Ink stroke, double width, List<Double> dashes) {

	/** Copies the list. */
	public Style {
		dashes = List.copyOf(dashes);
	}

	/** Filled, without an outline. */
	public static Style filled(Ink fill) {
		return new Style(fill, null, 0, List.of());
	}

	/** An outline only. */
	public static Style line(Ink stroke, double width) {
		return new Style(null, stroke, width, List.of());
	}

	/** The same with an outline. */
	public Style outlined(Ink ink, double wide) {
		return new Style(fill, ink, wide, dashes);
	}

	/** The same with dashes and gaps in turn, in pixels. */
	public Style dashed(double... lengths) {
		return new Style(fill, stroke, width, Arrays.stream(lengths).boxed().toList());
	}
}
