package org.florilegium.exchange.pdf.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.eclipse.core.runtime.RegistryFactory;
import org.florilegium.exchange.DocumentReader;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.Extraction;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.ImportRequest;
import org.florilegium.exchange.ImportedDocument;
import org.florilegium.exchange.Loss;
import org.florilegium.exchange.Pages;
import org.florilegium.exchange.clean.Mark.Kind;
import org.junit.jupiter.api.Test;

class PdfImporterTest {

	private final PdfImporter importer = new PdfImporter();

	private static byte[] bytes(String name) throws Exception {
		try (InputStream in = PdfImporterTest.class.getResourceAsStream("files/" + name)) {
			return in.readAllBytes();
		}
	}

	private static DocumentSource source(byte[] bytes) {
		return DocumentSource.of(Path.of("a.pdf"), bytes);
	}

	private Extraction read(String name) throws Exception {
		return importer.extract(source(bytes(name)));
	}

	private ImportException failure(byte[] bytes) {
		ImportException e = assertThrows(ImportException.class, () -> importer.extract(source(bytes)));
		assertTrue(e.getMessage().contains("a.pdf") && e.getMessage().endsWith("."), e.getMessage());
		return e;
	}

	private static List<String> headings(Extraction extraction) {
		return extraction.draft().marks(Kind.HEADING).stream().map(h -> h.detail() + " " + extraction.draft().at(h).replace('\n', ' ')).toList();
	}

	@Test
	void knowsAPdfByItsBytes() throws Exception {
		assertEquals(100, importer.recognise(source(bytes("libreoffice.pdf"))));
		assertEquals(0, importer.recognise(source("The %PDF- in the text".getBytes(StandardCharsets.UTF_8))));
	}

	@Test
	void bookmarksTellHeadingsThatLookLikeAnyLine() throws Exception {
		assertEquals(List.of("1 A plain beginning", "2 What the lanterns cost", "1 The second winter"), headings(read("libreoffice-bookmarks.pdf")));
	}

	@Test
	void linesStandInReadingOrderWithTheirParagraphs() throws Exception {
		String text = read("libreoffice.pdf").draft().text();
		assertTrue(text.contains("them. A ship that came in with salt paid a silver mark, a ship with timber paid two, and the\nfishing boats paid nothing at all.1 The council"), text);
		assertTrue(text.contains("\n\n1 The fishermen had built the first quay, and never let anyone forget it.\n2 Only one"), text);
		assertTrue(text.contains("called arithmetic.3\n\n1 The fishermen"), text);
	}

	@Test
	void headingsAreKnownByTheirType() throws Exception {
		assertEquals(List.of("1 The Harbour of Lindmark", "2 Before the flood", "3 What the masters wanted", "2 After the flood", "3 What remained"), headings(read("libreoffice.pdf")));
		assertEquals(List.of("1 The Harbour of Lindmark", "2 Before the flood", "3 What the masters wanted", "2 After the flood", "3 What remained"), headings(read("chromium-columns.pdf")));
	}

	@Test
	void tablesAreReadRowByRow() throws Exception {
		Extraction extraction = read("libreoffice.pdf");
		assertEquals(List.of("Year | Ships | Dues in marks\n1702 | 41 | 63\n1703 | 58 | 97\n1704 | 12 | 19"),
				extraction.draft().marks(Kind.VERBATIM).stream().map(extraction.draft()::at).toList());
	}

	@Test
	void columnsAreReadOneAfterTheOther() throws Exception {
		Extraction extraction = read("chromium-columns.pdf");
		String words = extraction.draft().text().replaceAll("\\s+", " ");
		assertTrue(words.startsWith("The Harbour of Lindmark A story told in two columns by the women and men of the town, who do not agree Before the flood The dues"), words);
		assertTrue(words.contains("too small for what the quayside received. A second granary was begun in the year of the comet"), words);
		assertTrue(words.contains("whether a harbour belongs to those who own its walls, or to those who use them."), words);
		assertTrue(extraction.draft().text().contains("dark.\n    The masters"), "paragraphs are indented");
	}

	@Test
	void scriptsFromRightToLeftAreReadSo() throws Exception {
		assertEquals("הנמל של לינדמרק (1702) היה קטן.", read("chromium-hebrew.pdf").draft().text().strip());
	}

	@Test
	void pagesAreNumbered() throws Exception {
		Extraction extraction = read("libreoffice.pdf");
		Pages pages = Pages.of(extraction);
		assertEquals(List.of("1", "2"), pages.pages().stream().map(Pages.Page::label).toList());
		String text = extraction.draft().text();
		assertEquals(Optional.of("1"), pages.at(text.indexOf("called arithmetic")));
		assertEquals(Optional.of("2"), pages.at(text.indexOf("The ships went elsewhere")));
		assertEquals(extraction.map().readingLength(), extraction.map().sourceLength());
	}

	@Test
	void whatTheFileSaysOfItselfIsProposed() throws Exception {
		assertEquals(Optional.of("The Harbour of Lindmark"), read("libreoffice.pdf").metadata().title());
		assertEquals(List.of("Mara Lind", "Tom Becker"), read("libreoffice.pdf").metadata().authors());
	}

	@Test
	void pagesSurviveCleaning() throws Exception {
		assumeTrue(RegistryFactory.getRegistry() != null, "no platform runs");
		ImportedDocument document = DocumentReader.of(RegistryFactory.getRegistry()).read(source(bytes("libreoffice.pdf")), ImportRequest.DEFAULT);
		assertEquals("pdf", document.format());
		String text = document.text();
		assertTrue(text.contains("because the carpenters left for the war.2\n\nWhat the masters wanted\n\nThree wishes"), text);
		assertTrue(text.contains("\n\nNotes\n\n1 The fishermen had built"), text);
		assertFalse(text.contains("\n1\n"), "no page numbers");
		assertFalse(document.parts().stream().anyMatch(part -> part.title().equals("Notes")), "notes belong to the part above");
		int note = text.codePointCount(0, text.indexOf("1 The fishermen"));
		assertEquals(Optional.of("1"), document.pages().at(document.map().toSource(note)));
		int last = text.codePointCount(0, text.indexOf("a guest."));
		assertEquals(Optional.of("2"), document.pages().at(document.map().toSource(last)));
	}

	@Test
	void aPasswordIsAskedToBeTakenAway() throws Exception {
		assertEquals(Code.PROTECTED, failure(bytes("libreoffice-password.pdf")).code());
	}

	@Test
	void picturesOfTextNeedTextRecognition() throws Exception {
		ImportException e = failure(bytes("chromium-scan.pdf"));
		assertEquals(Code.EMPTY, e.code());
		assertTrue(e.getMessage().contains("OCR"), e.getMessage());
	}

	@Test
	void cutOffFilesAreRefused() throws Exception {
		byte[] whole = bytes("libreoffice.pdf");
		for (int length : new int[] { 9, 100, whole.length / 2, whole.length - 1500 })
			assertEquals(Code.DAMAGED, failure(Arrays.copyOf(whole, length)).code());
		assertEquals(Code.BINARY, failure("Dear council".getBytes(StandardCharsets.UTF_8)).code());
	}

	@Test
	void damagedFilesAreReadOrRefused() throws Exception {
		byte[] whole = bytes("chromium-columns.pdf");
		Random random = new Random(11);
		for (int i = 0; i < 60; i++) {
			byte[] broken = whole.clone();
			for (int k = 0; k < 20; k++)
				broken[20 + random.nextInt(broken.length - 60)] = (byte) random.nextInt(256);
			try {
				assertFalse(importer.extract(source(broken)).draft().text().isBlank());
			} catch (ImportException e) {
				assertTrue(List.of(Code.DAMAGED, Code.EMPTY, Code.PROTECTED).contains(e.code()), e.getMessage());
			}
		}
	}

	@Test
	void aPageThatUnpacksWithoutEndIsRefusedInTime() throws Exception {
		long start = System.nanoTime();
		ImportException e = failure(bomb(600));
		assertTrue(List.of(Code.DAMAGED, Code.EMPTY).contains(e.code()), e.getMessage());
		assertTrue(System.nanoTime() - start < 60_000_000_000L, e.getMessage());
	}

	@Test
	void blankPagesAreCounted() throws Exception {
		assertEquals(Code.EMPTY, failure(bomb(0)).code());
		assertEquals(List.of(), read("libreoffice.pdf").losses().stream().map(Loss::element).toList());
	}

	/** A page whose content is this many MB of spaces. */
	private static byte[] bomb(int megabytes) throws Exception {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(1))) {
			byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
			for (int i = 0; i < megabytes; i++)
				deflater.write(spaces);
		}
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		pdf.writeBytes("""
				%%PDF-1.4
				1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
				2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
				3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R>> endobj
				4 0 obj <</Filter /FlateDecode /Length %d>> stream
				""".formatted(packed.size()).getBytes(StandardCharsets.US_ASCII));
		packed.writeTo(pdf);
		pdf.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R /Size 5>>\nstartxref\n0\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
		return pdf.toByteArray();
	}
}
