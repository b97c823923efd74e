package org.florilegium.exchange.internal.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.florilegium.exchange.BuiltIn;
import org.florilegium.exchange.clean.Cleaning;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark.Kind;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

	private static final String PORT = """
			The port of the town was for many years the largest on the coast
			and the dues that were paid there made the council rich. Ships from
			the north came in spring and left before the ice.
			When the channel silted up the ships went elsewhere, and the town
			grew poor within a single generation of its merchants.""";

	private static final String PORT_READ = """
			The port of the town was for many years the largest on the coast and the dues that were paid there made the council rich. Ships from the north came in spring and left before the ice.

			When the channel silted up the ships went elsewhere, and the town grew poor within a single generation of its merchants.""";

	@Test
	void aLineThatEndsShortEndsItsParagraph() {
		assertEquals(PORT_READ, Steps.run("paragraphs", PORT));
	}

	@Test
	void blankLinesBetweenAllLinesMeanNothing() {
		assertEquals(PORT_READ, Steps.run("paragraphs", Steps.spaced(PORT)));
	}

	@Test
	void blankLinesBetweenParagraphsMeanParagraphs() {
		assertEquals("""
				The first paragraph goes on over two lines of the same length.

				The second one does it too, and it goes on for three lines in all.
				""", Steps.run("paragraphs", """
				The first paragraph goes on
				over two lines of the same length.

				The second one does it too,
				and it goes on for three
				lines in all.
				"""));
	}

	@Test
	void anIndentBeginsAParagraph() {
		assertEquals("""
				The fee was raised again by the council.

				The masters refused to pay it, but they came back to the port.
				""", Steps.run("paragraphs", """
				The fee was raised
				again by the council.
				    The masters refused
				to pay it, but they came
				back to the port.
				"""));
	}

	@Test
	void headingsAreKeptApart() {
		Cleaning cleaning = Steps.clean("paragraphs", Steps.spaced("""
				The port of the town was for many years the largest on the coast
				and the dues that were paid there made the council rich.
				The Silting of the Channel
				When the channel silted up the ships went elsewhere, and the town
				grew poor within a single generation of its merchants, and nobody
				came any more."""), "");
		assertEquals(List.of("The Silting of the Channel"),
				cleaning.draft().marks(Kind.HEADING).stream().map(cleaning.draft()::at).toList());
		assertEquals(3, cleaning.draft().text().split("\n\n").length);
	}

	@Test
	void listsAreKeptApart() {
		assertEquals("""
				The council asked three things of everybody who came into the port:

				• that the dues be paid at once and in the money of the town,

				• that no ballast be thrown into the channel by day or by night.
				""", Steps.run("paragraphs", """
				The council asked three things of everybody
				who came into the port:
				• that the dues be paid at once and in the
				money of the town,
				• that no ballast be thrown into the channel
				by day or by night.
				"""));
	}

	@Test
	void aSentenceGoesOnAcrossBlankLines() {
		assertEquals("""
				The master of the ship said that he had never seen a port like that one.

				He left at once.
				""", Steps.run("paragraphs", """
				The master of the ship said that he
				had never seen

				a port like that one.

				He left at once.
				"""));
	}

	@Test
	void addressesBrokenAtLineEndsBecomeWhole() {
		String text = Steps.run("paragraphs", """
				The list of all the dues that were asked stands at http://www.example.
				org/dues/list_of_dues.html and is kept by the office that was set up
				for it in the old house at the quay.
				""");
		assertEquals("The list of all the dues that were asked stands at http://www.example.org/dues/list_of_dues.html and is "
				+ "kept by the office that was set up for it in the old house at the quay.\n", text);
	}

	@Test
	void trailingSpacesTellWhereAParagraphEnds() {
		String line = "a line of the same length as all others in the text ";
		String text = ("And " + line + "\n\n").repeat(14).replaceAll("And (?=a line)", "and ").strip()
				+ " \n\nand it ends here, the line is full and long and it is.\n\nAnother one begins here and goes on to the very end \n\nof it.";
		assertEquals(2, Steps.run("paragraphs", text).split("\n\n").length);
	}

	@Test
	void textWithAParagraphOnEachLineIsLeftAlone() {
		String text = """
				A paragraph of a reading text stands on one line, however long it is, and goes on until its end, where a line feed comes.
				"And here somebody says something," in the next line, without a blank line before it, and without any wish to be joined.

				the last one begins with a small letter, and is long enough to be recognised as what it is: a paragraph of its own.
				""";
		assertFalse(BuiltIn.cleaner("paragraphs").isNeeded(new Draft(text)));
		assertEquals(text, Steps.run("blank-lines", text));
	}
}
