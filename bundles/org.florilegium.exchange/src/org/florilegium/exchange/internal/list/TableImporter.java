package org.florilegium.exchange.internal.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.florilegium.exchange.CollectionImporter;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.Listing;

/** Imports tables in text files, with a document in each row: CSV with commas or semicolons, TSV. */
public final class TableImporter implements CollectionImporter {

	private static final Set<String> EXTENSIONS = Set.of("csv", "tsv", "tab");

	@Override
	public int recognise(DocumentSource source) {
		return EXTENSIONS.contains(source.extension()) && source.binaryKind().isEmpty() ? 80 : 0;
	}

	@Override
	public Listing list(DocumentSource source, Map<String, String> columns) throws ImportException {
		return new Rows(source.file().toString()).list(rows(source), columns);
	}

	@Override
	public List<String> columns(DocumentSource source) throws ImportException {
		return Rows.columns(rows(source, 1));
	}

	/**
	 * The rows of a table, as long as their cells are.
	 *
	 * @throws ImportException when it is no text, or no table
	 */
	static List<List<String>> rows(DocumentSource source) throws ImportException {
		return rows(source, Integer.MAX_VALUE);
	}

	private static List<List<String>> rows(DocumentSource source, int most) throws ImportException {
		String text = source.text().text();
		CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
		List<List<String>> rows = new ArrayList<>();
		try (CSVParser parser = CSVParser.parse(text, format)) {
			for (CSVRecord row : parser) {
				rows.add(List.of(row.values()));
				if (rows.size() == most)
					break;
			}
		} catch (IOException | UncheckedIOException | IllegalStateException e) {
			throw new ImportException(Code.DAMAGED, "%s is no table that can be read, below row %d: %s. Is a quotation mark not closed?".formatted(source.file(), rows.size(), reason(e)), e);
		}
		return rows;
	}

	private static String reason(Exception e) {
		Throwable cause = e.getCause() != null ? e.getCause() : e;
		return String.valueOf(cause.getMessage()).replaceAll("\\.$", "");
	}

	/** What the first row has most of, outside of quotation marks. */
	private static char delimiter(String text) {
		int[] counts = new int[4];
		String signs = ",;\t|";
		boolean quoted = false;
		for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
			quoted ^= text.charAt(i) == '"';
			int sign = quoted ? -1 : signs.indexOf(text.charAt(i));
			if (sign >= 0)
				counts[sign]++;
		}
		int best = 0;
		for (int i = 1; i < counts.length; i++)
			best = counts[i] > counts[best] ? i : best;
		return signs.charAt(best);
	}
}
