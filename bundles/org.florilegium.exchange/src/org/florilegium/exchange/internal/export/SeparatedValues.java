package org.florilegium.exchange.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.florilegium.exchange.Column;
import org.florilegium.exchange.FormulaGuard;
import org.florilegium.exchange.Loss;

/** Separated values as in RFC 4180: UTF-8, CR LF, quotation marks where needed and doubled inside. */
final class SeparatedValues implements RowSink {

	/** The option for a byte order mark. */
	static final String BOM = "bom";

	private final CSVPrinter printer;
	private final List<String> record = new ArrayList<>();
	private int guarded;

	/**
	 * Begins with the line of column names.
	 *
	 * @param separator comma or tab
	 * @param bom       whether to begin with a byte order mark, for spreadsheets that want one
	 */
	SeparatedValues(OutputStream out, List<Column> columns, char separator, boolean bom) throws IOException {
		OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		if (bom)
			writer.write('\uFEFF');
		printer = new CSVPrinter(writer, CSVFormat.RFC4180.builder().setDelimiter(separator).setQuoteMode(QuoteMode.MINIMAL).get());
		printer.printRecord(columns.stream().map(Column::name).toList());
	}

	/** How the values are separated, as Frictionless has it. */
	static Map<String, Object> dialect(char separator) {
		Map<String, Object> dialect = new LinkedHashMap<>();
		dialect.put("delimiter", String.valueOf(separator));
		dialect.put("lineTerminator", "\r\n");
		dialect.put("quoteChar", "\"");
		dialect.put("doubleQuote", true);
		dialect.put("header", true);
		return dialect;
	}

	@Override
	public void write(List<Object> cells) throws IOException {
		record.clear();
		for (Object cell : cells)
			record.add(cell instanceof String || cell instanceof List ? guard(Cells.text(cell)) : Cells.text(cell));
		printer.printRecord(record);
	}

	private String guard(String text) {
		if (text == null)
			return null;
		String safe = FormulaGuard.guard(text);
		if (safe.length() != text.length())
			guarded++;
		return safe;
	}

	@Override
	public List<Loss> losses() {
		return guarded == 0 ? List.of() : List.of(new Loss("text cell", guarded, "Begins with = + - @, a tab or a carriage return and"
				+ " could be taken for a formula; an apostrophe was put before it."));
	}

	@Override
	public void finish() throws IOException {
		printer.flush();
	}
}
