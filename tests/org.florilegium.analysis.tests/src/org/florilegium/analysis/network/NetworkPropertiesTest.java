package org.florilegium.analysis.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.florilegium.analysis.Node;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.Period;
import org.florilegium.analysis.Qualifier.Kind;
import org.junit.jupiter.api.Test;

/** What must hold for all observations. */
class NetworkPropertiesTest {

	private static final int SEEDS = 40;
	private static final double TOLERANCE = 1e-9;
	private static final List<Aggregation> ONE_MODE = List.of(Aggregation.IGNORE, Aggregation.CONGRUENCE, Aggregation.CONFLICT, Aggregation.SUBTRACT);
	private static final List<Normalization> NORMALS = List.of(Normalization.NO, Normalization.AVERAGE, Normalization.COSINE, Normalization.JACCARD);

	private static Observations observations(int seed) {
		Random random = new Random(seed);
		Kind kind = Kind.values()[seed % 3];
		var levels = switch (kind) {
			case YES_NO -> Samples.levels(-1, 1);
			case NUMBER -> seed % 2 == 0 ? Samples.levels(-2, -1, 0, 1, 2) : Samples.levels(-0.5, 0.25, 1);
			case TEXT -> Samples.levels(0, 0, 0, 0);
		};
		return Samples.random(random, 50 + random.nextInt(400), 3 + random.nextInt(12), 2 + random.nextInt(8), kind, levels);
	}

	@Test
	void oneModeNetworksAreSymmetricWithoutADiagonal() {
		for (int seed = 0; seed < SEEDS; seed++)
			for (Aggregation aggregation : ONE_MODE)
				for (Normalization normalization : NORMALS) {
					double[][] cells = Networks.of(observations(seed), NetworkSettings.CONGRUENCE.with(aggregation).with(normalization)).cells();
					for (int a = 0; a < cells.length; a++) {
						assertEquals(0, cells[a][a]);
						for (int b = 0; b < a; b++)
							assertEquals(cells[a][b], cells[b][a]);
					}
				}
	}

	@Test
	void subtractIsCongruenceLessConflict() {
		for (int seed = 0; seed < SEEDS; seed++)
			for (Normalization normalization : NORMALS) {
				NetworkSettings settings = NetworkSettings.CONGRUENCE.with(normalization);
				double[][] congruence = Networks.of(observations(seed), settings).cells();
				double[][] conflict = Networks.of(observations(seed), settings.with(Aggregation.CONFLICT)).cells();
				double[][] subtract = Networks.of(observations(seed), settings.with(Aggregation.SUBTRACT)).cells();
				for (int a = 0; a < subtract.length; a++)
					for (int b = 0; b < subtract.length; b++)
						assertEquals(congruence[a][b] - conflict[a][b], subtract[a][b], TOLERANCE);
			}
	}

	@Test
	void numericCongruenceAndConflictMakeUpIgnore() {
		for (int seed = 0; seed < SEEDS; seed++) {
			if (seed % 3 == 2)
				continue; // a text
			double[][] all = Networks.of(observations(seed), NetworkSettings.CONGRUENCE.with(Aggregation.IGNORE)).cells();
			double[][] congruence = Networks.of(observations(seed), NetworkSettings.CONGRUENCE).cells();
			double[][] conflict = Networks.of(observations(seed), NetworkSettings.CONGRUENCE.with(Aggregation.CONFLICT)).cells();
			for (int a = 0; a < all.length; a++)
				for (int b = 0; b < all.length; b++)
					assertEquals(all[a][b], congruence[a][b] + conflict[a][b], TOLERANCE);
		}
	}

	@Test
	void theOrderOfNodesMakesNoDifference() {
		for (int seed = 0; seed < SEEDS; seed++) {
			Observations o = observations(seed);
			List<Integer> places = new ArrayList<>(IntStream.range(0, o.first().nodes().size()).boxed().toList());
			Collections.shuffle(places, new Random(seed));
			Observations relabelled = Samples.relabelled(o, places.stream().mapToInt(Integer::intValue).toArray());
			for (Aggregation aggregation : ONE_MODE) {
				Network one = Networks.of(o, NetworkSettings.CONGRUENCE.with(aggregation).with(Duplicates.MONTH));
				Network other = Networks.of(relabelled, NetworkSettings.CONGRUENCE.with(aggregation).with(Duplicates.MONTH));
				assertEquals(one.rows(), other.rows());
				for (int a = 0; a < one.cells().length; a++)
					assertArrayEquals(one.cells()[a], other.cells()[a], TOLERANCE);
			}
		}
	}

	@Test
	void cosineAndJaccardStayWithinOne() {
		for (int seed = 0; seed < SEEDS; seed++) {
			Observations o = Samples.random(new Random(seed), 300, 8, 5, Kind.TEXT, Samples.levels(0, 0, 0));
			for (double[] row : Networks.of(o, NetworkSettings.CONGRUENCE.with(Normalization.COSINE)).cells())
				for (double cell : row)
					assertTrue(cell >= 0 && cell <= 1 + TOLERANCE);
			for (double[] row : Networks.of(o, NetworkSettings.CONGRUENCE.with(Normalization.JACCARD)).cells())
				for (double cell : row)
					assertTrue(cell >= 0 && cell <= 1 + TOLERANCE);
		}
	}

	/** A window computed by moving is the network of the observations in it. */
	@Test
	void windowsAreWhatTheirObservationsMake() {
		for (int seed = 0; seed < SEEDS; seed++) {
			Observations o = observations(seed);
			NetworkSettings settings = NetworkSettings.CONGRUENCE.with(ONE_MODE.get(seed % 4)).with(NORMALS.get(seed / 4 % 4)).withIsolates(seed % 2 == 0);
			Networks networks = new Networks(o, settings);
			List<Network> windows = new ArrayList<>(networks.windows(new Windows(TimeUnit.DAY, 1 + seed * 3)));
			windows.addAll(networks.windows(new Windows(TimeUnit.WEEK, 1))); // of one day, with gaps between
			windows.addAll(networks.windows(new Windows(TimeUnit.MONTH, 1)));
			for (Network window : windows) {
				Network expected = Networks.of(within(o, window.period()), settings);
				assertEquals(expected.statements(), window.statements());
				assertEquals(expected.rows(), window.rows());
				for (int a = 0; a < expected.cells().length; a++)
					assertArrayEquals(expected.cells()[a], window.cells()[a], TOLERANCE, window.center().toString());
			}
		}
	}

	@Test
	void windowsOfOneDayPartitionTheObservations() {
		for (int seed = 0; seed < SEEDS; seed++) {
			Observations o = observations(seed);
			Networks networks = new Networks(o, new NetworkSettings(true, Aggregation.IGNORE, Normalization.NO, Duplicates.DOCUMENT, false, false));
			double total = 0;
			int statements = 0;
			for (Network window : networks.windows(new Windows(TimeUnit.DAY, 1))) {
				statements += window.statements();
				for (double[] row : window.cells())
					for (double cell : row)
						total += cell;
			}
			assertEquals(networks.size(), statements);
			assertEquals(networks.size(), total);
		}
	}

	@Test
	void duplicatesAreFoundByScopeYearAndAll() {
		for (int seed = 0; seed < SEEDS; seed++) {
			Observations o = observations(seed);
			NetworkSettings settings = NetworkSettings.CONGRUENCE;
			int before = new Networks(o, settings).size();
			for (Duplicates duplicates : List.of(Duplicates.DAY, Duplicates.WEEK, Duplicates.MONTH, Duplicates.YEAR, Duplicates.RANGE)) {
				int now = duplicates == Duplicates.WEEK ? before : new Networks(o, settings.with(duplicates)).size();
				assertTrue(now <= before, duplicates + " is wider than the one before");
				before = now;
			}
			assertTrue(new Networks(o, settings.with(Aggregation.IGNORE).with(Duplicates.RANGE)).size() <= before);
		}
	}

	/** Where every window holds everything the uniform kernel gives half of what the network is. */
	@Test
	void theUniformKernelIsAWindow() {
		for (int seed = 0; seed < SEEDS; seed++) {
			Observations o = observations(seed);
			for (Normalization normalization : List.of(Normalization.AVERAGE, Normalization.COSINE)) {
				NetworkSettings settings = NetworkSettings.CONGRUENCE.with(normalization).withIsolates(true);
				List<Network> windows = new Networks(o, settings).windows(new Windows(TimeUnit.DAY, 61));
				List<Network> smoothed = new Networks(o, settings).smoothed(new Windows(TimeUnit.DAY, 61), Kernel.UNIFORM);
				assertEquals(windows.size(), smoothed.size());
				for (int w = 0; w < windows.size(); w++)
					for (int a = 0; a < windows.get(w).rows().size(); a++)
						for (int b = 0; b < windows.get(w).rows().size(); b++) {
							Node row = windows.get(w).rows().get(a);
							assertEquals(windows.get(w).cells()[a][b], cell(smoothed.get(w), row, windows.get(w).rows().get(b)), TOLERANCE);
						}
			}
		}
	}

	private static double cell(Network network, Node row, Node column) {
		int i = network.rows().indexOf(row);
		int j = network.columns().indexOf(column);
		return i < 0 || j < 0 ? 0 : network.cells()[i][j];
	}

	/** The observations of a period; those outside lose their theme, so that they are isolates still. */
	private static Observations within(Observations o, Period period) {
		long from = period.from().toEpochSecond(ZoneOffset.UTC);
		long to = period.to().toEpochSecond(ZoneOffset.UTC);
		BitSet excluded = (BitSet) o.excluded().clone();
		for (int i = 0; i < o.size(); i++)
			if (o.time()[i] < from || o.time()[i] > to)
				excluded.set(i);
		return new Observations(o.first(), o.second(), o.qualifier(), o.statement(), o.document(), o.time(), excluded, o.range());
	}
}
