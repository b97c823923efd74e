package org.florilegium.study.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.florilegium.lang.conversion.Quoted;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.Hashes;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.check.Checker;
import org.florilegium.study.check.Severity;
import org.florilegium.study.edit.StudyEdit.ChangeText;
import org.florilegium.study.edit.StudyEdit.TextChange;
import org.florilegium.study.query.CodingReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTextTest {

	private static final String TEXT = "One 🌊 fish.\nTwo \uD835\uDD38\uD835\uDD39 e\u0301te\u0301. הנמל יקר.\nFive. Two more.\n";
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
		CodePoints text = new CodePoints(TEXT);
		Files.writeString(folder.resolve("study.corpus"), """
				corpus c "C"
				  uses b

				document d "texts/d.txt"
				  length %d sha256 "%s" // as it was
				  part "First" 0..%d
				  part "Second" %d..%d
				""".formatted(text.length(), Hashes.sha256(TEXT), start("Two"), start("Two"), text.length()));
		Files.writeString(folder.resolve("b.codebook"), "codebook b \"B\"\ncoder @anna \"Anna\"\n");
		study = Study.open(folder);
		edits = new Edits(study);
	}

	@AfterEach
	void close() {
		study.close();
	}

	private void code(String... passages) throws Exception {
		StringBuilder out = new StringBuilder("coding d-anna of d\n  coded by @anna\n");
		for (int i = 0; i < passages.length; i++)
			out.append("\nstatement s").append(i + 1).append("   at   ").append(passages[i]).append(" // ").append(i).append('\n');
		Files.writeString(folder.resolve(CODING), out);
	}

	private static int start(String words) {
		return new CodePoints(TEXT).fromUtf16(TEXT.indexOf(words));
	}

	private static String at(String words) {
		return span(words) + " " + Quoted.write(words);
	}

	private static Span span(String words) {
		return new Span(start(words), start(words) + words.codePointCount(0, words.length()));
	}

	private static TextChange replace(String words, String by) {
		return new TextChange(span(words), by);
	}

	private String read(Path file) throws Exception {
		return Files.readString(folder.resolve(file));
	}

	private void assertSound() throws Exception {
		assertEquals(List.of(), new Checker(study).check(Progress.NONE).stream().filter(p -> p.severity() != Severity.INFO).toList());
	}

	@Test
	void whatStandsBehindAChangeMovesAndCorpusAndCodingsFollow() throws Exception {
		code(at("fish"), at("e\u0301te\u0301"), at("הנמל"));
		edits.apply(new ChangeText("d", List.of(replace("🌊", "\uD835\uDD38\uD835\uDD39\uD835\uDD38"), new TextChange(new Span(0, 0), "»"))));
		String now = "»" + TEXT.replaceFirst("🌊", "\uD835\uDD38\uD835\uDD39\uD835\uDD38");
		assertEquals(now, read(Path.of("texts/d.txt")));
		assertEquals("""
				coding d-anna of d
				  coded by @anna

				statement s1   at   %s "fish" // 0

				statement s2   at   %s "e\u0301te\u0301" // 1

				statement s3   at   %s "הנמל" // 2
				""".formatted(span("fish").shift(3), span("e\u0301te\u0301").shift(3), span("הנמל").shift(3)), read(CODING));
		CodePoints text = new CodePoints(now);
		assertTrue(read(Path.of("study.corpus")).endsWith("""
				  length %d sha256 "%s" // as it was
				  part "First" 0..%d
				  part "Second" %d..%d
				""".formatted(text.length(), Hashes.sha256(now), start("Two") + 3, start("Two") + 3, text.length())), read(Path.of("study.corpus")));
		assertSound();
	}

	@Test
	void aPassageWhoseWordsChangeGetsItsNewWords() throws Exception {
		code(at("Two \uD835\uDD38\uD835\uDD39"), at("יקר"), at("Five"));
		edits.apply(new ChangeText("d", List.of(replace("\uD835\uDD38\uD835\uDD39", "3 \"x\""), replace("יקר", "זול מאוד"), replace("Five. ", "Fi"))));
		String now = read(CODING);
		assertTrue(now.contains("\"Two 3 \\\"x\\\"\"") || now.contains("«Two 3 \"x\"»"), now);
		assertTrue(now.contains("\"זול מאוד\""), now);
		assertTrue(now.contains("s3   at   \"Five\" // 2"), now);
	}

	@Test
	void aPassageThatIsDeletedKeepsItsWordsAndLosesItsSpan() throws Exception {
		code(at("fish") + " and " + at("Five"));
		edits.apply(new ChangeText("d", List.of(replace("🌊 fish.\n", ""))));
		assertTrue(read(CODING).contains("s1   at   \"fish\" and " + span("Five").shift(-8) + " \"Five\" // 0"), read(CODING));
		assertTrue(new Checker(study).check(Progress.NONE).stream().anyMatch(p -> p.severity() != Severity.INFO));
	}

	@Test
	void contextFollowsWhereItChanges() throws Exception {
		Span second = new Span(start("Two more"), start("Two more") + 3);
		code(second + " \"Two\" after \"Five. \" before \" more.\"");
		edits.apply(new ChangeText("d", List.of(replace("Five", "5"))));
		assertTrue(read(CODING).contains(second.shift(-3) + " \"Two\" after \"\"\"") || read(CODING).contains("5. \" before \" more.\""), read(CODING));
		assertSound();
	}

	@Test
	void changesThatOverlapOrLieOutsideAreRefused() throws Exception {
		for (List<TextChange> wrong : List.of(List.of(replace("fish", "x"), replace("sh.", "y")), List.of(new TextChange(new Span(5, 4), "x")),
				List.of(new TextChange(new Span(0, 1000), "x"))))
			assertEquals(Code.INVALID, assertThrows(StudyException.class, () -> edits.apply(new ChangeText("d", wrong))).code());
		assertEquals(TEXT, read(Path.of("texts/d.txt")));
	}

	/** Every character has a name of its own, so that it can be told which of a passage are left. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void passagesKeepWhatIsLeftOfThemAndNothingElse(int seed) {
		Random random = new Random(seed);
		for (int round = 0; round < 400; round++) {
			int length = 40;
			List<TextChange> changes = new ArrayList<>();
			List<Integer> left = new ArrayList<>();
			int at = 0;
			while (at < length) {
				int kept = random.nextInt(12);
				for (int i = 0; i < kept && at < length; i++)
					left.add(at++);
				int gone = at == length ? 0 : Math.min(random.nextInt(5), length - at);
				int added = random.nextInt(4);
				changes.add(new TextChange(new Span(at, at + gone), "🌊".repeat(added)));
				for (int i = 0; i < added; i++)
					left.add(-1);
				at += gone;
				if (at < length)
					left.add(at++);
			}
			changes.removeIf(c -> c.span().length() == 0 && c.replacement().isEmpty());
			MovedSpans moved = new MovedSpans(changes, length);
			for (int i = 0; i < 20; i++) {
				int start = random.nextInt(length);
				Span span = new Span(start, start + 1 + random.nextInt(length - start));
				check(span, moved.passage(span), left, changes);
			}
		}
	}

	private static void check(Span span, Span now, List<Integer> left, List<TextChange> changes) {
		List<Integer> ours = left.stream().filter(c -> c >= span.start() && c < span.end()).toList();
		if (now == null) {
			assertEquals(List.of(), ours, () -> span + " " + changes);
			return;
		}
		List<Integer> there = left.subList(now.start(), now.end());
		assertEquals(ours, there.stream().filter(c -> c >= 0).toList(), () -> span + " is " + now + " after " + changes);
		int first = left.indexOf(ours.isEmpty() ? -2 : ours.getFirst());
		if (first >= 0)
			assertTrue(now.start() <= first, () -> span + " " + changes);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void afterAnyChangesEveryPassageStandsOrIsOrphaned(int seed) throws Exception {
		Random random = new Random(seed);
		code(at("One 🌊"), at("fish.\nTwo"), at("e\u0301te\u0301"), at("הנמל יקר.\nFive"), at("Five"), at("Two more."));
		for (int round = 0; round < 12; round++) {
			CodePoints text = study.text("d");
			int start = random.nextInt(text.length());
			Span span = new Span(start, Math.min(text.length(), start + random.nextInt(6)));
			edits.apply(new ChangeText("d", List.of(new TextChange(span, List.of("", "x", "🌊 y", "\u0301", "יק").get(random.nextInt(5))))));
			CodePoints now = study.text("d");
			for (var entry : CodingReader.read(CODING, read(CODING)).statements()) {
				StatementForm form = entry.form();
				for (Passage passage : form.passages())
					assertTrue(passage.span() == null || now.substring(passage.span()).equals(passage.quote()), form::toString);
			}
			assertEquals(new CodePoints(read(Path.of("texts/d.txt"))).text(), now.text());
			assertTrue(read(Path.of("study.corpus")).contains("length " + now.length() + " "));
		}
	}
}
