package org.florilegium.cli.internal.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class PrintingTest {

	private static String print(Listing listing, OutputFormat format, int width) {
		StringWriter out = new StringWriter();
		new Printer(new PrintWriter(out), width).print(listing, format);
		return out.toString().replace(System.lineSeparator(), "\n").replace("\r\n", "\n");
	}

	private static Listing listing() {
		return new Listing().text("name").number("count").wide("words").row("fees", 1234, "Harbour fees are too high, and they rise from year to year.")
				.row("船", null, List.of("a", "b")).total("all", 1234, "");
	}

	@Test
	void tablesAreAligned() {
		assertEquals("""
				name  count  words
				────  ─────  ───────────────────────────────────────────────────────────
				fees  1,234  Harbour fees are too high, and they rise from year to year.
				船           a, b
				────  ─────  ───────────────────────────────────────────────────────────
				all   1,234
				""", print(listing(), OutputFormat.table, 80));
	}

	@Test
	void longWordsLoseTheirMiddle() {
		assertEquals("fees  1,234  Harbour fees are too high, and … year to year.", print(listing(), OutputFormat.table, 60).lines().toList().get(2));
	}

	@Test
	void valuesAreSafeFromSpreadsheets() {
		Listing listing = new Listing().text("words").number("n").row("=1+1", new BigDecimal("-1")).row("a, \"b\"", -2);
		assertEquals("words,n\n'=1+1,-1\n\"a, \"\"b\"\"\",-2\n", print(listing, OutputFormat.csv, 80));
	}

	@Test
	void jsonKeepsTypes() {
		assertEquals("""
				[
				  {
				    "name" : "fees",
				    "n" : 1.50,
				    "list" : [
				      "x"
				    ]
				  }
				]
				""".replaceAll("\\s", ""), print(new Listing().text("name").number("n").text("list").row("fees", new BigDecimal("1.50"), List.of("x")), OutputFormat.json, 80)
				.replaceAll("\\s", ""));
	}

	@Test
	void elisionsFitAndKeepBothEnds() {
		Random random = new Random(7);
		for (int i = 0; i < 2_000; i++) {
			StringBuilder text = new StringBuilder();
			int words = random.nextInt(1, 30);
			for (int w = 0; w < words; w++)
				text.append(w == 0 ? "" : " ").append(List.of("fee", "Hafengebühr", "港", "naïve", "🐟", "e\u0301tat", "x".repeat(40)).get(random.nextInt(7)));
			int width = random.nextInt(12, 90);
			for (String short1 : List.of(Elision.middle(text.toString(), width), Elision.start(text.toString(), width), Elision.end(text.toString(), width)))
				assertTrue(DisplayWidth.of(short1) <= width, () -> width + ": " + short1);
			if (DisplayWidth.of(text.toString()) <= width)
				assertEquals(text.toString(), Elision.middle(text.toString(), width));
		}
	}
}
