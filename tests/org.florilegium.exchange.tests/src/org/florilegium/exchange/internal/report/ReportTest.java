package org.florilegium.exchange.internal.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.florilegium.exchange.RandomProject;
import org.florilegium.exchange.RoundTrip;
import org.florilegium.exchange.internal.report.Report.Block;
import org.florilegium.exchange.internal.report.Report.Heading;
import org.florilegium.exchange.internal.report.Report.Item;
import org.florilegium.exchange.internal.report.Report.Paragraph;
import org.florilegium.exchange.internal.report.Report.Quote;
import org.florilegium.exchange.internal.report.Report.Table;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

	private static final String AWKWARD = "# <b>\"Tolls\"</b> & *dues* [x](y) | 1. _it_ `c`";
	private static final List<Block> BLOCKS = List.of(new Heading(1, AWKWARD), new Paragraph("- " + AWKWARD), new Quote("one\n" + AWKWARD), new Item("Speaker", AWKWARD),
			new Item("Date", "1. May"), new Table(List.of("A", "B"), List.of(List.of(AWKWARD, "b|c"))));

	@TempDir
	Path folder;

	@Test
	void everyCharacterOfAWebPageStandsForItself() {
		Document page = Jsoup.parse(HtmlReport.of(BLOCKS));
		assertEquals(AWKWARD, page.select("h1").text());
		assertEquals("one\n" + AWKWARD, page.select("blockquote").first().wholeText());
		assertEquals(AWKWARD, page.select("dd").first().wholeText());
		assertEquals(2, page.select("dl dt").size());
		assertEquals("b|c", page.select("td").get(1).text());
		assertEquals(0, page.select("script, link, img, [src]").size());
	}

	@Test
	void everyCharacterOfMarkdownStandsForItself() {
		StringBuilder text = new StringBuilder();
		Parser.builder().build().parse(MarkdownReport.of(BLOCKS.subList(0, 4))).accept(new AbstractVisitor() {
			@Override
			public void visit(Text words) {
				text.append(words.getLiteral());
			}
		});
		assertEquals(4, text.toString().split(Pattern.quote(AWKWARD), -1).length - 1, text.toString());
	}

	@Test
	void aWordDocumentIsWellFormedAndHasAllOfIt() throws Exception {
		Path file = folder.resolve("r.docx");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DocxReport.write(BLOCKS, out);
		Files.write(file, out.toByteArray());
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (String part : List.of("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml", "word/document.xml"))
				assertTrue(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(zip.getInputStream(zip.getEntry(part))).getDocumentElement() != null, part);
			var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(zip.getInputStream(zip.getEntry("word/document.xml")));
			assertTrue(document.getDocumentElement().getTextContent().contains(AWKWARD));
			assertEquals(1, document.getElementsByTagName("w:tbl").getLength());
		}
		ByteArrayOutputStream again = new ByteArrayOutputStream();
		DocxReport.write(BLOCKS, again);
		assertArrayEquals(out.toByteArray(), again.toByteArray());
	}

	@Test
	void aProjectIsReportedWhole() throws Exception {
		RoundTrip trip = new RoundTrip(folder);
		Path file = folder.resolve("r.html");
		var result = trip.export(RandomProject.of(2), new ReportExporter.Html(), file);
		Document page = Jsoup.parse(Files.readString(file));
		assertEquals(RandomProject.of(2).statements(), page.select("blockquote").size());
		assertFalse(result.losses().isEmpty());
	}
}
