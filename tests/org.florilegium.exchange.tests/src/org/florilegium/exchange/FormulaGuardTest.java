package org.florilegium.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class FormulaGuardTest {

	private static final String STARTS = "=+-@\t\r";

	@Test
	void whatCouldBeAFormulaGetsAnApostrophe() {
		for (String cell : List.of("=1+1", "+49 40 1234", "-2+3", "@SUM(A1)", "\tx", "\r=1", "=", "-", "=a\nb"))
			assertEquals("'" + cell, FormulaGuard.guard(cell));
	}

	@Test
	void otherTextsAndPlainNumbersStay() {
		for (String cell : List.of("", "fees", "a=b", "-1", "+3.5", "-12", "‘=1’", "'tis", " =1", "–1"))
			assertEquals(cell, FormulaGuard.guard(cell));
	}

	@Test
	void guardingIsUndoneExactly() {
		Random random = new Random(3);
		for (int i = 0; i < 20_000; i++) {
			StringBuilder text = new StringBuilder();
			for (int n = random.nextInt(6); n > 0; n--)
				text.append("'=+-@\t\ra1. \n".charAt(random.nextInt(12)));
			String guarded = FormulaGuard.guard(text.toString());
			assertEquals(text.toString(), FormulaGuard.unguard(guarded));
			if (!guarded.isEmpty() && !guarded.matches("[+-]?\\d+(\\.\\d+)?"))
				assertFalse(STARTS.indexOf(guarded.charAt(0)) >= 0, guarded);
		}
	}
}
