package org.florilegium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

class CheckCommandTest {

	@TempDir
	Path folder;
	Path study;

	@BeforeEach
	void makeStudy() throws IOException {
		study = Harbour.create(folder.resolve("harbour"));
	}

	private void spoil() throws IOException {
		Path file = study.resolve("codings/letter.anna.coding");
		Files.writeString(file, Files.readString(file).replace("about #fees disagree", "about #feez"));
	}

	@Test
	void aSoundStudyHasNoErrors() {
		Run run = Run.in(study, "check").fine();
		assertTrue(run.out().strip().lines().reduce((a, b) -> b).orElse("").startsWith("0 errors, 0 warnings, "), run.out());
	}

	@Test
	void problemsAreSaidWithTheirPlace() throws IOException {
		spoil();
		Run run = Run.in(study, "check", "--severity", "error");
		assertEquals(1, run.code());
		String line = run.out().lines().findFirst().orElse("");
		assertTrue(line.matches("codings/letter\\.anna\\.coding:6:9 error [a-z-]+ .*feez.*"), run.out());
		assertTrue(run.out().contains("1 error, "), run.out());
	}

	@Test
	void problemsAreReadByOtherPrograms() throws IOException {
		spoil();
		Run run = Run.in(study, "check", "--format", "json");
		assertEquals(1, run.code());
		JsonNode json = run.json();
		assertEquals(1, json.get("errors").asInt());
		JsonNode error = null;
		for (JsonNode problem : json.get("problems"))
			if (problem.get("severity").asText().equals("error"))
				error = problem;
		assertEquals("codings/letter.anna.coding", error.get("file").asText());
		assertEquals(6, error.get("line").asInt());
		assertEquals(9, error.get("column").asInt());
	}

	@Test
	void aQuoteThatTheTextHasNotIsAnError() throws IOException {
		Files.writeString(study.resolve("texts/letter.txt"), Harbour.LETTER.replace("too high", "much too high"));
		Run run = Run.in(study, "check", "--severity", "error");
		assertEquals(1, run.code());
		assertTrue(run.out().contains("letter.anna.coding:5:"), run.out());
	}

	@Test
	void aTextThatIsGoneIsAnError() throws IOException {
		Files.delete(study.resolve("texts/minutes.txt"));
		Run run = Run.in(study, "check", "--severity", "error");
		assertEquals(1, run.code());
		assertTrue(run.out().contains("texts/minutes.txt"), run.out());
	}
}
