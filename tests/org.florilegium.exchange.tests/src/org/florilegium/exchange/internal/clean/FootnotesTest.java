package org.florilegium.exchange.internal.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.clean.Cleaning;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.junit.jupiter.api.Test;

class FootnotesTest {

	/** A page break is the single space that begins a line right below another. */
	private static final String VOLUME = """
			 The Dues of the Port

			Mara Lind*

			The dues of the port were raised in the year of the flood by the

			council of the town,1 which had no other means left to it. The masters

			of the ships complained about it, and with good reason, as the later

			1  Minutes of the council, vol. 2, which were kept by the clerk of the
			port until the fire and are lost

			---
			* Mara Lind is keeper of the archive of the town.
			 history of the port has shown. There was a second rise of the dues in

			the next year,2 and a third one after that. By then most of the ships had

			gone elsewhere.

			since.
			2  Letter of a master, undated.
			 The Silting of the Channel

			Tom Becker and Ana de Souza*

			The channel was dredged every year as long as there was money, and when

			there was none it was not dredged.1 The town did not see what it meant.

			1  Report of the harbour office.

			---
			* Tom Becker and Ana de Souza are engineers.
			""";

	private static String cleaned() throws ImportException {
		return Steps.runAll("page-furniture, footnotes, hyphenation, paragraphs, blank-lines", VOLUME);
	}

	@Test
	void theSentenceReadsOnWhereNotesInterruptedIt() throws ImportException {
		assertTrue(cleaned().contains("with good reason, as the later history of the port has shown. There was"), cleaned());
	}

	@Test
	void notesStandAtTheEndOfTheirPieceUnderAHeading() throws ImportException {
		assertTrue(cleaned().contains("""
				gone elsewhere.

				Notes

				1  Minutes of the council, vol. 2, which were kept by the clerk of the port until the fire and are lost since.

				* Mara Lind is keeper of the archive of the town.

				2  Letter of a master, undated.

				The Silting of the Channel

				Tom Becker and Ana de Souza*
				"""), cleaned());
		assertTrue(cleaned().endsWith("""
				Notes

				1  Report of the harbour office.

				* Tom Becker and Ana de Souza are engineers.
				"""), cleaned());
	}

	@Test
	void theNumbersInTheTextStay() throws ImportException {
		assertTrue(cleaned().contains("council of the town,1 which had"));
	}

	@Test
	void notesMapToWhereTheyStoodInTheSource() {
		Cleaning cleaning = Steps.clean("footnotes", VOLUME, "");
		CodePoints text = new CodePoints(cleaning.draft().text());
		int at = text.fromUtf16(text.text().indexOf("Letter of a master"));
		Span source = cleaning.map().toSource(new Span(at, at + 18));
		assertEquals("Letter of a master", new CodePoints(VOLUME).substring(source));
	}

	@Test
	void theOptionLeavesThemOut() {
		Cleaning cleaning = Steps.clean("footnotes", VOLUME, "drop");
		assertTrue(!cleaning.draft().text().contains("Letter of a master") && !cleaning.draft().text().contains("Notes"));
	}

	@Test
	void notesBelowPagesOfOrdinaryLinesAreFoundByTheirCalls() throws ImportException {
		assertEquals("""
				The dues were raised in the year of the flood.1 The masters complained about it to the king, who did not answer them at all.

				Notes

				1 Minutes of the council.
				""", Steps.runAll("line-ends, footnotes, paragraphs, blank-lines", """
				The dues were raised in the year of the
				flood.1 The masters complained about it

				1 Minutes of the council.
				\fto the king, who did not answer them at
				all.
				"""));
	}

	@Test
	void listsAndNumbersThatNobodyCallsStay() {
		String text = """
				The council asked for three things, in this order, and it got none of them:

				1 The dues must be paid.
				2 The channel must be dredged.

				* Nobody may throw ballast.

				2006 and 2007 were bad years. 5 ships came.
				""";
		assertEquals(text, Steps.run("footnotes", text));
	}
}
