package org.florilegium.exchange.internal.network;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.florilegium.analysis.Node;
import org.florilegium.analysis.network.Network;
import org.florilegium.exchange.NetworkWriter;

/** Pajek .net; quotation marks in labels become apostrophes, which it has no way to write. */
public final class PajekWriter implements NetworkWriter {

	@Override
	public void write(Network network, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		List<Node> nodes = new ArrayList<>(network.rows());
		if (network.twoMode())
			nodes.addAll(network.columns());
		int rows = network.rows().size();
		writer.write("*Vertices " + nodes.size() + (network.twoMode() ? " " + rows : "") + "\n");
		List<String> labels = Labels.of(nodes, l -> l.replace('"', '\''));
		for (int i = 0; i < labels.size(); i++)
			writer.write((i + 1) + " \"" + labels.get(i) + "\"\n");
		writer.write("*Edges\n");
		int columnsFrom = network.twoMode() ? rows : 0;
		Ties.<IOException>each(network, (row, column, weight) -> writer.write((row + 1) + " " + (columnsFrom + column + 1) + " " + Ties.number(weight) + "\n"));
		writer.flush();
	}
}
