package org.florilegium.exchange.internal.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.florilegium.exchange.internal.project.XmlWriter;
import org.florilegium.exchange.internal.project.ZipOutput;
import org.florilegium.exchange.internal.report.Report.Block;
import org.florilegium.exchange.internal.report.Report.Heading;
import org.florilegium.exchange.internal.report.Report.Item;
import org.florilegium.exchange.internal.report.Report.Paragraph;
import org.florilegium.exchange.internal.report.Report.Quote;
import org.florilegium.exchange.internal.report.Report.Table;

/** The smallest package of Office Open XML that has headings, quotes and tables in styles of their own. */
final class DocxReport {

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
	private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
	private static final String TYPES = HEAD + """
			<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
			<Default Extension="xml" ContentType="application/xml"/>\
			<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
			<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>
			""";
	private static final String RELATIONS = HEAD + """
			<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
			Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
			""";
	private static final String PARTS = HEAD + """
			<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
			Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
			""";

	private final XmlWriter xml;

	private DocxReport(XmlWriter xml) {
		this.xml = xml;
	}

	static void write(List<Block> report, OutputStream out) throws IOException {
		try (ZipOutput zip = new ZipOutput(out)) {
			zip.add("[Content_Types].xml", TYPES);
			zip.add("_rels/.rels", RELATIONS);
			zip.add("word/_rels/document.xml.rels", PARTS);
			zip.add("word/styles.xml", styles());
			Writer writer = new BufferedWriter(new OutputStreamWriter(zip.begin("word/document.xml"), StandardCharsets.UTF_8));
			new DocxReport(new XmlWriter(writer)).document(report);
			writer.flush();
		}
	}

	private static String styles() {
		StringBuilder xml = new StringBuilder(HEAD).append("<w:styles xmlns:w=\"").append(W).append("\">");
		style(xml, "Normal", "Normal", "<w:pPr><w:spacing w:after=\"80\"/></w:pPr><w:rPr><w:sz w:val=\"22\"/></w:rPr>");
		for (int level = 1; level <= 3; level++)
			style(xml, "Heading" + level, "heading " + level, "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:keepNext/><w:spacing w:before=\"" + (400 - 80 * level)
					+ "\"/><w:outlineLvl w:val=\"" + (level - 1) + "\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"" + (40 - 6 * level) + "\"/></w:rPr>");
		style(xml, "Quote", "Quote", "<w:basedOn w:val=\"Normal\"/><w:pPr><w:ind w:left=\"567\"/></w:pPr><w:rPr><w:i/></w:rPr>");
		return xml.append("</w:styles>\n").toString();
	}

	private static void style(StringBuilder xml, String id, String name, String content) {
		xml.append("<w:style w:type=\"paragraph\"").append(id.equals("Normal") ? " w:default=\"1\"" : "").append(" w:styleId=\"").append(id).append("\"><w:name w:val=\"").append(name)
				.append("\"/>").append(content).append("</w:style>");
	}

	private void document(List<Block> report) throws IOException {
		xml.start("w:document").attribute("xmlns:w", W).start("w:body");
		for (Block block : report)
			switch (block) {
				case Heading h -> paragraph("Heading" + h.level(), null, h.text());
				case Paragraph p -> paragraph(null, null, p.text());
				case Quote q -> paragraph("Quote", null, q.text());
				case Item i -> paragraph(null, i.label() + ": ", i.text());
				case Table t -> table(t);
			}
		xml.start("w:sectPr").start("w:pgSz").attribute("w:w", 11906).attribute("w:h", 16838).end().start("w:pgMar").attribute("w:top", 1134).attribute("w:right", 1134)
				.attribute("w:bottom", 1134).attribute("w:left", 1134).attribute("w:header", 709).attribute("w:footer", 709).attribute("w:gutter", 0).end().end();
		xml.end().end();
	}

	private void paragraph(String style, String bold, String text) throws IOException {
		xml.start("w:p");
		if (style != null)
			xml.start("w:pPr").start("w:pStyle").attribute("w:val", style).end().end();
		if (bold != null)
			run(bold, true);
		String[] lines = text.split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			if (i > 0)
				xml.start("w:r").start("w:br").end().end();
			run(lines[i], false);
		}
		xml.end();
	}

	private void run(String text, boolean bold) throws IOException {
		xml.start("w:r");
		if (bold)
			xml.start("w:rPr").start("w:b").end().end();
		xml.start("w:t").attribute("xml:space", "preserve").text(text).end().end();
	}

	private void table(Table table) throws IOException {
		xml.start("w:tbl").start("w:tblPr").start("w:tblW").attribute("w:w", 5000).attribute("w:type", "pct").end().start("w:tblBorders");
		for (String side : List.of("top", "bottom", "insideH"))
			xml.start("w:" + side).attribute("w:val", "single").attribute("w:sz", 4).attribute("w:space", 0).attribute("w:color", "999999").end();
		xml.end().end().start("w:tblGrid");
		int width = 9600 / table.head().size();
		for (int i = 0; i < table.head().size(); i++)
			xml.start("w:gridCol").attribute("w:w", width).end();
		xml.end();
		row(table.head(), width, true);
		for (List<String> row : table.rows())
			row(row, width, false);
		xml.end();
		paragraph(null, null, "");
	}

	private void row(List<String> cells, int width, boolean head) throws IOException {
		xml.start("w:tr");
		if (head)
			xml.start("w:trPr").start("w:tblHeader").end().end();
		for (String cell : cells) {
			xml.start("w:tc").start("w:tcPr").start("w:tcW").attribute("w:w", width).attribute("w:type", "dxa").end().end();
			paragraph(null, head ? cell : null, head ? "" : cell);
			xml.end();
		}
		xml.end();
	}
}
