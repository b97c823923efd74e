package org.florilegium.exchange.internal.network;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.florilegium.analysis.network.Network;
import org.florilegium.exchange.FormulaGuard;
import org.florilegium.exchange.NetworkWriter;

/** The matrix as comma-separated values: a row of labels, then a row for each node, the label first. */
public final class MatrixWriter implements NetworkWriter {

	@Override
	public void write(Network network, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
		csv.print("");
		for (String label : Labels.of(network.columns()))
			csv.print(FormulaGuard.guard(label));
		csv.println();
		List<String> labels = Labels.of(network.rows());
		for (int i = 0; i < labels.size(); i++) {
			csv.print(FormulaGuard.guard(labels.get(i)));
			for (double cell : network.cells()[i])
				csv.print(Ties.number(cell));
			csv.println();
		}
		csv.flush();
	}
}
