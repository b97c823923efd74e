package org.florilegium.exchange.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.Column;
import org.florilegium.exchange.Column.Type;
import org.florilegium.exchange.Dataset;
import org.florilegium.exchange.ExportException;
import org.florilegium.model.PartialDate;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.StatementQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {

	@TempDir
	Path folder;
	private Study study;
	private Dataset dataset;

	@BeforeEach
	void open() throws Exception {
		study = CodedStudy.open(folder);
		dataset = Dataset.of(study, StatementQuery.ALL, Progress.NONE);
	}

	@AfterEach
	void close() {
		study.close();
	}

	private List<Map<String, Object>> rows() throws Exception {
		List<Map<String, Object>> rows = new ArrayList<>();
		List<Column> columns = dataset.columns();
		dataset.forEach(cells -> {
			Map<String, Object> row = new HashMap<>();
			for (int i = 0; i < cells.size(); i++)
				row.put(columns.get(i).name(), cells.get(i));
			rows.add(row);
		}, Progress.NONE);
		return rows;
	}

	@Test
	void columnsStandInOneOrderWithAttributesWhereTheyBelong() {
		assertEquals("""
				statement coding coder coded_on
				document document.title document.authors document.organization document.date document.source document.section document.kind document.language
				document.issue document.kind_2 document.medium document.received document.signed
				part start end spans source.start source.end source.page source.page.end quote
				speaker speaker.title speaker.kind speaker.named speaker.party speaker.size organization organization.title organization.size reporters
				date day year theme theme.title theme.path theme.rank stance stance.value type value.amount value.binding acts confidence notes
				""".strip().replaceAll("\\s+", " "), String.join(" ", dataset.columns().stream().map(Column::name).toList()));
	}

	@Test
	void attributesHaveTheTypeOfTheirValues() {
		Map<String, Type> types = new HashMap<>();
		dataset.columns().forEach(c -> types.put(c.name(), c.type()));
		assertEquals(Type.NUMBER, types.get("document.issue"));
		assertEquals(Type.TEXT, types.get("document.medium"));
		assertEquals(Type.PARTIAL_DATE, types.get("document.received"));
		assertEquals(Type.YES_NO, types.get("document.signed"));
		assertEquals(Type.TEXT, types.get("speaker.party"), "a text here, a number there");
		assertEquals("Amount paid", dataset.columns().stream().filter(c -> c.name().equals("value.amount")).findFirst().orElseThrow().title());
	}

	@Test
	void thereIsARowPerStatementAndTheme() throws Exception {
		assertEquals(List.of("letter-anna/s1 fees", "letter-anna/s1 economy", "letter-anna/s2 fees", "letter-anna/s3 null"),
				rows().stream().map(r -> r.get("statement") + " " + r.get("theme")).toList());
	}

	@Test
	void cellsHoldWhatIsKnown() throws Exception {
		Map<String, Object> first = rows().get(0);
		assertEquals(List.of("becker", "lind"), first.get("speaker"));
		assertEquals(false, first.get("speaker.named"));
		assertEquals("Liberals", first.get("speaker.party"));
		assertEquals("traders", first.get("organization"));
		assertEquals(new BigDecimal("120"), first.get("organization.size"));
		assertEquals("Opening", first.get("part"));
		assertEquals(PartialDate.valueOf("1998-04"), first.get("date"));
		assertEquals(LocalDate.of(1998, 4, 1), first.get("day"));
		assertEquals(1998L, first.get("year"));
		assertEquals("open letter", first.get("document.kind_2"));
		assertEquals(true, first.get("document.signed"));
		assertEquals(new BigDecimal("2.5"), first.get("theme.rank"));
		assertEquals("Economy > Harbour fees", first.get("theme.path"));
		assertEquals(0, BigDecimal.ONE.negate().compareTo((BigDecimal) first.get("stance.value")));
		assertEquals(0L, first.get("source.start"));
		assertEquals(22L, first.get("source.end"));
		assertEquals("xi", first.get("source.page"));
		assertEquals("xi", first.get("source.page.end"));
		assertEquals("xii", rows().get(2).get("source.page.end"));
		Map<String, Object> third = rows().get(2);
		assertEquals("The \"fees\" […]  are too high", third.get("quote"));
		assertEquals(List.of("23..33", "49..62"), third.get("spans"));
		assertEquals(23L, third.get("start"));
		assertEquals(62L, third.get("end"));
		assertEquals(List.of("becker"), third.get("reporters"));
		assertEquals(PartialDate.valueOf("1850"), third.get("date"));
		assertEquals(new BigDecimal("-3.50"), third.get("value.amount"));
		assertEquals(false, third.get("value.binding"));
		assertEquals(List.of("asserts [too-high]"), third.get("acts"));
		assertEquals(List.of("first", "-second"), third.get("notes"));
		assertNull(rows().get(3).get("theme.path"));
		assertEquals("organization", rows().get(3).get("speaker.kind"));
	}

	@Test
	void everyCellIsOfItsColumnsType() throws Exception {
		dataset.forEach(cells -> {
			for (int i = 0; i < cells.size(); i++) {
				Column column = dataset.columns().get(i);
				assertTrue(cells.get(i) == null || column.type().cells().isInstance(cells.get(i)), column.name() + ": " + cells.get(i));
			}
		}, Progress.NONE);
	}

	@Test
	void columnsAreChosenByNameOrPrefix() throws Exception {
		assertEquals(List.of("quote", "value.amount", "value.binding", "statement"),
				dataset.select(List.of("quote", "value.*", "statement", "value.amount")).columns().stream().map(Column::name).toList());
		ExportException e = assertThrows(ExportException.class, () -> dataset.select(List.of("speeker")));
		assertEquals(ExportException.Code.UNKNOWN_COLUMN, e.code());
		assertTrue(e.getMessage().contains("Did you mean speaker"), e.getMessage());
	}

	@Test
	void unknownNamesInTheQueryAreRefused() throws Exception {
		Dataset wrong = Dataset.of(study, StatementQuery.ALL.withThemes(List.of("tolls")), Progress.NONE);
		assertEquals(StudyException.Code.UNKNOWN_NAME, assertThrows(StudyException.class, () -> wrong.forEach(cells -> {
		}, Progress.NONE)).code());
	}
}
