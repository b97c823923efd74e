package org.florilegium.study.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

import org.florilegium.study.Progress;
import org.florilegium.study.SampleStudy;
import org.florilegium.study.Study;
import org.florilegium.study.index.StudyIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the sample study. */
class IncidencesTest {

	@TempDir
	Path folder;

	@BeforeEach
	void copy() throws Exception {
		SampleStudy.copy(folder.resolve("sample"), Path.of("").toAbsolutePath());
	}

	/** Counts of statements and documents by theme and somebody, as the entries give them. */
	private static Map<List<String>, List<Long>> counted(Incidences found, int[] actors) {
		IntFunction<String> theme = i -> found.themes().get(found.theme()[i]) == null ? null : found.themes().get(found.theme()[i]).name();
		IntFunction<String> actor = i -> found.actors().get(actors[i]) == null ? null : found.actors().get(actors[i]).name();
		Map<List<String>, Set<Integer>> statements = new HashMap<>();
		Map<List<String>, Set<Integer>> documents = new HashMap<>();
		for (int i = 0; i < found.size(); i++) {
			List<String> key = Arrays.asList(theme.apply(i), actor.apply(i));
			statements.computeIfAbsent(key, k -> new HashSet<>()).add(found.statement()[i]);
			documents.computeIfAbsent(key, k -> new HashSet<>()).add(found.document()[i]);
		}
		Map<List<String>, List<Long>> counts = new HashMap<>();
		statements.forEach((key, all) -> counts.put(key, List.of((long) all.size(), (long) documents.get(key).size())));
		return counts;
	}

	@ParameterizedTest
	@ValueSource(strings = { "AUTHOR", "ORGANIZATION" })
	void agreesWithCountingInTheIndex(Dimension who) throws Exception {
		try (Study study = Study.open(folder.resolve("sample"))) {
			StudyIndex index = study.index(Progress.NONE);
			for (StatementQuery query : List.of(StatementQuery.ALL, StatementQuery.ALL.withStances(List.of("disagree")), StatementQuery.ALL.withThemes(List.of("withdrawal")))) {
				Incidences found = Incidences.of(index, query);
				Map<List<String>, List<Long>> expected = new HashMap<>();
				for (GroupCount group : new Statements(index).groupBy(query, List.of(Dimension.THEME, who)))
					expected.put(Arrays.asList(group.values().get(0).name(), group.values().get(1).name()), List.of(group.statements(), group.documents()));
				assertFalse(expected.isEmpty());
				assertEquals(expected, counted(found, who == Dimension.AUTHOR ? found.author() : found.organization()));
			}
		}
	}

	@Test
	void keepsTheEntriesOfAStatementTogether() throws Exception {
		try (Study study = Study.open(folder.resolve("sample"))) {
			int[] statements = Incidences.of(study.index(Progress.NONE), StatementQuery.ALL).statement();
			for (int i = 1; i < statements.length; i++)
				assertTrue(statements[i - 1] <= statements[i]);
		}
	}
}
