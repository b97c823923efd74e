package org.florilegium.exchange.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.Column;
import org.florilegium.exchange.ExportRequest;

/** The dataset as a workbook for Excel, LibreOffice and others. */
public final class SpreadsheetExporter extends DatasetExporter {

	@Override
	Format format() {
		return new Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Map.of("sheetName", Spreadsheet.SHEET),
				false);
	}

	@Override
	String[] options() {
		return new String[0];
	}

	@Override
	RowSink open(OutputStream out, List<Column> columns, ExportRequest request) throws IOException {
		return new Spreadsheet(out, columns);
	}
}
