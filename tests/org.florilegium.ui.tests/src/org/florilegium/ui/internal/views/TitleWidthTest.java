package org.florilegium.ui.internal.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TitleWidthTest {

	private static final int[] OTHERS = { 46, 92, 120, 86 };

	@Test
	void inANarrowViewTheMostImportantColumnsStayBesideTheTitle() {
		assertEquals(370 - 46 - 92, TitleWidth.width(370, OTHERS, 2));
	}

	@Test
	void aTitleCanBeReadHoweverNarrowTheViewIs() {
		assertEquals(200, TitleWidth.width(120, OTHERS, 2));
	}

	@Test
	void inAWideViewAllColumnsAreSeen() {
		assertEquals(800 - 344, TitleWidth.width(800, OTHERS, 2));
		assertEquals(640, TitleWidth.width(1600, OTHERS, 2), "and no longer lines than one can follow");
	}
}
