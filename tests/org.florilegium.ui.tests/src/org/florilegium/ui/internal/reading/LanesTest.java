package org.florilegium.ui.internal.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class LanesTest {

	@Test
	void barsThatDoNotMeetShareTheLaneAtTheText() {
		assertArrayEquals(new int[] { 0, 0, 0 }, Lanes.assign(new int[] { 0, 10, 20 }, new int[] { 10, 20, 30 }));
	}

	@Test
	void aBarTakesTheNearestLaneThatIsFree() {
		assertArrayEquals(new int[] { 0, 1, 2, 1 }, Lanes.assign(new int[] { 0, 2, 4, 9 }, new int[] { 20, 8, 20, 12 }));
	}

	@Test
	void noTwoBarsOverlapAndNoMoreLanesAreUsedThanMeet() {
		for (int seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			int count = 1 + random.nextInt(80);
			int[] starts = random.ints(count, 0, 200).sorted().toArray();
			int[] ends = Arrays.stream(starts).map(start -> start + 1 + random.nextInt(40)).toArray();
			int[] lanes = Lanes.assign(starts, ends);
			int most = 0;
			for (int i = 0; i < count; i++) {
				int meet = 0;
				for (int k = 0; k < count; k++) {
					boolean overlap = starts[i] < ends[k] && starts[k] < ends[i];
					assertTrue(i == k || !overlap || lanes[i] != lanes[k], "seed " + seed);
					if (starts[k] <= starts[i] && ends[k] > starts[i])
						meet++;
				}
				most = Math.max(most, meet);
			}
			assertEquals(most, Arrays.stream(lanes).max().orElse(0) + 1, "seed " + seed);
		}
	}
}
