package org.florilegium.ui.internal.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.florilegium.study.query.GroupCount.Value;
import org.florilegium.study.query.StatementList.Group;
import org.junit.jupiter.api.Test;

class TableLinesTest {

	@Test
	void withoutGroupsALineIsARow() {
		TableLines lines = new TableLines(3, List.of(), Set.of());
		assertEquals(3, lines.size());
		assertEquals(2, lines.row(2));
		assertEquals(1, lines.line(1));
		assertEquals(-1, lines.line(3));
		assertNull(lines.head(0));
	}

	@Test
	void nothingHasNoLines() {
		TableLines lines = new TableLines(0, List.of(), Set.of());
		assertEquals(0, lines.size());
		assertEquals(-1, lines.line(0));
		assertNull(lines.head(0));
	}

	/** Groups of two depths, some folded: heads and rows come in order, and lines and rows lead to each other. */
	@Test
	void leadsFromLinesToRowsAndBack() {
		for (int seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			List<Group> groups = new ArrayList<>();
			int rows = 0;
			for (int outer = random.nextInt(6); outer >= 0; outer--) {
				int start = rows;
				List<Group> inner = new ArrayList<>();
				for (int i = random.nextInt(3); i >= 0; i--) {
					int first = rows;
					rows += 1 + random.nextInt(4);
					inner.add(new Group(new Value("i" + i, "i" + i), 1, first, rows, 1));
				}
				groups.add(new Group(new Value("o" + outer, "o" + outer), 0, start, rows, 1));
				groups.addAll(inner);
			}
			Set<String> folded = new HashSet<>();
			TableLines open = new TableLines(rows, groups, Set.of());
			assertEquals(rows + groups.size(), open.size());
			for (int line = 0; line < open.size(); line++)
				if (open.head(line) != null && random.nextInt(3) == 0)
					folded.add(open.key(line));
			TableLines lines = new TableLines(rows, groups, folded);
			Set<Integer> seen = new HashSet<>();
			int last = -1;
			for (int line = 0; line < lines.size(); line++) {
				int row = lines.row(line);
				if (row < 0) {
					assertEquals(lines.head(line).start(), Math.max(last + 1, lines.head(line).start()));
					continue;
				}
				assertEquals(line, lines.line(row), "seed " + seed);
				assertEquals(true, row > last);
				last = row;
				seen.add(row);
			}
			for (int row = 0; row < rows; row++)
				assertEquals(seen.contains(row), lines.line(row) >= 0, "row " + row + ", seed " + seed);
		}
	}
}
