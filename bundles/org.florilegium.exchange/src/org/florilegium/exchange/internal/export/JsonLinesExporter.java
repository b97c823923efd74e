package org.florilegium.exchange.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.Column;
import org.florilegium.exchange.ExportRequest;

/** The dataset as a JSON object per line. */
public final class JsonLinesExporter extends DatasetExporter {

	@Override
	Format format() {
		return new Format("jsonl", "application/jsonl", Map.of("itemType", "object"), true);
	}

	@Override
	String[] options() {
		return new String[0];
	}

	@Override
	RowSink open(OutputStream out, List<Column> columns, ExportRequest request) throws IOException {
		return new JsonLines(out, columns);
	}
}
