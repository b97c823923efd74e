package org.florilegium.exchange.internal.list;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.study.Slug;

/** Which columns of a table are used for what. */
final class Roles {

	/** What is said of a table besides its columns: how its dates are written. */
	static final String DATE_ORDER = "date-order";

	/** Names of columns by which their use is known, when nobody says. */
	private static final Map<String, List<String>> KNOWN = new LinkedHashMap<>();
	static {
		KNOWN.put("text", List.of("text", "full text", "fulltext", "body", "content", "article", "article text", "transcript", "volltext", "inhalt", "texte"));
		KNOWN.put("file", List.of("file", "filename", "file name", "path", "attachment", "datei", "dateiname", "fichier"));
		KNOWN.put("title", List.of("title", "headline", "heading", "titel", "überschrift", "titre"));
		KNOWN.put("author", List.of("author", "authors", "byline", "speaker", "creator", "autor", "autoren", "autorin", "verfasser", "auteur"));
		KNOWN.put("date", List.of("date", "published", "publication date", "date published", "pubdate", "year", "datum", "jahr"));
		KNOWN.put("source", List.of("source", "publication", "newspaper", "journal", "outlet", "medium", "publisher", "quelle", "zeitung"));
		KNOWN.put("kind", List.of("kind", "type", "genre", "document type", "art"));
		KNOWN.put("language", List.of("language", "lang", "sprache", "langue"));
	}

	/** Without leading zeros, which identifiers have. */
	private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,10})?");

	private final Map<String, Integer> columns = new LinkedHashMap<>();
	private final Map<Integer, String> attributes = new LinkedHashMap<>();

	private Roles() {
	}

	/**
	 * Finds them.
	 *
	 * @param given columns by their use, as the user says
	 * @param file  names the table in messages
	 * @throws ImportException {@link Code#BAD_OPTION} when there is no such column or use
	 */
	static Roles of(List<String> header, Map<String, String> given, String file) throws ImportException {
		Roles roles = new Roles();
		for (var each : given.entrySet()) {
			if (each.getKey().equals(DATE_ORDER))
				continue;
			if (!KNOWN.containsKey(each.getKey()))
				throw new ImportException(Code.BAD_OPTION, "Columns are not used for \"%s\". They can be used for %s; others become attributes.".formatted(each.getKey(), String.join(", ", KNOWN.keySet())));
			int column = find(header, List.of(each.getValue()));
			if (column < 0)
				throw new ImportException(Code.BAD_OPTION, "%s has no column \"%s\". Its columns are: %s.".formatted(file, each.getValue(),
						header.stream().filter(name -> !name.isBlank()).collect(Collectors.joining(", "))));
			roles.columns.put(each.getKey(), column);
		}
		KNOWN.forEach((use, names) -> {
			int column = find(header, names);
			if (column >= 0 && !roles.columns.containsKey(use) && !roles.columns.containsValue(column))
				roles.columns.put(use, column);
		});
		for (int i = 0; i < header.size(); i++) {
			if (!roles.columns.containsValue(i) && !header.get(i).isBlank())
				roles.attributes.put(i, Slug.unique(Slug.ofTitle(header.get(i)), roles.attributes::containsValue));
		}
		return roles;
	}

	private static int find(List<String> header, List<String> names) {
		for (String name : names) {
			for (int i = 0; i < header.size(); i++) {
				if (header.get(i).strip().toLowerCase(Locale.ROOT).replace('_', ' ').equals(name.strip().toLowerCase(Locale.ROOT).replace('_', ' ')))
					return i;
			}
		}
		return -1;
	}

	/** Whether a column is used for something. */
	boolean has(String use) {
		return columns.containsKey(use);
	}

	/** The cell of a row that is used for something; null when there is none, or nothing in it. */
	String cell(List<String> row, String use) {
		Integer column = columns.get(use);
		return column == null || column >= row.size() || row.get(column).isBlank() ? null : row.get(column).strip();
	}

	/** Numbers and truth values as such, so that they can be reckoned with; everything else as it is written. */
	private static Object value(String cell) {
		if (NUMBER.matcher(cell).matches())
			return new BigDecimal(cell);
		return switch (cell.toLowerCase(Locale.ROOT)) {
		case "yes", "true" -> true;
		case "no", "false" -> false;
		default -> cell;
		};
	}

	/** The other cells of a row that have something in them, by names of attributes. */
	Map<String, Object> attributes(List<String> row) {
		Map<String, Object> values = new LinkedHashMap<>();
		attributes.forEach((column, name) -> {
			if (column < row.size() && !row.get(column).isBlank())
				values.put(name, value(row.get(column).strip()));
		});
		return values;
	}
}
