package org.florilegium.analysis.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.florilegium.analysis.agreement.Agreement.Figure;
import org.florilegium.analysis.agreement.Agreement.Settings;
import org.florilegium.analysis.agreement.AgreementData.Coded;
import org.florilegium.analysis.agreement.AgreementData.CodedDocument;
import org.junit.jupiter.api.Test;

/** Agreement over documents. */
class AgreementTest {

	private static final List<Integer> SENTENCES = List.of(20, 40, 60, 80, 100);
	private static final List<int[]> PARAGRAPHS = List.of(new int[] { 0, 40 }, new int[] { 42, 100 });

	/** Those that have a figure for all categories together. */
	private static final Set<Coefficient> FOR_ALL = EnumSet.complementOf(EnumSet.of(Coefficient.ALPHA_KU));

	private static Coded coded(int coder, int start, int end, String category, String statement) {
		return new Coded(coder, start, end, category, category.equals("agree") ? 1.0 : -1.0, statement);
	}

	private static AgreementData data(Coded... coded) {
		return new AgreementData("theme", List.of("anna", "ben"), List.of(new CodedDocument("letter", 100, List.of(0, 1), List.of(coded), SENTENCES, PARAGRAPHS)));
	}

	private static Settings settings(Coefficient coefficient, Unit unit) {
		return new Settings(coefficient, unit, 0.5, true, 0, 1);
	}

	private static Figure all(AgreementData data, Coefficient coefficient, Unit unit) {
		return new Agreement(data, settings(coefficient, unit)).all();
	}

	@Test
	void fullAgreementIsOne() {
		AgreementData same = data(coded(0, 3, 30, "fees", "a1"), coded(1, 3, 30, "fees", "b1"), coded(0, 50, 60, "town", "a2"), coded(1, 50, 60, "town", "b2"));
		for (Coefficient coefficient : FOR_ALL)
			for (Unit unit : Unit.values())
				assertEquals(1, all(same, coefficient, unit).value(), coefficient + " " + unit);
	}

	@Test
	void oneCategoryEverywhereIsFullAgreementNotZeroByZero() {
		AgreementData same = data(coded(0, 0, 100, "fees", "a1"), coded(1, 0, 100, "fees", "b1"));
		for (Coefficient coefficient : FOR_ALL)
			assertEquals(1, all(same, coefficient, Unit.SENTENCE).value(), coefficient.toString());
	}

	@Test
	void nothingInCommonHasAReason() {
		AgreementData nobody = new AgreementData("theme", List.of("anna", "ben"), List.of());
		for (Coefficient coefficient : Coefficient.values()) {
			Figure figure = all(nobody, coefficient, Unit.SENTENCE);
			assertTrue(Double.isNaN(figure.value()), coefficient.toString());
			assertNotNull(figure.reason());
		}
		AgreementData apart = new AgreementData("theme", List.of("anna", "ben"), List.of(
				new CodedDocument("one", 100, List.of(0), List.of(coded(0, 0, 10, "fees", "a1")), SENTENCES, PARAGRAPHS),
				new CodedDocument("two", 100, List.of(1), List.of(coded(1, 0, 10, "fees", "b1")), SENTENCES, PARAGRAPHS)));
		assertTrue(Double.isNaN(all(apart, Coefficient.ALPHA_NOMINAL, Unit.SENTENCE).value()));
	}

	/** Anna: fees in sentences 1 and 2, town in 3. Ben: fees in 1, town in 3, nothing in 2. */
	@Test
	void sentencesByHand() {
		AgreementData data = data(coded(0, 3, 30, "fees", "a1"), coded(1, 3, 18, "fees", "b1"), coded(0, 50, 60, "town", "a2"), coded(1, 41, 60, "town", "b2"));
		assertEquals(4 / 5., all(data, Coefficient.PERCENTAGE, Unit.SENTENCE).value(), 1e-12);
		// chance: fees 2/5·1/5, town 1/5·1/5, nothing 2/5·3/5
		double chance = (2 + 1 + 6) / 25.;
		assertEquals((.8 - chance) / (1 - chance), all(data, Coefficient.COHEN_KAPPA, Unit.SENTENCE).value(), 1e-12);
		assertEquals(1, all(data, Coefficient.PERCENTAGE, Unit.PARAGRAPH).value());
		assertEquals((100 - 12 - 9) / 100., all(data, Coefficient.PERCENTAGE, Unit.CHARACTER).value(), 1e-12);
		Agreement agreement = new Agreement(data, settings(Coefficient.PERCENTAGE, Unit.SENTENCE));
		assertEquals(List.of(Set.of("a1")), agreement.disagreements().stream().map(i -> i.statements().getFirst()).toList());
		assertEquals(4 / 5., agreement.byCategory().getFirst().value(), 1e-12);
		assertEquals(1, agreement.byCategory().getLast().value());
	}

	@Test
	void unitsWithoutCodesCountOnlyWhenWanted() {
		AgreementData data = data(coded(0, 3, 30, "fees", "a1"), coded(1, 3, 18, "town", "b1"));
		Settings settings = new Settings(Coefficient.PERCENTAGE, Unit.SENTENCE, 0.5, false, 0, 1);
		assertEquals(0, new Agreement(data, settings).all().value());
		assertEquals(3 / 5., all(data, Coefficient.PERCENTAGE, Unit.SENTENCE).value());
	}

	@Test
	void statementsMatchWhereTheyOverlapEnough() {
		AgreementData data = data(coded(0, 0, 30, "fees", "a1"), coded(1, 0, 20, "town", "b1"), coded(1, 20, 30, "fees", "b2"), coded(0, 60, 70, "town", "a2"));
		List<Item> items = Items.of(data, Unit.STATEMENT, 0.5);
		assertEquals(3, items.size());
		assertEquals(Set.of("b1"), items.getFirst().statements().get(1));
		assertEquals(4, Items.of(data, Unit.STATEMENT, 0.7).size());
	}

	@Test
	void setsOfCategoriesAreMoreOrLessAlike() {
		AgreementData data = data(coded(0, 0, 18, "fees", "a1"), coded(0, 0, 18, "town", "a1"), coded(1, 0, 18, "fees", "b1"), coded(0, 42, 55, "tolls", "a2"),
				coded(1, 42, 55, "tolls", "b2"));
		double nominal = all(data, Coefficient.ALPHA_NOMINAL, Unit.SENTENCE).value();
		double masi = all(data, Coefficient.ALPHA_MASI, Unit.SENTENCE).value();
		double jaccard = all(data, Coefficient.ALPHA_JACCARD, Unit.SENTENCE).value();
		assertTrue(nominal < masi && masi < jaccard && jaccard < 1, nominal + " " + masi + " " + jaccard);
	}

	@Test
	void intervalsAreReproducibleAndContainTheFigure() {
		Random random = new Random(3);
		List<CodedDocument> documents = new ArrayList<>();
		for (int d = 0; d < 12; d++) {
			List<Coded> coded = new ArrayList<>();
			for (int coder = 0; coder < 2; coder++)
				for (int sentence = 0; sentence < 5; sentence++)
					coded.add(coded(coder, sentence * 20, sentence * 20 + 10, random.nextInt(3) == 0 ? "town" : "fees", "s" + coder + sentence));
			documents.add(new CodedDocument("d" + d, 100, List.of(0, 1), coded, SENTENCES, PARAGRAPHS));
		}
		AgreementData data = new AgreementData("theme", List.of("anna", "ben"), documents);
		Settings settings = new Settings(Coefficient.ALPHA_NOMINAL, Unit.SENTENCE, 0.5, true, 200, 7);
		Figure figure = new Agreement(data, settings).all();
		assertTrue(figure.low() < figure.value() && figure.value() < figure.high(), figure.toString());
		assertEquals(figure, new Agreement(data, settings).all());
		assertEquals(12, new Agreement(data, settings).byDocument().size());
		assertEquals(figure.value(), new Agreement(data, settings).byPair().getFirst().value());
		assertFalse(new Agreement(data, settings).method().sentence().isEmpty());
	}
}
