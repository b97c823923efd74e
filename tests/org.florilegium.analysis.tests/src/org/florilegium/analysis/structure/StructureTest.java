package org.florilegium.analysis.structure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Mode;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.Period;
import org.florilegium.analysis.network.Aggregation;
import org.florilegium.analysis.network.Network;
import org.florilegium.analysis.network.NetworkSettings;
import org.junit.jupiter.api.Test;

/** Measures, communities and backbones of networks whose answers are known. */
class StructureTest {

	private static Network network(int size, int... ties) {
		double[][] cells = new double[size][size];
		for (int t = 0; t < ties.length; t += 2) {
			cells[ties[t]][ties[t + 1]] = 1;
			cells[ties[t + 1]][ties[t]] = 1;
		}
		List<Node> nodes = new ArrayList<>();
		for (int i = 0; i < size; i++)
			nodes.add(Node.of("n" + i));
		return new Network(nodes, nodes, false, cells, true, Period.NONE, null, 0, new Method("", Map.of()));
	}

	@Test
	void aStarHasOneCentre() {
		Measures m = Measures.of(network(5, 0, 1, 0, 2, 0, 3, 0, 4), 1);
		assertArrayEquals(new double[] { 1, 0, 0, 0, 0 }, m.betweenness(), 1e-12);
		assertArrayEquals(new double[] { 1, 4 / 7., 4 / 7., 4 / 7., 4 / 7. }, m.closeness(), 1e-12);
		assertArrayEquals(new int[] { 4, 1, 1, 1, 1 }, m.degree());
		assertArrayEquals(new int[] { 1, 1, 1, 1, 1 }, m.core());
		assertEquals(.4, m.density());
		assertEquals(Math.sqrt(.5), m.eigenvector()[0], 1e-9);
		assertEquals(Math.sqrt(.125), m.eigenvector()[1], 1e-9);
	}

	@Test
	void componentsAndIsolates() {
		Measures m = Measures.of(network(6, 0, 1, 1, 2, 0, 2, 3, 4), 1);
		assertArrayEquals(new int[] { 1, 1, 1, 2, 2, 3 }, m.component());
		assertArrayEquals(new int[] { 2, 2, 2, 1, 1, 0 }, m.core());
		assertEquals(2 / 5., m.closeness()[0], 1e-12);
	}

	/** Two triangles with one tie between: Q = 6/7 − ½. */
	@Test
	void communitiesAreFoundWhateverTheSeed() {
		Network network = network(6, 0, 1, 1, 2, 0, 2, 3, 4, 4, 5, 3, 5, 2, 3);
		for (long seed = 0; seed < 20; seed++) {
			int[] community = Louvain.communities(network.cells(), seed);
			assertArrayEquals(new int[] { 0, 0, 0, 1, 1, 1 }, community);
			assertEquals(6 / 7. - .5, Louvain.modularity(network.cells(), community), 1e-12);
		}
	}

	@Test
	void eigenvaluesOfKnownMatrices() {
		assertArrayEquals(new double[] { 1, 3 }, Spectrum.of(new double[][] { { 2, 1 }, { 1, 2 } }), 1e-12);
		// the Laplacian of a complete graph of n nodes: 0 and n, n − 1 times
		double[] complete = Spectrum.laplacian(network(4, 0, 1, 0, 2, 0, 3, 1, 2, 1, 3, 2, 3).cells());
		assertArrayEquals(new double[] { 0, 1 / 3., 1 / 3., 1 / 3. }, complete, 1e-12);
		// of a path of n nodes: 2 − 2 cos(πk/n)
		double[] path = Spectrum.laplacian(network(5, 0, 1, 1, 2, 2, 3, 3, 4).cells());
		for (int k = 0; k < 5; k++)
			assertEquals((2 - 2 * Math.cos(Math.PI * k / 5)) / 8, path[k], 1e-12);
	}

	/** The trace and the sum of squares of random matrices are those of their eigenvalues. */
	@Test
	void eigenvaluesKeepTraceAndNorm() {
		for (int seed = 0; seed < 40; seed++) {
			Random random = new Random(seed);
			int size = 1 + random.nextInt(30);
			double[][] matrix = new double[size][size];
			double trace = 0;
			double squares = 0;
			for (int i = 0; i < size; i++)
				for (int j = 0; j <= i; j++)
					matrix[i][j] = matrix[j][i] = random.nextInt(4) == 0 ? 0 : random.nextGaussian();
			for (int i = 0; i < size; i++)
				for (int j = 0; j < size; j++) {
					trace += i == j ? matrix[i][i] : 0;
					squares += matrix[i][j] * matrix[i][j];
				}
			double[] values = Spectrum.of(matrix);
			assertEquals(trace, Arrays.stream(values).sum(), 1e-9);
			assertEquals(squares, Arrays.stream(values).map(v -> v * v).sum(), 1e-9);
		}
	}

	/** Three themes tell two camps apart in the same way; a fourth relates two actors only once. */
	@Test
	void aBackboneLosesLeastFirst() {
		List<int[]> rows = new ArrayList<>();
		for (int actor = 0; actor < 6; actor++)
			for (int theme = 0; theme < 3; theme++)
				if (actor < 3 == theme < 2)
					for (int n = 0; n < 5; n++)
						rows.add(new int[] { actor, theme });
		rows.add(new int[] { 0, 3 });
		rows.add(new int[] { 1, 3 });
		List<Node> actors = network(6).rows();
		List<Node> themes = List.of(Node.of("t0"), Node.of("t1"), Node.of("t2"), Node.of("t3"));
		Observations o = Observations.of(new Mode("actor", actors, rows.stream().mapToInt(r -> r[0]).toArray()), new Mode("theme", themes, rows.stream().mapToInt(r -> r[1]).toArray()),
				null);
		Backbone backbone = new Backbone(o, NetworkSettings.CONGRUENCE.with(Aggregation.IGNORE));
		List<Backbone.Step> steps = backbone.nested().steps();
		assertEquals(4, steps.size());
		assertEquals("t3", steps.getFirst().node().label());
		assertEquals(0, steps.getLast().redundantLoss(), 1e-12);
		for (int i = 1; i < steps.size(); i++)
			assertTrue(steps.get(i).statements() < steps.get(i - 1).statements());
		Backbone.Fixed fixed = backbone.fixed(2, 50, 1);
		assertEquals(2, fixed.backbone().size());
		assertTrue(fixed.loss() <= steps.get(1).loss() + 1e-12);
		assertEquals(fixed, backbone.fixed(2, 50, 1));
	}
}
