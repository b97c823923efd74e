package org.florilegium.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.florilegium.exchange.clean.CleaningChoice;
import org.florilegium.exchange.internal.clean.Steps;
import org.junit.jupiter.api.Test;

/** Texts put together at random from what makes cleaning hard. */
class AnyTextTest {

	private static final List<String> LINES = List.of("The dues of the port were raised by the coun-", "cil in the year of the",
			"flood, and so they stayed.1", "1  Minutes of the council, page 4.", "2  Ibid.", "* Mara Lind is keeper of the",
			"archive.", "---", "Mara Lind*", "Tom Becker and Ana de Souza", "12 Harbours and Tolls", "13 Harbours and Tolls",
			"Harbours and Tolls", " The Silting of the Channel", "\fReport on the Port", "• first of all,", "1. the dues",
			"(2) the fees", "# Heading", "**Bold** and *starred* [link](http://x.org/a_", "b.html) and &amp; more", "<p>tag <b>bold",
			"</p>", "😀 emoji, ﬁnal lig­ature", "Madrid-", "based", "-", "*", "7", "“", "see http://example.", "org/list/", "of.html",
			"| a | b |", "|---|---|", "```", "> quoted", "\tindented", "a\u00A0b\u200Bc ", "short- ", "and long", "E\u0301té");

	private static String text(Random random) {
		boolean spaced = random.nextBoolean();
		StringBuilder text = new StringBuilder(random.nextInt(9) == 0 ? "\uFEFF" : "");
		for (int n = random.nextInt(60); n >= 0; n--) {
			text.append(LINES.get(random.nextInt(LINES.size())));
			text.append(random.nextInt(4) == 0 ? " " : "").append(random.nextInt(12) == 0 ? "\r\n" : "\n");
			if (spaced || random.nextInt(4) == 0)
				text.append("\n".repeat(random.nextInt(8) == 0 ? 3 : 1));
		}
		return text.toString();
	}

	@Test
	void everyFormatAndStepKeepsTheMapRight() throws Exception {
		DocumentReader reader = BuiltIn.reader();
		for (int seed = 0; seed < 250; seed++) {
			String text = text(new Random(seed));
			String decoded = text.startsWith("\uFEFF") ? text.substring(1) : text;
			for (String format : List.of("text", "markdown", "html")) {
				ImportedDocument document;
				try {
					document = reader.read(DocumentSource.of(Path.of("any.txt"), text.getBytes(StandardCharsets.UTF_8)),
							ImportRequest.DEFAULT.withFormat(format));
				} catch (ImportException e) {
					assertEquals(ImportException.Code.EMPTY, e.code(), "seed " + seed);
					continue;
				} catch (RuntimeException e) {
					throw new AssertionError("seed " + seed + " as " + format, e);
				}
				Steps.checkMap(document.map(), document.text(), decoded);
				assertEquals(document.map(), OffsetMap.parse(document.map().format()), "seed " + seed);
				for (ProposedPart part : document.parts())
					assertTrue(part.span().start() < part.span().end() && part.span().end() <= document.map().readingLength());
			}
		}
	}

	@Test
	void wordsAreNeitherLostNorInvented() throws Exception {
		for (int seed = 0; seed < 600; seed++) {
			String text = text(new Random(seed)).replace("\uFEFF", "");
			String cleaned = Steps.runAll("line-ends, footnotes, hyphenation, paragraphs, blank-lines", text);
			assertEquals(letters(text), letters(cleaned.replaceAll("(?m)^Notes$", "")), "seed " + seed);
		}
	}

	/** How often each letter stands in the text; their order may change, with the notes. */
	private static String letters(String text) {
		return text.codePoints().filter(Character::isLetter).sorted()
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	@Test
	void cleaningTwiceIsCleaningOnce() throws Exception {
		for (int seed = 0; seed < 300; seed++) {
			String once = Steps.runAll("line-ends, characters, blank-lines", text(new Random(seed)));
			assertEquals(once, Steps.runAll("line-ends, characters, blank-lines", once), "seed " + seed);
		}
		assertEquals("x\n", Steps.runAll("default", "x"));
		assertTrue(CleaningChoice.parse("default") == CleaningChoice.DEFAULT);
	}
}
