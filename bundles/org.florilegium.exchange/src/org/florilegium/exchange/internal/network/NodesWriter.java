package org.florilegium.exchange.internal.network;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.network.Network;
import org.florilegium.exchange.FormulaGuard;
import org.florilegium.exchange.NetworkWriter;

/** Nodes as comma-separated values, one per row, with attributes and measures; the labels are those of the edge list. */
public final class NodesWriter implements NetworkWriter {

	@Override
	public void write(Network network, OutputStream out) throws IOException {
		CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
		Set<String> attributes = new LinkedHashSet<>();
		network.rows().forEach(node -> attributes.addAll(node.attributes().keySet()));
		if (network.twoMode())
			network.columns().forEach(node -> attributes.addAll(node.attributes().keySet()));
		attributes.removeAll(Set.of("label", "name", "mode"));
		List<String> head = new ArrayList<>(List.of("label", "name", "mode"));
		attributes.forEach(attribute -> head.add(FormulaGuard.guard(attribute)));
		csv.printRecord(head);
		print(csv, network.rows(), 1, attributes);
		if (network.twoMode())
			print(csv, network.columns(), 2, attributes);
		csv.flush();
	}

	private static void print(CSVPrinter csv, List<Node> nodes, int mode, Set<String> attributes) throws IOException {
		List<String> labels = Labels.of(nodes);
		for (int i = 0; i < nodes.size(); i++) {
			Node node = nodes.get(i);
			List<Object> record = new ArrayList<>(List.of(FormulaGuard.guard(labels.get(i)), FormulaGuard.guard(node.name()), mode));
			for (String attribute : attributes) {
				String value = node.attributes().get(attribute);
				record.add(value == null ? "" : FormulaGuard.guard(value));
			}
			csv.printRecord(record);
		}
	}
}
