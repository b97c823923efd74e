package org.florilegium.exchange.internal.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.florilegium.exchange.BuiltIn;
import org.florilegium.exchange.clean.Cleaning;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.model.Span;
import org.junit.jupiter.api.Test;

class SmallStepsTest {

	@Test
	void allLineEndsBecomeLineFeeds() {
		assertEquals("one\ntwo\nthree\nfour\n", Steps.run("line-ends", "\uFEFFone\r\ntwo\rthree\u2028four\n"));
	}

	@Test
	void aFormFeedIsRememberedAsPageBreak() {
		Cleaning cleaning = Steps.clean("line-ends", "end of one\n\fbegin of two\fthree", "");
		assertEquals("end of one\nbegin of two\nthree", cleaning.draft().text());
		assertEquals(List.of(11, 24), cleaning.draft().marks(Kind.PAGE).stream().map(m -> m.start()).toList());
	}

	@Test
	void textWithLineFeedsNeedsNoLineEnds() {
		assertFalse(BuiltIn.cleaner("line-ends").isNeeded(new Draft("one\ntwo\n")));
	}

	@Test
	void ligaturesAreResolvedAndMapToTheWholeLigature() {
		Cleaning cleaning = Steps.clean("characters", "the ﬁnal oﬃce", "");
		assertEquals("the final office", cleaning.draft().text());
		assertEquals(new Span(4, 8), cleaning.map().toSource(new Span(4, 9)));
		assertEquals(2, cleaning.counts().get("ligatures resolved"));
	}

	@Test
	void ligaturesStayWhenAsked() {
		assertEquals("the ﬁnal", Steps.clean("characters", "the ﬁnal", "keep-ligatures").draft().text());
	}

	@Test
	void invisibleCharactersGoAndOddSpacesBecomePlain() {
		assertEquals("cooperation of 20 km", Steps.run("characters", "co\u00ADopera\u200Btion of\u202F20\u00A0km"));
	}

	@Test
	void aSoftHyphenAtALineEndIsLeftToHyphenation() {
		assertEquals("co\u00AD\noperate", Steps.run("characters", "co\u00AD\noperate"));
	}

	@Test
	void lettersAreNotNormalised() {
		String text = "Zoe\u0308 and Zoë, ½, № 5, 👩\u200D🔬\n";
		assertFalse(BuiltIn.cleaner("characters").isNeeded(new Draft(text)));
		assertEquals(text, Steps.run("characters", text));
	}

	@Test
	void oneBlankLineIsLeftOfSeveralAndNoneOutside() {
		assertEquals("a\n\nb\n", Steps.run("blank-lines", "\n \na  \n\n \n\nb\n\n\n"));
		assertEquals("a\n", Steps.run("blank-lines", "a"));
		assertEquals("", Steps.run("blank-lines", "\n\n"));
	}

	@Test
	void anUnknownOptionIsRefusedByName() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
				() -> Steps.clean("characters", "x", "keep-everything"));
		assertTrue(e.getMessage().contains("keep-everything") && e.getMessage().contains("keep-ligatures"));
	}
}
