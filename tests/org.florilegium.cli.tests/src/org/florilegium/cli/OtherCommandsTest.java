package org.florilegium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** The commands add, index, formats and demo. */
class OtherCommandsTest {

	@TempDir
	Path folder;
	Path study;

	@BeforeEach
	void makeStudy() throws IOException {
		study = Harbour.create(folder.resolve("harbour"));
	}

	private String codebook() throws IOException {
		return Files.readString(study.resolve("harbour.codebook"));
	}

	@Test
	void addsThemesActorsCodersAndClaims() throws IOException {
		String before = codebook();
		assertEquals("harbour.codebook: theme #tolls\n",
				Run.in(study, "add", "theme", "#tolls", "--title", "Tolls", "--under", "Economy", "--means", "Tolls on roads.", "--also", "road dues").fine().out());
		assertEquals("harbour.codebook: person @quist\n",
				Run.in(study, "add", "actor", "quist", "--title", "Ada Quist", "--member-of", "the union", "--with", "seats=2").fine().out());
		assertEquals("harbour.codebook: organization @office\n",
				Run.in(study, "add", "actor", "office", "--organization", "--title", "Harbour Office", "--kind", "authority").fine().out());
		Run.in(study, "add", "coder", "ben", "--title", "Ben Adler").fine();
		assertEquals("codings/letter.anna.coding: claim [tolls-are-fair]\n",
				Run.in(study, "add", "claim", "tolls-are-fair", "--text", "Tolls are fair.", "--to", "letter-anna", "--about", "road dues").fine().out());
		String after = codebook();
		assertTrue(after.startsWith(before.stripTrailing()), after);
		assertTrue(after.contains("theme #tolls \"Tolls\" also \"road dues\" under #economy\n"), after);
		assertTrue(after.contains("person @quist \"Ada Quist\" member of @traders with seats = 2"), after);
		assertTrue(after.contains("organization @office \"Harbour Office\" kind \"authority\""), after);
		assertEquals(0, Run.in(study, "check", "--severity", "warning").code());
	}

	@Test
	void namesAreGivenOnce() throws IOException {
		String before = codebook();
		assertTrue(Run.in(study, "add", "theme", "fees").failed(2).contains("already"));
		assertTrue(Run.in(study, "add", "coder", "lind").failed(2).contains("already"));
		assertTrue(Run.in(study, "add", "actor", "anna").failed(2).contains("already"));
		assertTrue(Run.in(study, "add", "theme", "no name").failed(2).contains("is no name"));
		assertTrue(Run.in(study, "add", "theme", "x", "--under", "fes").failed(2).contains("#fees"));
		assertEquals(before, codebook());
	}

	@Test
	void tellsWhatTheIndexHolds() throws IOException {
		assertTrue(Run.in(study, "index").fine().out().contains("built from nothing"));
		String out = Run.in(study, "index").fine().out();
		assertTrue(out.startsWith(".florilegium/index.sqlite: up to date ("), out);
		assertTrue(out.contains("  statements          1\n"), out);
		JsonNode json = Run.in(study, "index", "--rebuild", "--format", "json").fine().json();
		assertTrue(json.get("rebuilt").asBoolean());
		assertEquals(3, json.get("themes").asInt());
	}

	@Test
	void filesThatCannotBeReadAreSaid() throws IOException {
		Files.write(study.resolve("codings/minutes.anna.coding"), "coding minutes-anna of minutes\n// für\n".getBytes(StandardCharsets.ISO_8859_1));
		Run run = Run.in(study, "index");
		assertEquals(1, run.code(), run.out() + run.err());
		assertTrue(run.out().contains("codings/minutes.anna.coding: 1 mistake."), run.out());
		assertTrue(run.out().contains("  statements          1\n"), run.out());
	}

	@Test
	void listsFormats() throws IOException {
		JsonNode json = Run.in(folder, "formats", "--format", "json").fine().json();
		assertTrue(json.get("importers").findValuesAsText("name").contains("markdown"));
		assertTrue(json.get("cleaners").findValuesAsText("name").contains("hyphenation"));
		assertTrue(json.get("exporters").findValuesAsText("name").containsAll(List.of("csv", "tsv", "jsonl", "xlsx")));
		String out = Run.in(folder, "formats").fine().out();
		assertTrue(out.contains("\n  csv "), out);
		out.lines().forEach(line -> assertTrue(line.length() <= 100, line));
	}

	@Test
	void demonstratesTheWholeWay() throws IOException {
		String out = Run.in(folder, "demo", "demo").fine().out();
		for (String section : new String[] { "1  Import", "2  The sample study", "3  Check", "4  Count", "5  Export", "6  Next" })
			assertTrue(out.contains("\n" + section), section);
		assertTrue(out.contains("\n0 errors, 0 warnings, "), out);
		assertTrue(out.contains("\nstatements.xlsx: "), out);
		assertTrue(Files.size(folder.resolve("demo/statements.csv")) > 10_000);
		Run.in(folder, "query", "--study", "demo/sample", "--theme", "caveats", "--stance", "disagree").fine();
		assertFalse(Run.in(folder, "check", "--study", "demo/new", "--severity", "error").out().contains(" error "));
		assertTrue(Run.in(folder, "demo", "demo").failed(2).contains("not empty"));
	}
}
