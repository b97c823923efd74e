package org.florilegium.analysis.matrix;

import java.util.List;

import org.florilegium.analysis.Node;

/**
 * Passages with a value each, as columns: a statement with several passages or values gives several. The arrays are not to be
 * changed.
 *
 * @param word      what the values are, {@code theme}
 * @param nodes     the values
 * @param value     for each passage an index into them
 * @param statement which statement
 * @param document  which document
 * @param start     first code point
 * @param end       code point after the last
 * @param paragraph for each passage the first paragraph that it is in, counted through all documents; -1 for none
 * @param last      the last
 */
public record Passages(String word, List<Node> nodes, int[] value, int[] statement, int[] document, int[] start, int[] end, int[] paragraph, int[] last) {

	/** Copies the list. */
	public Passages {
		nodes = List.copyOf(nodes);
	}

	/** Number of passages. */
	public int size() {
		return value.length;
	}
}
