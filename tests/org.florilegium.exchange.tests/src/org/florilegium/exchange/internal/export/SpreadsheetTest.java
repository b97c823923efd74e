package org.florilegium.exchange.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.florilegium.exchange.Column;
import org.florilegium.exchange.Column.Type;
import org.florilegium.exchange.Loss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {

	private static final List<Column> COLUMNS = List.of(new Column("words", "Words", Type.TEXT, "The words."), new Column("n", "N", Type.INTEGER, "A number."));

	@TempDir
	Path folder;

	/** From a file, as spreadsheets do: the sizes stand at the file's end. */
	private Map<String, String> entries(byte[] zip) throws IOException {
		Map<String, String> entries = new HashMap<>();
		try (ZipFile file = new ZipFile(Files.write(folder.resolve("s.xlsx"), zip).toFile())) {
			for (ZipEntry entry : Collections.list(file.entries()))
				entries.put(entry.getName(), new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
		}
		return entries;
	}

	private static List<Object> row(Object... cells) {
		return new ArrayList<>(List.of(cells));
	}

	@Test
	void whatACellCannotHoldIsCutOrLeftOutAndSaid() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Spreadsheet sheet = new Spreadsheet(out, COLUMNS);
		sheet.write(row("x".repeat(40_000), 1L));
		sheet.write(row("a\u0001b", 2L));
		sheet.write(row("🐟 & <fish>", 3L));
		sheet.finish();
		String xml = entries(out.toByteArray()).get("xl/worksheets/sheet1.xml");
		assertTrue(xml.contains("x".repeat(32_766) + "&#x2026;<"), "cut");
		assertFalse(xml.contains("x".repeat(32_767)));
		assertTrue(xml.contains("<t>ab</t>"));
		assertTrue(xml.contains("<t>&#x1f41f; &amp; &lt;fish&gt;</t>"), xml.substring(xml.length() - 900));
		assertEquals(List.of(1, 1), sheet.losses().stream().map(Loss::count).toList());
	}

	@Test
	void whatASheetCannotHoldGoesToTheNext() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Spreadsheet sheet = new Spreadsheet(out, COLUMNS, 301);
		for (long i = 0; i < 650; i++)
			sheet.write(row("row " + i, i));
		sheet.finish();
		Map<String, String> entries = entries(out.toByteArray());
		assertTrue(entries.get("xl/worksheets/sheet1.xml").contains("<t>row 299</t>"));
		assertFalse(entries.get("xl/worksheets/sheet1.xml").contains("<t>row 300</t>"));
		assertTrue(entries.get("xl/worksheets/sheet2.xml").contains("<t>row 300</t>"));
		assertTrue(entries.get("xl/worksheets/sheet3.xml").contains("<t>row 649</t>"));
		assertTrue(entries.get("xl/worksheets/sheet3.xml").contains("<t>words</t>"), "with its header");
		for (String name : List.of("Statements", "Statements 2", "Statements 3", "Columns"))
			assertTrue(entries.get("xl/workbook.xml").contains("name=\"" + name + "\""), name);
		assertEquals("sheet", sheet.losses().getFirst().element());
		assertTrue(entries.get("xl/worksheets/sheet4.xml").contains("<t>The words.</t>"), "the columns are explained");
	}
}
