package org.florilegium.study.anchor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {

	private static List<String> typed(String text, String quote) {
		CodePoints points = new CodePoints(text);
		return new Quotes(points).typed(quote).stream().map(points::substring).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = { "it is a “silver bullet”, no|a \"silver bullet\"|a “silver bullet”",
			"they don’t pay|don't pay|don’t pay", "1995–1999 and on|1995-1999|1995–1999", "and so on… or not|so on... or|so on… or",
			"hard co\u00ADoperation|hard cooperation|hard co\u00ADoperation", "a\u00A0thin\u2009space|a thin space|a\u00A0thin\u2009space",
			"Cafe\u0301 au lait|Café au|Cafe\u0301 au", "Café au lait|Cafe\u0301 au|Café au", "THE MAYOR spoke|the mayor|THE MAYOR",
			"Straße|STRASSE|", "a – b|a - b|a – b" })
	void findsWhatPeopleTypeAndGivesTheTextsOwnWords(String text, String quote, String words) {
		assertEquals(words == null ? List.of() : List.of(words), typed(text, quote));
	}

	@Test
	void findsWordsAcrossLineBreaks() {
		assertEquals(List.of("one\n\ntwo   three"), typed("zero one\n\ntwo   three four", " one two\tthree "));
	}

	@Test
	void prefersExactWordsToSimilarOnes() {
		assertEquals(List.of("The fees"), typed("the fees and The fees", "The fees"));
		assertEquals(List.of("the fees", "The fees"), typed("the fees and The fees", "THE FEES"));
	}

	@Test
	void neverFindsHalfACharacter() {
		CodePoints text = new CodePoints("🌊🌊 ab");
		assertEquals(List.of(), new Quotes(text).exact("\uDF0A"));
		assertEquals(List.of(), new Quotes(text).exact("\uD83C"));
		assertEquals(List.of(new Span(0, 1), new Span(1, 2)), new Quotes(text).exact("🌊"));
		assertEquals(List.of(), typed("e\u0301a", "E"), "an accent belongs to its letter");
		assertEquals(List.of(), typed("and…so", "and."), "a sign that stands for three is not divided");
	}

	@Test
	void overlappingPlacesAreAllFound() {
		assertEquals(List.of(new Span(0, 4), new Span(2, 6)), new Quotes(new CodePoints("ababab")).exact("abab"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 })
	void everyPassageIsFoundByItsOwnWords(int seed) {
		Random random = new Random(seed);
		CodePoints text = new CodePoints(Scripts.text(random, 800));
		Quotes quotes = new Quotes(text);
		for (int i = 0; i < 100; i++) {
			int start = random.nextInt(text.length() - 40);
			Span span = new Span(start, start + 1 + random.nextInt(39));
			String words = text.substring(span);
			assertTrue(quotes.exact(words).contains(span), () -> "seed " + seed + " " + span);
			assertTrue(words.isBlank() || quotes.typed(words).contains(span));
			for (Span found : quotes.exact(words))
				assertEquals(words, text.substring(found));
		}
	}

	@Test
	void nothingStandsInNothing() {
		assertEquals(List.of(), typed("", "words"));
		assertEquals(List.of(), typed("words", ""));
		assertEquals(List.of(), typed("words", "  "));
		assertEquals(List.of(), new Quotes(new CodePoints("words")).similar("", 3));
		assertEquals(List.of(), new Quotes(new CodePoints("")).similar("words", 3));
	}
}
