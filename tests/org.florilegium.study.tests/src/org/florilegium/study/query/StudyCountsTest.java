package org.florilegium.study.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

import org.florilegium.model.Span;
import org.florilegium.study.GeneratedStudy;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.GroupCount.Value;
import org.florilegium.study.query.StudyCounts.DocumentCount;
import org.florilegium.study.query.Vocabulary.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCountsTest {

	@TempDir
	Path folder;

	private Study study;
	private StudyIndex index;
	private Statements statements;

	@BeforeEach
	void open() throws Exception {
		GeneratedStudy.write(folder, 1200, 5);
		study = Study.open(folder);
		index = study.index(Progress.NONE);
		statements = new Statements(index);
	}

	@AfterEach
	void close() {
		study.close();
	}

	@Test
	void countsAsTheQueriesDo() throws Exception {
		StudyCounts counts = StudyCounts.read(index, null);
		assertEquals(statements.count(StatementQuery.ALL), counts.statements());
		for (Theme theme : Vocabulary.of(index).themes()) {
			assertEquals(statements.count(StatementQuery.ALL.withThemes(List.of(theme.name()), false)), counts.theme(theme.name()).statements());
			assertEquals(statements.count(StatementQuery.ALL.withThemes(List.of(theme.name()))), counts.withNarrower(theme.name()).statements());
		}
		for (GroupCount group : statements.groupBy(StatementQuery.ALL, List.of(Dimension.THEME)))
			if (name(group) != null)
				assertEquals(new StudyCounts.Count(group.statements(), group.documents()), counts.theme(name(group)));
		for (GroupCount group : statements.groupBy(StatementQuery.ALL, List.of(Dimension.AUTHOR)))
			if (name(group) != null)
				assertEquals(new StudyCounts.Count(group.statements(), group.documents()), counts.author(name(group)));
		for (GroupCount group : statements.groupBy(StatementQuery.ALL, List.of(Dimension.ORGANIZATION)))
			if (name(group) != null)
				assertEquals(new StudyCounts.Count(group.statements(), group.documents()), counts.organization(name(group)));
		for (GroupCount group : statements.groupBy(StatementQuery.ALL, List.of(Dimension.REPORTER)))
			if (name(group) != null)
				assertEquals(group.statements(), counts.reporter(name(group)).statements());
	}

	private static String name(GroupCount group) {
		Value value = group.values().getFirst();
		return value.name();
	}

	@Test
	void measuresHowMuchOfATextIsCodedCountingOverlapsOnce() throws Exception {
		for (DocumentCount document : StudyCounts.read(index, null).documents()) {
			String name = document.document().name();
			BitSet all = new BitSet();
			statements.list(StatementQuery.ALL.withDocuments(List.of(name))).forEach(row -> row.spans().forEach((Span span) -> all.set(span.start(), span.end())));
			assertEquals(study.text(name).length(), document.length());
			assertEquals((double) all.cardinality() / document.length(), document.share(), 1e-9);
			assertEquals(document.statements(), document.coders().values().stream().mapToLong(c -> c.statements()).sum());
			assertTrue(document.coders().values().stream().allMatch(c -> c.share() > 0 && c.share() <= document.share()));
		}
	}

	@Test
	void readsAgainOnlyWhatHasChanged() throws Exception {
		StudyCounts before = StudyCounts.read(index, null);
		Path coding = folder.resolve("codings/document-2.ada.coding");
		Files.writeString(coding, Files.readString(coding) + "\nstatement s9999 \"new\"\n");
		index.update(List.of(coding));
		StudyCounts after = StudyCounts.read(index, before);
		assertSame(before.part("document-1"), after.part("document-1"));
		assertNotSame(before.part("document-2"), after.part("document-2"));
		assertEquals(before.statements() + 1, after.statements());
		Path codebook = folder.resolve("generated.codebook");
		Files.writeString(codebook, Files.readString(codebook) + "\ntheme #one-more \"One more\"\n");
		index.update(List.of(codebook));
		assertNotSame(after.part("document-1"), StudyCounts.read(index, after).part("document-1"));
	}
}
