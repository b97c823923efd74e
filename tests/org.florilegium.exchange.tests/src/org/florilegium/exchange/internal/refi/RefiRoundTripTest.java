package org.florilegium.exchange.internal.refi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipFile;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.exchange.ExportResult;
import org.florilegium.exchange.RandomProject;
import org.florilegium.exchange.RoundTrip;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.study.SampleStudy;
import org.florilegium.study.Study;
import org.florilegium.study.query.StatementQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported obeys the standard, comes back, and is the same bytes the second time. */
class RefiRoundTripTest {

	@TempDir
	Path folder;

	private static String project(Path file) throws Exception {
		try (ZipFile zip = new ZipFile(file.toFile()); InputStream in = zip.getInputStream(zip.getEntry("project.qde"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void validate(String xml) throws Exception {
		assertEquals(List.of(), RefiStandard.violations(xml));
	}

	@Test
	void whatTheStandardForbidsIsSeen() throws Exception {
		String user = "<User guid=\"00000000-0000-0000-0000-000000000001\" name=\"Anna\"/>";
		validate("<Project name=\"P\"><Users>" + user + "</Users></Project>");
		for (String wrong : List.of("<Project><Users>" + user + "</Users></Project>", "<Project name=\"P\"><Users/></Project>",
				"<Project name=\"P\"><Description/><Users>" + user + "</Users></Project>", "<Project name=\"P\"><Users><User guid=\"1\"/></Users></Project>"))
			assertEquals(1, RefiStandard.violations(wrong).size(), wrong);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void everythingComesBackAndTheSecondTimeTheSameBytes(long seed) throws Exception {
		RoundTrip trip = new RoundTrip(folder);
		CodedProject project = RandomProject.of(seed);
		Path first = folder.resolve("first.qdpx");
		trip.export(project, new RefiExporter(), first);
		validate(project(first));
		CodedProject again = trip.read(first, new RefiImporter());
		assertEquals(project.documents(), again.documents());
		assertEquals(RoundTrip.codebook(project), RoundTrip.codebook(again));
		assertEquals(RoundTrip.sorted(project), RoundTrip.sorted(again));
		assertEquals(new HashSet<>(project.arguments()), new HashSet<>(again.arguments()));
		Path second = folder.resolve("second.qdpx");
		trip.again(first, new RefiImporter(), new RefiExporter(), second);
		Path third = folder.resolve("third.qdpx");
		trip.again(second, new RefiImporter(), new RefiExporter(), third);
		assertEquals(project(second), project(third));
		assertArrayEquals(Files.readAllBytes(second), Files.readAllBytes(third));
	}

	@Test
	void theSampleIsValidAndItsLossesAreTold() throws Exception {
		SampleStudy.copy(folder.resolve("sample"), Path.of("").toAbsolutePath());
		try (Study study = Study.open(folder.resolve("sample"))) {
			Path file = folder.resolve("sample.qdpx");
			ExportResult result = new RefiExporter().export(ExportRequest.of(study, StatementQuery.ALL, file));
			validate(project(file));
			assertTrue(result.losses().stream().anyMatch(l -> l.element().equals("stance") && l.count() > 50), result.losses().toString());
			Path codebook = folder.resolve("sample.qdc");
			new RefiCodebookExporter().export(ExportRequest.of(study, StatementQuery.ALL, codebook));
			validate(Files.readString(codebook));
		}
	}

	@Test
	void aCodebookKeepsItsTreeAndItsIdentifiers() throws Exception {
		RoundTrip trip = new RoundTrip(folder);
		Path first = folder.resolve("first.qdc");
		trip.export(RandomProject.of(4), new RefiCodebookExporter(), first);
		Path second = folder.resolve("second.qdc");
		trip.again(first, new RefiCodebookImporter(), new RefiCodebookExporter(), second);
		assertEquals(Files.readString(first), Files.readString(second));
		assertEquals(RandomProject.of(4).defined(ThemeForm.class).size(), trip.read(first, new RefiCodebookImporter()).defined(ThemeForm.class).size());
	}
}
