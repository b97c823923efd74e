package org.florilegium.ui.internal.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.florilegium.ui.internal.views.LineChanges.Line;
import org.junit.jupiter.api.Test;

class LineChangesTest {

	@Test
	void findsNothingInEqualTexts() {
		assertEquals(List.of(), LineChanges.between("a\nb\n", "a\nb\n"));
	}

	@Test
	void findsTheLineThatChanged() {
		assertEquals(List.of(new Line(false, 2, "b"), new Line(true, 2, "x")), LineChanges.between("a\nb\nc", "a\nx\nc"));
	}

	@Test
	void anAbsentTextIsAllNew() {
		assertEquals(List.of(new Line(true, 1, "a"), new Line(true, 2, "b")), LineChanges.between(null, "a\nb"));
	}

	/** Taking away what goes and putting in what comes makes the one text of the other. */
	@Test
	void leadsFromOneTextToTheOther() {
		for (int seed = 0; seed < 500; seed++) {
			Random random = new Random(seed);
			List<String> before = lines(random);
			List<String> after = new ArrayList<>(before);
			for (int i = random.nextInt(6); i > 0; i--)
				if (random.nextBoolean() && !after.isEmpty())
					after.remove(random.nextInt(after.size()));
				else
					after.add(random.nextInt(after.size() + 1), "n" + random.nextInt(3));
			List<Line> changes = LineChanges.between(String.join("\n", before), String.join("\n", after));
			List<String> made = new ArrayList<>(before.isEmpty() ? List.of("") : before);
			changes.stream().filter(c -> !c.added()).sorted((a, b) -> b.number() - a.number()).forEach(c -> assertEquals(c.text(), made.remove(c.number() - 1)));
			changes.stream().filter(Line::added).sorted((a, b) -> a.number() - b.number()).forEach(c -> made.add(c.number() - 1, c.text()));
			assertEquals(after.isEmpty() ? List.of("") : after, made, "seed " + seed);
			assertTrue(changes.size() <= 12, "the shortest way, seed " + seed);
		}
	}

	private static List<String> lines(Random random) {
		String[] lines = new String[1 + random.nextInt(30)];
		Arrays.setAll(lines, i -> "l" + random.nextInt(8));
		return new ArrayList<>(Arrays.asList(lines));
	}
}
