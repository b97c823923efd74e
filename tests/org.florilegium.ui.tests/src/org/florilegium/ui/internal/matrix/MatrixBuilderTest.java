package org.florilegium.ui.internal.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.florilegium.analysis.matrix.Standpoints;
import org.florilegium.analysis.source.ObservationReader;
import org.florilegium.analysis.source.ObservationRequest;
import org.florilegium.study.Progress;
import org.florilegium.study.SampleStudy;
import org.florilegium.study.Study;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Attribute;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.study.query.Dimension;
import org.florilegium.study.query.GroupCount;
import org.florilegium.study.query.Incidences;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.matrix.Arrangement.Measure;
import org.florilegium.ui.internal.matrix.Arrangement.Order;
import org.florilegium.ui.internal.matrix.Arrangement.Subject;
import org.florilegium.ui.internal.matrix.Arrangement.Value;
import org.florilegium.ui.internal.matrix.Matrix.Cell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts of the sample study, against queries that the index answers. */
class MatrixBuilderTest {

	@TempDir
	private Path folder;

	private Study study;
	private StudyIndex index;
	private Vocabulary vocabulary;

	@BeforeEach
	void open() throws Exception {
		SampleStudy.copy(folder.resolve("sample"), folder);
		study = Study.open(folder.resolve("sample"));
		index = study.index(Progress.NONE);
		vocabulary = Vocabulary.of(index);
	}

	@AfterEach
	void close() {
		study.close();
	}

	private Matrix matrix(Arrangement arrangement) throws Exception {
		return MatrixBuilder.build(Incidences.of(index, StatementQuery.ALL), vocabulary, arrangement);
	}

	private static int row(Matrix matrix, String theme) {
		return IntStream.range(0, matrix.rows().size()).filter(i -> theme.equals(matrix.rows().get(i).name())).findFirst().orElseThrow();
	}

	@Test
	void countsAsTheIndexDoes() throws Exception {
		Matrix matrix = matrix(Arrangement.INITIAL);
		Statements statements = new Statements(index);
		for (int r = 0; r < matrix.rows().size(); r++) {
			StatementQuery ofTheme = StatementQuery.ALL.withThemes(List.of(matrix.rows().get(r).name()));
			Map<String, Long> expected = new HashMap<>();
			for (GroupCount group : statements.groupBy(ofTheme, List.of(Dimension.AUTHOR)))
				expected.put(group.values().getFirst().name(), group.statements());
			for (int c = 0; c < matrix.columns().size(); c++)
				assertEquals(expected.getOrDefault(matrix.columns().get(c).name(), 0L), matrix.cell(r, c).count(), matrix.rows().get(r) + " × " + matrix.columns().get(c));
			assertEquals(statements.count(ofTheme), matrix.cell(r, matrix.columns().size()).count());
		}
		assertEquals(241, matrix.all().count());
	}

	@Test
	void countsDocumentsOnce() throws Exception {
		Matrix matrix = matrix(Arrangement.INITIAL.with(Measure.DOCUMENTS));
		Statements statements = new Statements(index);
		for (int r = 0; r < matrix.rows().size(); r++)
			for (GroupCount group : statements.groupBy(StatementQuery.ALL.withThemes(List.of(matrix.rows().get(r).name())), List.of(Dimension.AUTHOR))) {
				int c = matrix.columns().stream().map(Line::name).toList().indexOf(group.values().getFirst().name());
				assertEquals(group.documents(), matrix.cell(r, c).count());
			}
		assertEquals(6, matrix.all().count());
	}

	@Test
	void givesTheMeanOfTheStances() throws Exception {
		Matrix matrix = matrix(Arrangement.INITIAL.with(Value.MEAN_STANCE));
		int r = row(matrix, "withdrawal");
		for (int c = 0; c < matrix.columns().size(); c++) {
			List<Row> rows = new Statements(index).list(StatementQuery.ALL.withThemes(List.of("withdrawal")).withAuthors(List.of(matrix.columns().get(c).name())));
			List<Double> stances = rows.stream().map(Row::stanceValue).filter(value -> value != null).toList();
			Cell cell = matrix.cell(r, c);
			assertEquals(stances.size(), cell.stances());
			assertEquals(stances.stream().filter(value -> value > 0).count(), cell.agree());
			assertEquals(stances.stream().filter(value -> value < 0).count(), cell.disagree());
			if (!stances.isEmpty())
				assertEquals(stances.stream().mapToDouble(Double::doubleValue).average().getAsDouble(), cell.mean(), 1e-9);
		}
	}

	@Test
	void foldsNarrowerThemesIntoBroaderOnes() throws Exception {
		Matrix open = matrix(Arrangement.INITIAL);
		Matrix folded = matrix(Arrangement.INITIAL.closed(Set.of("withdrawal")));
		int before = row(open, "withdrawal");
		assertTrue(open.rows().get(before).unfolded());
		assertEquals(1, open.rows().get(before + 1).depth());
		int after = row(folded, "withdrawal");
		assertTrue(folded.rows().get(after).group() && !folded.rows().get(after).unfolded());
		assertEquals(0, folded.rows().get(after + 1).depth());
		for (int c = 0; c < open.columns().size(); c++)
			assertEquals(open.cell(before, c), folded.cell(after, c));
	}

	@Test
	void groupsPersonsUnderTheOrganizationTheySpeakFor() throws Exception {
		Matrix folded = matrix(Arrangement.INITIAL.byOrganization(true));
		Map<String, Long> expected = new HashMap<>();
		for (GroupCount group : new Statements(index).groupBy(StatementQuery.ALL, List.of(Dimension.ORGANIZATION)))
			expected.put(group.values().getFirst().name() == null ? "" : group.values().getFirst().name(), group.statements());
		Map<String, Long> found = new HashMap<>();
		for (int c = 0; c < folded.columns().size(); c++)
			found.put(folded.columns().get(c).name(), (long) folded.cell(folded.rows().size(), c).count());
		assertEquals(expected, found);
		String first = folded.columns().getFirst().name();
		Matrix open = matrix(Arrangement.INITIAL.byOrganization(true).open(Set.of(first)));
		List<Line> persons = open.columns().stream().filter(line -> first.equals(line.organization()) && line.depth() == 1).toList();
		assertTrue(!persons.isEmpty());
		for (Line person : persons)
			assertEquals(new Statements(index).count(StatementQuery.ALL.withAuthors(List.of(person.name())).withOrganizations(List.of(first), false)),
					open.cell(open.rows().size(), open.columns().indexOf(person)).count());
	}

	@Test
	void sortsBySizeNameAndCodebook() throws Exception {
		Matrix bySize = matrix(Arrangement.INITIAL.sorted(Order.COUNT, Order.COUNT));
		List<Integer> roots = new ArrayList<>();
		for (int r = 0; r < bySize.rows().size(); r++)
			if (bySize.rows().get(r).depth() == 0 && bySize.rows().get(r).name() != null)
				roots.add(bySize.cell(r, bySize.columns().size()).count());
		assertEquals(roots.stream().sorted((a, b) -> b - a).toList(), roots);
		Matrix byName = matrix(Arrangement.INITIAL.sorted(Order.NAME, Order.NAME));
		List<String> names = byName.columns().stream().filter(line -> line.name() != null).map(Line::label).toList();
		assertEquals(names.stream().sorted(Collator.getInstance()).toList(), names);
		Matrix inOrder = matrix(Arrangement.INITIAL.sorted(Order.CODEBOOK, Order.CODEBOOK));
		List<String> themes = inOrder.rows().stream().filter(line -> line.depth() == 0 && line.name() != null).map(Line::name).toList();
		assertEquals(vocabulary.roots().stream().map(t -> t.name()).filter(themes::contains).toList(), themes);
	}

	@Test
	void showsEmptyLinesOnlyWhenAsked() throws Exception {
		Matrix full = matrix(Arrangement.INITIAL);
		for (int c = 0; c < full.columns().size(); c++)
			assertTrue(full.cell(full.rows().size(), c).count() > 0);
		Matrix all = matrix(Arrangement.INITIAL.hideEmpty(false));
		assertEquals(36, all.rows().stream().map(Line::name).filter(name -> name != null).count(), "every theme of the codebook");
		Set<String> authors = new HashSet<>(all.columns().stream().map(Line::name).toList());
		assertTrue(authors.containsAll(full.columns().stream().map(Line::name).toList()));
		assertTrue(authors.containsAll(vocabulary.actors().stream().filter(actor -> !actor.organization()).map(actor -> actor.name()).toList()), "every person");
	}

	@Test
	void givesSharesOfThemeAuthorAndAll() throws Exception {
		Matrix matrix = matrix(Arrangement.INITIAL.with(Value.SHARE_OF_THEME));
		int r = row(matrix, "withdrawal");
		assertEquals((double) matrix.cell(r, 0).count() / matrix.cell(r, matrix.columns().size()).count(), matrix.share(r, 0));
		Matrix ofAuthor = matrix(Arrangement.INITIAL.with(Value.SHARE_OF_AUTHOR));
		assertEquals((double) ofAuthor.cell(r, 0).count() / ofAuthor.cell(ofAuthor.rows().size(), 0).count(), ofAuthor.share(r, 0));
		Matrix ofAll = matrix(Arrangement.INITIAL.with(Value.SHARE_OF_ALL));
		assertEquals(ofAll.cell(r, 0).count() / 241.0, ofAll.share(r, 0));
	}

	/** Each cell as the positions that the analysis takes from the same statements. */
	@Test
	void claimsSayWhoStandsForAndAgainstThem() throws Exception {
		Matrix matrix = MatrixBuilder.build(Incidences.onClaims(index, StatementQuery.ALL), vocabulary, Arrangement.INITIAL.with(Subject.CLAIMS));
		Standpoints expected = Standpoints.of(ObservationReader.read(index, new ObservationRequest(StatementQuery.ALL, Attribute.of(Kind.CLAIM), Attribute.of(Kind.AUTHOR),
				Attribute.of(Kind.ACT), List.of(), true, false)));
		assertEquals(expected.rows().size(), matrix.rows().size());
		assertEquals(Value.STANCES, matrix.arrangement().value());
		Words words = new Words(matrix);
		int filled = 0;
		for (int r = 0; r < expected.rows().size(); r++)
			for (int c = 0; c < expected.columns().size(); c++) {
				String author = expected.columns().get(c).name();
				int column = IntStream.range(0, matrix.columns().size()).filter(i -> author.equals(matrix.columns().get(i).name())).findFirst().orElseThrow();
				String said = words.cell(row(matrix, expected.rows().get(r).name()), column);
				assertEquals(expected.stands()[r][c].signs(), said, expected.rows().get(r) + " × " + author);
				filled += said.isEmpty() ? 0 : 1;
			}
		assertTrue(filled > 50);
	}

	@Test
	void claimsAreContestedSharedOrNeither() throws Exception {
		Incidences incidences = Incidences.onClaims(index, StatementQuery.ALL);
		Set<String> contested = names(MatrixBuilder.build(incidences, vocabulary, Arrangement.INITIAL.with(Subject.CONTESTED)));
		Matrix shared = MatrixBuilder.build(incidences, vocabulary, Arrangement.INITIAL.with(Subject.SHARED));
		assertTrue(contested.contains("offer-membership") && contested.contains("credibility-at-stake"), contested::toString);
		assertTrue(names(shared).contains("leave-by-2014") && names(shared).stream().noneMatch(contested::contains), () -> names(shared).toString());
		assertEquals(0, shared.all().disagree(), "totals are of the claims shown");
	}

	private static Set<String> names(Matrix matrix) {
		return matrix.rows().stream().map(Line::name).collect(Collectors.toSet());
	}

	@Test
	void aCellOfAClaimNarrowsToItsStatements() {
		Line claim = new Line("leave-by-2014", null, "Leave.", "Leave.", 0, false, false, null);
		assertEquals(List.of("leave-by-2014"), new CellFilter().of(Filter.NONE, true, claim, null).query().claims());
		assertEquals(List.of("leave-by-2014"), new CellFilter().of(Filter.NONE, false, claim, null).query().themes());
	}
}
