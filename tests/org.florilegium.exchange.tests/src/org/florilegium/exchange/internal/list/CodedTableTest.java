package org.florilegium.exchange.internal.list;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import org.florilegium.exchange.BuiltIn;
import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.exchange.Exporter;
import org.florilegium.exchange.Exporters;
import org.florilegium.exchange.Identifiers;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.Loss;
import org.florilegium.exchange.ProjectExport;
import org.florilegium.exchange.ProjectImport;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.RandomProject;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.check.Checker;
import org.florilegium.study.check.Severity;
import org.florilegium.study.query.StatementQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Codings in tables, for documents that a study has. */
class CodedTableTest {

	private static final String LETTER = "Tolls are paid by ships. The “quay” is old — and Tolls are low.\n\nDredging costs money.\n";

	@TempDir
	Path folder;
	private int studies;

	static Stream<Arguments> formatsAndSeeds() {
		return Stream.of("csv", "tsv", "xlsx", "jsonl").flatMap(f -> Stream.of(1L, 2L, 3L, 4L, 5L, 6L).map(seed -> Arguments.of(f, seed)));
	}

	private static Exporter exporter(String name) throws Exception {
		return Exporters.of(BuiltIn.registry()).format(name).exporter();
	}

	private Study study(String name, CodedProject project) throws Exception {
		Path empty = Files.createDirectories(folder.resolve(name));
		Files.writeString(empty.resolve("study.corpus"), "corpus empty \"Empty\"\n  uses empty\n");
		Files.writeString(empty.resolve("empty.codebook"), "codebook empty \"Empty\"\n");
		Study study = Study.open(empty);
		ProjectImport.into(study, project, Progress.NONE);
		return study;
	}

	private static CodedProject uncoded(CodedProject project) {
		List<Form> claims = project.arguments().stream().filter(Form.ClaimForm.class::isInstance).toList();
		return new CodedProject(project.title(), project.documents(), project.codebook(), List.of(), claims, new Identifiers(), List.of());
	}

	private static void assertFlawless(Study study) throws Exception {
		assertEquals(List.of(), new Checker(study).check(Progress.NONE).stream().filter(p -> p.severity() == Severity.ERROR).toList());
	}

	@ParameterizedTest
	@MethodSource("formatsAndSeeds")
	void whatIsExportedComesBackToTheSameDocuments(String format, long seed) throws Exception {
		CodedProject project = RandomProject.of(seed);
		Path first = folder.resolve("first." + format);
		Path second = folder.resolve("second." + format);
		try (Study study = study("coded", project)) {
			exporter(format).export(ExportRequest.of(study, StatementQuery.ALL, first));
		}
		assertTrue(new CodedTableImporter().recognise(first) > 80);
		try (Study study = study("uncoded", uncoded(project))) {
			CodedProject again = ProjectImport.into(study, first, new CodedTableImporter(), Progress.NONE);
			assertEquals(List.of(), again.losses());
			assertEquals(List.of(), again.documents());
			assertEquals(List.of(), again.codebook());
			assertFlawless(study);
			exporter(format).export(ExportRequest.of(study, StatementQuery.ALL, second));
			if (format.equals("jsonl"))
				assertEquals(new HashSet<>(placed(project)), new HashSet<>(placed(ProjectExport.of(study, StatementQuery.ALL, Progress.NONE))));
		}
		assertEquals(Sheet.rows(first), Sheet.rows(second));
		if (!format.equals("xlsx")) // which tells when it was made
			assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
	}

	/** Codings without the context of quotes, and without organisations, which a table tells where they follow from authors too. */
	private static List<Coding> placed(CodedProject project) {
		return project.codings().stream().map(c -> new Coding(c.name(), c.document(), c.coder(), c.on(), c.statements().stream().map(CodedTableTest::placed).toList())).toList();
	}

	private static StatementForm placed(StatementForm s) {
		return new StatementForm(s.name(), s.passages().stream().map(p -> new Passage(p.span(), p.quote(), null, null)).toList(), s.speaker(), null, s.reporters(), s.date(),
				s.type(), s.values(), s.codes(), s.acts(), s.confidence(), s.notes());
	}

	private Study letter() throws Exception {
		Path file = Files.createDirectories(folder.resolve("letters-" + ++studies));
		Study.create(file, "Letters", "Ada", null).close();
		Files.writeString(file.resolve("texts/letter.txt"), LETTER);
		Path corpus = file.resolve("study.corpus");
		Files.writeString(corpus, Files.readString(corpus) + "\ndocument letter \"texts/letter.txt\"\n  title \"A letter\"\n");
		Study study = Study.open(file);
		Path codebook = study.folder().resolve(study.files().list().stream().filter(f -> f.path().toString().endsWith(".codebook")).findFirst().orElseThrow().path());
		Files.writeString(codebook, Files.readString(codebook) + "\ntheme #tolls \"Tolls\" also \"Dues\"\n  scale agreement\n");
		return study;
	}

	private CodedProject read(String name, String table) throws Exception {
		Path file = folder.resolve(name);
		Files.writeString(file, table);
		try (Study study = letter()) {
			CodedProject project = ProjectImport.into(study, file, new CodedTableImporter(), Progress.NONE);
			assertFlawless(study);
			return project;
		}
	}

	private static List<StatementForm> statements(CodedProject project) {
		return project.codings().stream().flatMap(c -> c.statements().stream()).toList();
	}

	@Test
	void wordsAreFoundAsTheyWereTyped() throws Exception {
		CodedProject project = read("codes.csv", "document,quote,theme,stance,coder\nletter,\"the \"\"quay\"\" is old - and\",Dues,AGREE,Ada\nA letter.txt,Dredging  costs,Money,,Bea\n");
		assertEquals(List.of("The “quay” is old — and", "Dredging costs"), statements(project).stream().map(s -> s.passages().getFirst().quote()).toList());
		assertEquals(List.of(new CodeForm("tolls", "agree"), new CodeForm("money", null)), statements(project).stream().map(s -> s.codes().getFirst()).toList());
		assertEquals(List.of("money"), project.defined(ThemeForm.class).stream().map(ThemeForm::name).toList());
		assertEquals(List.of(), project.losses());
	}

	@Test
	void positionsTellWhichOfSeveralPlacesIsMeant() throws Exception {
		CodedProject project = read("codes.tsv", "filename\tpos0\tpos1\tseltext\tcodename\nletter.txt\t48\t53\tTolls\tDues\nletter.txt\t\t\tTolls\tDues\nletter.txt\t0\t5\t\tCosts\nletter.txt\t5\t900\t\tDues\n");
		assertEquals(List.of("0..5", "49..54"), statements(project).stream().map(s -> s.passages().getFirst().span().toString()).toList());
		assertEquals(2, project.losses().stream().filter(l -> l.element().equals("row")).mapToInt(Loss::count).sum());
	}

	@Test
	void rowsThatDifferInTheirThemesOnlyAreOneStatement() throws Exception {
		CodedProject project = read("codes.jsonl", """
				{"document": "letter", "start": 0, "end": 5, "theme": "Dues", "stance": "disagree", "speaker": "Mara Lind", "notes": ["one; two", "three"]}
				{"document": "letter", "start": 0, "end": 5, "theme": "New", "stance": "warm", "stance.value": 1, "speaker": "Mara Lind", "notes": ["one; two", "three"]}
				{"document": "letter", "start": 0, "end": 5, "theme": "New", "stance": "warm", "speaker": "Tom Becker", "confidence": 7}
				{"document": "absent", "start": 0, "end": 5, "theme": "New", "mood": "bad"}
				""");
		assertEquals(2, statements(project).size());
		assertEquals(2, statements(project).getFirst().codes().size());
		assertEquals(List.of("one; two", "three"), statements(project).getFirst().notes());
		assertEquals(List.of("column", "confidence of a coder", "row"), project.losses().stream().map(Loss::element).sorted().toList());
	}

	@Test
	void tablesOfDocumentsAndOthersAreNotTakenForCodings() throws Exception {
		Files.writeString(folder.resolve("documents.csv"), "title,date,text\nA,2001,words\n");
		Files.writeString(folder.resolve("x.csv"), "\"not closed,a\n");
		assertEquals(0, new CodedTableImporter().recognise(folder.resolve("documents.csv")));
		assertEquals(0, new CodedTableImporter().recognise(folder.resolve("x.csv")));
		assertTrue(assertThrows(ImportException.class, () -> read("bad.csv", "a,b\n1,2\n")).getMessage().contains("needs a column document"));
		assertTrue(assertThrows(ImportException.class, () -> read("codes.csv", "document,quote,theme\nletter,nowhere,Dues\n")).getMessage().contains("do not stand"));
		assertThrows(ImportException.class, () -> new CodedTableImporter().read(folder.resolve("x.csv"), new ProjectNames()));
	}
}
