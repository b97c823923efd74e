package org.florilegium.study.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckerTest {

	private static final String CODEBOOK = """
			codebook b "B"
			scale agreement: disagree = -1, neutral = 0, agree = 1
			theme #fees "Fees" scale agreement
			person @lind "Lind"
			coder @anna "Anna"
			coder @ben "Ben"
			""";

	@TempDir
	Path folder;

	@BeforeEach
	void soundStudy() throws Exception {
		write("texts/d.txt", "Fees are low. Fees are high.");
		write("study.corpus", "corpus b \"B\" uses b\ndocument d \"texts/d.txt\"\n");
		write("b.codebook", CODEBOOK);
		write("codings/d.anna.coding", """
				coding d-anna of d coded by @anna
				statement s1 at 0..12 "Fees are low" by @lind about #fees agree asserts [low]
				claim [low] "Fees are low."
				""");
	}

	private void write(String file, String text) throws Exception {
		Files.createDirectories(folder.resolve(file).getParent());
		Files.writeString(folder.resolve(file), text);
	}

	private List<String> check() throws Exception {
		try (Study study = Study.open(folder)) {
			return new Checker(study).check(Progress.NONE).stream()
					.map(p -> p.file().toString().replace('\\', '/') + ":" + p.line() + ":" + p.column() + " " + p.severity() + " " + p.code()).toList();
		}
	}

	@Test
	void aSoundStudyHasNoProblem() throws Exception {
		assertEquals(List.of(), check());
	}

	@Test
	void filesAreCheckedAgainstOneAnother() throws Exception {
		write("codings/d.ben.coding", """
				coding d-ben of d coded by @ben
				statement s1 at 0..12 "Fees are low" by @lund about #fees agree
				statement s2 at 14..27 "Fees are high" by @lind about #toll
				statement s3 at 14..26 "Fees are high" by @lind about #fees
				""");
		assertEquals(List.of("codings/d.ben.coding:2:41 ERROR unresolved-reference", "codings/d.ben.coding:3:55 ERROR unresolved-reference",
				"codings/d.ben.coding:4:24 ERROR quote-differs"), check());
	}

	@Test
	void codersWhoDisagree() throws Exception {
		write("codings/d.ben.coding", """
				coding d-ben of d coded by @ben

				statement s1 at 5..12 "are low" by @lind about #fees disagree
				""");
		assertEquals(List.of("codings/d.ben.coding:3:1 INFO coders-disagree"), check());
	}

	@Test
	void aSpeakerWhoDeniesElsewhereWhatHeAsserted() throws Exception {
		write("texts/e.txt", "They are not low.");
		write("study.corpus", "corpus c \"C\" uses b\ndocument d \"texts/d.txt\"\ndocument e \"texts/e.txt\" by @lind\n");
		write("codings/e.anna.coding", "coding e-anna of e coded by @anna\nstatement s1 at 0..17 \"They are not low.\" denies [low]\n");
		assertEquals(List.of("codings/e.anna.coding:2:1 WARNING asserts-and-denies"), check());
	}

	@Test
	void namesThatNothingMentions() throws Exception {
		write("b.codebook", CODEBOOK + "theme #tolls \"Tolls\"\ntheme #old \"Old\" retired\norganization @office \"Office\"\n");
		write("m.argmap", "map m \"M\"\nclaim [alone] \"Alone.\"\n");
		assertEquals(List.of("b.codebook:7:1 INFO theme-unused", "b.codebook:9:1 INFO actor-unused", "m.argmap:2:1 INFO claim-unused"), check());
	}

	@Test
	void aStatementThatNobodyMade() throws Exception {
		write("codings/d.ben.coding", "coding d-ben of d coded by @ben\nstatement s1 at 0..12 \"Fees are low\" about #fees agree\n");
		assertEquals(List.of("codings/d.ben.coding:2:1 INFO speaker-missing"), check());
	}

	@Test
	void oneNameInTwoFiles() throws Exception {
		write("more.codebook", "codebook more \"More\"\ntheme #fees \"Fees again\"\n");
		assertEquals(List.of(), check().stream().filter(p -> p.contains("duplicate")).toList(), "no file sees both");
		write("study.corpus", "corpus c \"C\" uses b, more\ndocument d \"texts/d.txt\"\n");
		assertTrue(check().contains("more.codebook:2:1 ERROR duplicate-name"), () -> "both are seen");
		write("codings/copy.coding", "coding d-anna of d coded by @anna\n");
		assertTrue(check().contains("codings/d.anna.coding:1:1 ERROR duplicate-name"), () -> "two files of one name");
	}

	@Test
	void aTextThatIsGone() throws Exception {
		Files.delete(folder.resolve("texts/d.txt"));
		assertEquals(List.of("study.corpus:2:1 ERROR text-missing"), check());
	}

	@Test
	void aFileThatIsNotUtf8() throws Exception {
		Files.write(folder.resolve("x.codebook"), "codebook x \"Gebühr\"".getBytes(StandardCharsets.ISO_8859_1));
		assertEquals(List.of("x.codebook:1:1 ERROR syntax"), check());
	}

	@Test
	void someFilesAreCheckedAlone() throws Exception {
		String wrong = "statement s1 at 0..12 \"Fees are low\" by @lund about #fees agree\n";
		write("codings/d.ben.coding", "coding d-ben of d coded by @ben\n" + wrong);
		write("codings/d.cem.coding", "coding d-cem of d coded by @ben\n" + wrong);
		try (Study study = Study.open(folder)) {
			Path one = Path.of("codings/d.cem.coding");
			List<Problem> problems = new Checker(study).check(List.of(one, Path.of("gone.coding")), study.index(Progress.NONE), Progress.NONE);
			assertEquals(List.of(one), problems.stream().map(Problem::file).toList());
		}
	}
}
