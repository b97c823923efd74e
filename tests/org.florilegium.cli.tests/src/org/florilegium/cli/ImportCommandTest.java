package org.florilegium.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.florilegium.exchange.OffsetMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

class ImportCommandTest {

	private static final String SCAN = """
			Whether the harbour needs a new mole is a ques-
			tion that the council has put off for years. The traders
			want it, the fishermen do not, and the town has no mo-
			ney for either.

			Nobody has asked the neighbours, although they have built
			two moles within ten years and know what they cost.
			""";

	@TempDir
	Path folder;
	Path study;

	@BeforeEach
	void makeStudy() throws IOException {
		study = Harbour.create(folder.resolve("harbour"));
	}

	private Path file(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	private static Map<String, String> contents(Path folder) throws IOException {
		Map<String, String> contents = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(f -> Files.isRegularFile(f) && !f.toString().contains(".florilegium")).toList())
				contents.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
		}
		return contents;
	}

	@Test
	void takesInTextSourceMapAndMetadata() throws IOException {
		Path source = file("scan.txt", SCAN);
		Run run = Run.in(study, "import", source.toString(), "--title", "The mole", "--author", "Ada Quist", "--author", "M. Lind", "--date", "1999-05",
				"--organization", "the union", "--kind", "article", "--name", "mole").fine();
		String text = Files.readString(study.resolve("texts/mole.txt"));
		assertTrue(text.contains("is a question that the council has put off for years. The traders want it"), text);
		assertArrayEquals(Files.readAllBytes(source), Files.readAllBytes(study.resolve("sources/mole.txt")));
		OffsetMap map = OffsetMap.parse(Files.readString(study.resolve("texts/mole.map")));
		assertEquals(text.length(), map.readingLength());
		assertEquals(SCAN.length(), map.sourceLength());
		String corpus = Files.readString(study.resolve("study.corpus"));
		assertTrue(corpus.contains("document mole \"texts/mole.txt\"\n  title \"The mole\" by @quist, @lind of @traders date 1999-05"), corpus);
		assertTrue(corpus.contains("cleaned hyphenation"), corpus);
		assertTrue(Files.readString(study.resolve("harbour.codebook")).contains("person @quist \"Ada Quist\""));
		assertTrue(run.out().contains("author    Ada Quist (@quist), Mara Lind (@lind)"), run.out());
		assertTrue(run.out().contains("encoding") || run.out().contains("UTF-8"), run.out());
		assertEquals(0, Run.in(study, "check", "--severity", "warning").code());
	}

	@Test
	void cleansOnlyWhatIsAskedFor() throws IOException {
		file("scan.txt", SCAN);
		Run.in(folder, "import", "scan.txt", "--study", "harbour", "--clean", "none", "--name", "mole").fine();
		assertEquals(SCAN, Files.readString(study.resolve("texts/mole.txt")));
		assertFalse(Files.readString(study.resolve("study.corpus")).contains("cleaned"));
	}

	@Test
	void findsAndStatesTheEncoding() throws IOException {
		Files.write(folder.resolve("old.txt"), "Die Hafengebühren sind zu hoch, sagen die Händler, und das schon seit Jahren. Über die Höhe streiten sie."
				.getBytes(Charset.forName("windows-1252")));
		JsonNode json = Run.in(study, "import", folder.resolve("old.txt").toString(), "--name", "alt", "--report", "json").fine().json().get(0);
		assertTrue(json.get("encoding").asText().matches("(?i)windows-1252|iso-8859-1"), json.toString());
		assertTrue(Files.readString(study.resolve("texts/alt.txt")).contains("Hafengebühren"));
		assertEquals(json.get("characters").asInt(), Files.readString(study.resolve("texts/alt.txt")).length());
	}

	@Test
	void aDryRunChangesNothing() throws IOException {
		Path source = file("scan.txt", SCAN);
		Map<String, String> before = contents(study);
		String out = Run.in(study, "import", source.toString(), "--dry-run", "--author", "Ada Quist").fine().out();
		assertTrue(out.contains("Nothing was changed: 1 document"), out);
		assertEquals(before, contents(study));
	}

	@Test
	void aFolderIsImportedWithWhatTheNamesOfItsFilesSay() throws IOException {
		Files.createDirectories(folder.resolve("press"));
		file("press/1998-03-05_Ada Quist_The mole.txt", "The mole is expensive.\n");
		file("press/1998-03-06_Ada Quist_The quay.txt", "The quay is cheap.\n");
		Run.in(folder, "import", "press/", "--name-pattern", "{date}_{author}_{title}", "--study", "harbour").fine();
		String corpus = Files.readString(study.resolve("study.corpus"));
		assertTrue(corpus.contains("title \"The mole\" by @quist date 1998-03-05") || corpus.contains("title \"The mole\"") && corpus.contains("date 1998-03-05"), corpus);
		assertTrue(Files.exists(study.resolve("texts/the-quay.txt")), corpus);
	}

	@Test
	void aDryRunOfAProjectTellsWhatWouldComeAndChangesNothing() throws IOException {
		file("a.txt", "The fees are too high.\n");
		file("a.ann", "T1\tFees 4 8\tfees\n");
		Map<String, String> before = contents(study);
		String out = Run.in(folder, "import", "a.ann", "--study", "harbour", "--dry-run").fine().out();
		assertTrue(out.contains("1 document, 1 statement, 1 theme"), out);
		assertTrue(out.contains("Nothing was changed"), out);
		JsonNode json = Run.in(folder, "import", "a.ann", "--study", "harbour", "--dry-run", "--report", "json").fine().json();
		assertEquals(1, json.get("statements").asInt());
		assertEquals(before, contents(study));
		assertEquals(json, Run.in(folder, "import", "a.ann", "--study", "harbour", "--report", "json").fine().json(), "it told what comes");
		assertTrue(Files.exists(study.resolve("texts/" + json.get("documents").get(0).asText() + ".txt")));
		assertTrue(Run.in(folder, "import", "a.ann", "a.txt", "--study", "harbour", "--dry-run").failed(2).contains("alone"));
	}

	@Test
	void aFolderThatHoldsAProjectIsImportedAsOne() throws IOException {
		Files.createDirectories(folder.resolve("brat"));
		file("brat/a.txt", "The fees are too high.\n");
		file("brat/a.ann", "T1\tFees 4 8\tfees\n");
		file("brat/annotation.conf", "[entities]\nFees\n");
		for (List<String> format : List.of(List.<String>of(), List.of("--format", "brat"))) {
			List<String> arguments = new ArrayList<>(List.of("import", "brat", "--study", "harbour", "--dry-run"));
			arguments.addAll(format);
			String out = Run.in(folder, arguments.toArray(String[]::new)).fine().out();
			assertTrue(out.contains("1 document, 1 statement, 1 theme"), out);
		}
	}

	@Test
	void aDryRunOfATableOfCodingsChangesNothing() throws IOException {
		file("codings.csv", "document,coder,quote,theme\nletter,anna,The fees must fall,fees\n");
		Map<String, String> before = contents(study);
		String out = Run.in(folder, "import", "codings.csv", "--format", "codings", "--study", "harbour", "--dry-run").fine().out();
		assertTrue(out.contains("1 statement"), out);
		assertTrue(out.contains("Nothing was changed"), out);
		assertEquals(before, contents(study));
		assertTrue(Run.in(folder, "import", "codings.csv", "--format", "codings", "--study", "harbour").fine().out().contains("1 statement"));
		assertFalse(before.equals(contents(study)));
	}

	@Test
	void namesOfSeveralDocumentsDoNotClash() throws IOException {
		Files.createDirectories(folder.resolve("other"));
		file("note.txt", "The mole is expensive.\n");
		file("other/note.txt", "The mole is cheap.\n");
		Run.in(folder, "import", "note.txt", "other/note.txt", "--study", "harbour").fine();
		assertEquals("The mole is expensive.\n", Files.readString(study.resolve("texts/note.txt")));
		assertEquals("The mole is cheap.\n", Files.readString(study.resolve("texts/note-2.txt")));
	}

	@Test
	void aTextThatIsThereAlreadyIsImportedWithANote() throws IOException {
		Path source = file("scan.txt", SCAN);
		Run.in(study, "import", source.toString(), "--name", "mole").fine();
		Run again = Run.in(study, "import", source.toString(), "--name", "mole-again");
		assertEquals(0, again.code());
		assertTrue(again.err().contains("has the same text as the document mole,"), again.err());
	}

	@Test
	void allFilesOrNone() throws IOException {
		file("good.txt", "The mole is expensive.\n");
		Files.write(folder.resolve("picture.txt"), new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13 });
		Map<String, String> before = contents(study);
		String err = Run.in(folder, "import", "good.txt", "picture.txt", "missing.txt", "--study", "harbour").failed(3);
		assertTrue(err.contains("PNG"), err);
		assertTrue(err.contains("missing.txt"), err);
		assertTrue(err.contains("Nothing was imported: 2 of 3"), err);
		assertEquals(before, contents(study));
	}

	@Test
	void aMissingFileIsAFailure() {
		assertTrue(Run.in(study, "import", "nowhere.txt").failed(3).contains("nowhere.txt"));
	}

	@Test
	void anUnknownFormatOrStepIsWrongUse() throws IOException {
		Path source = file("scan.txt", SCAN);
		assertTrue(Run.in(study, "import", source.toString(), "--format", "wordstar").failed(2).contains("markdown"));
		Run.in(study, "import", source.toString(), "--clean", "polish").failed(2);
		Run.in(study, "import", source.toString(), "--clean", "(((").failed(2);
	}

	@Test
	void aNameThatIsTakenIsRefused() throws IOException {
		Path source = file("scan.txt", SCAN);
		assertTrue(Run.in(study, "import", source.toString(), "--name", "letter").failed(2).contains("letter"));
		assertEquals(Harbour.LETTER, Files.readString(study.resolve("texts/letter.txt")));
	}

	@Test
	void nothingIsLeftBehindWhenTheCorpusCannotBeChanged() throws IOException {
		Path source = file("scan.txt", SCAN);
		Files.write(study.resolve("study.corpus"), "corpus harbour-study \"Die Hafengeb\u00fchren\"\n".getBytes(StandardCharsets.ISO_8859_1));
		Map<String, String> before = contents(study);
		assertTrue(Run.in(study, "import", source.toString(), "--name", "mole").failed(3).contains("study.corpus is not UTF-8"));
		assertEquals(before, contents(study));
	}
}
