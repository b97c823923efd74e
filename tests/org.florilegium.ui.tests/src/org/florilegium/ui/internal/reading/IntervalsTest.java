package org.florilegium.ui.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class IntervalsTest {

	@Test
	void findsWhatASearchThroughAllFinds() {
		for (int seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			int count = random.nextInt(60);
			int[] starts = random.ints(count, 0, 100).sorted().toArray();
			int[] ends = new int[count];
			for (int i = 0; i < count; i++)
				ends[i] = starts[i] + random.nextInt(30);
			Intervals intervals = new Intervals(starts, ends);
			for (int i = 0; i < 20; i++) {
				int from = random.nextInt(120);
				int to = from + random.nextInt(20);
				List<Integer> expected = new ArrayList<>();
				for (int k = 0; k < count; k++)
					if (starts[k] < to && ends[k] > from && ends[k] > starts[k])
						expected.add(k);
				List<Integer> found = new ArrayList<>();
				intervals.overlapping(from, to, found::add);
				assertEquals(expected, found, "seed " + seed + ", " + from + ".." + to);
			}
		}
	}
}
