package org.florilegium.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

class CodeCommandTest {

	@TempDir
	Path folder;
	Path study;

	@BeforeEach
	void makeStudy() throws IOException {
		study = Harbour.create(folder.resolve("harbour"));
	}

	private String coding(String name) throws IOException {
		return Files.readString(study.resolve("codings/" + name));
	}

	@Test
	void appendsAStatementAndLeavesTheRestAsItIs() throws IOException {
		String before = coding("letter.anna.coding");
		Run run = Run.in(study, "code", "--document", "letter", "--quote", "The fees must fall.", "--theme", "fees:disagree").fine();
		String after = coding("letter.anna.coding");
		assertTrue(after.contains("""
				statement s2 at 143..162 "The fees must fall."
				  about #fees disagree
				"""), after);
		assertEquals(before.strip(), after.replaceFirst("statement s2 [^\n]*\n  about #fees disagree\n\n?", "").strip());
		assertEquals("""
				codings/letter.anna.coding: statement s2
				  143..162         “The fees must fall.”
				  by               Tom Becker of Traders' Union, the author
				  about            Harbour fees, disagree
				""", run.out());
		assertEquals(0, Run.in(study, "check", "--severity", "warning").code());
	}

	@Test
	void makesTheCodersFileWhereThereIsNone() throws IOException {
		Run.in(study, "code", "--document", "minutes", "--quote", "the neighbours dredge for half the price", "--theme", "Dredging:agree", "--by", "Tom Becker",
				"--of", "the union", "--via", "lind", "--claim", "denies:fees-too-high", "--confidence", "0.8", "--date", "1998-02", "--note", "By the way.",
				"--type", "report", "--with", "amount=0.5").fine();
		String made = coding("minutes.anna.coding");
		assertTrue(made.startsWith("coding minutes-anna of minutes\n  coded by @anna on "), made);
		assertTrue(made.contains("by @becker of @traders via @lind on 1998-02"), made);
		assertTrue(made.contains("about #dredging agree"), made);
		assertTrue(made.contains("denies [fees-too-high]"), made);
		assertTrue(made.contains("type report with amount = 0.5"), made);
		assertTrue(made.contains("confidence 0.8"), made);
		assertTrue(made.contains("note \"By the way.\""), made);
	}

	@ParameterizedTest
	@CsvSource({ "'\"dredging   costs money\", says the office - as if we didn''t know', '“Dredging costs money”, says the office – as if we didn’t know'",
			"'whoever pays the fees', 'Whoever pays the fees'", "'high. Whoever', 'high. Whoever'" })
	void findsWordsAsTheyAreTypedAndKeepsThoseOfTheText(String typed, String words) throws IOException {
		Run.in(study, "code", "--document", "A letter to the editor", "--quote", typed, "--theme", "dues").fine();
		assertTrue(coding("letter.anna.coding").contains("\"" + words + "\""), coding("letter.anna.coding"));
	}

	@Test
	void whoseStatementItIsTakenForIsSaid() throws IOException {
		JsonNode json = Run.in(study, "code", "--document", "minutes", "--quote", "Mr Becker answers", "--theme", "fees:neutral", "--format", "json").fine().json();
		assertEquals("lind", json.get("by").get(0).asText());
		assertFalse(json.get("named").asBoolean());
		assertEquals("neutral", json.get("themes").get(0).get("stance").asText());
		assertEquals("s1", json.get("statement").asText());
	}

	@Test
	void severalQuotesAreOneStatement() throws IOException {
		Run.in(study, "code", "--document", "letter", "--quote", "The fees must fall", "--quote", "Dredging costs money", "--theme", "economy").fine();
		String coding = coding("letter.anna.coding");
		assertTrue(coding.replaceAll("\\s+", " ").contains("at 80..100 \"Dredging costs money\" and 143..161 \"The fees must fall\""), coding);
	}

	@Test
	void wordsThatStandSeveralTimesNeedAnOccurrence() throws IOException {
		String before = coding("letter.anna.coding");
		String err = Run.in(study, "code", "--document", "letter", "--quote", "The fees", "--theme", "fees").failed(2);
		assertEquals(before, coding("letter.anna.coding"));
		assertTrue(err.contains("“The fees” stands in letter 2 times"), err);
		assertTrue(err.contains("--occurrence 1 "), err);
	}

	@Test
	void theOccurrenceChosenIsKeptWithItsContext() throws IOException {
		Run.in(study, "code", "--document", "letter", "--quote", "The fees", "--occurrence", "2", "--theme", "fees").fine();
		String coding = coding("letter.anna.coding");
		assertTrue(coding.contains("statement s2 at 143..151 \"The fees\""), coding);
		assertTrue(coding.contains(" before \"") && coding.contains(" after \""), coding);
		assertEquals(0, Run.in(study, "check", "--severity", "warning").code());
		assertTrue(Run.in(study, "code", "--document", "letter", "--quote", "The fees", "--occurrence", "9", "--theme", "fees").failed(2)
				.contains("no occurrence 9"));
	}

	@Test
	void wordsThatStandNowhereAreAnsweredWithTheNearest() {
		String err = Run.in(study, "code", "--document", "letter", "--quote", "The fees are much too high", "--theme", "fees").failed(2);
		assertTrue(err.contains("does not stand in letter"), err);
		assertTrue(err.contains("The fees are too high"), err);
	}

	@ParameterizedTest
	@CsvSource({ "--theme, fes, #fees", "--by, bekker, @becker", "--coder, ana, @anna", "--document, leter, letter", "--claim, fees-too-hig, [fees-too-high]" })
	void anUnknownNameIsAnsweredWithTheNearest(String option, String given, String nearest) {
		String err = Run.in(study, with(option, given)).failed(2);
		assertTrue(err.contains("“" + given + "”"), err);
		assertTrue(err.contains("Did you mean " + nearest + "?"), err);
	}

	private static String[] with(String option, String value) {
		List<String> defaults = List.of("--document", "letter", "--theme", "fees", "--quote", "The fees must fall");
		List<String> line = new ArrayList<>(List.of("code", option, value));
		for (int i = 0; i < defaults.size(); i += 2)
			if (!defaults.get(i).equals(option))
				line.addAll(defaults.subList(i, i + 2));
		return line.toArray(new String[0]);
	}

	@Test
	void aStanceOutsideOfTheScaleIsRefused() {
		String err = Run.in(study, "code", "--document", "letter", "--quote", "The fees must fall", "--theme", "fees:maybe").failed(2);
		assertTrue(err.contains("disagree, neutral, agree"), err);
	}

	@Test
	void withSeveralCodersOneHasToBeNamed() throws IOException {
		Run.in(study, "add", "coder", "ben", "--title", "Ben Adler").fine();
		String err = Run.in(study, "code", "--document", "letter", "--quote", "The fees must fall", "--theme", "fees").failed(2);
		assertTrue(err.contains("--coder: @anna, @ben"), err);
		Run.in(study, "code", "--document", "letter", "--quote", "The fees must fall", "--theme", "fees", "--coder", "Ben Adler").fine();
		assertTrue(coding("letter.ben.coding").contains("statement s1 "));
	}

	@Test
	void aStatementIsAboutSomething() {
		assertTrue(Run.in(study, "code", "--document", "letter", "--quote", "The fees must fall").failed(2).contains("--theme"));
	}

	@Test
	void aCodingThatCannotBeReadIsNotTouched() throws IOException {
		Path file = study.resolve("codings/letter.anna.coding");
		byte[] broken = Files.readString(file).replace("the first one", "die erste für alle").getBytes(StandardCharsets.ISO_8859_1);
		Files.write(file, broken);
		Run run = Run.in(study, "code", "--document", "letter", "--quote", "The fees must fall", "--theme", "fees");
		assertNotEquals(0, run.code());
		assertTrue(run.err().contains("letter.anna.coding"), run.err());
		assertArrayEquals(broken, Files.readAllBytes(file));
	}

	@Test
	void codersAtTheSameTimeLoseNothing() throws Exception {
		List<String> words = List.of("letter to the editor", "Whoever pays", "knows it", "says the office", "as if we", "must fall");
		try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
			List<Future<Run>> runs = words.stream().map(quote -> threads.submit(() -> Run.in(study, "code", "--document", "letter", "--quote", quote, "--theme", "fees")))
					.toList();
			for (Future<Run> run : runs)
				assertEquals(0, run.get().code(), run.get().err());
		}
		String coding = coding("letter.anna.coding");
		for (String quote : words)
			assertTrue(coding.contains("\"" + quote + "\""), quote);
		for (int i : IntStream.rangeClosed(1, 7).toArray())
			assertTrue(coding.contains("statement s" + i + " "), "s" + i);
	}
}
