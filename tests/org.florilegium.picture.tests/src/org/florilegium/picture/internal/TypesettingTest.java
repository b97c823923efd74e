package org.florilegium.picture.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.florilegium.picture.Face;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesettingTest {

	@ParameterizedTest
	@ValueSource(strings = { "The office of Tolls, AVAWATo Tr. ffl", " ", "«Größe» 12,5 %", "Ελληνικά и кириллица", "مرفأ في 1998", "हिन्दी", "港湾費", "a\u0301e\u0301" })
	void aTextIsAsWideAsItIsSet(String text) {
		for (Face face : new Face[] { Face.of(100), Face.bold(100) })
			assertEquals(Typesetting.layout(text, face).getAdvance(), Typesetting.width(text, face), 0.01);
	}

	@Test
	void nothingTakesNoRoom() {
		assertEquals(0, Typesetting.width("", Face.of(12)));
	}
}
