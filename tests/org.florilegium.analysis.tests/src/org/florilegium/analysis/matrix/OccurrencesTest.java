package org.florilegium.analysis.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.florilegium.analysis.Node;
import org.florilegium.analysis.matrix.CoOccurrence.Together;
import org.florilegium.analysis.matrix.Occurrences.Occurrence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cell leads to as many places as it counts. */
class OccurrencesTest {

	private static final int VALUES = 4;

	private static Passages passages(Random random) {
		int size = 60;
		int[] document = random.ints(size, 0, 3).toArray();
		int[] start = random.ints(size, 0, 90).toArray();
		int[] end = Arrays.stream(start).map(s -> s + 1 + random.nextInt(12)).toArray();
		int[] statement = IntStream.range(0, size).map(i -> document[i] * 100 + i / 3).toArray();
		int[] paragraph = IntStream.range(0, size).map(i -> document[i] * 10 + start[i] / 20).toArray();
		int[] last = IntStream.range(0, size).map(i -> document[i] * 10 + (end[i] - 1) / 20).toArray();
		return new Passages("theme", IntStream.range(0, VALUES).mapToObj(i -> Node.of("t" + i)).toList(), random.ints(size, 0, VALUES).toArray(), statement, document, start, end,
				paragraph, last);
	}

	@ParameterizedTest
	@EnumSource(Together.class)
	void everyCellLeadsToWhatItCounts(Together together) {
		Random random = new Random(6);
		for (int trial = 0; trial < 20; trial++) {
			Passages passages = passages(random);
			CoOccurrence counted = CoOccurrence.of(passages, together, 10);
			for (int i = 0; i < VALUES; i++)
				for (int j = 0; j < VALUES; j++) {
					List<Occurrence> found = Occurrences.of(passages, together, 10, i, j);
					assertEquals(counted.counts()[i][j], found.size(), together + " " + i + " " + j);
					int first = i;
					int second = j;
					assertTrue(found.stream().allMatch(o -> passages.value()[o.first()] == first && passages.value()[o.second()] == second));
				}
		}
	}
}
