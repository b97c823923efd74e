package org.florilegium.exchange.internal.refi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.Loss;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.RoundTrip;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs really write. */
class RefiOdditiesTest {

	private static final String U = "11111111-1111-1111-1111-11111111111";
	private static final String C = "22222222-2222-2222-2222-22222222222";
	private static final String S = "33333333-3333-3333-3333-33333333333";
	private static final String P = "44444444-4444-4444-4444-44444444444";
	private static final String K = "55555555-5555-5555-5555-55555555555";
	private static final String N = "66666666-6666-6666-6666-66666666666";
	private static final String V = "77777777-7777-7777-7777-77777777777";

	@TempDir
	Path folder;

	private Path zip(String entry, String xml, Map<String, byte[]> others) throws Exception {
		Path file = folder.resolve("p.qdpx");
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			Map<String, byte[]> all = new LinkedHashMap<>(others);
			all.put(entry, xml.getBytes(StandardCharsets.UTF_8));
			for (Map.Entry<String, byte[]> each : all.entrySet()) {
				zip.putNextEntry(new ZipEntry(each.getKey()));
				zip.write(each.getValue());
				zip.closeEntry();
			}
		}
		return file;
	}

	private CodedProject read(String entry, String xml, Map<String, byte[]> others) throws Exception {
		return new RoundTripless().read(zip(entry, xml, others));
	}

	private static final class RoundTripless {
		CodedProject read(Path file) throws ImportException {
			return new RefiImporter().read(file, new ProjectNames());
		}
	}

	private static String project(String body) {
		return "<?xml version=\"1.0\" encoding=\"utf-8\"?><Project name=\"Oddities\" origin=\"Somewhere 1.0\" xmlns=\"urn:QDA-XML:project:1.0\"><Users><User guid=\"" + U
				+ "1\" name=\"Kim\"/><User guid=\"" + U + "2\" name=\"Lee\"/></Users><CodeBook><Codes><Code guid=\"{" + C.toUpperCase() + "1}\" name=\"Costs\" isCodable=\"true\" color=\"#0f0\">"
				+ "<Code guid=\"" + C + "2\" name=\"Other\" isCodable=\"false\"/></Code><Code guid=\"" + C + "3\" name=\"Other\" isCodable=\"true\"/></Codes></CodeBook>" + body + "</Project>";
	}

	private static String selection(String guid, int start, int end, String inner) {
		return "<PlainTextSelection guid=\"" + guid + "\" name=\"x\" startPosition=\"" + start + "\" endPosition=\"" + end + "\" creatingUser=\"" + U + "1\" creationDateTime=\"2026-02-11T10:20:30Z\">"
				+ inner + "</PlainTextSelection>";
	}

	private static String coding(int number, String code) {
		return "<Coding guid=\"" + K + number + "\" creatingUser=\"" + U + "1\"><CodeRef targetGUID=\"" + code + "\"/></Coding>";
	}

	private static String source(String path, String inner) {
		return "<Sources><TextSource guid=\"" + S + "1\" name=\"Letter\" plainTextPath=\"" + path + "\">" + inner + "</TextSource></Sources>";
	}

	private static Map<String, byte[]> text(String name, String text) {
		return Map.of(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> quotes(CodedProject project) {
		return project.codings().stream().flatMap(c -> c.statements().stream()).flatMap(s -> s.passages().stream()).map(p -> p.quote()).toList();
	}

	@Test
	void carriageReturnsCountAsTwoOrAsOne() throws Exception {
		String text = "One line.\r\nTwo words here.\r\nThree at last.";
		assertEquals(List.of("words", "last"), quotes(read("project.qde", project(source("internal://" + S + "1.txt",
				selection(P + "1", 15, 20, coding(1, C + "1")) + selection(P + "2", 37, 41, coding(2, C + "1")))), text("sources/" + S + "1.txt", text))));
		assertEquals(List.of("words", "last"), quotes(read("project.qde", project(source("internal://" + S + "1.txt",
				selection(P + "1", 14, 19, coding(1, C + "1")) + selection(P + "2", 35, 39, coding(2, C + "1")))), text("sources/" + S + "1.txt", text))));
	}

	@Test
	void aByteOrderMarkCountsOrNot() throws Exception {
		String text = "\uFEFFTolls are paid by ships.";
		for (int by : new int[] { 0, 1 })
			assertEquals(List.of("paid"), quotes(read("project.qde", project(source("internal://" + S + "1.txt", selection(P + "1", 10 + by, 14 + by, coding(1, C + "1")))),
					text("Sources/" + S + "1.txt", text))));
	}

	@Test
	void charactersBeyondTheBasicPlaneCountAsOne() throws Exception {
		assertEquals(List.of("waves"), quotes(read("project.qde", project(source("internal://" + S + "1.txt", selection(P + "1", 7, 12, coding(1, C + "1")))),
				text("sources/" + S + "1.txt", "🌊🌊 and waves 🌊.").entrySet().stream().collect(java.util.stream.Collectors.toMap(e -> e.getKey(), e -> e.getValue())))));
	}

	@Test
	void namesOfFilesAndFoldersDiffer() throws Exception {
		String xml = project(source(S.toUpperCase() + "1.TXT", selection(P + "1", 0, 5, coding(1, "{" + C.toUpperCase() + "1}"))));
		CodedProject project = read("Kim's project.qde", xml, text("Sources/" + S + "1.txt", "Tolls are paid."));
		assertEquals(List.of("Tolls"), quotes(project));
		assertEquals("costs", project.codings().getFirst().statements().getFirst().codes().getFirst().theme());
		assertEquals("#00ff00", project.defined(ThemeForm.class).getFirst().color());
	}

	@Test
	void codesAndSourcesMayShareTheirNames() throws Exception {
		CodedProject project = read("project.qde", project("<Sources><TextSource guid=\"" + S + "1\" name=\"Interview\"><PlainTextContent>First text.</PlainTextContent></TextSource>"
				+ "<TextSource guid=\"" + S + "2\" name=\"Interview\"><PlainTextContent>Second text.</PlainTextContent></TextSource></Sources>"), Map.of());
		assertEquals(List.of("costs", "other", "other-2"), project.defined(ThemeForm.class).stream().map(ThemeForm::name).toList());
		assertEquals(List.of("interview", "interview-2"), project.documents().stream().map(d -> d.form().name()).toList());
		assertEquals(false, project.defined(ThemeForm.class).get(1).values().get("codable"));
	}

	@Test
	void textsAndDatesMayBeMissing() throws Exception {
		CodedProject project = read("project.qde", project("<Sources><TextSource guid=\"" + S + "1\"/><TextSource guid=\"" + S + "2\" name=\"There\"><PlainTextContent>Words.</PlainTextContent>"
				+ "<PlainTextSelection guid=\"" + P + "1\" startPosition=\"0\" endPosition=\"5\">" + "<Coding guid=\"" + K + "1\"><CodeRef targetGUID=\"" + C + "1\"/></Coding></PlainTextSelection></TextSource></Sources>"), Map.of());
		assertEquals(1, project.documents().size());
		assertEquals("unknown", project.codings().getFirst().coder());
		assertEquals(3, project.defined(CoderForm.class).size());
		assertTrue(project.losses().stream().anyMatch(l -> l.element().equals("source") && l.count() == 1), project.losses().toString());
	}

	@Test
	void aMemoIsADescriptionOrANoteOrALinkedNote() throws Exception {
		CodedProject project = read("project.qde", project(source("internal://" + S + "1.txt",
				selection(P + "1", 0, 5, "<Description>as description</Description>" + coding(1, C + "1")) + selection(P + "2", 6, 9, coding(2, C + "1") + "<NoteRef targetGUID=\"" + N + "1\"/>")
						+ selection(P + "3", 10, 14, coding(3, C + "1")))
				+ "<Notes><Note guid=\"" + N + "1\" name=\"a\"><PlainTextContent>as note</PlainTextContent></Note><Note guid=\"" + N + "2\" name=\"b\" plainTextPath=\"internal://" + N + "2.txt\"/></Notes>"
				+ "<Links><Link guid=\"" + N + "9\" originGUID=\"" + P + "3\" targetGUID=\"" + N + "2\"/></Links>"),
				Map.of("sources/" + S + "1.txt", "Tolls are paid.".getBytes(), "sources/" + N + "2.txt", "as link".getBytes()));
		assertEquals(List.of(List.of("as description"), List.of("as note"), List.of("as link")),
				project.codings().getFirst().statements().stream().map(StatementForm::notes).toList());
		assertEquals(List.of(), project.losses());
	}

	@Test
	void variablesHangOnSourcesOrOnCases() throws Exception {
		CodedProject project = read("project.qde", project("<Variables><Variable guid=\"" + V + "1\" name=\"Year of birth\" typeOfVariable=\"Integer\"/><Variable guid=\"" + V
				+ "2\" name=\"Held on\" typeOfVariable=\"Date\"/></Variables><Cases><Case guid=\"" + V + "8\" name=\"Ada Roe\"><VariableValue><VariableRef targetGUID=\"" + V
				+ "1\"/><IntegerValue>1961</IntegerValue></VariableValue><SelectionRef targetGUID=\"" + P + "1\"/></Case></Cases>"
				+ source("internal://" + S + "1.txt", selection(P + "1", 0, 5, coding(1, C + "1")) + "<VariableValue><VariableRef targetGUID=\"" + V
						+ "2\"/><DateValue>2001-02-03</DateValue></VariableValue>")),
				text("sources/" + S + "1.txt", "Tolls are paid."));
		PersonForm ada = project.defined(PersonForm.class).getFirst();
		assertEquals("{year-of-birth=1961}", ada.values().toString());
		assertEquals("{held=2001-02-03}", project.documents().getFirst().form().values().toString());
		assertEquals(ada.name(), project.codings().getFirst().statements().getFirst().speaker());
	}

	@Test
	void aRegionOfAPdfMayShareTheIdentifierOfItsPassage() throws Exception {
		CodedProject project = read("project.qde", project("<Sources><PDFSource guid=\"" + S + "1\" name=\"Paper\" path=\"internal://x.pdf\"><PDFSelection guid=\"" + P
				+ "1\" page=\"1\" firstX=\"0\" firstY=\"0\" secondX=\"9\" secondY=\"9\">" + coding(1, C + "1") + "</PDFSelection><PDFSelection guid=\"" + P
				+ "2\" page=\"2\" firstX=\"0\" firstY=\"0\" secondX=\"9\" secondY=\"9\">" + coding(3, C + "1") + "</PDFSelection><Representation guid=\"" + S
				+ "2\"><PlainTextContent>Tolls are paid.</PlainTextContent>" + selection(P + "1", 0, 5, coding(2, C + "3")) + "</Representation></PDFSource></Sources>"), Map.of());
		assertEquals(List.of("other-2", "costs"), project.codings().getFirst().statements().getFirst().codes().stream().map(c -> c.theme()).toList());
		assertTrue(project.losses().stream().anyMatch(l -> l.element().equals("passage of a PDF") && l.count() == 1), project.losses().toString());
	}

	@Test
	void passagesOfSeveralCodersBecomeAStatementOfEach() throws Exception {
		String two = "<Coding guid=\"" + K + "2\" creatingUser=\"" + U + "2\"><CodeRef targetGUID=\"" + C + "3\"/></Coding>";
		CodedProject project = read("project.qde", project(source("internal://" + S + "1.txt", selection(P + "1", 0, 5, coding(1, C + "1") + two))), text("sources/" + S + "1.txt", "Tolls are paid."));
		assertEquals(List.of("kim", "lee"), project.codings().stream().map(c -> c.coder()).toList());
	}

	@Test
	void absurdPositionsAreLeftOutAndCounted() throws Exception {
		CodedProject project = read("project.qde", project(source("internal://" + S + "1.txt", selection(P + "1", -4, 5, coding(1, C + "1")) + selection(P + "2", 3, 2_000_000_000, "")
				+ selection(P + "3", 7, 7, "") + selection(P + "4", 0, 5, coding(4, C + "1")))), text("sources/" + S + "1.txt", "Tolls are paid."));
		assertEquals(List.of("Tolls"), quotes(project));
		assertEquals(3, project.losses().stream().filter(l -> l.element().equals("passage")).mapToInt(Loss::count).sum());
	}

	@Test
	void identifiersOfOthersAreKept() throws Exception {
		Path file = zip("project.qde", project(source("internal://" + S + "1.txt", selection(P + "1", 0, 5, coding(1, C + "1") + "<NoteRef targetGUID=\"" + N + "1\"/>"))
				+ "<Notes><Note guid=\"" + N + "1\" name=\"a\"><PlainTextContent>my note</PlainTextContent></Note></Notes>"), text("sources/" + S + "1.txt", "Tolls are paid."));
		RoundTrip trip = new RoundTrip(folder);
		Path second = folder.resolve("second.qdpx");
		trip.again(file, new RefiImporter(), new RefiExporter(), second);
		try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(second.toFile())) {
			String xml = new String(zip.getInputStream(zip.getEntry("project.qde")).readAllBytes(), StandardCharsets.UTF_8);
			for (String guid : List.of(U + "1", C + "1", C + "2", S + "1", P + "1", K + "1", N + "1"))
				assertTrue(xml.contains("guid=\"" + guid + "\""), guid);
			assertTrue(xml.contains("creationDateTime=\"2026-02-11T10:20:30Z\""), xml);
		}
		Path third = folder.resolve("third.qdpx");
		trip.again(second, new RefiImporter(), new RefiExporter(), third);
		assertArrayEquals(Files.readAllBytes(second), Files.readAllBytes(third));
	}

	@Test
	void hostileFilesAreRefused() throws Exception {
		String bomb = "<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><Project name=\"&b;\" xmlns=\"urn:QDA-XML:project:1.0\"/>";
		String external = "<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Project name=\"x\" xmlns=\"urn:QDA-XML:project:1.0\"><Description>&a;</Description></Project>";
		for (String xml : List.of(bomb, external, "<Project name=\"x\"><Users>", "<html/>", "no xml at all", ""))
			assertTrue(assertThrows(ImportException.class, () -> read("project.qde", xml, Map.of()), xml).getMessage().contains("project.qde"), xml);
		assertThrows(ImportException.class, () -> read("other.xml", project(""), Map.of()));
		assertThrows(ImportException.class, () -> read("project.qde", project(""), Map.of("../../evil.txt", new byte[1])));
		Path cut = folder.resolve("cut.qdpx");
		byte[] whole = Files.readAllBytes(zip("project.qde", project(""), Map.of()));
		Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
		assertThrows(ImportException.class, () -> new RefiImporter().read(cut, new ProjectNames()));
		assertThrows(ImportException.class, () -> new RefiImporter().read(folder.resolve("absent.qdpx"), new ProjectNames()));
	}
}
