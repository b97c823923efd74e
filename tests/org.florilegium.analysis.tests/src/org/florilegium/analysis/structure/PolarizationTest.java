package org.florilegium.analysis.structure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Period;
import org.florilegium.analysis.network.Network;
import org.florilegium.analysis.structure.Polarization.Search;
import org.junit.jupiter.api.Test;

/** Camps whose polarisation is known. */
class PolarizationTest {

	private static Network network(double[][] cells) {
		List<Node> nodes = new ArrayList<>();
		for (int i = 0; i < cells.length; i++)
			nodes.add(Node.of("n" + i));
		return new Network(nodes, nodes, false, cells, true, Period.NONE, null, 0, new Method("", Map.of()));
	}

	/** Ties of a weight between all pairs of the same camp, or of different ones. */
	private static double[][] camps(boolean same, int... camp) {
		double[][] cells = new double[camp.length][camp.length];
		for (int i = 0; i < camp.length; i++)
			for (int j = 0; j < camp.length; j++)
				if (i != j && camp[i] == camp[j] == same)
					cells[i][j] = 2;
		return cells;
	}

	@Test
	void equalCampsThatContradictEachOtherAreWhollyPolarized() {
		int[] camp = { 1, 2, 1, 2, 2, 1 };
		Polarization p = Polarization.of(network(camps(true, camp)), network(camps(false, camp)), Search.USUAL);
		assertEquals(1, p.value(), 1e-12);
		assertEquals(.5, p.modularity(), 1e-12);
		assertArrayEquals(camp, p.group());
		assertEquals(1, p.inside());
		assertEquals(1, p.between());
	}

	@Test
	void agreementOfAllIsNoPolarization() {
		Polarization p = Polarization.of(network(camps(true, 1, 1, 1, 1)), network(new double[4][4]), Search.USUAL);
		assertEquals(0, p.value(), 1e-12);
		assertArrayEquals(new int[] { 1, 1, 1, 1 }, p.group());
		assertTrue(Double.isNaN(p.between()));
	}

	/** Two pairs that agree, a bridge between them: Q = 4/6 − 2·(3/6)² with each half having 3 of 6. */
	@Test
	void aBridgeByHand() {
		double[][] path = new double[4][4];
		for (int i = 0; i < 3; i++) {
			path[i][i + 1] = 1;
			path[i + 1][i] = 1;
		}
		Polarization p = Polarization.of(network(path), network(new double[4][4]), Search.USUAL);
		assertEquals(4 / 6. - .5, p.modularity(), 1e-12);
		assertEquals((4 / 6. - .5) / .5, p.value(), 1e-12);
		assertArrayEquals(new int[] { 1, 1, 2, 2 }, p.group());
		assertEquals(4 / 6., p.inside(), 1e-12);
	}

	@Test
	void nobodyTiedHasNone() {
		Polarization p = Polarization.of(network(new double[3][3]), network(new double[3][3]), Search.USUAL);
		assertTrue(Double.isNaN(p.value()));
		assertArrayEquals(new int[3], p.group());
	}

	@Test
	void theBestOfAllDivisionsIsFound() {
		Random random = new Random(2);
		for (int trial = 0; trial < 30; trial++) {
			int size = 9;
			double[][] positive = new double[size][size];
			double[][] negative = new double[size][size];
			for (int i = 0; i < size; i++)
				for (int j = 0; j < i; j++) {
					positive[i][j] = positive[j][i] = random.nextInt(4);
					negative[i][j] = negative[j][i] = random.nextInt(3);
				}
			Polarization found = Polarization.of(network(positive), network(negative), Search.USUAL);
			double best = Double.NEGATIVE_INFINITY;
			for (int division = 0; division < 1 << size - 1; division++)
				best = Math.max(best, modularity(positive, negative, division));
			assertEquals(best, found.modularity(), 1e-9);
			assertTrue(found.value() >= 0 && found.value() <= 1 + 1e-12);
		}
	}

	private static double modularity(double[][] positive, double[][] negative, int division) {
		double p = 0;
		double n = 0;
		double[] c = new double[positive.length];
		double[] d = new double[positive.length];
		for (int i = 0; i < c.length; i++)
			for (int j = 0; j < c.length; j++) {
				c[i] += positive[i][j];
				d[i] += negative[i][j];
				p += positive[i][j];
				n += negative[i][j];
			}
		double q = 0;
		for (int i = 0; i < c.length; i++)
			for (int j = 0; j < c.length; j++)
				if ((division >> i & 1) == (division >> j & 1))
					q += positive[i][j] - c[i] * c[j] / p - negative[i][j] + d[i] * d[j] / n;
		return q / (p + n);
	}

	@Test
	void oneGroupIsTooFew() {
		assertThrows(IllegalArgumentException.class, () -> new Search(1, 10, 1));
	}
}
