package org.florilegium.exchange.internal.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.florilegium.exchange.ProposedPart;
import org.florilegium.exchange.clean.Cleaning;
import org.florilegium.exchange.clean.CleanerOptions;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.BuiltIn;
import org.junit.jupiter.api.Test;

class PieceFinderTest {

	private static final String VOLUME = """
			\fIntroduction

			Mara Lind and Tom Becker*

			The port has been written about by many, and the council too. This book asks why.

			Old Ships

			They were small.
			\fThe Dues of the Port:
			Who Paid and Who Did Not

			Ana de Souza

			The dues were paid by the masters, and the council took them.
			\fReport on the Second Meeting

			Dr. J. R. O’Neill, Zoë Müller-Lind

			The council met again.
			""";

	private static List<ProposedPart> parts(String text) {
		Cleaning lines = BuiltIn.cleaner("line-ends").clean(new Draft(text), CleanerOptions.NONE);
		return Structure.of(lines.draft()).parts();
	}

	@Test
	void titlesAtPageStartsWithNamesBelowArePieces() {
		List<ProposedPart> parts = parts(VOLUME);
		assertEquals(List.of("Introduction", "The Dues of the Port: Who Paid and Who Did Not", "Report on the Second Meeting"),
				parts.stream().map(ProposedPart::title).toList());
		assertEquals(List.of(List.of("Mara Lind", "Tom Becker"), List.of("Ana de Souza"), List.of("J. R. O’Neill", "Zoë Müller-Lind")),
				parts.stream().map(ProposedPart::authors).toList());
		assertEquals(List.of("introduction", "chapter", "report"), parts.stream().map(ProposedPart::kind).toList());
	}

	@Test
	void partsFollowEachOtherWithoutGapToTheEnd() {
		List<ProposedPart> parts = parts(VOLUME);
		for (int i = 0; i + 1 < parts.size(); i++)
			assertEquals(parts.get(i).span().end(), parts.get(i + 1).span().start());
		assertEquals(VOLUME.replace("\f", "").length(), parts.getLast().span().end());
	}

	@Test
	void headingsOfCommonWordsAreNoNames() {
		assertTrue(parts("""
				\fThe Port

				Harbour Dues

				The harbour took dues from all.
				\fThe Town

				Council Meetings

				The council had meetings.
				""").isEmpty());
	}

	@Test
	void namesInTheTextMakeNoPiece() {
		assertTrue(parts("""
				The council met. Present were

				Mara Lind

				and the clerk. The meeting was closed by

				Tom Becker
				""").isEmpty());
	}

	@Test
	void linesOfNamesAreRead() {
		assertEquals(List.of("Maria da Silva", "J. R. O’Neill"), Names.read("Maria da Silva* and J. R. O’Neill†"));
		assertEquals(List.of("Fabian Ostrow"), Names.read("by Dr. Fabian Ostrow"));
		assertEquals(List.of("Al Bo", "Cy Di", "Ed Fo"), Names.read("Al Bo, Cy Di, and Ed Fo1"));
		assertEquals(List.of(), Names.read("Ministry of the Harbour"));
		assertEquals(List.of(), Names.read("Harbour’s Dues"));
		assertEquals(List.of(), Names.read("Mara"));
		assertEquals(List.of(), Names.read("Mara Lind is keeper of the archive"));
	}
}
