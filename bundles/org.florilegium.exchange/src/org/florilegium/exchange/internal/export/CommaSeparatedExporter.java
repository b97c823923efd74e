package org.florilegium.exchange.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.florilegium.exchange.Column;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportRequest;

/** The dataset as comma-separated values. */
public final class CommaSeparatedExporter extends DatasetExporter {

	@Override
	Format format() {
		return new Format("csv", "text/csv", SeparatedValues.dialect(','), false);
	}

	@Override
	String[] options() {
		return new String[] { SeparatedValues.BOM };
	}

	@Override
	RowSink open(OutputStream out, List<Column> columns, ExportRequest request) throws IOException, ExportException {
		return new SeparatedValues(out, columns, ',', request.isOn(SeparatedValues.BOM));
	}
}
