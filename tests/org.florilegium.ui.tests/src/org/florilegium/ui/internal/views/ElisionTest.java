package org.florilegium.ui.internal.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class ElisionTest {

	@Test
	void leavesOutTheMiddleBetweenWords() {
		assertEquals("The fees are too \u2026 every year.", Elision.middle("The fees are too high for small boats, and the channel must be dredged every year.", 34));
		assertEquals("short", Elision.middle("short", 30));
	}

	@Test
	void keepsTheRoomAndSplitsNoCharacter() {
		Random random = new Random(1);
		for (int i = 0; i < 2000; i++) {
			StringBuilder text = new StringBuilder();
			for (int n = random.nextInt(80); n >= 0; n--)
				text.append(random.nextInt(6) == 0 ? " " : random.nextBoolean() ? "x" : "\uD83D\uDE00");
			int room = 12 + random.nextInt(60);
			String elided = Elision.middle(text.toString(), room);
			assertTrue(elided.length() <= Math.max(text.length() <= room ? text.length() : 0, room), elided);
			for (int c = 0; c < elided.length(); c++) {
				assertFalse(Character.isHighSurrogate(elided.charAt(c)) && (c + 1 == elided.length() || !Character.isLowSurrogate(elided.charAt(c + 1))), elided);
				assertFalse(Character.isLowSurrogate(elided.charAt(c)) && (c == 0 || !Character.isHighSurrogate(elided.charAt(c - 1))), elided);
			}
		}
	}
}
