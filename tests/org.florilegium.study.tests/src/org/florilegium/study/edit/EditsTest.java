package org.florilegium.study.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.Authors;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Force;
import org.florilegium.model.RelationKind;
import org.florilegium.model.Span;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.check.Checker;
import org.florilegium.study.check.Problem;
import org.florilegium.study.check.Severity;
import org.florilegium.study.edit.StudyEdit.AddActor;
import org.florilegium.study.edit.StudyEdit.AddArgument;
import org.florilegium.study.edit.StudyEdit.AddClaim;
import org.florilegium.study.edit.StudyEdit.AddDocument;
import org.florilegium.study.edit.StudyEdit.AddRelation;
import org.florilegium.study.edit.StudyEdit.AddTheme;
import org.florilegium.study.edit.StudyEdit.ChangeStatement;
import org.florilegium.study.edit.StudyEdit.CodePassage;
import org.florilegium.study.edit.StudyEdit.DeleteStatement;
import org.florilegium.study.edit.StudyEdit.MergeActors;
import org.florilegium.study.edit.StudyEdit.MergeThemes;
import org.florilegium.study.edit.StudyEdit.RenameActor;
import org.florilegium.study.edit.StudyEdit.RenameTheme;
import org.florilegium.study.edit.StudyEdit.RetireTheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditsTest {

	private static final String TEXT = "Fees pay for dredging. 🚢 Fees are low, says the office. Nobody objects.";

	private static final String CODEBOOK = """
			codebook b "B" // the header

			scale agreement: disagree = -1, neutral = 0, agree = 1
			theme #fees "Fees" scale agreement
			theme #dues "Dues" also "Levies" under #fees
			theme #harbour "Harbour"

			person @lind "Mara Lind"
			person @m-lind "M. Lind" also "Lind" member of @office
			organization @office "Harbour Office"
			coder @anna "Anna"
			""";

	@TempDir
	Path folder;
	private Study study;
	private Edits edits;

	@BeforeEach
	void open() throws IOException, StudyException {
		Files.createDirectories(folder.resolve("texts"));
		Files.writeString(folder.resolve("texts/d.txt"), TEXT);
		Files.writeString(folder.resolve("study.corpus"), "corpus c \"C\"\n  uses b\n\ndocument d \"texts/d.txt\" by @m-lind\n");
		Files.writeString(folder.resolve("b.codebook"), CODEBOOK);
		Files.writeString(folder.resolve("m.argmap"), "map m \"M\"\n");
		study = Study.open(folder);
		edits = new Edits(study, Clock.fixed(Instant.parse("2026-02-11T12:00:00Z"), ZoneOffset.UTC));
	}

	@AfterEach
	void close() {
		study.close();
	}

	private StatementForm statement(String quote, CodeForm... codes) {
		CodePoints text = new CodePoints(TEXT);
		int start = text.fromUtf16(TEXT.indexOf(quote));
		return StatementForm.of(List.of(new Passage(new Span(start, start + quote.codePointCount(0, quote.length())), quote, null, null)),
				List.of(codes));
	}

	private String read(String file) throws IOException {
		return Files.readString(folder.resolve(file));
	}

	private List<Problem> errors() throws StudyException {
		return new Checker(study).check(Progress.NONE).stream().filter(p -> p.severity() == Severity.ERROR).toList();
	}

	@Test
	void theFirstPassageMakesTheCodersFile() throws Exception {
		Edited edited = edits.apply(new CodePassage("d", "anna", statement("Fees are low", new CodeForm("fees", "agree"))));
		assertEquals("s1", edited.name());
		assertEquals("""
				coding d-anna of d
				  coded by @anna on 2026-02-11

				statement s1 at 25..37 "Fees are low"
				  about #fees agree
				""", read("codings/d.anna.coding"));
		assertEquals(List.of(), errors());
	}

	@Test
	void furtherPassagesAreAppendedAndNumbered() throws Exception {
		edits.apply(new CodePassage("d", "anna", statement("Fees are low", new CodeForm("fees", null))));
		String before = read("codings/d.anna.coding");
		Edited edited = edits.apply(new CodePassage("d", "anna", statement("🚢", new CodeForm("harbour", null))));
		assertEquals("s2", edited.name());
		assertEquals(before + "\nstatement s2 at 23..24 \"🚢\"\n  about #harbour\n", read("codings/d.anna.coding"));
	}

	@Test
	void aStatementIsChangedClauseByClause() throws Exception {
		Files.createDirectories(folder.resolve("codings"));
		Files.writeString(folder.resolve("codings/d.anna.coding"), """
				coding d-anna of d coded by @anna
				// mine
				statement s1 at 25..37 "Fees are low"   // sic
				  by @lind
				  about #fees   agree
				claim [x] "X."
				""");
		StatementForm now = statement("Fees are low", new CodeForm("fees", "disagree"));
		edits.apply(new ChangeStatement("d-anna", new StatementForm("s1", now.passages(), "lind", "office", List.of(), null, null, Map.of(), now.codes(),
				List.of(new ActForm(Force.ASSERTS, "x")), new BigDecimal("0.5"), List.of())));
		assertEquals("""
				coding d-anna of d coded by @anna
				// mine
				statement s1 at 25..37 "Fees are low"   // sic
				  by @lind of @office
				  about #fees disagree
				  asserts [x]
				  confidence 0.5
				claim [x] "X."
				""", read("codings/d.anna.coding"));
		edits.apply(new DeleteStatement("d-anna", "s1"));
		assertEquals("coding d-anna of d coded by @anna\nclaim [x] \"X.\"\n", read("codings/d.anna.coding"));
	}

	@Test
	void aThemeIsRenamedWhereverItIsMentioned() throws Exception {
		edits.apply(new CodePassage("d", "anna", statement("Fees are low", new CodeForm("fees", "agree"))));
		Edited edited = edits.apply(new RenameTheme("fees", "τέλη"));
		assertEquals(2, edited.files().size());
		assertEquals(CODEBOOK.replace("#fees", "#τέλη"), read("b.codebook"));
		assertTrue(read("codings/d.anna.coding").endsWith("  about #τέλη agree\n"));
		assertEquals(List.of(), errors());
	}

	@Test
	void aMergedThemeBecomesAnAlias() throws Exception {
		edits.apply(new CodePassage("d", "anna", statement("Fees are low", new CodeForm("fees", "agree"), new CodeForm("dues", null))));
		edits.apply(new CodePassage("d", "anna", statement("Nobody objects.", new CodeForm("dues", "agree"))));
		edits.apply(new MergeThemes("dues", "fees"));
		assertEquals(CODEBOOK.replace("theme #dues \"Dues\" also \"Levies\" under #fees\n", "").replace("\"Fees\" scale",
				"\"Fees\" also \"Dues\" also \"Levies\" scale"), read("b.codebook"));
		assertTrue(read("codings/d.anna.coding").contains("\"Fees are low\"\n  about #fees agree\n\nstatement s2"), read("codings/d.anna.coding"));
		assertTrue(read("codings/d.anna.coding").endsWith("  about #fees agree\n"));
		assertEquals(List.of(), errors());
	}

	@Test
	void aBroaderThemeIsMergedIntoANarrowerOne() throws Exception {
		edits.apply(new MergeThemes("fees", "dues"));
		assertTrue(read("b.codebook").contains("theme #dues \"Dues\" also \"Levies\" also \"Fees\"\n"), read("b.codebook"));
		assertEquals(List.of(), errors());
	}

	@Test
	void aRetiredThemeStaysCoded() throws Exception {
		edits.apply(new CodePassage("d", "anna", statement("Fees are low", new CodeForm("dues", "agree"))));
		edits.apply(new RetireTheme("dues", "fees"));
		assertTrue(read("b.codebook").contains("under #fees\n  retired use #fees\n"), read("b.codebook"));
		assertTrue(read("codings/d.anna.coding").contains("about #dues"));
	}

	@Test
	void mergedActorsKeepTheirNamesAndMemberships() throws Exception {
		edits.apply(new MergeActors("m-lind", "lind"));
		assertTrue(read("b.codebook").contains("person @lind \"Mara Lind\" also \"M. Lind\" also \"Lind\" member of @office\norganization"),
				read("b.codebook"));
		assertTrue(read("study.corpus").endsWith("by @lind\n"));
		assertEquals(List.of(), errors());
	}

	@Test
	void claimsArgumentsAndRelationsGoIntoAMap() throws Exception {
		edits.apply(List.of(new AddClaim("m", new ClaimForm("low", "Fees are low.", List.of("fees"), true, Map.of(), List.of())),
				new AddClaim("m", new ClaimForm("pay", "Fees pay.", List.of(), false, Map.of(), List.of())),
				new AddArgument("m", new ArgumentForm("So", null, List.of(), List.of(new PremiseForm(null, "pay", true)), null, List.of(), List.of(),
						"presumably", "low", null, List.of())),
				new AddRelation("m", new RelationForm("[pay]", RelationKind.SUPPORTS, "[low]", "plain", List.of(), null))));
		assertEquals("""
				map m "M"

				claim [low] "Fees are low." about #fees major

				claim [pay] "Fees pay."

				argument <So>
				  premise [pay] implicit
				  therefore "presumably" [low]

				[pay] supports [low] because "plain"
				""", read("m.argmap"));
	}

	@Test
	void namesThatNothingBearsAreRefusedWithTheNearest() {
		for (StudyEdit edit : List.of(new CodePassage("d", "anna", statement("Fees are low", new CodeForm("fee", null))),
				new CodePassage("d", "ana", statement("Fees are low", new CodeForm("fees", null))),
				new CodePassage("e", "anna", statement("Fees are low", new CodeForm("fees", null))),
				new RenameActor("lindt", "x"), new RetireTheme("fees", "duess"))) {
			StudyException e = assertThrows(StudyException.class, () -> edits.apply(edit));
			assertEquals(Code.UNKNOWN_NAME, e.code());
		}
		StudyException e = assertThrows(StudyException.class, () -> edits.apply(new RetireTheme("fees", "duess")));
		assertEquals("There is no theme #duess. Did you mean #dues?", e.getMessage());
	}

	@Test
	void whatMakesNoSenseIsRefused() throws Exception {
		assertEquals(Code.INVALID, assertThrows(StudyException.class,
				() -> edits.apply(new CodePassage("d", "anna", statement("Fees are low", new CodeForm("fees", "agre"))))).code());
		assertEquals(Code.INVALID, assertThrows(StudyException.class,
				() -> edits.apply(new CodePassage("d", "anna", statement("Fees are low", new CodeForm("harbour", "agree"))))).code());
		assertEquals(Code.INVALID, assertThrows(StudyException.class, () -> edits.apply(new CodePassage("d", "anna", StatementForm
				.of(List.of(new Passage(new Span(0, 4), "Dues", null, null)), List.of())))).code());
		assertEquals(Code.EXISTS,
				assertThrows(StudyException.class, () -> edits.apply(new AddTheme(null, ThemeForm.of("fees", "Fees", null)))).code());
		assertEquals(CODEBOOK, read("b.codebook"));
		assertTrue(Files.notExists(folder.resolve("codings/d.anna.coding")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "theme #x \"unclosed\n", "thme #x \"X\"\n", "theme #x \"X\" meens \"y\"", "theme \"", "theme", "}" })
	void aFileWithAMistakeIsNotTouched(String mistake) throws Exception {
		Files.writeString(folder.resolve("b.codebook"), CODEBOOK + mistake);
		StudyException e = assertThrows(StudyException.class, () -> edits.apply(new AddTheme(null, ThemeForm.of("y", "Y", null))));
		assertEquals(Code.UNREADABLE, e.code());
		assertTrue(e.getMessage().startsWith("b.codebook:12: "), e.getMessage());
		assertEquals(CODEBOOK + mistake, read("b.codebook"));
	}

	@Test
	void ofSeveralEditsAllAreMadeOrNone() throws Exception {
		assertThrows(StudyException.class, () -> edits.apply(List.of(new AddTheme(null, ThemeForm.of("new", "New", null)),
				new CodePassage("d", "anna", statement("Fees are low", new CodeForm("new", null), new CodeForm("nothing", null))))));
		assertEquals(CODEBOOK, read("b.codebook"));
		edits.apply(List.of(new AddTheme(null, ThemeForm.of("new", "New", null)),
				new CodePassage("d", "anna", statement("Fees are low", new CodeForm("new", null)))));
		assertEquals(List.of(), errors());
	}

	@Test
	void windowsLineEndsAndAByteOrderMarkStay() throws Exception {
		Files.writeString(folder.resolve("b.codebook"), "\uFEFF" + CODEBOOK.replace("\n", "\r\n"));
		edits.apply(new AddTheme(null, ThemeForm.of("new", "New", "fees")));
		assertEquals("\uFEFF" + (CODEBOOK + "\ntheme #new \"New\" under #fees\n").replace("\n", "\r\n"), read("b.codebook"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6 })
	void whateverIsDoneCanBeUndoneToTheByteAndTheStudyStaysSound(int seed) throws Exception {
		Random random = new Random(seed);
		Deque<Map<Path, byte[]>> states = new ArrayDeque<>();
		Deque<Edited> done = new ArrayDeque<>();
		for (int i = 0; i < 25; i++) {
			states.push(state());
			try {
				done.push(edits.apply(random(random, i)));
			} catch (StudyException e) {
				assertTrue(e.code() == Code.UNKNOWN_NAME || e.code() == Code.INVALID || e.code() == Code.EXISTS, e::toString);
				assertSame(states.pop(), state());
			}
			assertEquals(List.of(), errors());
		}
		while (!done.isEmpty()) {
			edits.undo(done.pop());
			assertSame(states.pop(), state());
		}
	}

	private StudyEdit random(Random random, int i) throws StudyException {
		List<String> themes = new ArrayList<>(study.index(Progress.NONE).names().all("Theme").stream().map(t -> t.name()).toList());
		List<String> actors = new ArrayList<>(study.index(Progress.NONE).names().all("Person").stream().map(t -> t.name()).toList());
		String theme = themes.get(random.nextInt(themes.size()));
		String other = themes.get(random.nextInt(themes.size()));
		String actor = actors.get(random.nextInt(actors.size()));
		String quote = List.of("Fees are low", "🚢", "Nobody objects.", "pay for").get(random.nextInt(4));
		return switch (random.nextInt(10)) {
			case 0 -> new AddTheme(null, ThemeForm.of("t" + i, "Theme " + i, theme));
			case 1 -> new RenameTheme(theme, "r" + i);
			case 2 -> new MergeThemes(theme, other);
			case 3 -> new RetireTheme(theme, other.equals(theme) ? null : other);
			case 4 -> new AddActor(null, new PersonForm("p" + i, "Person \"" + i + "\"", List.of(), List.of(), Map.of()));
			case 5 -> new MergeActors(actor, actors.get(random.nextInt(actors.size())));
			case 6 -> new DeleteStatement("d-anna", "s" + random.nextInt(1, 9));
			case 7 -> new AddDocument(new DocumentForm("doc" + i, "texts/d.txt", "Document " + i, new Authors(List.of(actor), null), null, null, null,
					null, null, null, null, null, List.of(), Map.of(), List.of(), List.of()));
			default -> {
				StatementForm form = statement(quote, new CodeForm(theme, null), new CodeForm(other, null));
				yield new CodePassage("d", "anna", new StatementForm(null, form.passages(), actor, null, List.of(), null, null, Map.of(), form.codes(),
						List.of(), null, List.of("note\n" + i)));
			}
		};
	}

	private Map<Path, byte[]> state() throws IOException {
		Map<Path, byte[]> files = new HashMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : all.filter(Files::isRegularFile).filter(f -> !f.toString().contains(".florilegium")).toList())
				files.put(file, Files.readAllBytes(file));
		}
		return files;
	}

	private static void assertSame(Map<Path, byte[]> expected, Map<Path, byte[]> actual) {
		assertEquals(expected.keySet(), actual.keySet());
		expected.forEach((file, bytes) -> assertArrayEquals(bytes, actual.get(file), file::toString));
	}
}
