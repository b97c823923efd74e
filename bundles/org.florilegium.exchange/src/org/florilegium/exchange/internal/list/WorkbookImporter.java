package org.florilegium.exchange.internal.list;

import java.util.List;
import java.util.Map;

import org.florilegium.exchange.CollectionImporter;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.Listing;
import org.florilegium.exchange.safe.Archive;
import org.florilegium.exchange.safe.Limits;

/** Imports the first sheet of an Excel workbook, with a document in each row. */
public final class WorkbookImporter implements CollectionImporter {

	@Override
	public int recognise(DocumentSource source) throws ImportException {
		if (!source.head(4).equals("PK\u0003\u0004"))
			return 0;
		try (Archive archive = Archive.of(source, Limits.DOCUMENT)) {
			return archive.has("xl/workbook.xml") ? 95 : 0;
		} catch (ImportException e) {
			return source.extension().equals("xlsx") ? 90 : 0;
		}
	}

	@Override
	public Listing list(DocumentSource source, Map<String, String> columns) throws ImportException {
		return new Rows(source.file().toString()).list(rows(source), columns);
	}

	@Override
	public List<String> columns(DocumentSource source) throws ImportException {
		return Rows.columns(rows(source));
	}

	private static List<List<String>> rows(DocumentSource source) throws ImportException {
		try (Archive archive = Archive.of(source, Limits.DOCUMENT)) {
			return new Workbook(archive).firstSheet();
		}
	}
}
