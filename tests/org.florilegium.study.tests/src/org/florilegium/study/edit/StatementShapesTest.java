package org.florilegium.study.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.florilegium.model.CodePoints;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.check.Checker;
import org.florilegium.study.check.Severity;
import org.florilegium.study.edit.StudyEdit.DeleteStatement;
import org.florilegium.study.edit.StudyEdit.DeleteTheme;
import org.florilegium.study.edit.StudyEdit.MergeStatements;
import org.florilegium.study.edit.StudyEdit.SplitStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementShapesTest {

	private static final String TEXT = "🚢 One e\u0301tat. Two 👩‍👩‍👧 ships. הנמל יקר. Four. One e\u0301tat.\n";
	private static final Path CODING = Path.of("codings/d.anna.coding");

	@TempDir
	Path folder;
	private Study study;
	private Edits edits;

	@BeforeEach
	void open() throws Exception {
		Files.createDirectories(folder.resolve("texts"));
		Files.createDirectories(folder.resolve("codings"));
		Files.writeString(folder.resolve("texts/d.txt"), TEXT);
		Files.writeString(folder.resolve("study.corpus"), "corpus c \"C\"\n  uses b\n\ndocument d \"texts/d.txt\"\n");
		Files.writeString(folder.resolve("b.codebook"), """
				codebook b "B"
				scale agreement: disagree = -1, neutral = 0, agree = 1
				theme #fees "Fees" scale agreement
				theme #dues "Dues" scale agreement
				theme #free "Free"
				theme #under "Under" under #dues
				person @lind "Lind"
				person @becker "Becker"
				coder @anna "Anna"
				coder @ben "Ben"
				type report "Report"
				  variable amount "Amount" number
				""");
		study = Study.open(folder);
		edits = new Edits(study);
	}

	@AfterEach
	void close() {
		study.close();
	}

	private void write(String statements) throws Exception {
		Files.writeString(folder.resolve(CODING), "coding d-anna of d\n  coded by @anna\n" + statements);
		Files.writeString(folder.resolve("m.argmap"), """
				map m "M"
				  uses b
				  includes d-anna

				claim [x] "X."

				claim [y] "Y."

				argument <A>
				  from d-anna/s1, d-anna/s2
				  premise [y]
				  therefore [x]

				[y] supports [x] at d-anna/s2
				""");
	}

	private String read(Path file) throws Exception {
		return Files.readString(folder.resolve(file));
	}

	private static String at(String words) {
		CodePoints text = new CodePoints(TEXT);
		int start = text.fromUtf16(TEXT.indexOf(words));
		return start + ".." + (start + words.codePointCount(0, words.length())) + " \"" + words + "\"";
	}

	private static int start(String words) {
		return new CodePoints(TEXT).fromUtf16(TEXT.indexOf(words));
	}

	private void assertSound() throws Exception {
		assertEquals(List.of(), new Checker(study).check(Progress.NONE).stream().filter(p -> p.severity() == Severity.ERROR).toList());
	}

	@Test
	void aStatementIsSplitIntoTwoThatSayTheSame() throws Exception {
		write("""

				// first
				statement s1 at %s and %s   // sic
				  by @lind
				  type report with amount = 12
				  about #fees agree
				  asserts [x]
				  confidence 0.5
				  coded by @ben on 2026-01-02
				  note "A note."

				statement s2 at %s
				  about #dues
				""".formatted(at("Two 👩‍👩‍👧 ships. הנמל יקר.").replaceFirst(" ", " page 2 "), at("Four").replace(" ", " page 3 "), at("Four")));
		assertEquals("s3", edits.apply(new SplitStatement("d-anna", "s1", start("הנמל"))).name());
		assertEquals("""
				coding d-anna of d
				  coded by @anna

				// first
				statement s1 at %s   // sic
				  by @lind
				  type report with amount = 12
				  about #fees agree
				  asserts [x]
				  confidence 0.5
				  coded by @ben on 2026-01-02
				  note "A note."

				statement s2 at %s
				  about #dues

				statement s3 at %s and %s   // sic
				  by @lind
				  type report with amount = 12
				  about #fees agree
				  asserts [x]
				  confidence 0.5
				  coded by @ben on 2026-01-02
				  note "A note."
				""".formatted(at("Two 👩‍👩‍👧 ships.").replaceFirst(" ", " page 2 "), at("Four"), at("הנמל יקר.").replaceFirst(" ", " page 2 "), at("Four").replace(" ", " page 3 ")), read(CODING));
		assertSound();
	}

	@Test
	void aStatementIsSplitBetweenItsPassagesToo() throws Exception {
		write("\nstatement s1 at %s and %s\n\nstatement s2 at %s\n".formatted(at("Two"), at("Four"), at("Two")));
		edits.apply(new SplitStatement("d-anna", "s1", start("הנמל")));
		assertEquals("coding d-anna of d\n  coded by @anna\n\nstatement s1 at %s\n\nstatement s2 at %s\n\nstatement s3 at %s\n".formatted(at("Two"), at("Two"),
				at("Four")), read(CODING));
		assertSound();
	}

	@Test
	void halvesWhoseWordsAreNotUniqueGetTheirContext() throws Exception {
		write("\nstatement s1 at %s\n\nstatement s2 at %s\n".formatted(at("One e\u0301tat. Two"), at("Two")));
		edits.apply(new SplitStatement("d-anna", "s1", start("Two")));
		assertTrue(read(CODING).contains(" \"One e\u0301tat.\" after \"🚢 \" before \" Two"), read(CODING));
		assertSound();
	}

	@Test
	void thereMustBeWordsOnBothSides() throws Exception {
		write("\nstatement s1 at %s\n\nstatement s2 at %s\n".formatted(at("Two"), at("Two")));
		String before = read(CODING);
		for (int at : new int[] { start("Two"), start("Two") + 3, 0, 1000 })
			assertEquals(Code.INVALID, assertThrows(StudyException.class, () -> edits.apply(new SplitStatement("d-anna", "s1", at))).code());
		assertEquals(before, read(CODING));
	}

	@Test
	void statementsAreMergedIntoTheFirst() throws Exception {
		write("""

				statement s1 at %s
				  about #fees
				  note "One."

				// the second
				statement s2 at %s
				  by @lind via @becker
				  about #fees agree
				  about #dues
				  asserts [x]
				  note "Two."

				statement s3 at %s
				""".formatted(at("Two 👩‍👩‍👧 ships."), at("הנמל יקר."), at("One")));
		assertEquals("s1", edits.apply(new MergeStatements("d-anna", List.of("s1", "s2", "s3"))).name());
		assertEquals("""
				coding d-anna of d
				  coded by @anna

				statement s1 at %s and %s
				  by @lind via @becker
				  about #fees agree
				  about #dues
				  asserts [x]
				  note "One."
				  note "Two."
				""".formatted(at("One"), at("Two 👩‍👩‍👧 ships. הנמל יקר.")), read(CODING));
		assertTrue(read(Path.of("m.argmap")).contains("from d-anna/s1\n"), read(Path.of("m.argmap")));
		assertTrue(read(Path.of("m.argmap")).contains("supports [x] at d-anna/s1\n"), read(Path.of("m.argmap")));
		assertSound();
	}

	@Test
	void whatWasSplitIsMergedAgain() throws Exception {
		write("\nstatement s1 at %s\n  about #fees agree\n\nstatement s2 at %s\n".formatted(at("Two 👩‍👩‍👧 ships. הנמל יקר."), at("Two")));
		String before = read(CODING);
		edits.apply(new SplitStatement("d-anna", "s1", start("הנמל") - 1));
		edits.apply(new MergeStatements("d-anna", List.of("s1", "s3")));
		assertEquals(before, read(CODING));
	}

	@Test
	void statementsOfDifferentSpeakersAreNotMerged() throws Exception {
		write("\nstatement s1 at %s by @lind\n\nstatement s2 at %s by @becker\n".formatted(at("Two"), at("Four")));
		assertEquals(Code.INVALID, assertThrows(StudyException.class, () -> edits.apply(new MergeStatements("d-anna", List.of("s1", "s2")))).code());
		assertEquals(Code.INVALID, assertThrows(StudyException.class, () -> edits.apply(new MergeStatements("d-anna", List.of("s1", "s1")))).code());
		assertEquals(Code.UNKNOWN_NAME, assertThrows(StudyException.class, () -> edits.apply(new MergeStatements("d-anna", List.of("s1", "s9")))).code());
	}

	@Test
	void aThemeIsDeletedWhenNothingMentionsIt() throws Exception {
		write("\nstatement s1 at %s\n  about #fees\n\nstatement s2 at %s\n".formatted(at("Two"), at("Four")));
		for (String used : List.of("fees", "dues")) {
			StudyException e = assertThrows(StudyException.class, () -> edits.apply(new DeleteTheme(used)));
			assertEquals(Code.INVALID, e.code());
			assertTrue(e.getMessage().contains(used.equals("fees") ? "codings" : "b.codebook"), e.getMessage());
		}
		edits.apply(new DeleteTheme("free"));
		assertTrue(!read(Path.of("b.codebook")).contains("#free"));
		edits.apply(List.of(new DeleteStatement("d-anna", "s1"), new DeleteTheme("fees")));
		assertTrue(!read(Path.of("b.codebook")).contains("#fees"));
	}
}
