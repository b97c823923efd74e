package org.florilegium.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.florilegium.analysis.network.Network;

/**
 * Writes networks to files of one format. Contributed through the extension point
 * {@code org.florilegium.exchange.exporters}; made once and used for many files, so it keeps no state between calls.
 */
public interface NetworkWriter {

	/** Writes a network; does not close the stream. */
	void write(Network network, OutputStream out) throws IOException;

	/**
	 * Writes the networks of several times into one file.
	 *
	 * @throws UnsupportedOperationException when the format takes one network per file; see {@link #takesSeveral()}
	 */
	default void write(List<Network> networks, OutputStream out) throws IOException {
		throw new UnsupportedOperationException();
	}

	/**
	 * Writes a network as options ask for.
	 *
	 * @param options values of some of {@link #options()}
	 * @throws IllegalArgumentException for a value that makes no sense, with a message for the user
	 */
	default void write(Network network, Map<String, String> options, OutputStream out) throws IOException {
		write(network, out);
	}

	/** Names of the options that the format takes, without hyphens in front. */
	default List<String> options() {
		return List.of();
	}

	/** Whether files are text in UTF-8, which can be printed. */
	default boolean isText() {
		return true;
	}

	/** Whether one file takes the networks of several times. */
	default boolean takesSeveral() {
		return false;
	}
}
