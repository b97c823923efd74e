package org.florilegium.exchange.pdf.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class PageLayoutTest {

	private static final double SIZE = 10;

	private static Run run(String text, double left, double baseline, double size) {
		return new Run(text, left, left + text.length() * size / 2, baseline, size, false);
	}

	private static List<String> lines(List<Run> runs) {
		return Line.of(runs).stream().map(Line::text).toList();
	}

	private static List<String> read(List<Run> runs) {
		return PageLayout.of(runs, 800).stream().flatMap(block -> block.lines().stream()).map(Line::text).toList();
	}

	@Test
	void wordsOfTightLinesStayApart() {
		Run first = run("source files in", 50, 100, SIZE);
		assertEquals(List.of("source files in packages"), lines(List.of(first, run("packages", first.right() + 1.5, 100, SIZE))));
		assertEquals(List.of("source files inpackages"), lines(List.of(first, run("packages", first.right() + 0.5, 100, SIZE))));
	}

	@Test
	void numbersOfNotesStandOnTheLineThatCallsThem() {
		Run words = run("at all.", 50, 100, SIZE);
		assertEquals(List.of("at all.1"), lines(List.of(words, run("1", words.right(), 96.5, 6))));
		assertEquals(List.of("at all.", "next"), lines(List.of(words, run("next", 50, 112, SIZE))));
	}

	@Test
	void cellsAreToldFromListsAndWords() {
		assertTrue(Line.of(List.of(run("1702", 50, 100, SIZE), run("41", 120, 100, SIZE))).getFirst().hasCells());
		assertFalse(Line.of(List.of(run("•", 50, 100, SIZE), run("a lighthouse", 80, 100, SIZE))).getFirst().hasCells());
		assertFalse(Line.of(List.of(run("12", 50, 100, SIZE), run("The fishermen", 80, 100, SIZE))).getFirst().hasCells());
	}

	@Test
	void columnsAreReadBetweenWhatGoesAcross() {
		List<Run> page = new ArrayList<>();
		page.add(run("A heading that goes across both of the columns of the page", 100, 100, SIZE));
		for (int i = 0; i < 6; i++) {
			page.add(run("left column, line number " + i, 50, 130 + 12 * i, SIZE));
			page.add(run("right column, line number " + i, 300, 130 + 12 * i, SIZE));
		}
		page.add(run("A line below that goes across both of the columns of the page", 100, 230, SIZE));
		List<String> read = read(page);
		assertEquals(14, read.size());
		assertTrue(read.getFirst().startsWith("A heading") && read.getLast().startsWith("A line below"), read.toString());
		assertEquals("left column, line number 5", read.get(6));
		assertEquals("right column, line number 0", read.get(7));
	}

	@Test
	void tablesAreReadRowByRow() {
		List<Run> page = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			page.add(run("170" + i, 50, 130 + 12 * i, SIZE));
			page.add(run("4" + i, 300, 130 + 12 * i, SIZE));
		}
		assertEquals("1700\t40", read(page).getFirst());
	}
}
