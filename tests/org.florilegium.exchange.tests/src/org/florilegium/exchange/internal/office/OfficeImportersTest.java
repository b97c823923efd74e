package org.florilegium.exchange.internal.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.florilegium.exchange.BuiltIn;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.ImportRequest;
import org.florilegium.exchange.ImportedDocument;
import org.florilegium.exchange.Loss;
import org.florilegium.exchange.Pages.Page;
import org.florilegium.exchange.safe.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that word processors wrote, and files that nobody should have written. */
class OfficeImportersTest {

	private static byte[] bytes(String name) throws Exception {
		try (InputStream in = OfficeImportersTest.class.getResourceAsStream("files/" + name)) {
			return in.readAllBytes();
		}
	}

	private static ImportedDocument read(String name, byte[] bytes) throws ImportException {
		return BuiltIn.reader().read(DocumentSource.of(Path.of(name), bytes), ImportRequest.DEFAULT);
	}

	private static ImportedDocument read(String name) throws Exception {
		return read("letter", bytes(name));
	}

	private static ImportException failure(String name, byte[] bytes) {
		ImportException e = assertThrows(ImportException.class, () -> read(name, bytes));
		assertTrue(e.getMessage().contains(name) && e.getMessage().endsWith("."), e.getMessage());
		return e;
	}

	@ParameterizedTest
	@CsvSource({ "pandoc.docx, docx", "libreoffice.docx, docx", "pandoc.odt, odt", "libreoffice.odt, odt", "libreoffice.rtf, rtf" })
	void theTextReadsAsItWasWritten(String file, String format) throws Exception {
		ImportedDocument document = read(file);
		assertEquals(format, document.format());
		String text = document.text();
		assertTrue(text.startsWith("The Harbour of Lindmark\n\nMara Lind\n\nTom Becker\n\n2011-05-17\n\nBefore the flood\n\nThe dues of the port"), text);
		assertTrue(text.contains("fishing boats paid nothing at all.1 The council met"), text);
		assertTrue(text.contains("with this well-worn arrangement. They brought"), text);
		assertTrue(text.contains("""
				Three wishes were put before the council in the spring:

				- a lighthouse on the northern mole,
				- a deeper channel for the heavy ships,
				- a fair price for the work of the pilots.

				The council answered none of them."""), text);
		assertTrue(text.contains("""
				cat slept on it.

				Year | Ships | Dues in marks
				1702 | 41 | 63
				1703 | 58 | 97
				1704 | 12 | 19

				Notes

				1 The fishermen had built the first quay, and never let anyone forget it.

				2 Only one of them came back, and he had become a baker.

				After the flood

				Then the water came."""), text);
		assertTrue(text.endsWith("a guest.\n\nNotes\n\n3 The sums are taken from a copy of the book that was found in the mayor’s house.\n"), text);
		assertEquals(List.of("1 Before the flood", "2 What the masters wanted", "2 Notes", "1 After the flood", "2 What remained", "2 Notes"),
				document.headings().stream().map(h -> h.level() + " " + h.title()).toList());
		assertEquals(List.of("Before the flood", "After the flood"), document.parts().stream().map(p -> p.title()).toList());
		assertEquals(Optional.of("The Harbour of Lindmark"), document.metadata().title());
		assertEquals(document.text(), document.source(), "nothing is left to be cleaned");
		assertTrue(document.map().isIdentity());
	}

	@Test
	void severalAuthorsAreSeveral() throws Exception {
		for (String file : List.of("pandoc.docx", "pandoc.odt"))
			assertEquals(List.of("Mara Lind", "Tom Becker"), read(file).metadata().authors(), file);
	}

	@ParameterizedTest
	@ValueSource(strings = { "pandoc-lists.docx", "libreoffice-lists.odt", "libreoffice-lists.rtf" })
	void listsKeepTheirNumbersAndSignsTheirMeaning(String file) throws Exception {
		String text = read(file).text();
		assertEquals(List.of("1. The first rule of the port:", "a. ships pay,", "b. boats do not.", "2. The second rule has no exceptions.",
				"Über große Schiffe – “so called” – schrieb man auch: 1 < 2 & 3 > 2. Einzelne Zeichen: 😀."), text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
	}

	@Test
	void richTextOfPandocIsReadWithItsNotes() throws Exception {
		ImportedDocument document = read("pandoc.rtf");
		String text = document.text();
		assertEquals(List.of("1 Before the flood", "2 What the masters wanted", "2 Notes", "1 After the flood", "2 What remained", "2 Notes"),
				document.headings().stream().map(h -> h.level() + " " + h.title()).toList());
		assertTrue(text.contains("paid nothing at all.1 The council"), text);
		assertTrue(text.contains("1702 | 41 | 63"), text);
		assertTrue(text.endsWith("3 The sums are taken from a copy of the book that was found in the mayor’s house.\n"), text);
	}

	@Test
	void booksAreReadChapterByChapter() throws Exception {
		ImportedDocument book = read("pandoc.epub");
		assertEquals("epub", book.format());
		assertEquals(List.of("Mara Lind", "Tom Becker"), book.metadata().authors());
		assertEquals(Optional.of("2011-05-17"), book.metadata().date());
		assertTrue(book.text().indexOf("Before the flood") < book.text().indexOf("Then the water came"), book.text());
		assertTrue(book.text().contains("paid nothing at all.1 The council"), book.text());
		assertFalse(book.text().contains("↩"), book.text());
	}

	private static final String WORD = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>%s</w:body></w:document>";

	private static byte[] word(String body) {
		return Zips.of(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", WORD.formatted(body)));
	}

	@Test
	void trackedChangesAreTakenAsAccepted() throws Exception {
		ImportedDocument document = read("a.docx", word("""
				<w:p><w:r><w:t xml:space="preserve">The dues </w:t></w:r><w:del><w:r><w:delText>fell</w:delText></w:r></w:del>\
				<w:ins><w:r><w:t>rose</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> secretly</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>"""));
		assertEquals("The dues rose.\n", document.text());
		assertEquals(List.of("deletion", "hidden text"), document.losses().stream().map(Loss::element).toList());
	}

	@Test
	void pagesBeginWhereTheProgramBrokeThem() throws Exception {
		ImportedDocument document = read("a.docx", word("""
				<w:p><w:r><w:t>The dues rose.</w:t></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t xml:space="preserve">The masters complained. </w:t></w:r>\
				<w:r><w:lastRenderedPageBreak/><w:t>Nobody came.</w:t></w:r></w:p>"""));
		assertEquals("The dues rose.\n\nThe masters complained. Nobody came.\n", document.text());
		assertEquals(List.of(new Page("1", 0), new Page("2", 16), new Page("3", 40)), document.pages().pages());
	}

	@Test
	void boxesAndCellsWithinCellsAreRead() throws Exception {
		ImportedDocument document = read("a.docx", word("""
				<w:p><w:r><w:t>Before</w:t></w:r><w:r><w:txbxContent><w:p><w:r><w:t>boxed words</w:t></w:r></w:p></w:txbxContent></w:r><w:r><w:t>after.</w:t></w:r></w:p>\
				<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc>\
				<w:tc><w:p><w:r><w:t>d</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"""));
		assertEquals("Before boxed words after.\n\na b | c d\n", document.text());
	}

	@Test
	void filesWithoutWordsAreRefused() {
		assertEquals(Code.EMPTY, failure("a.docx", word("<w:p/>")).code());
		assertEquals(Code.EMPTY, failure("a.rtf", "{\\rtf1 }".getBytes(StandardCharsets.US_ASCII)).code());
	}

	@Test
	void bombsAreRefused() {
		byte[] bomb = Zips.bomb("word/document.xml", "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>", 100);
		assertEquals(Code.UNSAFE, failure("a.docx", bomb).code());
		Map<String, String> entries = new LinkedHashMap<>(Map.of("word/document.xml", WORD.formatted("<w:p/>"), "../../evil", "x"));
		assertEquals(Code.UNSAFE, failure("a.docx", Zips.of(entries)).code());
	}

	@Test
	void entitiesAreNotFollowed() {
		byte[] evil = Zips.of(Map.of("word/document.xml", "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + WORD.formatted("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>")));
		ImportException e = failure("a.docx", evil);
		assertEquals(Code.DAMAGED, e.code());
		assertFalse(e.getMessage().contains("root:"));
		byte[] lol = Zips.of(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
				"<!DOCTYPE d [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><d><body>&b;</body></d>"));
		assertEquals(Code.DAMAGED, failure("a.odt", lol).code());
	}

	@Test
	void richTextNestedWithoutEndIsRefused() {
		assertEquals(Code.DAMAGED, failure("a.rtf", ("{\\rtf1 " + "{".repeat(100_000)).getBytes(StandardCharsets.US_ASCII)).code());
		assertEquals(Code.DAMAGED, failure("a.rtf", "{\\rtf1 Dear council".getBytes(StandardCharsets.US_ASCII)).code());
	}

	@Test
	void lockedBooksAreRefused() {
		Map<String, String> book = Map.of("mimetype", "application/epub+zip", "META-INF/container.xml", "<c><rootfile full-path='b.opf'/></c>", "b.opf",
				"<p><item id='a' href='a%20b.xhtml'/><itemref idref='a'/></p>", "META-INF/encryption.xml", "<e><CipherReference URI='a%20b.xhtml'/></e>", "a b.xhtml", "x");
		assertEquals(Code.PROTECTED, failure("a.epub", Zips.of(book)).code());
	}

	@ParameterizedTest
	@ValueSource(strings = { "pandoc.docx", "libreoffice.odt", "libreoffice.rtf", "pandoc.epub" })
	void cutOffAndDamagedFilesAreReadOrRefusedWithAMessage(String file) throws Exception {
		byte[] whole = bytes(file);
		for (int length = whole.length / 10; length < whole.length - 10; length += whole.length / 9)
			failure("letter." + file.substring(file.indexOf('.') + 1), Arrays.copyOf(whole, length));
		Random random = new Random(5);
		for (int i = 0; i < 40; i++) {
			byte[] broken = whole.clone();
			for (int k = 0; k < 8; k++)
				broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
			try {
				assertFalse(read("letter", broken).text().isBlank());
			} catch (ImportException e) {
				assertTrue(e.getMessage().endsWith("."), e.getMessage());
			}
		}
	}

	@Test
	void aPasswordIsToldApartFromOldFormats() {
		byte[] old = new byte[4_096];
		System.arraycopy(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 }, 0, old, 0, 8);
		assertEquals(Code.BINARY, failure("letter.docx", old).code());
		byte[] stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(stream, 0, old, 1_152, stream.length);
		for (String name : List.of("letter.docx", "table.xlsx"))
			assertEquals(Code.PROTECTED, failure(name, old).code());
	}
}
