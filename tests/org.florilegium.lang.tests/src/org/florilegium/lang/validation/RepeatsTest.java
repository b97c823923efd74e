package org.florilegium.lang.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatsTest {

	/** Of two letters, so that much is repeated. */
	private static String words(Random random, int length) {
		StringBuilder words = new StringBuilder();
		while (words.length() < length)
			words.append("ab".charAt(random.nextInt(2)));
		return words.toString();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 5, 11, 12, 13, 200, 3000 })
	void agreesWithReadingTheWholeText(int length) {
		Random random = new Random(length);
		String text = words(random, length);
		Repeats repeats = new Repeats(text);
		for (int i = 0; i < 500; i++) {
			int start = random.nextInt(length + 1);
			int end = Math.min(length, start + 1 + random.nextInt(24));
			String quote = i % 5 == 0 || start == end ? words(random, 1 + random.nextInt(20)) : text.substring(start, end);
			int first = text.indexOf(quote);
			assertEquals(first >= 0 && text.indexOf(quote, first + 1) >= 0, repeats.occursAgain(quote), quote);
		}
	}
}
