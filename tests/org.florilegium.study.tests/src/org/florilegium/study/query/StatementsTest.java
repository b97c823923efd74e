package org.florilegium.study.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.florilegium.model.PartialDate;
import org.florilegium.model.Span;
import org.florilegium.study.GeneratedStudy;
import org.florilegium.study.Progress;
import org.florilegium.study.SmallStudy;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementsTest {

	private static final StatementQuery ALL = StatementQuery.ALL;

	@TempDir
	Path folder;
	private Study study;
	private Statements statements;

	@BeforeEach
	void open() throws Exception {
		SmallStudy.write(folder);
		study = Study.open(folder);
		statements = new Statements(study.index(Progress.NONE));
	}

	@AfterEach
	void close() {
		study.close();
	}

	private List<String> ids(StatementQuery query) throws Exception {
		return statements.list(query).stream().map(Row::id).toList();
	}

	@Test
	void aRowHasEverythingThatAnExportNeeds() throws Exception {
		Row row = statements.list(ALL.withDocuments(List.of("minutes")).withThemes(List.of("town"))).getFirst();
		assertEquals("Minutes", row.document().title());
		assertEquals(List.of("office"), row.document().authors());
		assertEquals(Map.of("place", "Town hall"), row.document().attributes());
		assertEquals("1998-03-05", row.date());
		assertEquals(LocalDate.of(1998, 3, 5), row.day());
		assertEquals("Report", row.part());
		assertEquals(Path.of("codings/minutes.anna.coding"), row.file());
		assertEquals("anna", row.coder());
		assertEquals("2026-02-11", row.codedOn());
		assertEquals("fees drive ships away […] Nobody knows", row.quote());
		for (int i = 0; i < 2; i++)
			assertEquals(row.quotes().get(i), study.text("minutes").substring(row.spans().get(i)));
		assertEquals(new ActorEntry("becker", "Tom Becker", "person"), row.speaker());
		assertEquals(List.of(new ActorEntry("lind", "Mara Lind", "person")), row.reporters());
		assertEquals(new ThemeEntry("town", "The town", "The town", null), row.theme());
		assertEquals(null, row.stance());
		assertEquals("report", row.type());
		assertEquals(Map.of("amount", "1200"), row.values());
		assertEquals(List.of(new ActEntry("denies", "fees-harmless")), row.acts());
		assertEquals(0.5, row.confidence());
		assertEquals(List.of("Speaker: see the line above."), row.notes());
	}

	@Test
	void rowsComeInTheOrderOfCorpusAndText() throws Exception {
		assertEquals(List.of("minutes-anna/s3", "minutes-anna/s1", "minutes-anna/s2", "minutes-anna/s2", "letter-ben/s1"), ids(ALL));
		assertEquals(4, statements.count(ALL));
		assertEquals(null, statements.list(ALL).getFirst().theme(), "a statement about nothing has a row");
	}

	@Test
	void themesMeanThoseUnderThemUnlessAskedOtherwise() throws Exception {
		assertEquals(List.of("minutes-anna/s1", "minutes-anna/s2", "letter-ben/s1"), ids(ALL.withThemes(List.of("#economy"))));
		assertEquals(List.of(), ids(ALL.withThemes(List.of("#economy"), false)));
		assertEquals(List.of("fees"), statements.list(ALL.withThemes(List.of("fees"))).stream().map(r -> r.theme().name()).distinct().toList(),
				"a statement's other themes are left out");
	}

	@Test
	void namesAreFoundHoweverTheyAreTyped() throws Exception {
		for (String name : List.of("#fees", "fees", "FEES", "Harbour fees", "dues"))
			assertEquals(3, statements.count(ALL.withThemes(List.of(name))), name);
		for (String name : List.of("@lind", "Mara Lind", "m. lind"))
			assertEquals(List.of("minutes-anna/s1", "letter-ben/s1"), ids(ALL.withAuthors(List.of(name))), name);
		assertEquals(1, statements.count(ALL.withDocuments(List.of("a letter"))));
		assertEquals(1, statements.count(ALL.withCoders(List.of("Ben Ode"))));
	}

	@Test
	void unknownNamesAreAnsweredWithTheNearest() {
		StudyException e = assertThrows(StudyException.class, () -> statements.count(ALL.withThemes(List.of("econmy"))));
		assertEquals(StudyException.Code.UNKNOWN_NAME, e.code());
		assertTrue(e.getMessage().contains("economy"), e.getMessage());
		for (StatementQuery query : List.of(ALL.withAuthors(List.of("@nobody")), ALL.withCoders(List.of("@nobody")), ALL.withDocuments(List.of("x")),
				ALL.withOrganizations(List.of("x")), ALL.withTypes(List.of("x")), ALL.withStances(List.of("x")), ALL.withClaims(List.of("x"))))
			assertEquals(StudyException.Code.UNKNOWN_NAME, assertThrows(StudyException.class, () -> statements.stream(query)).code());
	}

	@Test
	void narrowsByEverythingElse() throws Exception {
		assertEquals(List.of("minutes-anna/s2", "minutes-anna/s2", "letter-ben/s1"), ids(ALL.withOrganizations(List.of("traders"))), "with its parts");
		assertEquals(List.of(), ids(ALL.withOrganizations(List.of("traders"), false)));
		assertEquals(List.of("letter-ben/s1"), ids(ALL.between(PartialDate.valueOf("1998-04"), null)));
		assertEquals(4, statements.count(ALL.between(PartialDate.valueOf("1998"), PartialDate.valueOf("1998"))));
		assertEquals(List.of("minutes-anna/s1", "minutes-anna/s2"), ids(ALL.withStances(List.of("disagree"))));
		assertEquals(List.of("minutes-anna/s2", "minutes-anna/s2"), ids(ALL.withTypes(List.of("report"))));
		assertEquals(List.of("minutes-anna/s1"), ids(ALL.withClaims(List.of("[harbour-loses]"))));
		assertEquals(List.of("letter-ben/s1"), ids(ALL.withText("A SCANDAL")));
		assertEquals(List.of("minutes-anna/s2", "minutes-anna/s2"), ids(ALL.withText("line above")));
		assertEquals(List.of(), ids(ALL.withText("*")));
	}

	@Test
	void findsWordsInAnyCaseOfAnyScript() throws Exception {
		Files.writeString(folder.resolve("codings/letter.anna.coding"), """
				coding letter-anna of letter coded by @anna
				statement s1 at 0..3 "Élan ΣΟΦΌΣ [50%]"
				""");
		study.index(Progress.NONE);
		for (String words : List.of("élan", "ÉLAN", "σοφό", "[50%]"))
			assertEquals(List.of("letter-anna/s1"), ids(ALL.withText(words)), words);
		assertEquals(List.of(), ids(ALL.withText("?lan")));
	}

	@Test
	void aThemeThatNoCodebookDefinesIsStillFound() throws Exception {
		Files.writeString(folder.resolve("codings/letter.anna.coding"), """
				coding letter-anna of letter coded by @anna
				statement s1 at 0..3 "Sir" by @ghost about #unheard
				""");
		study.index(Progress.NONE);
		assertEquals(List.of("letter-anna/s1"), ids(ALL.withThemes(List.of("#unheard"))));
		assertEquals(List.of("letter-anna/s1"), ids(ALL.withAuthors(List.of("@ghost"))));
		assertEquals(new ThemeEntry("unheard", null, "unheard", null), statements.list(ALL.withThemes(List.of("unheard"))).getFirst().theme());
	}

	@Test
	void countsByEachDimension() throws Exception {
		assertEquals(Map.of("fees", 3L, "town", 1L, "", 1L), counts(Dimension.THEME));
		assertEquals(Map.of("economy", 3L, "town", 1L, "", 1L), counts(Dimension.PARENT_THEME));
		assertEquals(Map.of("lind", 2L, "becker", 2L, "office", 1L), counts(Dimension.AUTHOR));
		assertEquals(Map.of("office", 2L, "young", 2L), counts(Dimension.ORGANIZATION));
		assertEquals(Map.of("lind", 1L, "", 3L), counts(Dimension.REPORTER));
		assertEquals(Map.of("minutes", 3L, "letter", 1L), counts(Dimension.DOCUMENT));
		assertEquals(Map.of("anna", 3L, "ben", 1L), counts(Dimension.CODER));
		assertEquals(Map.of("disagree", 2L, "agree", 1L, "", 2L), counts(Dimension.STANCE));
		assertEquals(Map.of("1998", 4L), counts(Dimension.YEAR));
		assertEquals(Map.of("1998-03", 3L, "1998-04", 1L), counts(Dimension.MONTH));
		assertEquals(Map.of("report", 1L, "", 3L), counts(Dimension.TYPE));
		assertEquals(Map.of("Opening", 1L, "Report", 2L, "", 1L), counts(Dimension.PART));
		assertEquals(Map.of("harbour-loses", 1L, "fees-harmless", 1L, "", 2L), counts(Dimension.CLAIM));
	}

	private Map<String, Long> counts(Dimension dimension) throws Exception {
		return statements.groupBy(ALL, List.of(dimension)).stream()
				.collect(Collectors.toMap(c -> c.values().getFirst().name() == null ? "" : c.values().getFirst().name(), GroupCount::statements));
	}

	@Test
	void countsDocumentsAndSpeakersOnce() throws Exception {
		GroupCount fees = statements.groupBy(ALL, List.of(Dimension.THEME)).getFirst();
		assertEquals("Harbour fees", fees.values().getFirst().label());
		assertEquals("Minutes", statements.groupBy(ALL, List.of(Dimension.DOCUMENT)).getFirst().values().getFirst().label());
		assertEquals("Anna Meyer", statements.groupBy(ALL, List.of(Dimension.CODER)).getFirst().values().getFirst().label());
		assertEquals(List.of(3L, 2L, 2L), List.of(fees.statements(), fees.documents(), fees.speakers()));
	}

	@Test
	void anUnfinishedStreamGivesItsConnectionBack() throws Exception {
		for (int i = 0; i < 50; i++)
			try (Stream<Row> rows = statements.stream(ALL)) {
				assertTrue(rows.findFirst().isPresent());
			}
		assertEquals(4, statements.count(ALL));
	}

	@Test
	void countsInSqlEqualCountsOverTheRows(@TempDir Path other) throws Exception {
		GeneratedStudy.write(other, 1500, 42);
		try (Study generated = Study.open(other)) {
			Statements all = new Statements(generated.index(Progress.NONE));
			List<Row> rows = all.list(ALL);
			assertEquals(1500, all.count(ALL));
			assertEquals(1500, rows.stream().map(Row::id).distinct().count());
			for (Row row : rows)
				for (int i = 0; i < row.spans().size(); i++) {
					Span span = row.spans().get(i);
					assertTrue(span.length() > 0 && row.quotes().get(i).codePointCount(0, row.quotes().get(i).length()) == span.length());
				}
			same(all, rows, Dimension.THEME, r -> r.theme().name());
			same(all, rows, Dimension.AUTHOR, r -> r.speaker().name());
			same(all, rows, Dimension.ORGANIZATION, r -> r.organization() == null ? null : r.organization().name());
			same(all, rows, Dimension.STANCE, Row::stance);
			same(all, rows, Dimension.YEAR, r -> r.date().substring(0, 4));
			for (String theme : List.of("theme-0", "theme-3", "theme-30")) {
				Set<String> narrower = all.list(ALL.withThemes(List.of(theme))).stream().map(r -> r.theme().path()).collect(Collectors.toSet());
				String path = rows.stream().filter(r -> r.theme().name().equals(theme)).findFirst().orElseThrow().theme().path();
				assertEquals(rows.stream().map(r -> r.theme().path()).filter(p -> p.equals(path) || p.startsWith(path + " > ")).collect(Collectors.toSet()),
						narrower);
			}
		}
	}

	private static void same(Statements all, List<Row> rows, Dimension dimension, Function<Row, String> value) throws Exception {
		Map<String, Set<String>> expected = new HashMap<>();
		for (Row row : rows)
			expected.computeIfAbsent(String.valueOf(value.apply(row)), k -> new HashSet<>()).add(row.id());
		Map<String, Long> counted = new HashMap<>();
		for (GroupCount count : all.groupBy(ALL, List.of(dimension)))
			counted.put(String.valueOf(count.values().getFirst().name()), count.statements());
		Map<String, Long> wanted = new HashMap<>();
		expected.forEach((key, ids) -> wanted.put(key, (long) ids.size()));
		assertEquals(wanted, counted, dimension.toString());
	}
}
