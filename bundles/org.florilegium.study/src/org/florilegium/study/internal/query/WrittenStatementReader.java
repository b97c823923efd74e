package org.florilegium.study.internal.query;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.Force;
import org.florilegium.model.PartialDate;
import org.florilegium.model.Span;
import org.florilegium.study.StudyException;
import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.WrittenStatements.Entry;

/** Reads statements as they are written from an index, page by page. */
public final class WrittenStatementReader {

	private static final int PAGE = 1_000;
	private static final String HEADS = """
			SELECT DISTINCT s.id, s.name, f.name, d.text, k.text, s.coded_on, a.text, g.text, s.date, t.text, s.confidence, o.position, s.start, s.end""";
	private static final String WORDS = """
			 LEFT JOIN word d ON d.id = s.document LEFT JOIN word k ON k.id = s.coder LEFT JOIN word a ON a.id = s.written_speaker
			LEFT JOIN word g ON g.id = s.written_organization LEFT JOIN word t ON t.id = s.type""";
	private static final String ORDER = " ORDER BY o.position, s.start, s.end, s.name, s.id";

	/** A statement whose lists are being filled. */
	private record Open(String name, String coding, String document, String coder, PartialDate on, String speaker, String organization, PartialDate date,
			String type, BigDecimal confidence, List<Passage> passages, List<String> reporters, Map<String, Object> values, List<CodeForm> codes,
			List<ActForm> acts, List<String> notes) {

		Open(ResultSet row) throws SQLException {
			this(row.getString(2), row.getString(3), row.getString(4), row.getString(5), day(row.getString(6)), row.getString(7), row.getString(8),
					day(row.getString(9)), row.getString(10), number(row, 11), new ArrayList<>(1), new ArrayList<>(0), new LinkedHashMap<>(0), new ArrayList<>(1),
					new ArrayList<>(0), new ArrayList<>(0));
		}

		Entry entry() {
			return new Entry(document, coding, coder, on, new StatementForm(name, passages, speaker, organization, reporters, date, type,
					Collections.unmodifiableMap(values), codes, acts, confidence, notes));
		}
	}

	private final Connection connection;
	private final Map<Integer, Open> page = new LinkedHashMap<>();
	private final Map<String, String> shared = new HashMap<>();

	private WrittenStatementReader(Connection connection) {
		this.connection = connection;
	}

	/** Shows each statement wanted. */
	public static void read(Connection connection, StatementQuery query, Consumer<Entry> consumer) throws SQLException, StudyException {
		Selection selection = new Selection(query, new Dictionary(connection, Sql.number(connection, Dictionary.VERSION)), connection);
		WrittenStatementReader reader = new WrittenStatementReader(connection);
		try (PreparedStatement statement = connection.prepareStatement(HEADS + selection.from() + WORDS + selection.where() + ORDER);
				ResultSet rows = Sql.bind(statement, selection.values()).executeQuery()) {
			while (rows.next()) {
				reader.page.put(rows.getInt(1), new Open(rows));
				if (reader.page.size() == PAGE)
					reader.flush(consumer);
			}
		}
		reader.flush(consumer);
	}

	private void flush(Consumer<Entry> consumer) throws SQLException {
		if (page.isEmpty())
			return;
		each("span", "ordinal, start, end, page, quote, prefix, suffix", (of, row) -> of.passages.add(new Passage(
				Sql.integer(row, 3) == null ? null : new Span(row.getInt(3), row.getInt(4)), row.getString(6), row.getString(7), row.getString(8), number(row, 5))));
		each("code", "ordinal, " + word("theme") + ", " + word("stance"), (of, row) -> of.codes.add(new CodeForm(once(row.getString(3)), once(row.getString(4)))));
		each("act", "ordinal, force, " + word("claim"), (of, row) -> of.acts.add(new ActForm(Force.get(row.getString(3)), once(row.getString(4)))));
		each("reporter", "ordinal, " + word("actor"), (of, row) -> of.reporters.add(once(row.getString(3))));
		each("value", "ordinal, name, kind, text", (of, row) -> of.values.put(once(row.getString(3)), value(row.getString(4), row.getString(5))));
		each("note", "ordinal, text", (of, row) -> of.notes.add(row.getString(3)));
		page.values().forEach(open -> consumer.accept(open.entry()));
		page.clear();
	}

	/** Takes a row of a list. */
	@FunctionalInterface
	private interface Item {
		void add(Open of, ResultSet row) throws SQLException;
	}

	private void each(String table, String columns, Item item) throws SQLException {
		String ids = page.keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
		Sql.query(connection, row -> item.add(page.get(row.getInt(1)), row),
				"SELECT statement, " + columns + " FROM " + table + " x WHERE statement IN (" + ids + ") ORDER BY statement, ordinal");
	}

	private static String word(String column) {
		return "(SELECT text FROM word w WHERE w.id = x." + column + ")";
	}

	/** The same names come again and again. */
	private String once(String name) {
		return name == null ? null : shared.computeIfAbsent(name, n -> n);
	}

	private static Object value(String kind, String text) {
		return switch (kind) {
			case "number" -> new BigDecimal(text);
			case "date" -> day(text);
			case "yes-no" -> text.equalsIgnoreCase("yes");
			default -> text;
		};
	}

	private static PartialDate day(String text) {
		return text == null ? null : PartialDate.valueOf(text);
	}

	private static BigDecimal number(ResultSet row, int column) throws SQLException {
		String text = row.getString(column);
		return text == null ? null : new BigDecimal(text).stripTrailingZeros();
	}
}
