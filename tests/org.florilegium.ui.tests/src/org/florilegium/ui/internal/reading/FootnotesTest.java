package org.florilegium.ui.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FootnotesTest {

	private static String notes(String text) {
		return text.substring(Footnotes.start(text));
	}

	@Test
	void notesAtTheEndAreSetApart() {
		assertEquals("[1] See the report.\n[2] Ibid.\n", notes("The fees are high.[1]\n\n[1] See the report.\n[2] Ibid.\n"));
		assertEquals("* The author is a minister.", notes("The fees are high.*\n\n* The author is a minister."));
	}

	@Test
	void whatMayBeTextStaysText() {
		assertEquals("", notes("The fees are high.\n\n1 They rose.\n2 They fell.\n"));
		assertEquals("", notes("[1] A list.\n\nAnd then more text."));
		assertEquals("[1] The only note.", notes("[7] What was said before.\n[1] The only note."));
		assertEquals("", notes(""));
	}
}
