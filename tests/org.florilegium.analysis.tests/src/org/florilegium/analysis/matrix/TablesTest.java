package org.florilegium.analysis.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Mode;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.Period;
import org.florilegium.analysis.matrix.CoOccurrence.Together;
import org.florilegium.analysis.matrix.Tables.Counting;
import org.florilegium.analysis.matrix.Tables.Step;
import org.junit.jupiter.api.Test;

/** Counts and tests, computed by hand or published. */
class TablesTest {

	private static final List<Node> AB = List.of(Node.of("a"), Node.of("b"));
	private static final int[] STARTS = { 0, 5, 20, 0 };
	private static final int[] ENDS = { 10, 15, 30, 7 };

	private static Observations observations() {
		long[] days = { day("2020-01-31"), day("2020-01-31"), day("2020-04-01"), Observations.NO_TIME };
		return new Observations(new Mode("theme", AB, new int[] { 0, 0, 1, 0 }), new Mode("author", AB, new int[] { 0, 0, 1, 1 }), null, new int[] { 1, 2, 3, 3 },
				new int[] { 0, 0, 0, 1 }, days, new BitSet(), Period.NONE);
	}

	private static long day(String date) {
		return LocalDate.parse(date).toEpochDay() * 86_400;
	}

	@Test
	void countsStatementsDocumentsAndCharacters() {
		assertArrayEquals(new double[][] { { 2, 1 }, { 0, 1 } }, Tables.of(observations(), Counting.STATEMENTS, null, null).counts());
		assertArrayEquals(new double[][] { { 1, 1 }, { 0, 1 } }, Tables.of(observations(), Counting.DOCUMENTS, null, null).counts());
		assertArrayEquals(new double[][] { { 15, 7 }, { 0, 10 } }, Tables.of(observations(), Counting.CHARACTERS, STARTS, ENDS).counts());
	}

	@Test
	void timeHasNoGaps() {
		CrossTable months = Tables.timeline(observations(), Step.MONTH, Counting.STATEMENTS, null, null);
		assertEquals(List.of("2020-01", "2020-02", "2020-03", "2020-04"), months.rows().stream().map(Node::label).toList());
		assertArrayEquals(new double[][] { { 2, 0 }, { 0, 0 }, { 0, 0 }, { 0, 1 } }, months.counts());
		assertEquals("2020-01-27", Tables.timeline(observations(), Step.WEEK, Counting.STATEMENTS, null, null).rows().getFirst().label());
	}

	/** Job satisfaction and income, Agresti (2002), table 2.8: X² = 5.97 with 9 degrees of freedom, P = .74. */
	@Test
	void testsIndependence() {
		CrossTable table = table(new double[][] { { 1, 3, 10, 6 }, { 2, 3, 10, 7 }, { 1, 6, 14, 12 }, { 0, 1, 9, 11 } });
		assertEquals(5.97, table.test().chiSquare(), 0.005);
		assertEquals(9, table.test().freedom());
		assertEquals(.74, table.test().p(), 0.005);
	}

	@Test
	void twoByTwoByHand() {
		CrossTable table = table(new double[][] { { 30, 10 }, { 10, 50 } });
		double chi = 100 * Math.pow(30 * 50 - 10 * 10, 2) / (40. * 60 * 40 * 60);
		assertEquals(chi, table.test().chiSquare(), 1e-9);
		assertEquals(Math.sqrt(chi / 100), table.test().cramersV(), 1e-12);
		assertEquals(16, table.in(CrossTable.Form.EXPECTED)[0][0]);
		assertEquals(Math.sqrt(chi), table.in(CrossTable.Form.RESIDUAL)[0][0], 1e-9);
		assertEquals(.75, table.in(CrossTable.Form.ROW)[0][0]);
		assertEquals(50 / 60., table.in(CrossTable.Form.COLUMN)[1][1]);
	}

	@Test
	void theDistributionHasItsKnownValues() {
		assertEquals(.05, ChiSquare.upper(3.841458820694124, 1), 1e-12);
		assertEquals(.05, ChiSquare.upper(18.307038053275146, 10), 1e-12);
		assertEquals(.001, ChiSquare.upper(149.44925277903886, 100), 1e-12);
		assertEquals(Math.exp(-2), ChiSquare.upper(4, 2), 1e-14);
	}

	private static CrossTable table(double[][] counts) {
		List<Node> nodes = List.of(Node.of("a"), Node.of("b"), Node.of("c"), Node.of("d")).subList(0, counts.length);
		return new CrossTable(nodes, nodes, counts, new Method("", Map.of()));
	}

	/** a 0–10, b 5–15 and a 20–30 in the first document, b 20–30 of another statement there, a and b of one statement in the second. */
	@Test
	void coOccurrence() {
		Passages passages = new Passages("theme", AB, new int[] { 0, 1, 0, 1, 0, 1 }, new int[] { 1, 2, 3, 4, 5, 5 }, new int[] { 0, 0, 0, 0, 1, 1 },
				new int[] { 0, 5, 20, 20, 0, 50 }, new int[] { 10, 15, 30, 30, 9, 60 }, new int[] { 0, 0, 1, 1, 2, 3 }, new int[] { 0, 0, 1, 1, 2, 3 });
		assertEquals(1, together(passages, Together.STATEMENT, 0));
		assertEquals(1, together(passages, Together.SPAN, 0));
		assertEquals(2, together(passages, Together.OVERLAP, 0));
		assertEquals(2, together(passages, Together.PARAGRAPH, 0));
		assertEquals(3, together(passages, Together.NEAR, 5));
		assertEquals(4, together(passages, Together.NEAR, 10));
		assertEquals(2, together(passages, Together.DOCUMENT, 0));
		CoOccurrence statements = CoOccurrence.of(passages, Together.STATEMENT, 0);
		assertEquals(5, statements.units());
		assertEquals(9 / 5., statements.pair(0, 1).expected());
		assertEquals(1 / 5., statements.pair(0, 1).jaccard());
		assertTrue(statements.pair(0, 1).residual() < 0);
	}

	private static double together(Passages passages, Together together, int within) {
		double[][] counts = CoOccurrence.of(passages, together, within).counts();
		assertEquals(counts[0][1], counts[1][0]);
		return counts[0][1];
	}
}
