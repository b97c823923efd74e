package org.florilegium.exchange.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.florilegium.exchange.BuiltIn;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportException.Code;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.exchange.ExportResult;
import org.florilegium.exchange.Exporters;
import org.florilegium.exchange.FormulaGuard;
import org.florilegium.exchange.Loss;
import org.florilegium.study.Hashes;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.StatementQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportersTest {

	@TempDir
	Path folder;
	private Study study;
	private Exporters exporters;

	@BeforeEach
	void open() throws Exception {
		study = CodedStudy.open(folder.resolve("study"));
		exporters = Exporters.of(BuiltIn.registry());
	}

	@AfterEach
	void close() {
		study.close();
	}

	private ExportRequest request(String file) {
		return ExportRequest.of(study, StatementQuery.ALL, folder.resolve(file));
	}

	private String exported(String format, String file) throws Exception {
		exporters.export(format, request(file));
		return Files.readString(folder.resolve(file));
	}

	private static List<CSVRecord> parse(Path file, char separator) throws IOException {
		try (Reader reader = Files.newBufferedReader(file)) {
			return CSVFormat.RFC4180.builder().setDelimiter(separator).setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
		}
	}

	@Test
	void contributedFormatsAreFoundByNameAndExtension() throws Exception {
		assertEquals(List.of("csv", "tsv", "jsonl", "xlsx", "dna", "qdpx", "qdc", "web-annotation", "brat", "xmi", "cas-json", "argdown", "iccma",
				"apx", "tgf", "tei", "aif", "xaif", "html", "markdown", "docx"), exporters.formats().stream().map(f -> f.name()).toList());
		assertEquals("jsonl", exporters.formatOf("a.b.NDJSON").orElseThrow().name());
		assertTrue(exporters.formatOf("statements").isEmpty());
		assertEquals(Code.UNKNOWN_FORMAT, assertThrows(ExportException.class, () -> exporters.format("sav")).code());
	}

	@Test
	void separatedValuesSayWhatTheDatasetSays() throws Exception {
		for (String format : List.of("csv", "tsv")) {
			String text = exported(format, "s." + format);
			assertTrue(text.endsWith("\r\n"));
			List<CSVRecord> records = parse(folder.resolve("s." + format), format.equals("csv") ? ',' : '\t');
			assertEquals(4, records.size());
			assertEquals("'=1+1 is what they pay.", records.get(0).get("quote"));
			assertEquals("=1+1 is what they pay.", FormulaGuard.unguard(records.get(0).get("quote")));
			assertEquals("-1", records.get(0).get("stance.value"), "numbers stay numbers");
			assertEquals("The \"fees\" […]  are too high", records.get(2).get("quote"));
			assertEquals("-3.50", records.get(2).get("value.amount"));
			assertEquals("false", records.get(2).get("value.binding"));
			assertEquals("first; -second", records.get(2).get("notes"));
			assertEquals("1850", records.get(2).get("date"));
			assertEquals("becker; lind", records.get(0).get("speaker"));
			assertEquals("", records.get(3).get("theme"));
			for (CSVRecord record : records)
				for (String cell : record)
					assertFalse(cell.matches("(?s)[=@\t\r].*|[+-](?!\\d+(\\.\\d+)?$).*"), cell);
		}
	}

	@Test
	void whatWasGuardedIsSaid() throws Exception {
		ExportResult result = exporters.export("csv", request("s.csv"));
		Loss loss = result.losses().stream().filter(l -> l.element().equals("text cell")).findFirst().orElseThrow();
		assertEquals(3, loss.count(), "the same quote twice, and another one");
		assertTrue(Files.readString(folder.resolve("s.csv.datapackage.json")).contains("apostrophe"));
		assertEquals(List.of(), exporters.export("xlsx", request("s.xlsx")).losses().stream().filter(l -> l.element().equals("text cell")).toList());
	}

	@Test
	void aByteOrderMarkIsWrittenOnDemand() throws Exception {
		exporters.export("csv", request("s.csv").withOptions(Map.of("bom", "yes")));
		byte[] bytes = Files.readAllBytes(folder.resolve("s.csv"));
		assertEquals("efbbbf", HexFormat.of().formatHex(bytes, 0, 3));
		assertEquals(Code.BAD_OPTION, assertThrows(ExportException.class,
				() -> exporters.export("csv", request("t.csv").withOptions(Map.of("bom", "perhaps")))).code());
		assertEquals(Code.BAD_OPTION, assertThrows(ExportException.class,
				() -> exporters.export("jsonl", request("t.jsonl").withOptions(Map.of("bom", "yes")))).code());
	}

	@Test
	void jsonLinesKeepTypesAndLists() throws Exception {
		List<String> lines = exported("jsonl", "s.jsonl").lines().toList();
		assertEquals(4, lines.size());
		assertTrue(lines.get(0).contains("\"quote\":\"=1+1 is what they pay.\""), lines.get(0));
		assertTrue(lines.get(0).contains("\"speaker\":[\"becker\",\"lind\"]"), lines.get(0));
		assertTrue(lines.get(0).contains("\"stance.value\":-1,"), lines.get(0));
		assertTrue(lines.get(2).contains("\"value.amount\":-3.50,\"value.binding\":false"), lines.get(2));
		assertTrue(lines.get(3).contains("\"theme\":null"), lines.get(3));
	}

	@Test
	void workbooksHaveTypedCells() throws Exception {
		exporters.export("xlsx", request("s.xlsx"));
		try (ZipFile zip = new ZipFile(folder.resolve("s.xlsx").toFile()); InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
			String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(sheet.contains("t=\"inlineStr\"><is><t>=1+1 is what they pay.</t>"), sheet);
			assertFalse(sheet.contains("<f>"), "no formula");
			assertTrue(sheet.contains("t=\"n\"><v>-1</v>"), sheet);
			assertTrue(sheet.contains("t=\"b\"><v>0</v>"), sheet);
			assertTrue(sheet.matches("(?s).*s=\"\\d+\" t=\"n\"><v>35886(\\.0)?</v>.*"), "1 April 1998 as a styled date");
			assertTrue(sheet.contains("<autoFilter ref=\"A1:"), sheet);
			assertTrue(sheet.contains("state=\"frozen\""), sheet);
		}
		Loss early = exporters.export("xlsx", request("t.xlsx")).losses().stream().filter(l -> l.element().equals("date cell")).findFirst().orElseThrow();
		assertEquals(1, early.count(), "1850 is before the spreadsheets' time");
	}

	@Test
	void theDescriptionDescribesTheFile() throws Exception {
		exporters.export("csv", request("s.csv"));
		byte[] bytes = Files.readAllBytes(folder.resolve("s.csv"));
		String description = Files.readString(folder.resolve("s.csv.datapackage.json"));
		assertTrue(description.contains("\"hash\" : \"sha256:" + Hashes.sha256(bytes) + "\""), description);
		assertTrue(description.contains("\"bytes\" : " + bytes.length), description);
		assertTrue(description.contains("\"rows\" : 4"), description);
		assertTrue(description.contains("\"title\" : \"The harbour debate\""), description);
		List<String> fields = new ArrayList<>();
		for (String part : description.substring(description.indexOf("\"fields\"")).split("\"name\" : \""))
			fields.add(part.substring(0, part.indexOf('"') < 0 ? 0 : part.indexOf('"')));
		assertEquals(List.of(Files.readString(folder.resolve("s.csv")).lines().findFirst().orElseThrow().split(",")), fields.subList(1, fields.size()));
	}

	@Test
	void nothingIsWrittenWhenTheExportFails() throws Exception {
		ExportRequest wrong = new ExportRequest(study, StatementQuery.ALL.withThemes(List.of("tolls")), folder.resolve("s.csv"), false, List.of(), Map.of(),
				request("x").progress());
		assertThrows(StudyException.class, () -> exporters.export("csv", wrong));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of("study"), files.map(f -> f.getFileName().toString()).toList());
		}
	}

	@Test
	void theSameStudyGivesTheSameBytes() throws Exception {
		assertEquals(exported("csv", "a.csv"), exported("csv", "b.csv"));
		assertEquals(exported("jsonl", "a.jsonl"), exported("jsonl", "b.jsonl"));
	}
}
