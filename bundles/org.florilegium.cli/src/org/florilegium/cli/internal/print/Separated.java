package org.florilegium.cli.internal.print;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.florilegium.exchange.FormulaGuard;

/** Prints rows as comma-separated values, as they come; no cell becomes a formula. */
public final class Separated {

	private final CSVPrinter csv;

	/** Begins with the headings. */
	public Separated(PrintWriter out, List<String> headings) throws IOException {
		csv = new CSVPrinter(out, CSVFormat.RFC4180);
		csv.printRecord(headings);
	}

	/** Prints a row. */
	public void row(List<Object> cells) throws IOException {
		for (Object cell : cells)
			csv.print(text(cell));
		csv.println();
	}

	/** Ends. */
	public void end() throws IOException {
		csv.flush();
	}

	private static String text(Object cell) {
		return switch (cell) {
			case null -> "";
			case BigDecimal number -> number.toPlainString();
			case Number number -> number.toString();
			case List<?> list -> FormulaGuard.guard(list.stream().map(Object::toString).collect(Collectors.joining("; ")));
			default -> FormulaGuard.guard(cell.toString());
		};
	}
}
