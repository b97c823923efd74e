package org.florilegium.study.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.florilegium.study.GeneratedStudy;
import org.florilegium.study.Progress;
import org.florilegium.study.SmallStudy;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.study.query.StatementTable.Column;
import org.florilegium.study.query.StatementTable.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementTableTest {

	@TempDir
	Path folder;

	private static List<Attribute> attributes(String... words) {
		List<Attribute> attributes = new ArrayList<>();
		for (String word : words)
			attributes.add(Attribute.parse(word).orElseThrow());
		return attributes;
	}

	private static String name(StatementTable table, int column, int row) {
		Column cells = table.columns().get(column);
		return cells.cells()[row] < 0 ? null : cells.entries().get(cells.cells()[row]).name();
	}

	private static List<String> lines(StatementTable table) {
		List<String> lines = new ArrayList<>();
		for (int row = 0; row < table.size(); row++) {
			List<String> cells = new ArrayList<>();
			for (int column = 0; column < table.columns().size(); column++)
				cells.add(name(table, column, row));
			lines.add(String.join(" ", cells.stream().map(c -> c == null ? "-" : c).toList()));
		}
		return lines;
	}

	@Test
	void attributesAreWords() {
		assertEquals(Optional.of(new Attribute(Kind.DOCUMENT, "source")), Attribute.parse("document.source"));
		assertEquals(Optional.of(Attribute.of(Kind.PARENT_THEME)), Attribute.parse("Parent-Theme"));
		for (String wrong : List.of("colour", "value", "stance.x", "document.", ""))
			assertEquals(Optional.empty(), Attribute.parse(wrong), wrong);
	}

	/** The columns say what the rows say, of a study with all that studies have. */
	@Test
	void saysWhatTheRowsSay() throws Exception {
		GeneratedStudy.write(folder, 3000, 4);
		try (Study study = Study.open(folder)) {
			Statements statements = new Statements(study.index(Progress.NONE));
			List<Attribute> attributes = attributes("document", "theme", "stance", "organization", "coder", "type");
			for (StatementQuery query : List.of(StatementQuery.ALL, StatementQuery.ALL.withCoders(List.of(study.index(Progress.NONE).names().all("Coder").getFirst().name())))) {
				List<String> expected = new ArrayList<>(statements.list(query).stream().map(r -> String.join(" ", List.of(r.document().name(), or(r.theme() == null ? null : r.theme().name()),
						or(r.stance()), or(r.organization() == null ? null : r.organization().name()), or(r.coder()), or(r.type())))).toList());
				List<String> found = new ArrayList<>(lines(StatementTable.read(study.index(Progress.NONE), query, attributes)));
				assertTrue(expected.size() > 100);
				expected.sort(null);
				found.sort(null);
				assertEquals(expected, found);
			}
		}
	}

	private static String or(String text) {
		return text == null ? "-" : text;
	}

	@Test
	void rowsAreInTheOrderOfTime() throws Exception {
		GeneratedStudy.write(folder, 2000, 5);
		try (Study study = Study.open(folder)) {
			StatementTable table = StatementTable.read(study.index(Progress.NONE), StatementQuery.ALL, attributes("theme"));
			for (int row = 1; row < table.size(); row++) {
				int order = Integer.compare(table.day()[row - 1], table.day()[row]);
				order = order != 0 ? order : Integer.compare(table.document()[row - 1], table.document()[row]);
				order = order != 0 ? order : Integer.compare(table.start()[row - 1], table.start()[row]);
				order = order != 0 ? order : Integer.compare(table.end()[row - 1], table.end()[row]);
				assertTrue(order <= 0, "row " + row);
			}
		}
	}

	@Test
	void namesMeanWhatTheCodebookSays() throws Exception {
		SmallStudy.write(folder);
		try (Study study = Study.open(folder)) {
			Statements statements = new Statements(study.index(Progress.NONE));
			StatementTable table = StatementTable.read(study.index(Progress.NONE), StatementQuery.ALL, attributes("author", "reporter", "parent-theme", "stance", "author.type"));
			List<String> authors = statements.list(StatementQuery.ALL).stream().flatMap(r -> r.speakers().stream()).map(ActorEntry::name).distinct().sorted().toList();
			assertEquals(authors, table.columns().get(0).entries().stream().map(Entry::name).distinct().sorted().toList());
			assertEquals(List.of("lind"), table.columns().get(1).entries().stream().map(Entry::name).toList());
			assertTrue(table.columns().get(2).entries().stream().anyMatch(e -> e.label().equals("Economy")), table.columns().get(2).entries().toString());
			assertTrue(table.columns().get(3).entries().stream().anyMatch(e -> e.name().equals("disagree") && e.number() == -1));
			assertThrows(StudyException.class, () -> StatementTable.read(study.index(Progress.NONE), StatementQuery.ALL.withThemes(List.of("nothing")), attributes("theme")));
		}
	}

	@Test
	void whatIsDoneToAClaimGoesWithThatClaim() throws Exception {
		SmallStudy.write(folder);
		Path coding = folder.resolve("codings/acts.coding");
		String document = Files.readString(folder.resolve("study.corpus")).lines().filter(l -> l.startsWith("document ")).findFirst().orElseThrow().split(" ")[1];
		Files.writeString(coding, """
				coding acts of %s
				statement s1 at 0..3 "x" by @lind asserts [one] denies [two] questions [three] asserts [one]
				statement s2 at 4..6 "y" by @lind concedes [two] reports [one]
				""".formatted(document));
		try (Study study = Study.open(folder)) {
			StatementQuery one = StatementQuery.ALL.withClaims(List.of("one"));
			assertEquals(List.of("one asserts for", "two denies against", "three questions -", "two concedes for", "one reports -"),
					lines(StatementTable.read(study.index(Progress.NONE), one, attributes("claim", "act", "position"))));
			assertEquals(List.of("for lind", "against lind", "- lind", "for lind", "- lind"), lines(StatementTable.read(study.index(Progress.NONE), one, attributes("position", "author"))));
			StatementTable table = StatementTable.read(study.index(Progress.NONE), one, attributes("position"));
			assertEquals(List.of(-1.0, 1.0), table.columns().getFirst().entries().stream().map(Entry::number).toList());
		}
	}
}
