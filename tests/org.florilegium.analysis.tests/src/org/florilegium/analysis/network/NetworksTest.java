package org.florilegium.analysis.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;

import org.florilegium.analysis.Node;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.Period;
import org.florilegium.analysis.Qualifier.Kind;
import org.junit.jupiter.api.Test;

/** Small cases, computed by hand. */
class NetworksTest {

	/** A says yes twice and no once on fees, yes on tolls; B yes once and no once on fees; C no on tolls. */
	private static final Observations YES_NO = Samples.of(Kind.YES_NO, Samples.levels(-1, 1), "A fees 1", "A fees 1", "A fees 0", "A tolls 1",
			"B fees 1", "B fees 0", "C tolls 0");
	private static final Observations SCALE = Samples.of(Kind.NUMBER, Samples.levels(-1, 0, 1), "A fees 0", "A fees 2", "B fees 1", "B tolls 2", "C tolls 0");
	private static final Observations TEXT = Samples.of(Kind.TEXT, Samples.levels(0, 0, 0), "A fees 0", "A fees 0", "A fees 1", "B fees 0", "B fees 2");

	private static double[] ties(Observations o, Aggregation aggregation, Normalization normalization) {
		double[][] cells = Networks.of(o, NetworkSettings.CONGRUENCE.with(aggregation).with(normalization)).cells();
		return cells.length == 2 ? new double[] { cells[0][1] } : new double[] { cells[0][1], cells[0][2], cells[1][2] };
	}

	@Test
	void yesAndNo() {
		assertArrayEquals(new double[] { 6, 1, 0 }, ties(YES_NO, Aggregation.IGNORE, Normalization.NO));
		assertArrayEquals(new double[] { 3, 0, 0 }, ties(YES_NO, Aggregation.CONGRUENCE, Normalization.NO));
		assertArrayEquals(new double[] { 3, 1, 0 }, ties(YES_NO, Aggregation.CONFLICT, Normalization.NO));
		assertArrayEquals(new double[] { 0, -1, 0 }, ties(YES_NO, Aggregation.SUBTRACT, Normalization.NO));
	}

	@Test
	void aScaleWeighsByDistance() {
		assertArrayEquals(new double[] { 1, 0, 0 }, ties(SCALE, Aggregation.CONGRUENCE, Normalization.NO));
		assertArrayEquals(new double[] { 1, 0, 1 }, ties(SCALE, Aggregation.CONFLICT, Normalization.NO));
		assertArrayEquals(new double[] { 0, 0, -1 }, ties(SCALE, Aggregation.SUBTRACT, Normalization.NO));
	}

	@Test
	void textsAreTheSameOrNot() {
		assertArrayEquals(new double[] { 2 }, ties(TEXT, Aggregation.CONGRUENCE, Normalization.NO));
		assertArrayEquals(new double[] { 2 }, ties(TEXT, Aggregation.CONFLICT, Normalization.NO));
		assertArrayEquals(new double[] { 0 }, ties(TEXT, Aggregation.SUBTRACT, Normalization.NO));
	}

	@Test
	void normalisations() {
		// N = 4, 2, 1; counts over (theme, level): A 2 1 1, B 1 1, C 1
		assertArrayEquals(new double[] { 3 / 3., 0, 0 }, ties(YES_NO, Aggregation.CONGRUENCE, Normalization.AVERAGE));
		assertArrayEquals(new double[] { 3 / Math.sqrt(6 * 2), 0, 0 }, ties(YES_NO, Aggregation.CONGRUENCE, Normalization.COSINE), 1e-12);
		assertArrayEquals(new double[] { 3 / (1 + 3.), 0, 0 }, ties(YES_NO, Aggregation.CONGRUENCE, Normalization.JACCARD));
	}

	@Test
	void cosineOfDnaDividesByActivity() {
		double[][] cells = Networks.of(YES_NO, NetworkSettings.CONGRUENCE.with(Normalization.COSINE).withDna(true)).cells();
		assertEquals(3 / 8., cells[0][1]);
	}

	@Test
	void twoModes() {
		assertArrayEquals(new double[][] { { 3, 1 }, { 2, 0 }, { 0, 1 } }, twoModes(Aggregation.IGNORE, Normalization.NO));
		assertArrayEquals(new double[][] { { 1, 1 }, { 0, 0 }, { 0, -1 } }, twoModes(Aggregation.SUBTRACT, Normalization.NO));
		assertArrayEquals(new double[][] { { 3, 1 }, { 3, 0 }, { 0, 2 } }, twoModes(Aggregation.COMBINE, Normalization.NO));
		assertArrayEquals(new double[][] { { .75, .25 }, { 1, 0 }, { 0, 1 } }, twoModes(Aggregation.IGNORE, Normalization.ACTIVITY));
		assertArrayEquals(new double[][] { { .6, .5 }, { .4, 0 }, { 0, .5 } }, twoModes(Aggregation.IGNORE, Normalization.PROMINENCE));
		assertArrayEquals(new double[][] { { .25, .25 }, { 0, 0 }, { 0, -1 } }, twoModes(Aggregation.SUBTRACT, Normalization.ACTIVITY));
	}

	private static double[][] twoModes(Aggregation aggregation, Normalization normalization) {
		return Networks.of(YES_NO, new NetworkSettings(true, aggregation, normalization, Duplicates.NONE, false, false)).cells();
	}

	@Test
	void duplicatesDifferInTheQualifierUnlessItIsIgnored() {
		assertEquals(6, new Networks(YES_NO, NetworkSettings.CONGRUENCE.with(Duplicates.RANGE)).size());
		assertEquals(4, new Networks(YES_NO, NetworkSettings.CONGRUENCE.with(Aggregation.IGNORE).with(Duplicates.RANGE)).size());
	}

	@Test
	void isolatesAreShownWhenAskedFor() {
		BitSet excluded = new BitSet();
		excluded.set(6);
		Observations o = new Observations(YES_NO.first(), YES_NO.second(), YES_NO.qualifier(), YES_NO.statement(), YES_NO.document(), YES_NO.time(), excluded,
				Period.NONE);
		assertEquals(List.of("A", "B"), Networks.of(o, NetworkSettings.CONGRUENCE).rows().stream().map(Node::label).toList());
		assertEquals(List.of("A", "B", "C"), Networks.of(o, NetworkSettings.CONGRUENCE.withIsolates(true)).rows().stream().map(Node::label).toList());
	}

	@Test
	void oneLevelOnlyIsAlwaysCongruent() {
		Observations o = Samples.of(Kind.NUMBER, Samples.levels(1), "A fees 0", "B fees 0");
		assertArrayEquals(new double[] { 1 }, ties(o, Aggregation.CONGRUENCE, Normalization.NO));
		assertArrayEquals(new double[] { 0 }, ties(o, Aggregation.CONFLICT, Normalization.NO));
	}

	@Test
	void whatDoesNotGoTogetherIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> NetworkSettings.CONGRUENCE.with(Aggregation.COMBINE));
		assertThrows(IllegalArgumentException.class, () -> NetworkSettings.CONGRUENCE.with(Normalization.ACTIVITY));
		Observations o = Observations.of(YES_NO.first(), YES_NO.second(), null);
		assertThrows(IllegalArgumentException.class, () -> new Networks(o, NetworkSettings.CONGRUENCE));
	}

	@Test
	void everyNetworkSaysHowItWasMade() {
		Network network = Networks.of(SCALE, NetworkSettings.CONGRUENCE.with(Normalization.JACCARD).with(Duplicates.WEEK));
		assertTrue(network.method().sentence().endsWith("."));
		assertTrue(network.method().sentence().contains("R = 2"), network.method().sentence());
		assertEquals("jaccard", network.method().parameters().get("normalization"));
		assertEquals("week", network.method().parameters().get("duplicates"));
	}
}
