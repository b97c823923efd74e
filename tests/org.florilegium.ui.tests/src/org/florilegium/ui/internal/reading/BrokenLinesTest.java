package org.florilegium.ui.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.eclipse.swt.custom.TextChangeListener;
import org.eclipse.swt.custom.TextChangedEvent;
import org.eclipse.swt.custom.TextChangingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenLinesTest {

	private static final String SENTENCES = "The fees are too high for small boats, she said. Nobody pays for dredging! ";

	private final BrokenLines lines = new BrokenLines();

	/** What a widget is given: lines, and where they start. */
	private List<String> given() {
		List<String> given = new ArrayList<>();
		int end = 0;
		for (int line = 0; line < lines.getLineCount(); line++) {
			int start = lines.getOffsetAtLine(line);
			assertTrue(start >= end, "lines do not overlap");
			String words = lines.getLine(line);
			assertEquals(words, lines.getTextRange(start, words.length()));
			assertEquals(-1, words.indexOf('\n'));
			assertTrue(words.length() <= BrokenLines.LONGEST, () -> "a line of " + words.length());
			String between = lines.getTextRange(end, start - end);
			assertTrue(between.isBlank() && between.length() <= 2, between);
			for (int offset = start; offset <= start + words.length(); offset += Math.max(1, words.length() / 7))
				assertEquals(offset == lines.getCharCount() || line + 1 == lines.getLineCount() || offset < lines.getOffsetAtLine(line + 1) ? line : line + 1,
						lines.getLineAtOffset(offset));
			end = start + words.length();
			given.add(words);
		}
		assertEquals(lines.getCharCount(), end);
		return given;
	}

	@Test
	void linesThatAreNotTooLongAreGivenAsTheyAre() {
		lines.setText("one\n\n" + "word ".repeat(900) + "\r\nthree\n");
		assertEquals(List.of("one", "", "word ".repeat(900), "three", ""), given());
		assertEquals(5 + 4500 + 2, lines.getOffsetAtLine(3));
	}

	@Test
	void aLongLineIsGivenSentenceBySentenceAndTheTextIsAsItWas() {
		String text = "A title\n\n" + SENTENCES.repeat(2_000) + "\n\nAn end.\n";
		lines.setText(text);
		List<String> given = given();
		assertEquals(text, lines.getTextRange(0, lines.getCharCount()));
		assertTrue(given.size() > 60);
		for (String piece : given.subList(2, given.size() - 3))
			assertTrue(piece.isEmpty() || piece.matches("(?s)(The|Nobody).*[.!] ?"), piece);
		assertEquals(2, lines.whole(40));
		assertEquals(given.size() - 2, lines.whole(given.size() - 2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "words without any end ", "\u6E2F\u53E3\u8D39\u7528\u592A\u9AD8\u4E86\u3002", "\u6E2F\u53E3", "x", "e\u0301",
			"\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\u0627\u0644\u0645\u064A\u0646\u0627\u0621 \u0645\u0631\u062A\u0641\u0639\u0629. ", "\uD835\uDD04" })
	void whatReadersSeeAsOneCharacterIsInOnePiece(String words) {
		String text = words.repeat(20_000 / words.length());
		lines.setText(text);
		assertTrue(given().size() >= 7);
		BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
		characters.setText(text);
		for (int line = 0; line < lines.getLineCount(); line++)
			assertTrue(characters.isBoundary(lines.getOffsetAtLine(line)));
	}

	@Test
	void aPlaceBetweenTwoLettersIsKnown() {
		lines.setText("x".repeat(20_000));
		int place = lines.getOffsetAtLine(1);
		assertTrue(lines.isTight(place));
		assertFalse(lines.isTight(place - 1) || lines.isTight(0));
		assertTrue(lines.isBroken(place - 1, place));
		assertFalse(lines.isBroken(place, place + 5));
		lines.setText(SENTENCES.repeat(300));
		place = lines.getOffsetAtLine(1);
		assertFalse(lines.isTight(place));
		assertTrue(lines.isBroken(place - 3, place));
		assertFalse(lines.isBroken(place - 3, place - 1), "the space ends the piece");
	}

	/** The widget keeps what it knows of lines by what it is told of a change. */
	@Test
	void whatIsToldOfAChangeIsWhatChanges() {
		Random random = new Random(7);
		StringBuilder model = new StringBuilder(SENTENCES.repeat(200) + "\n" + "y".repeat(9_000) + "\n\nshort\r\nend");
		lines.setText(model.toString());
		List<Integer> told = new ArrayList<>();
		int[] before = new int[1];
		lines.addTextChangeListener(new TextChangeListener() {
			@Override
			public void textChanging(TextChangingEvent event) {
				before[0] = lines.getLineCount();
				told.add(event.newLineCount - event.replaceLineCount);
				assertEquals(lines.getLineAtOffset(event.start + event.replaceCharCount) - lines.getLineAtOffset(event.start), event.replaceLineCount);
			}

			@Override
			public void textChanged(TextChangedEvent event) {
				assertEquals(before[0] + told.getLast(), lines.getLineCount());
			}

			@Override
			public void textSet(TextChangedEvent event) {
				told.clear();
			}
		});
		String[] words = { "", "", "z", "\n", "a word. ", "\n\n", SENTENCES.repeat(150), "w".repeat(7_000) };
		for (int i = 0; i < 1_000; i++) {
			int start = random.nextInt(model.length() + 1);
			if (i % 5 == 0)
				start = lines.getOffsetAtLine(random.nextInt(lines.getLineCount()));
			int length = random.nextInt(4) == 0 ? random.nextInt(Math.min(6_000, model.length() - start) + 1) : Math.min(random.nextInt(3), model.length() - start);
			String by = words[random.nextInt(words.length - (model.length() > 60_000 ? 2 : 0))];
			int line = lines.getLineAtOffset(start);
			List<String> above = lineTexts(line);
			lines.replaceTextRange(start, length, by);
			model.replace(start, start + length, by);
			assertEquals(above, lineTexts(line), "lines above are as they were");
		}
		assertEquals(model.toString(), lines.getTextRange(0, lines.getCharCount()));
		given();
		assertEquals(1_000, told.size());
	}

	private List<String> lineTexts(int end) {
		String[] texts = new String[end];
		Arrays.setAll(texts, line -> lines.getOffsetAtLine(line) + lines.getLine(line));
		return List.of(texts);
	}
}
