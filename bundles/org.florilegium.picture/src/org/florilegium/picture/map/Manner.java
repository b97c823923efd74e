package org.florilegium.picture.map;

import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.florilegium.picture.Metrics;

/**
 * How a map is to be laid out.
 *
 * @param metrics   of the texts
 * @param before    where nodes stood in the layout that people have seen last, for the order in which they stand to stay; in pixels
 * @param quick     whether there is so much to lay out that it has to be done quickly rather than well
 * @param cancelled asked whether to give up
 */
record Manner(Metrics metrics, Map<String, Rectangle2D> before, boolean quick, BooleanSupplier cancelled) {

	/** The area that some nodes took before; nothing where none of them was there. */
	Optional<Rectangle2D> before(Collection<String> nodes) {
		return nodes.stream().map(before::get).filter(Objects::nonNull).reduce(Rectangle2D::createUnion);
	}
}
