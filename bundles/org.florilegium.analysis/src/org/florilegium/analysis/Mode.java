package org.florilegium.analysis;

import java.util.List;

/**
 * One of the two kinds of values that observations relate.
 *
 * @param word  what they are, {@code organization}
 * @param nodes the values, in any order; each once
 * @param cells for each observation an index into the nodes; -1 for none. Not to be changed
 */
public record Mode(String word, List<Node> nodes, int[] cells) {

	/** Copies the list. */
	public Mode {
		nodes = List.copyOf(nodes);
	}
}
