package org.florilegium.analysis.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.florilegium.analysis.agreement.Agreement.Figure;
import org.florilegium.analysis.agreement.Agreement.Settings;
import org.florilegium.analysis.agreement.AgreementData.Coded;
import org.florilegium.analysis.agreement.AgreementData.CodedDocument;
import org.florilegium.analysis.agreement.Alignment.Unit;
import org.junit.jupiter.api.Test;

/** Coefficients for passages as coders marked them. */
class PassageCoefficientsTest {

	private static Coded coded(int coder, int start, int end, String category) {
		return new Coded(coder, start, end, category, null, coder + "-" + start + "-" + category);
	}

	private static CodedDocument document(String name, int length, int coders, List<Coded> coded) {
		return new CodedDocument(name, length, IntStream.range(0, coders).boxed().toList(), coded, List.of(length), List.of(new int[] { 0, length }));
	}

	private static Agreement agreement(Coefficient coefficient, int coders, List<CodedDocument> documents) {
		List<String> names = IntStream.range(0, coders).mapToObj(c -> "c" + c).toList();
		return new Agreement(new AgreementData("theme", names, documents), new Settings(coefficient, org.florilegium.analysis.agreement.Unit.STATEMENT, 0.5, true, 0, 1));
	}

	private static double value(Coefficient coefficient, int coders, Coded... coded) {
		return agreement(coefficient, coders, List.of(document("one", 200, coders, List.of(coded)))).all().value();
	}

	/** In pieces of one character that everybody marked, cu-α is α for nominal categories. */
	@Test
	void cuIsAlphaWhereEveryCharacterIsAPiece() {
		Random random = new Random(5);
		for (int trial = 0; trial < 20; trial++) {
			int coders = 2 + trial % 3;
			int length = 30;
			List<Coded> coded = new ArrayList<>();
			Ratings ratings = new Ratings(coders);
			for (int at = 0; at < length; at++) {
				Object[] row = new Object[coders];
				for (int c = 0; c < coders; c++) {
					row[c] = "t" + (random.nextInt(3) == 0 ? random.nextInt(4) : at % 4);
					coded.add(coded(c, at, at + 1, (String) row[c]));
				}
				ratings.add(1, row);
			}
			double cu = agreement(Coefficient.ALPHA_CU, coders, List.of(document("one", length, coders, coded))).all().value();
			assertEquals(ratings.value(Coefficient.ALPHA_NOMINAL).value(), cu, 1e-9);
		}
	}

	/**
	 * One marks 0–10 a and 10–20 b, the other 0–5 a and 5–20 b. Shared: a a 5, a b 5, b b 10, so ℓ = 40, ℓ(a) = 15, ℓ(b) = 25,
	 * agreed 30, squares 10² + 10² + 5² + 15² = 450.
	 */
	@Test
	void cuAndKuByHand() {
		Coded[] coded = { coded(0, 0, 10, "a"), coded(0, 10, 20, "b"), coded(1, 0, 5, "a"), coded(1, 5, 20, "b"), coded(0, 50, 60, "c") };
		double expected = 40. * (1600 - 15 * 15 - 25 * 25) / (1600 - 450);
		assertEquals(1 - 10 / expected, value(Coefficient.ALPHA_CU, 2, coded), 1e-12);
		List<Figure> byCategory = agreement(Coefficient.ALPHA_KU, 2, List.of(document("one", 200, 2, List.of(coded)))).byCategory();
		// of a: ε(a) ∝ 40·15 − (10² + 5²), ε(a) − ε(a,a) ∝ 15·25
		assertEquals(1 - (40 * 15 - 125) / 15. * 5 / (15. * 25), byCategory.get(0).value(), 1e-12);
		assertTrue(Double.isNaN(byCategory.get(2).value()));
		assertTrue(byCategory.get(2).reason().contains("marked"));
		assertTrue(Double.isNaN(value(Coefficient.ALPHA_KU, 2, coded)));
	}

	@Test
	void whatOnlyOneMarkedDoesNotMatterToCu() {
		double before = value(Coefficient.ALPHA_CU, 2, coded(0, 0, 10, "a"), coded(0, 10, 20, "b"), coded(1, 0, 5, "a"), coded(1, 5, 20, "b"));
		double after = value(Coefficient.ALPHA_CU, 2, coded(0, 0, 10, "a"), coded(0, 10, 20, "b"), coded(1, 0, 5, "a"), coded(1, 5, 20, "b"), coded(0, 100, 190, "a"));
		assertEquals(before, after, 1e-12);
		assertTrue(Double.isNaN(value(Coefficient.ALPHA_CU, 2, coded(0, 0, 10, "a"), coded(1, 50, 60, "a"))));
	}

	@Test
	void passagesOverEachOtherAreACategoryOfTheirOwn() {
		Coded[] same = { coded(0, 0, 20, "a"), coded(0, 10, 30, "b"), coded(1, 0, 20, "a"), coded(1, 10, 30, "b") };
		assertEquals(1, value(Coefficient.ALPHA_CU, 2, same));
		assertEquals(1, value(Coefficient.GAMMA, 2, same));
	}

	@Test
	void disorderOfAGroupIsTheMeanOverPairs() {
		assertEquals(0, Alignment.dissimilarity(new Unit(0, 3, 9, 1), new Unit(1, 3, 9, 1)));
		assertEquals(1 + Math.pow(2 / 12., 2), Alignment.dissimilarity(new Unit(0, 3, 9, 1), new Unit(1, 4, 10, 2)), 1e-12);
		// two alike and one without: (0 + 1 + 1) / 3
		assertEquals(2 / 3., Alignment.best(List.of(new Unit(0, 12, 18, 1), new Unit(1, 12, 18, 1)), 3).disorder(), 1e-12);
		assertEquals(1, Alignment.best(List.of(new Unit(0, 12, 18, 1)), 3).disorder(), 1e-12);
		// far apart it is better to leave both alone
		assertEquals(2, Alignment.best(List.of(new Unit(0, 0, 10, 1), new Unit(1, 100, 110, 1)), 2).disorder(), 1e-12);
	}

	@Test
	void theBestAlignmentIsFoundAmongAll() {
		Random random = new Random(11);
		for (int trial = 0; trial < 60; trial++) {
			int coders = 2 + trial % 3;
			List<Unit> units = new ArrayList<>();
			for (int i = 0; i < 7; i++) {
				int start = random.nextInt(40);
				units.add(new Unit(random.nextInt(coders), start, start + 3 + random.nextInt(12), random.nextInt(2)));
			}
			Alignment.Best best = Alignment.best(units, coders);
			assertTrue(best.exact());
			assertEquals(least(units, new ArrayList<>(), 0, coders), best.disorder(), 1e-9);
		}
	}

	/** Tries every way to put units into groups. */
	private static double least(List<Unit> units, List<List<Unit>> groups, int at, int coders) {
		if (at == units.size())
			return groups.stream().mapToDouble(g -> disorder(g, coders)).sum();
		double least = Double.MAX_VALUE;
		Unit unit = units.get(at);
		for (List<Unit> group : List.copyOf(groups)) {
			if (group.stream().anyMatch(u -> u.coder() == unit.coder()))
				continue;
			group.add(unit);
			least = Math.min(least, least(units, groups, at + 1, coders));
			group.removeLast();
		}
		groups.add(new ArrayList<>(List.of(unit)));
		least = Math.min(least, least(units, groups, at + 1, coders));
		groups.removeLast();
		return least;
	}

	private static double disorder(List<Unit> group, int coders) {
		int pairs = coders * (coders - 1) / 2;
		double sum = pairs - group.size() * (group.size() - 1) / 2;
		for (int a = 0; a < group.size(); a++)
			for (int b = a + 1; b < group.size(); b++)
				sum += Alignment.dissimilarity(group.get(a), group.get(b));
		return sum / pairs;
	}

	@Test
	void gammaFallsAsCodersDiffer() {
		List<Coded> anna = new ArrayList<>();
		Random random = new Random(3);
		for (int i = 0; i < 20; i++)
			anna.add(coded(0, i * 100 + random.nextInt(40), i * 100 + 60 + random.nextInt(30), "t" + random.nextInt(4)));
		double before = 1;
		for (int moved : new int[] { 0, 10, 30 }) {
			List<Coded> both = new ArrayList<>(anna);
			anna.forEach(c -> both.add(coded(1, c.start() + moved, c.end() + moved, c.category())));
			Figure figure = agreement(Coefficient.GAMMA, 2, List.of(document("one", 2100, 2, both))).all();
			assertTrue(moved == 0 ? figure.value() == 1 : figure.value() < before && figure.value() > 0, moved + ": " + figure);
			assertNull(figure.reason());
			before = figure.value();
			assertEquals(figure, agreement(Coefficient.GAMMA, 2, List.of(document("one", 2100, 2, both))).all(), "by its seed");
		}
	}

	@Test
	void codingByChanceIsNearZero() {
		Random random = new Random(8);
		List<CodedDocument> documents = new ArrayList<>();
		for (int d = 0; d < 8; d++) {
			List<Coded> coded = new ArrayList<>();
			for (int c = 0; c < 3; c++)
				for (int i = 0; i < 15; i++) {
					int start = random.nextInt(2900);
					coded.add(coded(c, start, start + 40 + random.nextInt(60), "t" + random.nextInt(3)));
				}
			documents.add(document("d" + d, 3000, 3, coded));
		}
		assertEquals(0, agreement(Coefficient.GAMMA, 3, documents).all().value(), 0.1);
		assertEquals(0, agreement(Coefficient.ALPHA_CU, 3, documents).all().value(), 0.25);
	}

	@Test
	void ofTooManyPassagesSomeAlignmentsAreTried() {
		Random random = new Random(4);
		List<Unit> units = new ArrayList<>();
		for (int c = 0; c < 5; c++)
			for (int i = 0; i < 200; i++) {
				int start = random.nextInt(50_000);
				units.add(new Unit(c, start, start + 50 + random.nextInt(200), random.nextInt(6)));
			}
		Alignment.Best best = Alignment.best(units, 5);
		assertTrue(!best.exact() && best.disorder() < 0.4 * units.size(), best::toString);
	}

	@Test
	void gammaSaysHowFarItHasComeAndStopsWhenTold() {
		Random random = new Random(5);
		List<Coded> coded = new ArrayList<>();
		for (int c = 0; c < 2; c++)
			for (int i = 0; i < 20; i++) {
				int start = random.nextInt(1900);
				coded.add(coded(c, start, start + 60, "t"));
			}
		AgreementData data = new AgreementData("theme", List.of("anna", "ben"), List.of(document("one", 2000, 2, coded)));
		List<Long> steps = new ArrayList<>();
		Settings settings = new Settings(Coefficient.GAMMA, org.florilegium.analysis.agreement.Unit.SENTENCE, 0.5, true, 0, 1);
		Agreement stopped = new Agreement(data, settings, (done, total, what) -> {
			steps.add(done);
			return done < 7;
		});
		assertThrows(CancellationException.class, stopped::all);
		assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), steps);
	}

	@Test
	void differentCodersOfDifferentDocuments() {
		CodedDocument two = new CodedDocument("two", 100, List.of(0, 2), List.of(coded(0, 0, 10, "a"), coded(2, 0, 10, "a")), List.of(100), List.of());
		CodedDocument one = new CodedDocument("one", 100, List.of(1), List.of(coded(1, 0, 10, "b")), List.of(100), List.of());
		for (Coefficient coefficient : Arrays.asList(Coefficient.ALPHA_CU, Coefficient.GAMMA))
			assertEquals(1, agreement(coefficient, 3, List.of(two, one)).all().value(), coefficient.toString());
	}
}
