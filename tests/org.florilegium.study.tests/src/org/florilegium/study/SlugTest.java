package org.florilegium.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Dynamic Change | dynamic-change", "Fees and Tolls: A History of the Harbour | fees-and-tolls",
			"1998: the year of the mole | document", "Über die Höhe der Gebühren im Hafen und anderswo | über-die-höhe-der-gebühren-im-hafen", "Гавань | гавань", "港の歴史 | 港の歴史",
			"The harbour, its office and the | the-harbour-its-office" })
	void titlesBecomeNames(String title, String name) {
		assertEquals(name, Slug.ofTitle(title));
	}

	@Test
	void personsBearTheirFamilyName() {
		assertEquals("odonnell", Slug.ofPerson("Clara Marina O’Donnell", n -> false));
		assertEquals("tom-becker", Slug.ofPerson("Tom Becker", Set.of("becker")::contains));
		assertEquals("tom-becker-2", Slug.ofPerson("Tom Becker", Set.of("becker", "tom-becker")::contains));
	}
}
