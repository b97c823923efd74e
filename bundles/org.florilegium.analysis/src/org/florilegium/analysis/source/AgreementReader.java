package org.florilegium.analysis.source;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.florilegium.analysis.agreement.AgreementData;
import org.florilegium.analysis.agreement.AgreementData.Coded;
import org.florilegium.analysis.agreement.AgreementData.CodedDocument;
import org.florilegium.model.CodePoints;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Attribute;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.StatementTable;
import org.florilegium.study.query.StatementTable.Column;
import org.florilegium.study.query.StatementTable.Entry;

/** Reads what several coders did to the same documents. */
public final class AgreementReader {

	/** Gives reading texts. */
	@FunctionalInterface
	public interface Texts {
		/** The text of a document. */
		CodePoints of(String document) throws StudyException;
	}

	private AgreementReader() {
	}

	/**
	 * Reads the documents that at least two coders have codings of.
	 *
	 * @param category what is compared: theme, stance, author …
	 * @param texts    the reading texts, of which sentences and paragraphs are taken
	 */
	public static AgreementData read(StudyIndex index, StatementQuery query, Attribute category, Texts texts) throws StudyException {
		StatementTable table = StatementTable.read(index, query, List.of(Attribute.of(Kind.CODER), category));
		Map<Integer, List<int[]>> spans = new HashMap<>();
		Map<Integer, String> names = new HashMap<>();
		Map<String, TreeSet<String>> codings = index.query(connection -> {
			try (PreparedStatement statement = connection.prepareStatement("SELECT statement, start, end FROM span WHERE start IS NOT NULL ORDER BY statement, ordinal");
					ResultSet row = statement.executeQuery()) {
				while (row.next())
					spans.computeIfAbsent(row.getInt(1), k -> new ArrayList<>(1)).add(new int[] { row.getInt(2), row.getInt(3) });
			}
			try (PreparedStatement statement = connection.prepareStatement("SELECT s.id, f.name || '/' || s.name FROM statement s JOIN file f ON f.id = s.file");
					ResultSet row = statement.executeQuery()) {
				while (row.next())
					names.put(row.getInt(1), row.getString(2));
			}
			Map<String, TreeSet<String>> found = new LinkedHashMap<>();
			try (PreparedStatement statement = connection.prepareStatement("SELECT d.text, k.text FROM coding c JOIN word d ON d.id = c.document JOIN word k ON k.id = c.coder");
					ResultSet row = statement.executeQuery()) {
				while (row.next())
					found.computeIfAbsent(row.getString(1), k -> new TreeSet<>()).add(row.getString(2));
			}
			return found;
		});
		Column coderColumn = table.columns().get(0);
		Column categories = table.columns().get(1);
		Map<Integer, List<Coded>> byDocument = new LinkedHashMap<>();
		List<String> coders = coders(query, codings);
		for (int row = 0; row < table.size(); row++) {
			if (coderColumn.cells()[row] < 0 || categories.cells()[row] < 0)
				continue;
			int coder = coders.indexOf(coderColumn.entries().get(coderColumn.cells()[row]).name());
			Entry entry = categories.entries().get(categories.cells()[row]);
			int id = table.statement()[row];
			for (int[] span : spans.getOrDefault(id, List.of()))
				byDocument.computeIfAbsent(table.document()[row], k -> new ArrayList<>())
						.add(new Coded(coder, span[0], span[1], entry.label(), entry.number(), names.get(id)));
		}
		List<CodedDocument> documents = new ArrayList<>();
		for (int d = 0; d < table.documents().size(); d++) {
			String name = table.documents().get(d).name();
			List<Integer> own = codings.getOrDefault(name, new TreeSet<>()).stream().map(coders::indexOf).filter(c -> c >= 0).sorted().toList();
			boolean wanted = query.documents().isEmpty() || byDocument.containsKey(d);
			if (own.size() > 1 && wanted) {
				CodePoints text = texts.of(name);
				documents.add(new CodedDocument(name, text.length(), own, byDocument.getOrDefault(d, List.of()), sentences(text), paragraphs(text)));
			}
		}
		return new AgreementData(category.toString(), coders, documents);
	}

	private static List<String> coders(StatementQuery query, Map<String, TreeSet<String>> codings) {
		TreeSet<String> all = new TreeSet<>();
		codings.values().forEach(all::addAll);
		if (!query.coders().isEmpty())
			all.removeIf(coder -> query.coders().stream().noneMatch(c -> c.replaceFirst("^@", "").equalsIgnoreCase(coder)));
		return List.copyOf(all);
	}

	private static List<Integer> sentences(CodePoints text) {
		BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
		breaks.setText(text.text());
		List<Integer> ends = new ArrayList<>();
		breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next())
			ends.add(text.fromUtf16(end));
		return ends;
	}

	/** Runs of lines with blank lines between them. */
	private static List<int[]> paragraphs(CodePoints text) {
		List<int[]> paragraphs = new ArrayList<>();
		int start = -1;
		int at = 0;
		for (String line : text.text().split("\n", -1)) {
			int end = at + line.length();
			if (line.isBlank()) {
				if (start >= 0)
					paragraphs.add(new int[] { text.fromUtf16(start), text.fromUtf16(Math.max(start, at - 1)) });
				start = -1;
			} else if (start < 0) {
				start = at;
			}
			at = end + 1;
		}
		if (start >= 0)
			paragraphs.add(new int[] { text.fromUtf16(start), text.length() });
		return paragraphs;
	}
}
