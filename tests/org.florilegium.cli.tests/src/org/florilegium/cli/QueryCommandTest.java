package org.florilegium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

class QueryCommandTest {

	@TempDir
	Path folder;
	Path study;

	@BeforeEach
	void makeStudy() throws IOException {
		study = Harbour.create(folder.resolve("harbour"));
		Files.writeString(study.resolve("codings/minutes.anna.coding"), """
				coding minutes-anna of minutes
				  coded by @anna on 2026-02-12

				statement s1 at 29..101 "The harbour office reports that the channel silts up by one metre a year"
				  about #dredging agree

				statement s2 at 123..166 "the neighbours dredge for half the price"
				  by @becker of @traders via @lind
				  about #dredging disagree
				  about #fees disagree
				""".replace("123..166", span(Harbour.MINUTES, "the neighbours dredge for half the price"))
				.replace("29..101", span(Harbour.MINUTES, "The harbour office reports that the channel silts up by one metre a year")));
	}

	private static String span(String text, String words) {
		int at = text.indexOf(words);
		return at + ".." + (at + words.length());
	}

	@Test
	void listsStatementsInTheOrderOfTheTexts() {
		String out = Run.in(study, "query").fine().out();
		assertEquals("""
				statement        speaker.title  theme     stance    quote
				───────────────  ─────────────  ────────  ────────  ────────────────────────────────────────────────
				letter-anna/s1   Tom Becker     fees      disagree  The fees are too high.
				minutes-anna/s1  Mara Lind      dredging  agree     The harbour office reports … metre a year
				minutes-anna/s2  Tom Becker     dredging  disagree  the neighbours dredge for half the price
				minutes-anna/s2  Tom Becker     fees      disagree  the neighbours dredge for half the price

				3 statements in 4 rows
				""", out);
		out.lines().forEach(line -> assertTrue(line.length() <= 100, line));
	}

	@Test
	void countsByWhatIsAskedFor() {
		assertEquals("""
				theme         author      statements  documents  speakers
				────────────  ──────────  ──────────  ─────────  ────────
				Harbour fees  Tom Becker           2          2         1
				Dredging      Mara Lind            1          1         1
				Dredging      Tom Becker           1          1         1

				3 statements in 3 groups
				""", Run.in(study, "query", "--group-by", "theme,author").fine().out());
	}

	@Test
	void countsAreReadByOtherPrograms() throws IOException {
		assertEquals("""
				stance,stance.title,statements,documents,speakers
				disagree,disagree,2,2,1
				agree,agree,1,1,1
				""", Run.in(study, "query", "--group-by", "stance", "--format", "csv").fine().out().replace("\r\n", "\n"));
		JsonNode json = Run.in(study, "query", "--group-by", "author", "--format", "json").fine().json();
		assertEquals("becker", json.get(0).get("author").asText());
		assertEquals(2, json.get(0).get("statements").asInt());
	}

	@ParameterizedTest
	@CsvSource({ "--theme, economy, 3", "--theme, #fees, 2", "--theme, dues, 2", "--author, Tom Becker, 2", "--organization, the Union, 2", "--document, minutes, 2",
			"--coder, anna, 3", "--stance, agree, 1", "--from, 1998-04, 1", "--to, 1998-03, 2", "--text, half the price, 1", "--claim, fees-too-high, 1" })
	void everyOptionNarrows(String option, String value, int statements) throws IOException {
		JsonNode json = Run.in(study, "query", option, value, "--format", "json", "--columns", "statement").fine().json();
		long found = json.findValuesAsText("statement").stream().distinct().count();
		assertEquals(statements, found);
	}

	@Test
	void columnsAreChosen() {
		assertEquals("""
				theme,stance.value,speaker.party
				fees,-1,Liberals
				dredging,1,
				dredging,-1,Liberals
				fees,-1,Liberals
				""", Run.in(study, "query", "--format", "csv", "--columns", "theme,stance.value,speaker.party").fine().out().replace("\r\n", "\n"));
	}

	@Test
	void aLimitIsSaid() {
		String out = Run.in(study, "query", "--limit", "2").fine().out();
		assertTrue(out.contains("3 statements; the first 2 rows are shown: --limit 0 shows all\n"), out);
	}

	@Test
	void nothingFoundIsSaid() throws IOException {
		assertEquals("No statement is like that.\n", Run.in(study, "query", "--text", "zebra").fine().out());
		assertEquals(0, Run.in(study, "query", "--text", "zebra", "--format", "json").fine().json().size());
	}

	@Test
	void unknownNamesAreAnsweredWithTheNearest() {
		assertTrue(Run.in(study, "query", "--theme", "fes").failed(2).contains("fees"));
		assertTrue(Run.in(study, "query", "--group-by", "autor").failed(2).contains("Did you mean author?"));
		assertTrue(Run.in(study, "query", "--columns", "quotes").failed(2).contains("Did you mean quote"));
	}

	@Test
	void aDamagedIndexIsBuiltAnew() throws IOException {
		Run.in(study, "query").fine();
		Path index = study.resolve(".florilegium/index.sqlite");
		byte[] bytes = Files.readAllBytes(index);
		for (int i = 0; i < Math.min(bytes.length, 8192); i++)
			bytes[i] = (byte) (i * 31);
		Files.write(index, bytes);
		Files.deleteIfExists(study.resolve(".florilegium/index.sqlite-wal"));
		Run run = Run.in(study, "query");
		assertEquals(0, run.code(), run.err());
		assertTrue(run.out().endsWith("3 statements in 4 rows\n"), run.out());
		assertFalse(run.err().contains("\tat "), run.err());
	}
}
