package org.florilegium.exchange.internal.list;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.ImportRequest;
import org.florilegium.exchange.internal.project.JsonFiles;
import org.florilegium.exchange.safe.Archive;
import org.florilegium.exchange.safe.Limits;

import com.fasterxml.jackson.databind.JsonNode;

/** The table in a file: CSV, TSV, the first sheet of a workbook, or JSON Lines. Its first row has the names of the columns. */
final class Sheet {

	/** Stands between the items of a list, where the format has lists. */
	static final String BETWEEN = "\u001E";

	private static final int HEAD = 1 << 16;

	private Sheet() {
	}

	/**
	 * All rows; cells that are missing are empty.
	 *
	 * @throws ImportException when the file cannot be read, or is no table
	 */
	static List<List<String>> rows(Path file) throws ImportException {
		return rows(DocumentSource.read(file, Optional.empty(), ImportRequest.LIMIT));
	}

	/**
	 * The names of the columns; of JSON Lines those of the first row.
	 *
	 * @throws ImportException when the file cannot be read, or is no table
	 */
	static List<String> header(Path file) throws ImportException {
		List<List<String>> rows = extension(file).equals("xlsx") ? rows(file) : rows(DocumentSource.of(file, head(file)));
		return rows.isEmpty() ? List.of() : rows.getFirst();
	}

	/** The extension of a file's name in small letters, without the dot. */
	static String extension(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return name.substring(name.lastIndexOf('.') + 1);
	}

	private static List<List<String>> rows(DocumentSource source) throws ImportException {
		return switch (extension(source.file())) {
			case "xlsx" -> {
				try (Archive archive = Archive.of(source, Limits.DOCUMENT)) {
					yield new Workbook(archive).firstSheet();
				}
			}
			case "jsonl", "ndjson" -> objects(source);
			default -> TableImporter.rows(source);
		};
	}

	/** The first lines that are whole, or all there is. */
	private static byte[] head(Path file) throws ImportException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] bytes = in.readNBytes(HEAD);
			int end = bytes.length;
			while (bytes.length == HEAD && end > 0 && bytes[end - 1] != '\n')
				end--;
			return end == 0 ? bytes : Arrays.copyOf(bytes, end);
		} catch (IOException e) {
			throw new ImportException(Code.UNREADABLE, file + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	private static List<List<String>> objects(DocumentSource source) throws ImportException {
		Map<String, Integer> columns = new LinkedHashMap<>();
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of());
		int number = 0;
		for (String line : source.text().text().split("\n")) {
			number++;
			if (!line.isBlank())
				rows.add(row(object(source, line, number), columns));
		}
		rows.set(0, List.copyOf(columns.keySet()));
		return rows;
	}

	private static JsonNode object(DocumentSource source, String line, int number) throws ImportException {
		String label = "Line %d of %s".formatted(number, source.file());
		try {
			JsonNode node = JsonFiles.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), label);
			if (!node.isObject())
				throw new ImportException(Code.DAMAGED, label + " is no JSON object. JSON Lines have an object in each line.");
			return node;
		} catch (IOException e) {
			throw new ImportException(Code.DAMAGED, label + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	private static List<String> row(JsonNode object, Map<String, Integer> columns) {
		List<String> cells = new ArrayList<>();
		object.fieldNames().forEachRemaining(name -> {
			int column = columns.computeIfAbsent(name, n -> columns.size());
			while (cells.size() <= column)
				cells.add("");
			cells.set(column, cell(object.get(name)));
		});
		return cells;
	}

	private static String cell(JsonNode value) {
		if (value.isArray())
			return String.join(BETWEEN, StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).toList());
		return value.isNull() ? "" : value.isNumber() ? value.decimalValue().toPlainString() : value.isValueNode() ? value.asText() : value.toString();
	}
}
