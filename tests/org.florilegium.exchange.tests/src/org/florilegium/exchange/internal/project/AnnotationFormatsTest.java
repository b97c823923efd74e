package org.florilegium.exchange.internal.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.florilegium.exchange.BuiltIn;
import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.ExchangeRegistry;
import org.florilegium.exchange.Exporter;
import org.florilegium.exchange.Exporters;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ProjectImporter;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.RandomProject;
import org.florilegium.exchange.RoundTrip;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Formats of texts with passages and labels on them. */
class AnnotationFormatsTest {

	@TempDir
	Path folder;

	static Stream<Arguments> formatsAndSeeds() {
		return Stream.of("web-annotation web-annotation jsonld", "brat brat zip", "xmi cas zip", "cas-json cas zip", "tei tei xml")
				.flatMap(f -> Stream.of(1L, 2L, 3L, 4L).map(seed -> Arguments.of(f, seed)));
	}

	static Exporter exporter(String name) throws Exception {
		return Exporters.of(BuiltIn.registry()).format(name).exporter();
	}

	static ProjectImporter importer(String name) throws Exception {
		return new ExchangeRegistry(BuiltIn.registry()).projectFormats().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow().importer();
	}

	/** These formats have no place for the day on which something was coded, except where they have. */
	private static List<Coding> undated(CodedProject project) {
		return RoundTrip.sorted(project).stream().map(c -> new Coding(c.name(), c.document(), c.coder(), null,
				c.statements())).toList();
	}


	@ParameterizedTest
	@MethodSource("formatsAndSeeds")
	void everythingComesBackAndTheSecondTimeTheSameBytes(String format, long seed) throws Exception {
		String[] names = format.split(" ");
		RoundTrip trip = new RoundTrip(folder);
		CodedProject project = RandomProject.of(seed);
		Path first = folder.resolve("first." + names[2]);
		trip.export(project, exporter(names[0]), first);
		assertTrue(importer(names[1]).recognise(first) > 50);
		CodedProject again = trip.read(first, importer(names[1]));
		assertEquals(project.documents(), again.documents());
		assertEquals(RoundTrip.codebook(project), RoundTrip.codebook(again));
		assertEquals(undated(project), undated(again));
		assertEquals(new HashSet<>(project.arguments()), new HashSet<>(again.arguments()));
		Path second = folder.resolve("second." + names[2]);
		trip.again(first, importer(names[1]), exporter(names[0]), second);
		Path third = folder.resolve("third." + names[2]);
		trip.again(second, importer(names[1]), exporter(names[0]), third);
		assertArrayEquals(Files.readAllBytes(second), Files.readAllBytes(third));
	}

	private CodedProject read(String importer, String file, String content) throws Exception {
		Path path = folder.resolve(file);
		Files.writeString(path, content);
		return importer(importer).read(path, new ProjectNames());
	}

	private static List<String> quotes(CodedProject project) {
		return project.codings().stream().flatMap(c -> c.statements().stream()).flatMap(s -> s.passages().stream()).map(p -> p.quote()).toList();
	}

	@Test
	void webAnnotationsOfOthersFindTheirTextBesideThem() throws Exception {
		Files.writeString(folder.resolve("letter.txt"), "🌊 Tolls are paid by ships. Tolls are low.");
		CodedProject project = read("web-annotation", "a.jsonld", """
				[{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "creator": "Kim", "motivation": "tagging", "bodyValue": "Costs",
				  "target": {"source": "letter.txt", "selector": {"type": "TextPositionSelector", "start": 2, "end": 7}}},
				 {"type": "Annotation", "body": [{"type": "TextualBody", "purpose": "commenting", "value": "my note"}],
				  "target": {"source": "letter.txt", "selector": [{"type": "TextPositionSelector", "start": 0, "end": 5},
				    {"type": "TextQuoteSelector", "exact": "Tolls", "prefix": "ships. ", "suffix": " are"}]}},
				 {"type": "Annotation", "bodyValue": "x", "target": {"source": "../letter.txt", "selector": {"type": "TextPositionSelector", "start": -3, "end": 2000000000}}}]
				""");
		assertEquals(List.of("Tolls", "Tolls"), quotes(project));
		assertEquals(27, project.codings().stream().flatMap(c -> c.statements().stream()).filter(s -> s.notes().equals(List.of("my note"))).findFirst().orElseThrow().passages()
				.getFirst().span().start());
		assertEquals("Costs", project.defined(ThemeForm.class).getFirst().title());
		assertEquals(1, project.losses().size());
	}

	@Test
	void bratOfOthersHasDiscontinuousAnnotations() throws Exception {
		Files.writeString(folder.resolve("d.txt"), "🌊 North and South America\nare far.");
		CodedProject project = read("brat", "d.ann", "T1\tLocation 2 7;18 25\tNorth America\nT2\tLocation 12 25\tSouth America\n#1\tAnnotatorNotes T2\tsure?\nR1\tNear Arg1:T1 Arg2:T2\n"
				+ "T3\tLocation 4 99999\tno\n");
		assertEquals(List.of("North", "America", "South America"), quotes(project));
		assertEquals("Location", project.defined(ThemeForm.class).getFirst().title());
		assertEquals(2, project.losses().size());
		assertTrue(assertThrows(ImportException.class, () -> read("brat", "d.ann", "T1\tLocation x\ty\n")).getMessage().contains("Line 1"));
	}

	@Test
	void annotationsOfUimaCountUtf16AndGrammarIsLeftOut() throws Exception {
		CodedProject project = read("cas", "d.xmi", """
				<?xml version="1.0" encoding="UTF-8"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:type="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore"
				 xmlns:seg="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore" xmi:version="2.0"><cas:NULL xmi:id="0"/>
				<seg:Token xmi:id="5" sofa="1" begin="0" end="2" order="0"/><type:NamedEntity xmi:id="6" sofa="1" begin="3" end="8" value="LOC"/>
				<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="🌊 North.&#13;&#10;South."/><cas:View sofa="1" members="5 6"/></xmi:XMI>
				""");
		assertEquals(List.of("North"), quotes(project));
		assertEquals("NamedEntity: LOC", project.defined(ThemeForm.class).getFirst().title());
		CodedProject json = read("cas", "d.json", """
				{"%TYPES": {}, "%FEATURE_STRUCTURES": [{"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView", "mimeType": "text", "sofaString": "🌊 North."},
				 {"%ID": 2, "%TYPE": "webanno.custom.Topic", "@sofa": 1, "begin": 3, "end": 8, "topic": "place"}], "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": [2]}}}
				""");
		assertEquals(List.of("North"), quotes(json));
		assertEquals("Topic: place", json.defined(ThemeForm.class).getFirst().title());
	}

	@Test
	void textsOfTeiAreReadWithTheirMetadata() throws Exception {
		CodedProject project = read("tei", "d.xml", """
				<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>On tolls</title><author>Mara Lind</author></titleStmt>
				<publicationStmt><p>none</p></publicationStmt><sourceDesc><bibl><title>The Courier</title><date when="1998-04-05"/></bibl></sourceDesc></fileDesc></teiHeader>
				<text><body><head>Tolls</head><p>They are   paid<note>By some.</note> by
				  <choice><sic>shps</sic><corr>ships</corr></choice>.</p><lg><l>One line,</l><l>and another.</l></lg></body></text></TEI>
				""");
		assertEquals("Tolls\n\nThey are paid by ships.\n\nOne line,\nand another.\n\nNotes\n\nBy some.\n", project.documents().getFirst().text());
		assertEquals("On tolls", project.documents().getFirst().form().title());
		assertEquals(List.of("mara-lind"), project.documents().getFirst().form().authors().authors());
		assertEquals("1998-04-05 The Courier en", project.documents().getFirst().form().date() + " " + project.documents().getFirst().form().source() + " "
				+ project.documents().getFirst().form().language());
	}

	@ParameterizedTest
	@CsvSource({ "web-annotation, jsonld", "brat, ann", "brat, zip", "cas, xmi", "cas, json", "cas, zip", "tei, xml", "aif, json" })
	void damagedAndHostileFilesAreRefused(String importer, String extension) throws Exception {
		for (String content : List.of("", "not what it says", "{\"a\": [", "<xmi:XMI>", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "[".repeat(5_000)))
			assertThrows(ImportException.class, () -> read(importer, "bad." + extension, content), content.substring(0, Math.min(20, content.length())));
		Path first = folder.resolve("cut." + extension);
		if (extension.equals("zip")) {
			new RoundTrip(folder).export(RandomProject.of(1), exporter(importer.equals("cas") ? "xmi" : importer), first);
			byte[] whole = Files.readAllBytes(first);
			Files.write(first, Arrays.copyOf(whole, whole.length * 2 / 3));
			assertThrows(ImportException.class, () -> importer(importer).read(first, new ProjectNames()));
		}
		assertThrows(ImportException.class, () -> importer(importer).read(folder.resolve("absent." + extension), new ProjectNames()));
	}

	/** What INCEpTION has in the archive of a project: an archive for each document and annotator, and other things. */
	@Test
	void projectsOfInceptionHaveAnArchiveForEachAnnotator() throws Exception {
		Path file = folder.resolve("project.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (String who : List.of("alice", "bob", "INITIAL_CAS")) {
				ByteArrayOutputStream inner = new ByteArrayOutputStream();
				try (ZipOutputStream cas = new ZipOutputStream(inner)) {
					put(cas, "TypeSystem.xml", "<typeSystemDescription/>");
					put(cas, who + ".xmi", """
							<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
							<custom:Topic xmi:id="6" sofa="1" begin="0" end="5" topic="%s" sure="very"/><custom:Link xmi:id="7" sofa="1" begin="0" end="5" Governor="6" Dependent="6"/>
							<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="Tolls are paid."/></xmi:XMI>""".formatted(who));
				}
				zip.putNextEntry(new ZipEntry("annotation/letter.txt/" + who + ".zip"));
				zip.write(inner.toByteArray());
				zip.closeEntry();
			}
			put(zip, "exportedproject.json", "{\"name\": \"p\"}");
			put(zip, "source/letter.txt", "Tolls are paid.");
		}
		assertTrue(importer("cas").recognise(file) > 50);
		CodedProject project = new RoundTrip(folder).read(file, importer("cas"));
		assertEquals(1, project.documents().size());
		assertEquals(List.of("alice", "bob"), project.codings().stream().map(Coding::coder).toList());
		assertEquals(List.of("Topic: alice", "Topic: bob"), project.defined(ThemeForm.class).stream().map(ThemeForm::title).sorted().toList());
		assertEquals(List.of("relation 2", "feature of an annotation 2"), importer("cas").read(file, new ProjectNames()).losses().stream().map(l -> l.element() + " " + l.count()).sorted(Comparator.reverseOrder()).toList());
	}

	private static void put(ZipOutputStream zip, String name, String text) throws Exception {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}
}
