package org.florilegium.exchange.internal.network;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.florilegium.analysis.Node;
import org.florilegium.analysis.network.Network;
import org.florilegium.exchange.NetworkWriter;

/** DL, full matrix, for UCINET; labels lose their quotation marks and apostrophes, which it has no way to write. */
public final class DlWriter implements NetworkWriter {

	@Override
	public void write(Network network, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		int rows = network.rows().size();
		writer.write(network.twoMode() ? "dl nr = " + rows + ", nc = " + network.columns().size() : "dl n = " + rows);
		writer.write(", format = fullmatrix\n" + (network.twoMode() ? "row labels:" : "labels:"));
		labels(writer, network.rows());
		if (network.twoMode()) {
			writer.write("\ncol labels:");
			labels(writer, network.columns());
		}
		writer.write("\ndata:");
		boolean dna = "dna".equals(network.method().parameters().get("compat"));
		for (double[] row : network.cells()) {
			writer.write('\n');
			for (double cell : row)
				writer.write(" " + (network.whole() ? Ties.number(cell) : dna ? String.format(Locale.ROOT, "%.6f", cell) : Ties.number(cell)));
		}
		writer.flush();
	}

	private static void labels(Writer writer, List<Node> nodes) throws IOException {
		for (String label : Labels.of(nodes, l -> l.replaceAll("[\"']", "")))
			writer.write("\n\"" + label + "\"");
	}
}
