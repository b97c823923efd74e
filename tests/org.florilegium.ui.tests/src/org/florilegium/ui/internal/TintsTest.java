package org.florilegium.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;

class TintsTest {

	private static final RGB WHITE = new RGB(255, 255, 255);
	private static final RGB BLACK = new RGB(0, 0, 0);

	@Test
	void aTintIsAThinLayerOfTheColour() {
		assertEquals(new RGB(209, 232, 255), Tints.tint(Tints.rgb("#0080FF"), WHITE));
		assertEquals(new RGB(0, 38, 77), Tints.tint(Tints.rgb("#0080FF"), BLACK));
	}

	@Test
	void tintsLaidOverEachOtherBlend() {
		RGB first = Tints.tint(Tints.rgb("#FF0000"), WHITE);
		RGB both = Tints.tint(Tints.rgb("#0000FF"), first);
		assertTrue(both.red < first.red && both.blue > first.blue);
	}

	@Test
	void stanceIsAShapeToo() {
		assertEquals("▲", Tints.shape(2.0));
		assertEquals("▼", Tints.shape(-1.0));
		assertEquals("●", Tints.shape(0.0));
		assertEquals("", Tints.shape(null));
	}

	@Test
	void textIsLegibleOnAnyColour() {
		assertEquals(WHITE, Tints.textOn(Tints.rgb("#0072B2")));
		assertEquals(BLACK, Tints.textOn(Tints.rgb("#F0E442")));
		assertFalse(Tints.isDark(WHITE));
	}
}
