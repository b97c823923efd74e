package org.florilegium.picture.network;

/**
 * A tie between two nodes of a {@link Graph}.
 *
 * @param from   index of a node
 * @param to     index of another
 * @param weight not 0; negative for disagreement
 */
record Tie(int from, int to, double weight) {

	double strength() {
		return Math.abs(weight);
	}
}
