package org.florilegium.exchange.internal.network;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.florilegium.analysis.network.Network;
import org.florilegium.exchange.FormulaGuard;
import org.florilegium.exchange.NetworkWriter;

/** Ties as comma-separated values, one per row; of several times with the window that each is of. */
public final class EdgesWriter implements NetworkWriter {

	@Override
	public void write(Network network, OutputStream out) throws IOException {
		CSVPrinter csv = open(out);
		csv.printRecord("source", "target", "weight");
		Sides sides = new Sides(network);
		Ties.each(network, (row, column, weight) -> csv.printRecord(sides.row(row), sides.column(column), Ties.number(weight)));
		csv.flush();
	}

	@Override
	public void write(List<Network> networks, OutputStream out) throws IOException {
		CSVPrinter csv = open(out);
		csv.printRecord("window", "start", "mid", "stop", "n_statements", "source", "target", "weight");
		int number = 0;
		for (Network network : networks) {
			String window = String.valueOf(++number);
			Sides sides = new Sides(network);
			Ties.each(network, (row, column, weight) -> csv.printRecord(window, network.period().from(), network.center(), network.period().to(),
					network.statements(), sides.row(row), sides.column(column), Ties.number(weight)));
			if (network.ties() == 0)
				csv.printRecord(window, network.period().from(), network.center(), network.period().to(), network.statements(), "", "", "");
		}
		csv.flush();
	}

	private record Sides(List<String> rows, List<String> columns) {

		Sides(Network network) {
			this(Labels.of(network.rows()), Labels.of(network.columns()));
		}

		String row(int at) {
			return FormulaGuard.guard(rows.get(at));
		}

		String column(int at) {
			return FormulaGuard.guard(columns.get(at));
		}
	}

	@Override
	public boolean takesSeveral() {
		return true;
	}

	private static CSVPrinter open(OutputStream out) throws IOException {
		return new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
	}
}
