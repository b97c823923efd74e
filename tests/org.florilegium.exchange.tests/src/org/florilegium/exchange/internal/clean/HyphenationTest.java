package org.florilegium.exchange.internal.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.florilegium.exchange.BuiltIn;
import org.florilegium.exchange.clean.Cleaning;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.model.Span;
import org.junit.jupiter.api.Test;

class HyphenationTest {

	private static String joined(String text) {
		return Steps.run("hyphenation", text).replaceAll("\\s+", " ").strip();
	}

	@Test
	void aDividedWordIsPutTogether() {
		assertEquals("a collective effort of all members of the league", joined("""
				a col-
				lective effort of all mem-
				bers of the league
				"""));
	}

	@Test
	void theLineEndFollowsTheWord() {
		assertEquals("a collective\neffort\n", Steps.run("hyphenation", "a col-\nlective effort\n"));
	}

	@Test
	void blankLinesBetweenDoNotMatterInSpacedText() {
		assertEquals("the fund of the Lisbon-based trust was meant for collective works on the quay and its cranes",
				joined(Steps.spaced("""
						the fund of the Lisbon-
						based trust was meant for col-
						lective works on the quay and
						its cranes""")));
	}

	@Test
	void theDocumentsOwnSpellingDecides() {
		assertEquals("The out-of-area task is an out-of-area task, and co-operation is co-operation.", joined("""
				The out-of-area task is an out-of-
				area task, and co-operation is co-
				operation.
				"""));
		assertEquals("The reentry was a reentry.", joined("The reentry was a re-\nentry."));
	}

	@Test
	void hyphensBeforeCapitalsAndAfterSetPrefixesStay() {
		assertEquals("the post-War order and self-esteem, for esteem matters",
				joined("the post-\nWar order and self-\nesteem, for esteem matters"));
	}

	@Test
	void anAbbreviationDividedWithinCapitalsIsPutTogetherByEvidence() {
		assertEquals("The ALLIANCE met; the ALLIANCE’s fleet sailed.", joined("The ALLIANCE met; the ALLI-\nANCE’s fleet sailed."));
	}

	@Test
	void aNewCompoundFollowsItsKin() {
		assertEquals("anti-slavery, anti-toll and anti-harbour voices of the harbour",
				joined("anti-slavery, anti-toll and anti-\nharbour voices of the harbour"));
	}

	@Test
	void anOpenHyphenBeforeAndStaysWithItsSpace() {
		assertEquals("short- and long-term dues", Steps.run("hyphenation", "short-\nand long-term dues").replace('\n', ' '));
	}

	@Test
	void numbersAndDashesAreLeftAlone() {
		assertEquals("pages 21-35 were lost – all - of them", joined("pages 21-\n35 were lost –\nall -\nof them"));
	}

	@Test
	void softHyphensAtLineEndsGo() {
		assertEquals("the harbour was full", joined("the har\u00AD\nbour was full"));
	}

	@Test
	void addressesKeepTheirHyphens() {
		assertEquals("see http://example.org/the-port/dues-list.html for more",
				joined("see http://example.org/the-port/dues-\nlist.html for more"));
	}

	@Test
	void theOptionKeepsEveryHyphen() {
		assertEquals("a col-lective\neffort", Steps.clean("hyphenation", "a col-\nlective effort", "keep-hyphens").draft().text());
	}

	@Test
	void theWordMapsToBothHalves() {
		Cleaning cleaning = Steps.clean("hyphenation", "a col-\nlective effort", "");
		assertEquals(new Span(2, 14), cleaning.map().toSource(new Span(2, 12)));
	}

	@Test
	void textWithoutBrokenLinesIsLeftAlone() {
		assertFalse(BuiltIn.cleaner("hyphenation").isNeeded(new Draft("""
				The dues - all of them - were paid at the end of the year by everybody who had come into the port at any time.

				Nobody asked why. The clerk wrote pre-
				""")));
	}
}
