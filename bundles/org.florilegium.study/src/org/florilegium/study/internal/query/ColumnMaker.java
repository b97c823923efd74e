package org.florilegium.study.internal.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.internal.query.RawTable.Cell;
import org.florilegium.study.query.ActorEntry;
import org.florilegium.study.query.Attribute;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.study.query.StatementTable;
import org.florilegium.study.query.StatementTable.Entry;
import org.florilegium.study.query.ThemeEntry;

/** Makes columns of values of what the index has: names become what they mean in the file they stand in. */
final class ColumnMaker {

	/**
	 * A column.
	 *
	 * @param cells the first value of each row, or -1
	 * @param more  all values of rows that have several; null when none has
	 * @param acts  what it has in common with columns whose values of a row belong together one by one; null when none do
	 */
	record Made(List<Entry> entries, int[] cells, Map<Integer, int[]> more, ActList acts) {

		Made(List<Entry> entries, int[] cells, Map<Integer, int[]> more) {
			this(entries, cells, more, null);
		}

		int count(int row) {
			int[] several = more == null ? null : more.get(row);
			return several == null ? 1 : several.length;
		}

		int value(int row, int which) {
			int[] several = more == null ? null : more.get(row);
			return several == null ? cells[row] : several[which];
		}
	}

	private static final Set<Kind> ACTS = EnumSet.of(Kind.ACT, Kind.POSITION);

	/** Tells what a word means. */
	@FunctionalInterface
	private interface Meaning {
		Entry of(int scope, int word) throws SQLException;
	}

	/** Numbers the entries of a column. */
	private static final class Entries {

		private final List<Entry> all = new ArrayList<>();
		private final Map<String, Integer> numbers = new HashMap<>();

		int add(Entry entry) {
			String key = entry.number() == null ? entry.name() : entry.name() + '\0' + entry.number();
			Integer known = numbers.putIfAbsent(key, all.size());
			if (known != null)
				return known;
			all.add(entry);
			return all.size() - 1;
		}
	}

	private final Connection connection;
	private final Dictionary names;
	private final SourceFiles files;
	private final RawTable raw;
	private final int[] day;
	private final ActList acts;

	/** @param attributes all columns that are going to be wanted */
	ColumnMaker(Connection connection, Dictionary names, SourceFiles files, RawTable raw, int[] day, List<Attribute> attributes) throws SQLException {
		this.connection = connection;
		this.names = names;
		this.files = files;
		this.raw = raw;
		this.day = day;
		acts = attributes.stream().map(Attribute::kind).anyMatch(ACTS::contains) ? ActList.read(connection, names, raw) : null;
	}

	Made make(Attribute attribute) throws SQLException {
		SideTables side = new SideTables(connection);
		Made base = switch (attribute.kind()) {
			case THEME -> words(raw.of(Cell.THEME), this::theme);
			case PARENT_THEME -> mapped(words(raw.of(Cell.THEME), this::theme), side.parents());
			case ORGANIZATION -> words(raw.of(Cell.ORGANIZATION), this::actor);
			case TYPE -> words(raw.of(Cell.TYPE), titled("statement_type"));
			case CODER -> words(ofFiles(SourceFiles.Coding::coder), titled("coder"));
			case AUTHOR -> authors();
			case REPORTER -> listed(side.reporters(), this::actor);
			case CLAIM -> acts == null ? listed(side.claims(), titled("claim", "text")) : acts.claims();
			case ACT -> acts.forces();
			case POSITION -> acts.positions();
			case STANCE -> new StanceColumn(connection, names, files, raw).make();
			case VALUE -> side.values(attribute.name(), raw);
			case PART -> parts(side.parts());
			case DOCUMENT -> documents();
			case YEAR -> days(4);
			case MONTH -> days(7);
		};
		if (attribute.name() == null)
			return base;
		return switch (attribute.kind()) {
			case VALUE -> base;
			case DOCUMENT -> mapped(base, side.documentField(attribute.name()));
			case THEME -> mapped(base, side.themeField(attribute.name()));
			default -> mapped(base, side.actorField(attribute.name()));
		};
	}

	private Entry theme(int scope, int word) throws SQLException {
		ThemeEntry theme = names.theme(connection, scope, word);
		return new Entry(theme.name(), theme.title() == null ? theme.name() : theme.title(), null);
	}

	private Entry actor(int scope, int word) throws SQLException {
		ActorEntry actor = names.actor(connection, scope, word);
		return new Entry(actor.name(), actor.label(), null);
	}

	private Meaning titled(String table) {
		return titled(table, "title");
	}

	private Meaning titled(String table, String column) {
		return (scope, word) -> {
			String name = names.word(connection, word);
			String[] label = { name };
			Sql.query(connection, row -> label[0] = row.getString(1) == null ? name : row.getString(1),
					"SELECT " + column + " FROM " + table + " WHERE word = ? ORDER BY id LIMIT 1", word);
			return new Entry(name, label[0], null);
		};
	}

	/** A column of words; what one means in a scope is looked up once. */
	private Made words(Ints words, Meaning meaning) throws SQLException {
		Entries entries = new Entries();
		Map<Integer, int[]> byScope = new HashMap<>();
		int[] cells = new int[words.size()];
		int file = -1;
		int[] known = null;
		int scope = 0;
		for (int i = 0; i < cells.length; i++) {
			if (raw.file.get(i) != file) {
				file = raw.file.get(i);
				scope = files.coding(file).scope();
				known = byScope.get(scope);
			}
			int word = words.get(i);
			if (word == 0) {
				cells[i] = -1;
				continue;
			}
			if (known == null || word >= known.length) {
				known = known == null ? new int[Math.max(1024, word + 1)] : Arrays.copyOf(known, Math.max(word + 1, known.length * 2));
				byScope.put(scope, known);
			}
			if (known[word] == 0)
				known[word] = entries.add(meaning.of(scope, word)) + 1;
			cells[i] = known[word] - 1;
		}
		return new Made(entries.all, cells, null);
	}

	private Ints ofFiles(ToIntFunction<SourceFiles.Coding> what) {
		Ints values = new Ints();
		for (int i = 0; i < raw.size(); i++)
			values.add(what.applyAsInt(files.coding(raw.file.get(i))));
		return values;
	}

	private Made documents() {
		int[] cells = new int[raw.size()];
		for (int i = 0; i < cells.length; i++)
			cells[i] = files.coding(raw.file.get(i)).document();
		return new Made(files.documents(), cells, null);
	}

	/** The speaker named, or all authors of the part or document. */
	private Made authors() throws SQLException {
		Map<String, int[]> several = new SideTables(connection).jointAuthors();
		Made first = words(raw.of(Cell.SPEAKER), this::actor);
		if (several.isEmpty())
			return first;
		Entries entries = new Entries();
		first.entries.forEach(entries::add);
		Map<Integer, int[]> more = new HashMap<>();
		for (int i = 0; i < raw.size(); i++) {
			int part = raw.of(Cell.AUTHORSHIP).get(i) - 1;
			SourceFiles.Coding coding = files.coding(raw.file.get(i));
			if (part < 0 || coding.document() < 0 || files.id(coding.document()) == null)
				continue;
			int[] words = several.get(files.id(coding.document()) + "/" + part);
			if (words == null)
				continue;
			int[] all = new int[words.length];
			for (int w = 0; w < words.length; w++)
				all[w] = entries.add(actor(coding.scope(), words[w]));
			more.put(i, Arrays.stream(all).distinct().toArray());
		}
		return new Made(entries.all, first.cells, more.isEmpty() ? null : more);
	}

	/** A column of what statements have lists of: statements, which are sorted, and words. */
	private Made listed(Ints[] list, Meaning meaning) throws SQLException {
		Entries entries = new Entries();
		int[] cells = new int[raw.size()];
		Map<Integer, int[]> more = new HashMap<>();
		for (int i = 0; i < cells.length; i++) {
			int statement = raw.statement.get(i);
			int from = list[0].firstFrom(statement);
			int to = from;
			while (to < list[0].size() && list[0].get(to) == statement)
				to++;
			int[] all = new int[to - from];
			for (int k = from; k < to; k++)
				all[k - from] = entries.add(meaning.of(files.coding(raw.file.get(i)).scope(), list[1].get(k)));
			all = Arrays.stream(all).distinct().toArray();
			cells[i] = all.length == 0 ? -1 : all[0];
			if (all.length > 1)
				more.put(i, all);
		}
		return new Made(entries.all, cells, more.isEmpty() ? null : more);
	}

	private Made parts(Map<String, Entry> titles) {
		Entries entries = new Entries();
		int[] cells = new int[raw.size()];
		for (int i = 0; i < cells.length; i++) {
			int document = files.coding(raw.file.get(i)).document();
			int part = raw.of(Cell.PART).get(i);
			Entry entry = part == 0 || document < 0 ? null : titles.get(files.id(document) + "/" + part);
			cells[i] = entry == null ? -1 : entries.add(entry);
		}
		return new Made(entries.all, cells, null);
	}

	private Made days(int length) {
		Entries entries = new Entries();
		Map<Integer, Integer> known = new HashMap<>();
		int[] cells = new int[day.length];
		for (int i = 0; i < cells.length; i++)
			cells[i] = day[i] == StatementTable.NO_DAY ? -1 : known.computeIfAbsent(day[i], d -> {
				String date = LocalDate.ofEpochDay(d).toString();
				String period = date.substring(0, date.length() - (length == 4 ? 6 : 3));
				return entries.add(new Entry(period, period, null));
			});
		return new Made(entries.all, cells, null);
	}

	/** A column of what entries have in place of the entries; those that have nothing of the kind become none. */
	private static Made mapped(Made column, Map<String, Entry> values) {
		Entries entries = new Entries();
		int[] to = column.entries.stream().mapToInt(e -> values.get(e.name()) == null ? -1 : entries.add(values.get(e.name()))).toArray();
		int[] cells = Arrays.stream(column.cells).map(c -> c < 0 ? -1 : to[c]).toArray();
		Map<Integer, int[]> more = null;
		if (column.more != null) {
			more = new HashMap<>();
			for (Map.Entry<Integer, int[]> several : column.more.entrySet())
				more.put(several.getKey(), Arrays.stream(several.getValue()).map(c -> to[c]).distinct().toArray());
		}
		return new Made(entries.all, cells, more);
	}
}
