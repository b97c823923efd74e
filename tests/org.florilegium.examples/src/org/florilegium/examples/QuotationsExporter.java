package org.florilegium.examples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportFiles;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.exchange.ExportResult;
import org.florilegium.exchange.Exporter;
import org.florilegium.exchange.Loss;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.Statements;

/** Writes quotations. The file gets its name only when all of it was written: see {@link ExportFiles}. */
public final class QuotationsExporter implements Exporter {

	@Override
	public ExportResult export(ExportRequest request) throws ExportException, StudyException {
		request.allowOptions("anonymous");
		boolean anonymous = request.isOn("anonymous");
		List<Row> rows = new Statements(request.study().index(request.progress())).list(request.query());
		try (ExportFiles files = new ExportFiles(request.overwrite()); OutputStream out = files.create(request.target())) {
			String before = "";
			int count = 0;
			for (Row row : rows) {
				if (row.id().equals(before))
					continue; // a row for each theme, but the words are the same
				before = row.id();
				String speaker = anonymous || row.speaker() == null ? "" : " (" + row.speaker().label() + ")";
				out.write(("“" + row.quote() + "”" + speaker + "\n\n").getBytes(StandardCharsets.UTF_8));
				count++;
			}
			return new ExportResult(files.commit(), count, "quotations", List.of(new Loss("theme, claim or note", count, "Quotations are words and speakers only.")));
		} catch (IOException e) {
			throw ExportFiles.disk(request.target(), e);
		}
	}
}
