package org.florilegium.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

	@Test
	void isReadAsItIsWritten() {
		assertEquals(new Span(812, 3004), Span.valueOf("812..3004"));
		assertEquals("812..3004", new Span(812, 3004).toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "1..", "..2", "-1..2", "1.2", "99999999999..2" })
	void refusesWhatIsNoSpan(String text) {
		assertThrows(IllegalArgumentException.class, () -> Span.valueOf(text));
	}

	@Test
	void theEndIsNotPartOfIt() {
		assertFalse(new Span(0, 5).overlaps(new Span(5, 9)));
		assertTrue(new Span(0, 6).overlaps(new Span(5, 9)));
		assertTrue(new Span(0, 9).contains(new Span(5, 9)));
		assertTrue(new Span(5, 5).isReversed());
	}

	@Test
	void containersComeBeforeTheirContents() {
		assertEquals(List.of(new Span(0, 9), new Span(0, 4), new Span(4, 9)),
				Stream.of(new Span(4, 9), new Span(0, 4), new Span(0, 9)).sorted().toList());
	}
}
