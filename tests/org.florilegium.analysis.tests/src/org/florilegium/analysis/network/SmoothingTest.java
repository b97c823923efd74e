package org.florilegium.analysis.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

import org.florilegium.analysis.Mode;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.Period;
import org.florilegium.analysis.Qualifier;
import org.florilegium.analysis.Qualifier.Kind;
import org.junit.jupiter.api.Test;

/** Kernels, computed by hand. */
class SmoothingTest {

	/** A agrees on days 0 and 2, B disagrees on day 1 and agrees on day 4. */
	private static Observations observations() {
		long[] time = new long[4];
		int[] days = { 0, 1, 2, 4 };
		for (int i = 0; i < 4; i++)
			time[i] = LocalDate.of(2020, 1, 1).plusDays(days[i]).toEpochDay() * 86_400;
		int[] numbers = { 0, 1, 2, 3 };
		return new Observations(new Mode("actor", List.of(Node.of("A"), Node.of("B")), new int[] { 0, 1, 0, 1 }), new Mode("theme", List.of(Node.of("t")), new int[4]),
				new Qualifier("stance", Kind.YES_NO, Samples.levels(-1, 1), new int[] { 1, 0, 1, 1 }), numbers, numbers, time, new BitSet(), Period.NONE);
	}

	@Test
	void weightsFallAsTheKernelSays() {
		assertEquals(.5, Kernel.UNIFORM.weight(-1));
		assertEquals(0, Kernel.UNIFORM.weight(1.01));
		assertEquals(.75 * .75, Kernel.EPANECHNIKOV.weight(.5));
		assertEquals(.5, Kernel.TRIANGULAR.weight(-.5));
		assertEquals(Math.exp(-.5) / Math.sqrt(2 * Math.PI), Kernel.GAUSSIAN.weight(1), 1e-15);
	}

	/** Around day 2, half width 2: A weighs 0 and 1, B ½ and 0, so that only A's of day 2 and B's of day 1 meet: they conflict. */
	@Test
	void tiesAreRootsOfProducts() {
		List<Network> conflict = new Networks(observations(), NetworkSettings.CONGRUENCE.with(Aggregation.CONFLICT)).smoothed(new Windows(TimeUnit.DAY, 5), Kernel.TRIANGULAR);
		assertEquals(1, conflict.size());
		assertEquals("2020-01-03T00:00", conflict.getFirst().center().toString());
		assertEquals(Math.sqrt(.5), conflict.getFirst().cells()[0][1], 1e-12);
		assertEquals(0, conflict.getFirst().cells()[0][0]);
		List<Network> congruence = new Networks(observations(), NetworkSettings.CONGRUENCE).smoothed(new Windows(TimeUnit.DAY, 5), Kernel.UNIFORM);
		assertEquals(2 * .5, congruence.getFirst().cells()[0][1], 1e-12);
	}

	@Test
	void twoModesSumTheWeights() {
		NetworkSettings settings = new NetworkSettings(true, Aggregation.SUBTRACT, Normalization.NO, Duplicates.NONE, false, false);
		Network network = new Networks(observations(), settings).smoothed(new Windows(TimeUnit.DAY, 5), Kernel.TRIANGULAR).getFirst();
		assertEquals(1, network.cells()[0][0], 1e-12);
		assertEquals(-.5, network.cells()[1][0], 1e-12);
	}
}
