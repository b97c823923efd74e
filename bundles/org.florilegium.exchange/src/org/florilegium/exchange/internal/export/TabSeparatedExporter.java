package org.florilegium.exchange.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.florilegium.exchange.Column;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportRequest;

/** The dataset as tab-separated values. */
public final class TabSeparatedExporter extends DatasetExporter {

	@Override
	Format format() {
		return new Format("tsv", "text/tab-separated-values", SeparatedValues.dialect('\t'), false);
	}

	@Override
	String[] options() {
		return new String[] { SeparatedValues.BOM };
	}

	@Override
	RowSink open(OutputStream out, List<Column> columns, ExportRequest request) throws IOException, ExportException {
		return new SeparatedValues(out, columns, '\t', request.isOn(SeparatedValues.BOM));
	}
}
