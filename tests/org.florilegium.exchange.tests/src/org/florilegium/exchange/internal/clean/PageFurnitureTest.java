package org.florilegium.exchange.internal.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.florilegium.exchange.clean.Cleaning;
import org.florilegium.exchange.clean.Mark.Kind;
import org.junit.jupiter.api.Test;

class PageFurnitureTest {

	@Test
	void runningHeadersWithRisingNumbersGo() {
		Cleaning cleaning = Steps.clean("page-furniture", """
				The council of the port met in spring and found that

				12 Harbours and Tolls

				the dues had fallen. It asked the office to

				13 Harbours and Tolls

				report on the matter. In autumn the office said that

				14Harbours and Tolls

				the ships were fewer.
				""", "");
		assertTrue(!cleaning.draft().text().contains("Harbours and Tolls"), cleaning.draft().text());
		assertEquals(3, cleaning.counts().get("running headers, footers and page numbers left out"));
		assertEquals(3, cleaning.draft().marks(Kind.PAGE).size());
	}

	@Test
	void pageNumbersAloneGo() {
		String text = Steps.run("page-furniture", """
				the dues were paid by the masters of the
				- 7 -
				ships, who complained to the council that the
				- 8 -
				channel was silted up.
				""");
		assertEquals("""
				the dues were paid by the masters of the
				ships, who complained to the council that the
				channel was silted up.
				""", text);
	}

	@Test
	void headersWithoutNumbersGoWhenTheyInterruptSentences() {
		String text = Steps.run("page-furniture", """
				It was plain to all who sat in
				The Harbour Papers
				the room that the fee would
				The Harbour Papers
				rise again before the end of
				The Harbour Papers
				the year.
				""");
		assertEquals("It was plain to all who sat in\nthe room that the fee would\nrise again before the end of\nthe year.\n", text);
	}

	@Test
	void numberedHeadingsAndYearsStay() {
		String text = """
				Chapter 1

				The port was built on sand.

				Chapter 2

				The port was built again.

				1998

				The port was sold.

				2004

				The port was bought back.
				""";
		assertEquals(text, Steps.run("page-furniture", text));
	}

	@Test
	void aSpaceLeftForAPageBreakIsRecognisedInSpacedText() {
		Cleaning cleaning = Steps.clean("page-furniture", """
				the fee was set by the council and

				had to be paid by every ship that

				came in from the sea, as the older
				 rules had said for as long as the

				port had been in use by ships of

				any size.
				""", "");
		assertEquals(1, cleaning.counts().get("page breaks recognised"));
		assertTrue(cleaning.draft().text().contains("older\nrules"));
	}
}
