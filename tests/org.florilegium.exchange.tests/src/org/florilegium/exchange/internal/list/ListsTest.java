package org.florilegium.exchange.internal.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.florilegium.exchange.CollectionImporter;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.Listing;
import org.florilegium.exchange.Listing.Entry;
import org.florilegium.exchange.Loss;
import org.florilegium.exchange.safe.Zips;
import org.junit.jupiter.api.Test;

class ListsTest {

	private static final String ARTICLES = """
			Headline,Byline,Published,Newspaper,Body,Page count
			Dues raised again,"Lind, Mara; Tom Becker",2011-05-17,The Courier,"The council raised the dues.

			The masters complained.",12
			"A ""lighthouse"" at last",Tom Becker,spring,The Courier,The lamp was lit on the mole.,3
			Nothing here,,,,,
			""";

	private static Listing list(CollectionImporter importer, String name, String text, Map<String, String> columns) throws ImportException {
		return importer.list(DocumentSource.of(Path.of(name), text.getBytes(StandardCharsets.UTF_8)), columns);
	}

	private static Code failure(CollectionImporter importer, String name, String text, Map<String, String> columns) {
		ImportException e = assertThrows(ImportException.class, () -> list(importer, name, text, columns));
		assertTrue(e.getMessage().contains(name) || e.code() == Code.BAD_OPTION, e.getMessage());
		return e.code();
	}

	@Test
	void everyRowOfATableIsADocument() throws Exception {
		for (String separator : List.of(",", ";", "\t")) {
			String table = separator.equals(",") ? ARTICLES : ARTICLES.replace("\"Lind, Mara; Tom Becker\"", "\"Lind, Mara; Tom Becker\"").replaceAll(",(?! Mara)", separator);
			Listing listing = list(new TableImporter(), "a.csv", table, Map.of());
			assertEquals(2, listing.entries().size());
			Entry first = listing.entries().get(0);
			assertEquals("row 2", first.label());
			assertEquals(Optional.of("The council raised the dues.\n\nThe masters complained."), first.text());
			assertEquals("Dues raised again", first.about().title());
			assertEquals(List.of("Mara Lind", "Tom Becker"), first.about().authors());
			assertEquals("2011-05-17", first.about().date());
			assertEquals("The Courier", first.about().source());
			assertEquals(Map.of("page-count", new BigDecimal("12")), first.about().values());
			assertEquals("A \"lighthouse\" at last", listing.entries().get(1).about().title());
			assertEquals("spring", listing.entries().get(1).about().values().get("date-as-written"));
			assertEquals(List.of("date", "row without a text"), listing.losses().stream().map(Loss::element).sorted().toList());
		}
	}

	@Test
	void columnsMayBeNamed() throws Exception {
		Listing listing = list(new TableImporter(), "a.csv", "a,b,c\nwords,name.pdf,1998\n", Map.of("text", "A", "date", "c"));
		assertEquals(Optional.of("words"), listing.entries().getFirst().text());
		assertEquals("1998", listing.entries().getFirst().about().date());
		assertEquals(Code.BAD_OPTION, failure(new TableImporter(), "a.csv", "a,b\n1,2\n", Map.of()));
		assertEquals(Code.BAD_OPTION, failure(new TableImporter(), "a.csv", "a,b\n1,2\n", Map.of("text", "z")));
		assertEquals(Code.BAD_OPTION, failure(new TableImporter(), "a.csv", "a,b\n1,2\n", Map.of("colour", "a")));
		assertEquals(Code.EMPTY, failure(new TableImporter(), "a.csv", "text\n", Map.of()));
		assertEquals(Code.DAMAGED, failure(new TableImporter(), "a.csv", "text\n\"not closed\n", Map.of()));
	}

	@Test
	void workbooksAreTablesToo() throws Exception {
		try (InputStream in = ListsTest.class.getResourceAsStream("files/libreoffice.xlsx")) {
			DocumentSource source = DocumentSource.of(Path.of("a.xlsx"), in.readAllBytes());
			assertEquals(95, new WorkbookImporter().recognise(source));
			Listing listing = new WorkbookImporter().list(source, Map.of());
			assertEquals(2, listing.entries().size());
			Entry first = listing.entries().get(0);
			assertEquals(Optional.of("The council raised the dues.\n\nThe masters complained."), first.text());
			assertEquals(List.of("Mara Lind", "Tom Becker"), first.about().authors());
			assertEquals("2011-05-17", first.about().date());
			assertEquals(Map.of("page-count", new BigDecimal("12"), "seen", true), first.about().values());
			assertEquals("2012-04-05", listing.entries().get(1).about().date());
			assertEquals(Map.of("page-count", new BigDecimal("3.5"), "seen", false), listing.entries().get(1).about().values());
		}
	}

	@Test
	void workbooksThatMakeNoSenseAreRefused() {
		String sheet = "<worksheet><sheetData><row><c t='inlineStr'><is><t>text</t></is></c></row><row>%s</row></sheetData></worksheet>";
		for (String cell : List.of("<c r='ZZZZZZZZ1'><v>1</v></c>", "<c><v>1e999999999</v></c>", "<c><v>1e-999999999</v></c>", "<c t='s'><v>99999</v></c>", "<c s='7'><v>x</v></c>")) {
			byte[] zip = Zips.of(Map.of("xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", sheet.formatted(cell)));
			try {
				new WorkbookImporter().list(DocumentSource.of(Path.of("a.xlsx"), zip), Map.of());
			} catch (ImportException e) {
				assertTrue(e.getMessage().contains("a.xlsx"), e.getMessage());
			}
		}
		byte[] bomb = Zips.bomb("xl/workbook.xml", "<workbook>", 100);
		assertEquals(Code.UNSAFE, assertThrows(ImportException.class, () -> new WorkbookImporter().list(DocumentSource.of(Path.of("a.xlsx"), bomb), Map.of())).code());
	}

	@Test
	void referencesOfBibTexDescribeDocuments() throws Exception {
		Listing listing = list(new BibTexImporter(), "a.bib", """
				@comment{made by hand}
				@article{lind2011,
				  title = {The {H}arbour of {L}indmark: {\\"U}ber Z\\"olle},
				  author = {Lind, Mara and Tom Becker},
				  journal = "Harbour Studies", year = 2011, month = may, doi = {10.1000/x_1}, volume = 12,
				  abstract = {Not read.},
				  file = {Full Text:files/12/lind.pdf:application/pdf;Other:b.html:text/html}
				}
				@book{becker, title = {Guests and walls}, author = {Becker, Tom}, date = {1998-04}, language = {en}}
				""", Map.of());
		Entry first = listing.entries().get(0);
		assertEquals("lind2011", first.label());
		assertEquals("The Harbour of Lindmark: Über Zölle", first.about().title());
		assertEquals(List.of("Mara Lind", "Tom Becker"), first.about().authors());
		assertEquals("2011-05", first.about().date());
		assertEquals("Harbour Studies", first.about().source());
		assertEquals("article", first.about().kind());
		assertEquals(Map.of("doi", "10.1000/x_1", "volume", "12"), first.about().values());
		assertEquals(Optional.of("files/12/lind.pdf"), first.file());
		assertEquals("1998-04", listing.entries().get(1).about().date());
		assertEquals("en", listing.entries().get(1).about().language());
		assertEquals(Code.DAMAGED, failure(new BibTexImporter(), "a.bib", "@article{x, title = {", Map.of()));
		assertEquals(Code.EMPTY, failure(new BibTexImporter(), "a.bib", "no references", Map.of()));
	}

	@Test
	void referencesOfRisDescribeDocuments() throws Exception {
		Listing listing = list(new RisImporter(), "a.ris", """
				TY  - NEWS
				AU  - Lind, Mara
				AU  - Becker, Tom
				TI  - Dues raised again
				PY  - 2011/05/17/
				T2  - The Courier
				SP  - 3
				EP  - 5
				SN  - 1234-567X
				L1  - lind.pdf
				ER  -\s
				""", Map.of());
		Entry entry = listing.entries().getFirst();
		assertEquals(List.of("Mara Lind", "Tom Becker"), entry.about().authors());
		assertEquals("2011-05-17", entry.about().date());
		assertEquals("newspaper article", entry.about().kind());
		assertEquals(Map.of("issn", "1234-567X", "pages", "3–5"), entry.about().values());
		assertEquals(Optional.of("lind.pdf"), entry.file());
		assertEquals(Code.DAMAGED, failure(new RisImporter(), "a.ris", "TY  - BOOK\nTI  - A\n", Map.of()));
		assertEquals(Code.DAMAGED, failure(new RisImporter(), "a.ris", "TY  - BOOK\nTI  - A\nTY  - BOOK\nER  - \n", Map.of()));
	}

	@Test
	void datesAreReadAsExactAsTheyAreWritten() {
		Map<String, String> dates = Map.ofEntries(Map.entry("1998", "1998"), Map.entry("1998-04", "1998-04"), Map.entry("1998/4/5", "1998-04-05"), Map.entry("19980405", "1998-04-05"),
				Map.entry("1998-04-05T10:00:00", "1998-04-05"), Map.entry("5.4.1998", "1998-04-05"), Map.entry("25/4/1998", "1998-04-25"), Map.entry("4/25/1998", "1998-04-25"),
				Map.entry("5 April 1998", "1998-04-05"), Map.entry("April 5, 1998", "1998-04-05"), Map.entry("5. März 1998", "1998-03-05"),
				Map.entry("Sunday, 5th April 1998", "1998-04-05"), Map.entry("Apr. 1998", "1998-04"));
		dates.forEach((written, read) -> assertEquals(Optional.of(read), Dates.read(written), written));
		for (String none : List.of("", "spring", "1998-13", "31/31/1998", "tomorrow 1998", "4/5/1998"))
			assertEquals(Optional.empty(), Dates.read(none), none);
	}

	private static List<String> dates(String table, Map<String, String> said) throws Exception {
		return list(new TableImporter(), "a.csv", "text,date\n" + table, said).entries().stream().map(e -> String.valueOf(e.about().date())).toList();
	}

	@Test
	void datesThatMayBeTwoAreNotGuessed() throws Exception {
		assertEquals(List.of("null", "2021-03-03"), dates("a,03/04/2021\nb,3/3/2021\n", Map.of()));
		assertEquals(List.of("2021-04-03", "2021-12-31"), dates("a,03/04/2021\nb,31/12/2021\n", Map.of()));
		assertEquals(List.of("2021-03-04", "2021-12-31"), dates("a,03/04/2021\nb,12/31/2021\n", Map.of()));
		assertEquals(List.of("null", "2021-12-31", "2021-12-31"), dates("a,03/04/2021\nb,12/31/2021\nc,31/12/2021\n", Map.of()));
		assertEquals(List.of("2021-04-03"), dates("a,03/04/2021\n", Map.of("date-order", "day-first")));
		assertEquals(List.of("2021-03-04"), dates("a,03/04/2021\n", Map.of("date-order", "month-first")));
		Listing unknown = list(new TableImporter(), "a.csv", "text,date\na,03/04/2021\n", Map.of());
		assertEquals("{date-as-written=03/04/2021}", unknown.entries().getFirst().about().values().toString());
		assertTrue(unknown.losses().getFirst().reason().contains("date-order=day-first"), unknown.losses().toString());
		assertThrows(ImportException.class, () -> dates("a,03/04/2021\n", Map.of("date-order", "backwards")));
	}
}
