package org.florilegium.ui.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnitsTest {

	private static final String TEXT = """
			The harbour

			The fees are too high. Mr. Smith of the U.S. delegation said: "We cannot pay!" So it went
			on over a line that somebody broke, and ended here. Then it was over.

			A second paragraph.
			""";

	private static final String FAMILY = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

	private final Units units = new Units(TEXT);

	private String around(String in, Unit unit) {
		return words(units.around(TEXT.indexOf(in), unit));
	}

	private static String words(Units.Stretch stretch) {
		return TEXT.substring(stretch.start(), stretch.end());
	}

	@Test
	void aSentenceEndsWhereItEndsAndNotAtAnAbbreviation() {
		assertEquals("The fees are too high.", around("fees", Unit.SENTENCE));
		assertEquals("Mr. Smith of the U.S. delegation said: \"We cannot pay!\"", around("delegation", Unit.SENTENCE));
	}

	@Test
	void aSentenceGoesOnOverABrokenLine() {
		assertEquals("So it went\non over a line that somebody broke, and ended here.", around("somebody", Unit.SENTENCE));
	}

	@Test
	void aParagraphEndsAtABlankLineAndNotAtABrokenOne() {
		String paragraph = around("delegation", Unit.PARAGRAPH);
		assertTrue(paragraph.startsWith("The fees") && paragraph.endsWith("was over."), paragraph);
		assertEquals("The harbour", around("harbour", Unit.PARAGRAPH));
	}

	@Test
	void aParagraphIsSelectedAsAWholeHoweverLongItIs() {
		String words = "The fees are too high. ".repeat(10_000).strip();
		Units of = new Units("A title\n\n" + words + "\n\nAn end.\n");
		assertEquals(new Units.Stretch(9, 9 + words.length()), of.around(100_000, Unit.PARAGRAPH));
		assertEquals(9, of.startBefore(100_000, Unit.PARAGRAPH));
		assertEquals(9 + words.length(), of.endAfter(100_000, Unit.PARAGRAPH));
	}

	@Test
	void wordsAndPunctuationAreStepsOfTheirOwn() {
		int high = TEXT.indexOf("high");
		assertEquals("high", words(units.around(high, Unit.WORD)));
		assertEquals(high + 4, units.endAfter(high, Unit.WORD));
		assertEquals(high + 5, units.endAfter(high + 4, Unit.WORD));
		assertEquals(TEXT.indexOf("too") + 3, units.endBefore(high + 4, Unit.WORD));
		assertEquals(TEXT.indexOf("too"), units.startBefore(high, Unit.WORD));
	}

	@Test
	void anEndSnapsToTheNearestWord() {
		int delegation = TEXT.indexOf("delegation");
		assertEquals(delegation, units.snap(delegation + 3, Unit.WORD, true));
		assertEquals(delegation + 10, units.snap(delegation + 6, Unit.WORD, false));
		assertEquals(TEXT.indexOf("said"), units.snap(delegation + 9, Unit.WORD, true));
	}

	@Test
	void whatReadersSeeAsOneCharacterIsNeverSplit() {
		Units emoji = new Units("a" + FAMILY + "e\u0301.");
		assertEquals(1, emoji.floor(5));
		assertEquals(1 + FAMILY.length(), emoji.ceiling(5));
		assertEquals(new Units.Stretch(1, 1 + FAMILY.length()), emoji.around(3, Unit.CHARACTER));
		int accent = 1 + FAMILY.length() + 1;
		assertEquals(accent - 1, emoji.floor(accent));
		assertEquals(accent + 1, emoji.ceiling(accent));
	}

	@Test
	void findsWordsAcrossBrokenLinesAndWhateverTheirCase() {
		assertEquals(List.of("went\non"), units.find("WENT on", false).stream().map(UnitsTest::words).toList());
		assertEquals(List.of(), units.find("WENT on", true));
		assertEquals(List.of(), units.find("  ", false));
		assertEquals(1, units.find("high.", false).size());
	}

	/** Stepping through a text by ends meets the same places there and back, whatever the text. */
	@ParameterizedTest
	@EnumSource(Unit.class)
	void stepsForwardAndBackMeetTheSamePlaces(Unit unit) {
		String[] pieces = { "word ", "Another. ", "\n", "\n\n", "e\u0301 ", FAMILY, "\u6E2F\u53E3\u8D39\u3002", "\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064A\u0631. ",
				"(in brackets) ", "\uD83C\uDDE9\uD83C\uDDEA ", "one long line of words that goes on and on until it is broken\n" };
		for (int seed = 0; seed < 120; seed++) {
			Random random = new Random(seed);
			StringBuilder text = new StringBuilder("x ");
			for (int i = random.nextInt(40); i >= 0; i--)
				text.append(pieces[random.nextInt(pieces.length)]);
			text.append("y");
			Units all = new Units(text.toString());
			List<Integer> forward = new ArrayList<>();
			for (int at = 0; at < text.length(); at = all.endAfter(at, unit))
				forward.add(at);
			forward.add(text.length());
			List<Integer> back = new ArrayList<>();
			for (int at = text.length(); at > 0; at = all.endBefore(at, unit))
				back.addFirst(at);
			back.addFirst(0);
			assertEquals(forward, back, "seed " + seed + " " + unit);
			BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
			characters.setText(text.toString());
			for (int at : forward)
				assertTrue(characters.isBoundary(at), "seed " + seed + " splits a character at " + at);
			assertFalse(forward.isEmpty());
		}
	}
}
