package org.florilegium.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.RegistryFactory;
import org.florilegium.exchange.DocumentReader;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.exchange.Exporters;
import org.florilegium.exchange.ImportRequest;
import org.florilegium.exchange.ImportedDocument;
import org.florilegium.study.Study;
import org.florilegium.study.query.StatementQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples through the platform's registry, as the program itself finds them. */
class ExamplesTest {

	@TempDir
	Path folder;

	private static ImportedDocument read(String name, String text) throws Exception {
		return DocumentReader.of(RegistryFactory.getRegistry()).read(DocumentSource.of(Path.of(name), text.getBytes(StandardCharsets.UTF_8)), ImportRequest.DEFAULT);
	}

	@Test
	void subtitlesLoseTheirTimes() throws Exception {
		ImportedDocument document = read("talk.srt", "1\n00:00:01,000 --> 00:00:02,500\nTolls are paid.\n\n2\n00:00:03,000 --> 00:00:04,000\nBy ships.\n");
		assertEquals("subtitles", document.format());
		assertEquals("Tolls are paid.\n\nBy ships.\n", document.text());
		assertEquals(2, document.losses().getFirst().count());
	}

	@Test
	void timeCodesAreLeftOutOfTranscripts() throws Exception {
		ImportedDocument document = read("talk.txt", "[00:12] Tolls are paid.\n\n[00:12:30] By ships.\n");
		assertEquals("Tolls are paid.\n\nBy ships.\n", document.text());
		assertEquals(List.of("time-codes"), document.steps().stream().map(s -> s.step()).toList());
	}

	@Test
	void quotationsHaveTheirSpeakersUnlessTheyAreNotWanted() throws Exception {
		Path home = folder.resolve("study");
		Files.createDirectories(home.resolve("texts"));
		Files.createDirectories(home.resolve("codings"));
		Files.writeString(home.resolve("texts/letter.txt"), "Tolls are paid.\n");
		Files.writeString(home.resolve("study.corpus"), "corpus s \"S\"\n  uses s\n\ndocument letter \"texts/letter.txt\"\n");
		Files.writeString(home.resolve("s.codebook"), "codebook s \"S\"\n\ntheme #fees \"Fees\"\n\ntheme #ships \"Ships\"\n\nperson @lind \"Mara Lind\"\n\ncoder @anna \"Anna\"\n");
		Files.writeString(home.resolve("codings/letter.anna.coding"),
				"coding letter-anna of letter\n  coded by @anna\n\nstatement s1 at 0..5 \"Tolls\"\n  by @lind\n  about #fees\n  about #ships\n");
		Exporters exporters = Exporters.of(RegistryFactory.getRegistry());
		try (Study study = Study.open(home)) {
			Path file = folder.resolve("q.quotations");
			assertEquals(1, exporters.export("quotations", ExportRequest.of(study, StatementQuery.ALL, file)).rows());
			assertEquals("“Tolls” (Mara Lind)\n\n", Files.readString(file));
			exporters.export("quotations", ExportRequest.of(study, StatementQuery.ALL, file).withOverwrite(true).withOptions(Map.of("anonymous", "yes")));
			assertEquals("“Tolls”\n\n", Files.readString(file));
			assertThrows(ExportException.class, () -> exporters.export("quotations", ExportRequest.of(study, StatementQuery.ALL, file)));
		}
	}
}
