package org.florilegium.exchange.safe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeXmlTest {

	@TempDir
	Path folder;

	private static String text(XMLStreamReader xml) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamConstants.CHARACTERS)
				text.append(xml.getText());
		}
		return text.toString();
	}

	private static String read(String xml, Charset charset) throws ImportException {
		return SafeXml.read(DocumentSource.of(Path.of("a.xml"), xml.getBytes(charset)), in -> text(SafeXml.reader(in)));
	}

	private static ImportException failure(String xml) {
		ImportException e = assertThrows(ImportException.class, () -> read(xml, StandardCharsets.UTF_8));
		assertEquals(Code.DAMAGED, e.code());
		assertTrue(e.getMessage().contains("a.xml") && e.getMessage().contains("line"), e.getMessage());
		return e;
	}

	@Test
	void readsTextWithTheEntitiesOfXmlAlone() throws Exception {
		assertEquals("a < b & ü € 😀", read("<?xml version='1.0'?><a>a &lt; b &amp; <b>&#252;</b> <![CDATA[€]]> &#x1F600;</a>", StandardCharsets.UTF_8));
		assertEquals("größer", read("<?xml version='1.0' encoding='UTF-16'?><a>größer</a>", StandardCharsets.UTF_16));
		assertEquals("größer", read("<?xml version='1.0' encoding='windows-1252'?><a>größer</a>", Charset.forName("windows-1252")));
	}

	@Test
	void aLongTextMayHaveManySigns() throws Exception {
		assertEquals(300_000, read("<a>" + "&amp;&#38;".repeat(150_000) + "</a>", StandardCharsets.UTF_8).length());
	}

	@Test
	void aDocumentTypeIsPassedOver() throws Exception {
		assertEquals("x", read("<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.1//EN' 'http://localhost:1/none.dtd'><html>x</html>", StandardCharsets.UTF_8));
	}

	@Test
	void externalEntitiesAreNotRead() throws Exception {
		Path secret = Files.writeString(folder.resolve("secret.txt"), "TREASURE");
		ImportException e = failure("<!DOCTYPE a [<!ENTITY s SYSTEM '%s'>]><a>&s;</a>".formatted(secret.toUri()));
		assertFalse(e.getMessage().contains("TREASURE"));
		failure("<!DOCTYPE a [<!ENTITY %% s SYSTEM '%s'> %%s; ]><a>&t;</a>".formatted(secret.toUri()));
	}

	@Test
	void entitiesThatMultiplyAreNotExpanded() {
		StringBuilder xml = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'lol'>");
		for (int i = 1; i < 30; i++)
			xml.append("<!ENTITY e%d '%s'>".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
		long start = System.nanoTime();
		failure(xml + "]><a>&e29;</a>");
		assertTrue(System.nanoTime() - start < 5_000_000_000L);
	}

	@Test
	void elementsNestedTooDeepAreRefused() throws Exception {
		assertEquals("x", read("<a>".repeat(SafeXml.DEEPEST) + "x" + "</a>".repeat(SafeXml.DEEPEST), StandardCharsets.UTF_8));
		int deep = SafeXml.DEEPEST + 1;
		assertTrue(failure("<a>".repeat(deep) + "</a>".repeat(deep)).getMessage().contains("nested"));
	}

	@Test
	void brokenXmlIsRefusedWithThePlace() {
		assertTrue(failure("<a>\n<b>x</a>").getMessage().contains("line 2"));
		failure("<a>x");
		failure("no xml");
		failure("<?xml version='1.0' encoding='klingon'?><a/>");
	}

	@Test
	void anArchiveTellsWhichEntryIsBroken() {
		byte[] zip = Zips.of(Map.of("word/document.xml", "<a><b></a>"));
		ImportException e = assertThrows(ImportException.class, () -> {
			try (Archive archive = Archive.of(DocumentSource.of(Path.of("a.docx"), zip), Limits.DOCUMENT)) {
				archive.read("word/document.xml", in -> text(SafeXml.reader(in)));
			}
		});
		assertTrue(e.getMessage().contains("word/document.xml") && e.getMessage().contains("a.docx") && e.getMessage().contains("line 1"), e.getMessage());
	}

	@Test
	void aBombOfXmlIsToldAsSuch() {
		ImportException e = assertThrows(ImportException.class, () -> {
			try (Archive archive = Archive.of(DocumentSource.of(Path.of("a.docx"), Zips.bomb("d.xml", "<a>", 100)), Limits.DOCUMENT)) {
				archive.read("d.xml", in -> text(SafeXml.reader(in)));
			}
		});
		assertEquals(Code.UNSAFE, e.code());
		assertTrue(e.getMessage().contains("times its size"), e.getMessage());
	}
}
