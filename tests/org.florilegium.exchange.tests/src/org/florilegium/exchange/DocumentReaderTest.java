package org.florilegium.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.clean.CleaningChoice;
import org.florilegium.exchange.clean.StepReport;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReaderTest {

	private static final String LETTER = """
			The dues of the port were raised by the coun-\r
			cil in the year of the flood, and the masters\r
			complained about it to the king.\r
			""";

	@TempDir
	Path folder;

	private final DocumentReader reader = BuiltIn.reader();

	private Path file(String name, String text) throws IOException {
		return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
	}

	private Code failure(Path file, ImportRequest request) {
		ImportException e = assertThrows(ImportException.class, () -> reader.read(file, request));
		assertTrue(e.getMessage().length() > 20 && e.getMessage().endsWith("."), e.getMessage());
		return e.code();
	}

	@Test
	void readsCleansAndMapsToTheSource() throws Exception {
		ImportedDocument document = reader.read(file("letter.txt", "\uFEFF" + LETTER), ImportRequest.DEFAULT);
		assertEquals("The dues of the port were raised by the council in the year of the flood, and the masters complained "
				+ "about it to the king.\n", document.text());
		assertEquals("text", document.format());
		assertEquals("byte order mark", document.encoding().orElseThrow().evidence());
		int at = document.text().indexOf("council in");
		assertEquals("coun-\r\ncil in", new CodePoints(LETTER).substring(document.map().toSource(new Span(at, at + 10))));
		assertEquals(List.of("hyphenation", "paragraphs"), document.steps().stream().map(StepReport::step).toList());
		assertEquals(document.map(), OffsetMap.parse(document.map().format()));
	}

	@Test
	void cleansNothingWhenAskedNotTo() throws Exception {
		ImportedDocument document = reader.read(file("letter.txt", LETTER),
				ImportRequest.DEFAULT.withCleaning(CleaningChoice.NONE).withParts(false));
		assertEquals(LETTER.replace("\r", ""), document.text());
		assertTrue(document.steps().isEmpty());
	}

	@Test
	void recordsStepsWithTheirOptions() throws Exception {
		ImportedDocument document = reader.read(file("letter.txt", LETTER),
				ImportRequest.DEFAULT.withCleaning(CleaningChoice.parse("hyphenation(keep-hyphens), blank-lines")));
		assertEquals(List.of("hyphenation(\"keep-hyphens\")", "blank-lines"),
				document.steps().stream().map(StepReport::recorded).toList());
		assertTrue(document.text().contains("coun-cil"));
	}

	@Test
	void goesByTheContentUnlessTheFormatIsNamed() throws Exception {
		Path page = file("page.txt", "# Port\n\n**Dues** rose.\n\n## After\n\nThey fell.\n");
		assertEquals("markdown", reader.read(page, ImportRequest.DEFAULT).format());
		assertEquals(List.of("Port", "After"),
				reader.read(page, ImportRequest.DEFAULT).headings().stream().map(Heading::title).toList());
		assertTrue(reader.read(page, ImportRequest.DEFAULT.withFormat("text")).text().startsWith("# Port"));
		assertEquals("html", reader.read(file("page2.txt", "<html><body><p>Dues</p></body></html>"), ImportRequest.DEFAULT).format());
	}

	@Test
	void sectionsAreProposedAsParts() throws Exception {
		ImportedDocument document = reader.read(file("page.md", "# Port\n\n## Before\n\nA.\n\n## After\n\nB.\n"), ImportRequest.DEFAULT);
		assertEquals(List.of("Before", "After"), document.parts().stream().map(ProposedPart::title).toList());
		assertEquals(Optional.of("Port"), document.metadata().title());
	}

	@Test
	void anAuthorLineUnderTheTitleNamesTheDocumentsAuthor() throws Exception {
		ImportedDocument document = reader.read(file("paper.txt", """
				**Harbour Trust**

				*The port and its dues: a policy paper*

				**Dr. Fabian Ostrow**\s\s
				Analyst of the trust

				The dues were raised on the 3<sup>rd</sup> of March.
				"""), ImportRequest.DEFAULT);
		assertEquals(List.of("Fabian Ostrow"), document.metadata().authors());
		assertEquals(Optional.of("The port and its dues: a policy paper"), document.metadata().title());
		assertTrue(document.parts().isEmpty());
	}

	@Test
	void whatAnAbstractPageSaysAboutItsSourceIsMetadata() throws Exception {
		Metadata metadata = reader.read(file("abstract.txt", """
				Harbour Studies
				Online ISSN : 1234-567X
				Old and New Dues: The Case of the Port
				Author information

				2013 Volume 12 Issue 4 Pages 12-20

				%s
				© 2013 The Harbour Society
				""".formatted("The dues of the port were raised by the council and the masters complained. ".repeat(4))),
				ImportRequest.DEFAULT).metadata();
		assertEquals(Optional.of("Old and New Dues: The Case of the Port"), metadata.title());
		assertEquals(Optional.of("2013"), metadata.date());
		assertEquals(Optional.of("en"), metadata.language());
		assertEquals(List.of("ISSN", "Issue", "Copyright"), metadata.sources().stream().map(s -> s.label()).toList());
	}

	@Test
	void failuresSayWhatWhereAndWhatToDo() throws Exception {
		assertEquals(Code.MISSING, failure(folder.resolve("none.txt"), ImportRequest.DEFAULT));
		assertEquals(Code.NOT_A_FILE, failure(folder, ImportRequest.DEFAULT));
		assertEquals(Code.EMPTY, failure(file("empty.txt", ""), ImportRequest.DEFAULT));
		assertEquals(Code.BINARY, failure(file("a.txt", "%PDF-1.4\n1 0 obj"), ImportRequest.DEFAULT));
		assertEquals(Code.BINARY, failure(file("a.pdf", "%PDF-1.4\n1 0 obj"), ImportRequest.DEFAULT.withFormat("markdown")));
		assertEquals(Code.TOO_LARGE, failure(file("big.txt", LETTER), ImportRequest.DEFAULT.withLimit(10)));
		assertEquals(Code.UNKNOWN_FORMAT, failure(file("b.txt", LETTER), ImportRequest.DEFAULT.withFormat("wordstar")));
		assertEquals(Code.UNKNOWN_CLEANER,
				failure(file("c.txt", LETTER), ImportRequest.DEFAULT.withCleaning(CleaningChoice.parse("polish"))));
		assertEquals(Code.BAD_OPTION,
				failure(file("d.txt", LETTER), ImportRequest.DEFAULT.withCleaning(CleaningChoice.parse("paragraphs(bold)"))));
	}

	@Test
	void everyContributionIsThereAndDescribed() throws Exception {
		assertEquals(List.of("text", "markdown", "html", "docx", "odt", "rtf", "epub"), reader.formats().stream().map(ImportFormat::name).toList());
		assertEquals(List.of("line-ends", "characters", "page-furniture", "footnotes", "hyphenation", "paragraphs", "blank-lines"),
				reader.cleaningSteps().stream().map(s -> s.name()).toList());
		assertTrue(reader.cleaningSteps().stream().noneMatch(s -> s.description().isBlank()));
		assertEquals(List.of("txt", "text"), reader.formats().getFirst().extensions());
	}

	@Test
	void cleaningChoicesAreRead() {
		assertEquals(CleaningChoice.DEFAULT, CleaningChoice.parse("default"));
		assertEquals(CleaningChoice.NONE, CleaningChoice.parse("none"));
		CleaningChoice.Steps steps = (CleaningChoice.Steps) CleaningChoice.parse("line-ends, footnotes(\"drop\") paragraphs");
		assertEquals(List.of("line-ends", "footnotes", "paragraphs"), steps.steps().stream().map(s -> s.name()).toList());
		assertTrue(steps.steps().get(1).options().has("drop"));
		assertThrows(IllegalArgumentException.class, () -> CleaningChoice.parse("line-ends; rm"));
	}

	@Test
	void aLongTextIsReadInTimeThatGrowsWithItsLength() throws Exception {
		String page = """
				The dues of year %1$d were raised by the council and the mas-
				ters of the ships complained about it to the king, who asked
				the council for a report. There was none in all the years.
				\f%1$d Harbours and Tolls
				""";
		StringBuilder book = new StringBuilder();
		for (int i = 1; book.length() < 1_900_000; i++)
			book.append(page.formatted(i));
		Path file = file("book.txt", book.toString());
		long start = System.nanoTime();
		ImportedDocument document = reader.read(file, ImportRequest.DEFAULT);
		long seconds = (System.nanoTime() - start) / 1_000_000_000;
		assertTrue(document.text().length() > 1_500_000);
		assertTrue(seconds < 60, "took " + seconds + " s");
	}
}
