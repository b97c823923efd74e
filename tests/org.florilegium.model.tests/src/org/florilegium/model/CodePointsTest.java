package org.florilegium.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodePointsTest {

	private static final String[] PIECES = { "a", "é", "e\u0301", "🚢", "港", "ع", "👩‍🚀", "\n", "\uD83D", "\uDEA2" };

	static LongStream seeds() {
		return LongStream.range(0, 200);
	}

	private static String random(long seed) {
		Random random = new Random(seed);
		StringBuilder text = new StringBuilder();
		for (int n = random.nextInt(40); n > 0; n--)
			text.append(PIECES[random.nextInt(PIECES.length)]);
		return text.toString();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void countsAsJavaDoes(long seed) {
		String text = random(seed);
		CodePoints points = new CodePoints(text);
		assertEquals(text.codePointCount(0, text.length()), points.length());
		for (int i = 0; i <= points.length(); i++) {
			assertEquals(text.offsetByCodePoints(0, i), points.toUtf16(i));
			assertEquals(i, points.fromUtf16(points.toUtf16(i)));
		}
		for (int i = 0; i < text.length(); i++) {
			int point = points.fromUtf16(i);
			assertTrue(points.toUtf16(point) <= i && i < points.toUtf16(point + 1), "within its own code point");
		}
	}

	@Test
	void wordsAreTakenByCodePoints() {
		CodePoints points = new CodePoints("a🚢b港c");
		assertEquals("🚢b", points.substring(new Span(1, 3)));
		assertEquals("a🚢", points.before(2, 9));
		assertEquals("港c", points.after(3, 9));
		assertTrue(points.covers(new Span(0, 5)));
		assertFalse(points.covers(new Span(0, 6)));
		assertFalse(points.covers(new Span(2, 2)));
		assertThrows(IndexOutOfBoundsException.class, () -> points.substring(new Span(3, 6)));
	}
}
