package org.florilegium.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

	@ParameterizedTest
	@ValueSource(strings = { "0800", "1998", "1998-04", "2000-02-29" })
	void isWrittenAsItWasRead(String text) {
		assertEquals(text, PartialDate.valueOf(text).toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "98-4", "1998-13", "1999-02-29", "1998-4-5", "April 1998" })
	void refusesWhatIsNoDate(String text) {
		assertThrows(DateTimeException.class, () -> PartialDate.valueOf(text));
	}

	@Test
	void meansEveryDayThatItCouldBe() {
		assertEquals(LocalDate.of(1996, 2, 1), PartialDate.valueOf("1996-02").earliest());
		assertEquals(LocalDate.of(1996, 2, 29), PartialDate.valueOf("1996-02").latest());
		assertEquals(LocalDate.of(1996, 12, 31), PartialDate.valueOf("1996").latest());
	}

	@Test
	void sortsByItsFirstDayTheLessExactFirst() {
		assertEquals(List.of("1996", "1996-01", "1996-01-01", "1997"), Stream.of("1997", "1996-01-01", "1996", "1996-01")
				.map(PartialDate::valueOf).sorted().map(PartialDate::toString).toList());
	}
}
