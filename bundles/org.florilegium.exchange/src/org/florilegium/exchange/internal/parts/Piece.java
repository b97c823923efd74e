package org.florilegium.exchange.internal.parts;

import java.util.List;

/**
 * A piece with a title and a by-line. Positions are UTF-16 indexes of the draft.
 *
 * @param start     where the title starts
 * @param titleEnd  where the title ends
 * @param byline    where the by-line starts
 * @param bylineEnd where the by-line ends
 * @param authors   the names on it
 */
public record Piece(int start, int titleEnd, int byline, int bylineEnd, List<String> authors) {
}
