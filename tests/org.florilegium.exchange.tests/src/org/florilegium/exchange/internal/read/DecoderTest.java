package org.florilegium.exchange.internal.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

import org.florilegium.exchange.DecodedText;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.junit.jupiter.api.Test;

class DecoderTest {

	private static final String GERMAN = "Die Gebühren für große Schiffe wurden über Jahre erhöht, während kleine Schiffe für den "
			+ "Hafen nichts zahlen mussten. Das ärgerte die Kapitäne, und sie beschwerten sich beim Rat der Stadt.";
	private static final String RUSSIAN = "Пошлины в порту были повышены советом города, и капитаны кораблей пожаловались на это. "
			+ "Совет не ответил, и корабли ушли в другой порт, который был дешевле и глубже.";

	private static DecodedText decode(byte[] bytes) throws ImportException {
		return new Decoder(Path.of("letter.txt")).decode(bytes, Optional.empty());
	}

	private static Code failure(byte[] bytes) {
		ImportException e = assertThrows(ImportException.class, () -> decode(bytes));
		assertTrue(e.getMessage().contains("letter.txt"), e.getMessage());
		return e.code();
	}

	private static byte[] marked(int[] mark, byte[] rest) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (int b : mark)
			out.write(b);
		out.writeBytes(rest);
		return out.toByteArray();
	}

	@Test
	void validUtf8IsUtf8() throws ImportException {
		DecodedText text = decode((GERMAN + "😀").getBytes(UTF_8));
		assertEquals(GERMAN + "😀", text.text());
		assertEquals("UTF-8", text.encoding());
		assertEquals(100, text.confidence());
	}

	@Test
	void aByteOrderMarkDecidesAndIsNoPartOfTheText() throws ImportException {
		assertEquals(GERMAN, decode(marked(new int[] { 0xEF, 0xBB, 0xBF }, GERMAN.getBytes(UTF_8))).text());
		assertEquals(GERMAN, decode(marked(new int[] { 0xFF, 0xFE }, GERMAN.getBytes(UTF_16LE))).text());
		assertEquals(GERMAN, decode(marked(new int[] { 0xFE, 0xFF }, GERMAN.getBytes(UTF_16BE))).text());
		DecodedText wide = decode(marked(new int[] { 0xFF, 0xFE, 0, 0 }, GERMAN.getBytes(Charset.forName("UTF-32LE"))));
		assertEquals(GERMAN, wide.text());
		assertEquals("UTF-32LE", wide.encoding());
	}

	@Test
	void utf16IsFoundWithoutAMark() throws ImportException {
		assertEquals(GERMAN, decode(GERMAN.getBytes(UTF_16LE)).text());
		assertEquals("UTF-16BE", decode(GERMAN.getBytes(UTF_16BE)).encoding());
		assertEquals(RUSSIAN, decode(RUSSIAN.getBytes(UTF_16LE)).text());
	}

	@Test
	void oldEncodingsAreGuessedWithAConfidence() throws ImportException {
		DecodedText german = decode(GERMAN.getBytes(ISO_8859_1));
		assertEquals(GERMAN, german.text());
		assertTrue(german.confidence() > 10 && german.confidence() < 100, german.toString());
		assertEquals(RUSSIAN, decode(RUSSIAN.getBytes(Charset.forName("windows-1251"))).text());
		assertEquals(RUSSIAN, decode(RUSSIAN.getBytes(Charset.forName("KOI8-R"))).text());
	}

	@Test
	void anEncodingThatIsGivenIsUsedStrictly() throws ImportException {
		Decoder decoder = new Decoder(Path.of("letter.txt"));
		assertEquals("é", decoder.decode(new byte[] { (byte) 0xE9 }, Optional.of("ISO-8859-1")).text());
		assertEquals(Code.UNDECODABLE, assertThrows(ImportException.class,
				() -> decoder.decode(new byte[] { (byte) 0xE9, 'a' }, Optional.of("UTF-8"))).code());
		assertEquals(Code.UNDECODABLE, assertThrows(ImportException.class,
				() -> decoder.decode(new byte[] { 'a' }, Optional.of("no-such-thing"))).code());
	}

	@Test
	void aWebPageMayDeclareItsEncoding() throws ImportException {
		DecodedText text = decode("<html><head><meta charset=\"iso-8859-15\"></head><body>50 \u00A4 Gebühr</body></html>"
				.getBytes(ISO_8859_1));
		assertEquals("ISO-8859-15", text.encoding());
		assertTrue(text.text().contains("50 € Gebühr"));
	}

	@Test
	void filesThatAreNoTextAreNamedAsWhatTheySeemToBe() {
		assertEquals(Code.BINARY, failure("%PDF-1.7\n%âãÏÓ".getBytes(ISO_8859_1)));
		assertTrue(assertThrows(ImportException.class, () -> decode("%PDF-1.7\n".getBytes(UTF_8))).getMessage().contains("a PDF document"));
		assertEquals("a Word document (DOCX)", BinaryKind.of("PK\u0003\u0004......word/document.xml".getBytes(UTF_8)).orElseThrow());
		assertEquals("an EPUB book", BinaryKind.of("PK\u0003\u0004....mimetypeapplication/epub+zip".getBytes(UTF_8)).orElseThrow());
		assertEquals("a PNG image", BinaryKind.of("\u0089PNG\r\n".getBytes(ISO_8859_1)).orElseThrow());
		assertTrue(BinaryKind.of("Plain words".getBytes(UTF_8)).isEmpty());
	}

	@Test
	void zeroBytesAreNoText() {
		assertEquals(Code.BINARY, failure(new byte[] { 'a', 0, 0, 'b', 0, 3, 0, 0, 'c', 'd', 0 }));
	}

	@Test
	void whiteSpaceAloneIsEmpty() {
		assertEquals(Code.EMPTY, failure(" \n\t\r\n".getBytes(UTF_8)));
	}
}
