package org.florilegium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ExportCommandTest {

	@TempDir
	Path folder;
	Path study;

	@BeforeEach
	void makeStudy() throws IOException {
		study = Harbour.create(folder.resolve("harbour"));
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "tsv", "jsonl", "xlsx" })
	void makesTheFileAndItsDescription(String format) throws IOException {
		String out = Run.in(folder, "export", "--study", "harbour", "-o", "s." + format).fine().out();
		assertTrue(out.startsWith("s." + format + ": 1 statement in 1 row, "), out);
		assertEquals(List.of("harbour", "s." + format, "s." + format + ".datapackage.json"), files());
		JsonNode description = new ObjectMapper().readTree(folder.resolve("s." + format + ".datapackage.json").toFile());
		assertEquals("The harbour debate", description.get("title").asText());
		assertEquals(Files.size(folder.resolve("s." + format)), description.get("resources").get(0).get("bytes").asLong());
	}

	@Test
	void theFormatMayBeNamed() throws IOException {
		Run.in(folder, "export", "--study", "harbour", "--as", "tsv", "-o", "s.txt").fine();
		assertTrue(Files.readString(folder.resolve("s.txt")).startsWith("statement\tcoding\t"));
		assertTrue(Run.in(folder, "export", "--study", "harbour", "-o", "s.foo").failed(2).contains("--as: csv, tsv, jsonl, xlsx"));
		assertTrue(Run.in(folder, "export", "--study", "harbour", "--as", "sav", "-o", "s.sav").failed(2).contains("Known formats: csv"));
	}

	@Test
	void existingFilesAreReplacedOnlyOnDemand() throws IOException {
		Files.writeString(folder.resolve("s.csv"), "mine");
		assertTrue(Run.in(folder, "export", "--study", "harbour", "-o", "s.csv").failed(2).contains("--force"));
		assertEquals("mine", Files.readString(folder.resolve("s.csv")));
		assertEquals(List.of("harbour", "s.csv"), files());
		Run.in(folder, "export", "--study", "harbour", "-o", "s.csv", "--force").fine();
		assertFalse(Files.readString(folder.resolve("s.csv")).equals("mine"));
	}

	@Test
	void selectionAndColumnsAreRespected() throws IOException {
		Run.in(study, "export", "-o", "../s.csv", "--theme", "dredging", "--columns", "statement,theme,value.*,speaker.title").failed(2);
		Run.in(study, "export", "-o", "../s.csv", "--theme", "fees", "--columns", "quote,speaker.*").fine();
		assertEquals("quote,speaker.title,speaker.kind,speaker.named,speaker.party\r\nThe fees are too high.,Tom Becker,person,false,Liberals\r\n",
				Files.readString(folder.resolve("s.csv")));
	}

	@Test
	void aByteOrderMarkIsAnOption() throws IOException {
		Run.in(folder, "export", "--study", "harbour", "-o", "s.csv", "--bom").fine();
		assertEquals('\uFEFF', Files.readString(folder.resolve("s.csv")).charAt(0));
		assertTrue(Run.in(folder, "export", "--study", "harbour", "-o", "s.xlsx", "--bom").failed(2).contains("bom"));
	}

	@Test
	void columnsAreListedWithWhatTheyMean() throws IOException {
		JsonNode columns = Run.in(study, "export", "--list-columns", "--format", "json").fine().json();
		assertTrue(columns.findValuesAsText("column").containsAll(List.of("statement", "document.medium", "speaker.party", "theme.rank", "quote")));
		assertEquals("partial-date", Run.in(study, "export", "--list-columns", "--columns", "date", "--format", "json").fine().json().get(0).get("type").asText());
		assertTrue(Run.in(study, "export").failed(2).contains("--output"));
	}

	@Test
	void aFolderOrNoFolderIsNoTarget() {
		assertTrue(Run.in(folder, "export", "--study", "harbour", "--as", "csv", "-o", "harbour").failed(2).contains("is a folder"));
		assertTrue(Run.in(folder, "export", "--study", "harbour", "-o", "nowhere/s.csv").failed(2).contains("There is no folder"));
	}

	@Test
	void whatWasMadeIsReadByOtherPrograms() throws IOException {
		JsonNode json = Run.in(folder, "export", "--study", "harbour", "-o", "s.csv", "--format", "json").fine().json();
		assertEquals(1, json.get("rows").asInt());
		assertEquals(2, json.get("files").size());
		assertEquals(0, json.get("losses").size());
	}
}
