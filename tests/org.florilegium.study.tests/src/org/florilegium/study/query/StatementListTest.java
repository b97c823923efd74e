package org.florilegium.study.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.florilegium.study.GeneratedStudy;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.StatementList.Column;
import org.florilegium.study.query.StatementList.Group;
import org.florilegium.study.query.StatementList.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementListTest {

	@TempDir
	Path folder;

	private Study study;
	private StudyIndex index;
	private Statements statements;

	@BeforeEach
	void open() throws Exception {
		GeneratedStudy.write(folder, 900, 7);
		study = Study.open(folder);
		index = study.index(Progress.NONE);
		statements = new Statements(index);
	}

	@AfterEach
	void close() {
		study.close();
	}

	private static String key(Row row) {
		return row.id() + " " + (row.theme() == null ? "" : row.theme().name());
	}

	@Test
	void hasTheSameRowsInTheSameOrderAsTheStream() throws Exception {
		StatementList list = StatementList.of(index, StatementQuery.ALL, Order.TEXT);
		List<Row> all = statements.list(StatementQuery.ALL);
		assertEquals(all.size(), list.size());
		assertEquals(statements.count(StatementQuery.ALL), list.statements());
		Random random = new Random(3);
		for (int i = 0; i < 20; i++) {
			int from = random.nextInt(all.size());
			int to = from + random.nextInt(Math.min(700, all.size() - from) + 1);
			assertEquals(all.subList(from, to), list.rows(from, to));
		}
	}

	@ParameterizedTest
	@EnumSource(Column.class)
	void sortsByEveryColumnBothWaysWithoutLosingARow(Column column) throws Exception {
		List<String> all = statements.list(StatementQuery.ALL).stream().map(StatementListTest::key).sorted().toList();
		for (boolean descending : new boolean[] { false, true }) {
			StatementList list = StatementList.of(index, StatementQuery.ALL, new Order(List.of(), column, descending));
			List<Row> rows = list.rows(0, list.size());
			assertEquals(all, rows.stream().map(StatementListTest::key).sorted().toList());
			Function<Row, Object> value = switch (column) {
				case DATE -> Row::day;
				case CONFIDENCE -> Row::confidence;
				case STANCE -> Row::stance;
				case CODER -> Row::coder;
				case QUOTE -> row -> row.quotes().isEmpty() ? null : ascii(row.quotes().getFirst());
				default -> null;
			};
			if (value != null)
				assertSorted(rows.stream().map(value).toList(), descending);
		}
	}

	/** The database folds only these, and only these are alike in its order and ours. */
	private static String ascii(String quote) {
		return quote.substring(0, 1).matches("[A-Za-z]") ? quote.substring(0, 1).toLowerCase() : null;
	}

	@SuppressWarnings("unchecked")
	private static void assertSorted(List<Object> values, boolean descending) {
		Comparator<Object> natural = (a, b) -> ((Comparable<Object>) a).compareTo(b);
		List<Object> known = new ArrayList<>(values);
		known.removeIf(v -> v == null);
		List<Object> sorted = new ArrayList<>(known);
		sorted.sort(descending ? natural.reversed() : natural);
		assertEquals(sorted, known);
	}

	@Test
	void groupsByThemeAndAuthorAsTheCountsSay() throws Exception {
		StatementList list = StatementList.of(index, StatementQuery.ALL, new Order(List.of(Dimension.THEME, Dimension.AUTHOR), Column.DATE, true));
		List<Row> rows = list.rows(0, list.size());
		Set<String> counted = new HashSet<>();
		statements.groupBy(StatementQuery.ALL, List.of(Dimension.THEME, Dimension.AUTHOR)).forEach(g -> counted.add(g.values() + " " + g.statements()));
		Set<String> grouped = new HashSet<>();
		Group outer = null;
		int next = 0;
		for (Group group : list.groups()) {
			if (group.depth() == 0) {
				assertEquals(next, group.start());
				outer = group;
				continue;
			}
			assertEquals(next, group.start());
			next = group.end();
			grouped.add(List.of(outer.value(), group.value()) + " " + group.statements());
			for (Row row : rows.subList(group.start(), group.end())) {
				assertEquals(outer.value().name(), row.theme() == null ? null : row.theme().name());
				assertTrue(group.value().name() == null ? row.speakers().isEmpty()
						: row.speakers().stream().anyMatch(s -> s.name().equals(group.value().name())));
			}
		}
		assertEquals(list.size(), next);
		assertEquals(counted, grouped);
	}

	@Test
	void findsAStatement() throws Exception {
		StatementList list = StatementList.of(index, StatementQuery.ALL, new Order(List.of(Dimension.AUTHOR), Column.QUOTE, false));
		for (int at : new int[] { 0, 17, list.size() - 1 }) {
			Row row = list.rows(at, at + 1).getFirst();
			int found = list.indexOf(row.coding(), row.statement());
			assertEquals(row.id(), list.rows(found, found + 1).getFirst().id());
			assertTrue(found <= at);
		}
		assertEquals(-1, list.indexOf("nothing", "s1"));
	}

	@Test
	void readsTheRowsOfOneStatement() throws Exception {
		List<Row> all = statements.list(StatementQuery.ALL);
		for (Row row : List.of(all.get(0), all.get(100), all.getLast()))
			assertEquals(all.stream().filter(r -> r.id().equals(row.id())).toList(), StatementList.rowsOf(index, row.coding(), row.statement()));
		assertEquals(List.of(), StatementList.rowsOf(index, "document-1-ada", "nothing"));
	}

	@Test
	void tellsThatItHasToBeReadAnew() throws Exception {
		StatementList list = StatementList.of(index, StatementQuery.ALL, Order.TEXT);
		Path coding = folder.resolve("codings/document-1.ada.coding");
		Files.writeString(coding, Files.readString(coding) + "\nstatement s9999 \"new\"\n");
		index.update(List.of(coding));
		assertEquals(List.of(), list.rows(0, 10));
		assertEquals(-1, list.indexOf("document-1-ada", "s1"));
		assertNotEquals(list.version(), StatementList.of(index, StatementQuery.ALL, Order.TEXT).version());
	}

	@Test
	void nothingIsAListToo() throws Exception {
		StatementList list = StatementList.of(index, StatementQuery.ALL.withText("this stands nowhere"), new Order(List.of(Dimension.THEME), Column.THEME, true));
		assertEquals(0, list.size());
		assertEquals(List.of(), list.groups());
		assertEquals(List.of(), list.rows(0, 0));
		assertEquals(IntStream.empty().sum(), list.statements());
	}
}
