package org.florilegium.exchange.internal.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.florilegium.exchange.FormulaGuard;

/**
 * What the columns of a table of codings are for: by the names that this program's own exports give them, and by those that
 * other programs and people use.
 */
final class CodedColumns {

	/** Prefix of columns that hold variables of statements. */
	private static final String VALUE = "value.";

	private static final Map<String, List<String>> KNOWN = new LinkedHashMap<>();
	static {
		KNOWN.put("statement", List.of("statement", "statement id"));
		KNOWN.put("coder", List.of("coder", "coded by", "annotator", "coder name", "owner", "created by"));
		KNOWN.put("coded_on", List.of("coded on"));
		KNOWN.put("document", List.of("document", "document name", "doc", "file", "filename", "file name", "source file"));
		KNOWN.put("document.title", List.of("document.title", "document title"));
		KNOWN.put("document.date", List.of("document.date"));
		KNOWN.put("document.organization", List.of("document.organization"));
		KNOWN.put("spans", List.of("spans"));
		KNOWN.put("start", List.of("start", "start position", "offset start", "pos0", "index1"));
		KNOWN.put("end", List.of("end", "end position", "offset end", "pos1", "index2"));
		KNOWN.put("quote", List.of("quote", "quotation", "quotation content", "segment", "coded text", "coded segment", "passage", "text segment", "selected text", "seltext", "exact"));
		KNOWN.put("theme", List.of("theme", "code", "codename", "code name", "codes", "label", "category", "concept", "tag"));
		KNOWN.put("theme.title", List.of("theme.title", "theme title"));
		KNOWN.put("theme.path", List.of("theme.path"));
		KNOWN.put("stance", List.of("stance", "position", "agreement"));
		KNOWN.put("stance.value", List.of("stance.value"));
		KNOWN.put("speaker", List.of("speaker", "person", "actor", "by"));
		KNOWN.put("speaker.title", List.of("speaker.title"));
		KNOWN.put("speaker.kind", List.of("speaker.kind"));
		KNOWN.put("speaker.named", List.of("speaker.named"));
		KNOWN.put("organization", List.of("organization", "organisation"));
		KNOWN.put("organization.title", List.of("organization.title"));
		KNOWN.put("reporters", List.of("reporters", "reporter", "via"));
		KNOWN.put("date", List.of("date"));
		KNOWN.put("type", List.of("type", "statement type"));
		KNOWN.put("acts", List.of("acts"));
		KNOWN.put("confidence", List.of("confidence"));
		KNOWN.put("notes", List.of("notes", "note", "memo", "comment", "comments"));
	}
	/** Columns of this program's own exports that follow from others. */
	private static final Pattern DERIVED = Pattern.compile("coding|part|day|year|(document|source|speaker|organization|theme|value)\\..*");

	private final Map<String, Integer> columns = new LinkedHashMap<>();
	private final Map<String, Integer> values = new LinkedHashMap<>();
	private final List<String> others = new ArrayList<>();

	private CodedColumns() {
	}

	/** Looks at the names of columns. */
	static CodedColumns of(List<String> header) {
		CodedColumns found = new CodedColumns();
		KNOWN.forEach((use, names) -> {
			for (String name : names)
				for (int i = 0; i < header.size(); i++)
					if (fold(header.get(i)).equals(name) && !found.columns.containsValue(i))
						found.columns.putIfAbsent(use, i);
		});
		for (int i = 0; i < header.size(); i++) {
			String name = header.get(i).strip();
			if (found.columns.containsValue(i) || name.isEmpty())
				continue;
			if (name.startsWith(VALUE) && name.length() > VALUE.length())
				found.values.put(name.substring(VALUE.length()), i);
			else if (!DERIVED.matcher(name).matches())
				found.others.add(name);
		}
		return found;
	}

	private static String fold(String name) {
		return name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** Whether the table says of passages of documents what they are about. */
	boolean isCoded() {
		boolean placed = has("quote") || has("spans") || has("start") && has("end");
		return has("document") && placed && (has("theme") || has("acts") || has("statement"));
	}

	/** Whether a column is for something. */
	boolean has(String use) {
		return columns.containsKey(use);
	}

	/** Names of columns that are for nothing known. */
	List<String> others() {
		return others;
	}

	/** Names of the variables of statements. */
	List<String> values() {
		return List.copyOf(values.keySet());
	}

	/** The cell of a row that is for something; null when there is none, or nothing in it. */
	String cell(List<String> row, String use) {
		return cell(row, columns.get(use));
	}

	/** The value of a variable; null when there is none. */
	String value(List<String> row, String variable) {
		return cell(row, values.get(variable));
	}

	private static String cell(List<String> row, Integer column) {
		return column == null || column >= row.size() || row.get(column).isBlank() ? null : FormulaGuard.unguard(row.get(column));
	}

	/** The items of a cell: as the format has them, else between semicolons. */
	List<String> list(List<String> row, String use) {
		String cell = cell(row, use);
		return cell == null ? List.of() : Arrays.stream(cell.split(Sheet.BETWEEN + "|;\\s+")).map(String::strip).filter(item -> !item.isEmpty()).toList();
	}

	/** The texts of a cell: several where the format has lists, else one. */
	List<String> texts(List<String> row, String use) {
		String cell = cell(row, use);
		return cell == null ? List.of() : List.of(cell.split(Sheet.BETWEEN));
	}
}
