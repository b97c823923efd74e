package org.florilegium.exchange.internal.network;

import org.florilegium.analysis.network.Network;

/** The ties of a network, each once. */
final class Ties {

	/** Takes ties. */
	@FunctionalInterface
	interface Sink<E extends Exception> {
		/** A tie from a row to a column, both counted from 0. */
		void tie(int row, int column, double weight) throws E;
	}

	private Ties() {
	}

	/** Shows all ties that are not 0: of a one-mode network those above the diagonal, and of the diagonal where it is filled. */
	static <E extends Exception> void each(Network network, Sink<E> sink) throws E {
		for (int i = 0; i < network.cells().length; i++)
			for (int j = network.twoMode() ? 0 : i; j < network.columns().size(); j++)
				if (network.cells()[i][j] != 0)
					sink.tie(i, j, network.cells()[i][j]);
	}

	/** A number as briefly as it can be read back exactly. */
	static String number(double value) {
		if (Double.isNaN(value))
			return "NaN";
		if (value == Math.rint(value) && Math.abs(value) < 1e15)
			return String.valueOf((long) value);
		return Double.toString(value);
	}
}
