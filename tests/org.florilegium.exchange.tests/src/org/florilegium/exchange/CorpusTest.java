package org.florilegium.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.florilegium.exchange.clean.StepReport;
import org.florilegium.exchange.internal.clean.Steps;
import org.florilegium.model.CodePoints;
import org.junit.jupiter.api.Test;

/** Real documents beside the checkout; skipped where they are absent. */
class CorpusTest {

	private static Path file(String number) throws Exception {
		String shared = System.getProperty("florilegium.shared", "");
		Path corpus = Path.of(shared, "corpus");
		assumeTrue(!shared.isEmpty() && Files.isDirectory(corpus), "no corpus at " + corpus);
		try (Stream<Path> files = Files.list(corpus)) {
			return files.filter(f -> f.getFileName().toString().startsWith(number)).findFirst().orElseThrow();
		}
	}

	private static ImportedDocument read(String number) throws Exception {
		ImportedDocument document = BuiltIn.reader().read(file(number), ImportRequest.DEFAULT);
		Steps.checkMap(document.map(), document.text(), Files.readString(file(number), StandardCharsets.UTF_8));
		return document;
	}

	private static long lines(String text, Predicate<String> wanted) {
		return text.lines().map(String::strip).filter(l -> !l.isEmpty()).filter(wanted).count();
	}

	@Test
	void theVolumeHasItsTenPiecesWithTheirAuthors() throws Exception {
		ImportedDocument volume = read("001");
		assertEquals(List.of(2, 1, 1, 1, 1, 2, 1, 1, 4, 1), volume.parts().stream().map(p -> p.authors().size()).toList());
		assertEquals(List.of("introduction", "chapter", "chapter", "report", "chapter", "chapter", "report", "chapter", "chapter", "report"),
				volume.parts().stream().map(ProposedPart::kind).toList());
		CodePoints text = new CodePoints(volume.text());
		for (int i = 0; i < 10; i++) {
			ProposedPart part = volume.parts().get(i);
			assertEquals(i == 9 ? text.length() : volume.parts().get(i + 1).span().start(), part.span().end());
			String words = text.substring(part.span());
			assertTrue(part.title().startsWith(words.lines().findFirst().orElseThrow()), part.title());
			assertTrue(words.contains(part.authors().getFirst()), part.title());
			assertTrue(words.contains("\n\nNotes\n\n* ") || words.contains("\n\nNotes\n\n1 "), part.title());
		}
	}

	@Test
	void theVolumesSentencesAreWhole() throws Exception {
		ImportedDocument volume = read("001");
		assertEquals(0, lines(volume.text(), l -> l.endsWith("-")));
		assertTrue(lines(volume.text(), l -> Character.isLowerCase(l.codePointAt(0))) <= 8);
		assertEquals(0, lines(volume.text(), l -> l.matches("\\d+ ?Dynamic Change")));
		String sentence = "Giegerich makes therefore a compelling point";
		String line = volume.text().lines().filter(l -> l.contains(sentence)).findFirst().orElseThrow();
		assertTrue(line.substring(line.indexOf(sentence)).matches(sentence + "[^.]*‘silver bullet’\\. .*"), line);
	}

	@Test
	void theVolumesStepsAreThoseItNeeds() throws Exception {
		assertEquals(List.of("page-furniture", "footnotes", "hyphenation", "paragraphs", "blank-lines"),
				read("001").steps().stream().map(StepReport::step).toList());
	}

	@Test
	void cleanTextsKeepTheirParagraphs() throws Exception {
		for (String number : List.of("000", "004")) {
			ImportedDocument document = read(number);
			String source = Files.readString(file(number), StandardCharsets.UTF_8);
			assertEquals(source.lines().filter(l -> !l.isBlank()).map(String::stripTrailing).toList(),
					document.text().lines().filter(l -> !l.isBlank()).toList(), number);
		}
		for (String number : List.of("002", "003"))
			assertFalse(read(number).steps().stream().anyMatch(s -> List.of("paragraphs", "hyphenation", "footnotes").contains(s.step())));
	}

	@Test
	void metadataIsProposed() throws Exception {
		assertTrue(read("000").metadata().title().orElseThrow().endsWith("Afghanistan"));
		assertEquals("2013", read("000").metadata().date().orElseThrow());
		assertEquals(List.of("Fabio Indeo"), read("003").metadata().authors());
		assertTrue(read("004").metadata().title().orElseThrow().endsWith("responses"));
	}

	@Test
	void theWebPagesHeadingsAreItsSections() throws Exception {
		ImportedDocument page = read("002");
		assertEquals("markdown", page.format());
		assertEquals(4, page.parts().size());
		assertTrue(page.parts().stream().allMatch(p -> p.authors().isEmpty() && p.kind().equals("section")));
		assertTrue(read("004").parts().isEmpty());
	}
}
