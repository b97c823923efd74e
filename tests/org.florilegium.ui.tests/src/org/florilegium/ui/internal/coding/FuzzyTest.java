package org.florilegium.ui.internal.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.florilegium.ui.internal.coding.Fuzzy.Known;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyTest {

	private static final List<String> THEMES = List.of("Economy", "Harbour fees", "Fishing licences", "Dredging of the channel", "Équité fiscale", "港口费用");

	@ParameterizedTest
	@CsvSource({ "harb, Harbour fees", "fees, Harbour fees", "hf, Harbour fees", "channel dredg, Dredging of the channel", "equite, Équité fiscale", "费用, 港口费用",
			"lic, Fishing licences", "drchan, Dredging of the channel" })
	void findsWhatIsMeant(String typed, String expected) {
		assertEquals(expected, Fuzzy.find(typed, THEMES, theme -> List.of(new Known(theme, 0)), 10).getFirst());
	}

	@ParameterizedTest
	@CsvSource({ "zebra", "feesx", "xyz" })
	void findsNothingWhereNothingIsMeant(String typed) {
		assertEquals(List.of(), Fuzzy.find(typed, THEMES, theme -> List.of(new Known(theme, 0)), 10));
	}

	@ParameterizedTest
	@CsvSource({ "'', Economy" })
	void keepsTheOrderWhenNothingIsTyped(String typed, String first) {
		assertEquals(THEMES, Fuzzy.find(typed, THEMES, theme -> List.of(new Known(theme, 0)), 10));
		assertEquals(first, Fuzzy.find(typed, THEMES, theme -> List.of(new Known(theme, 0)), 10).getFirst());
	}
}
