package org.florilegium.analysis.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;

import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.junit.jupiter.api.Test;

/** Coefficients of tables that were published with them. */
class PublishedTablesTest {

	private static final double PRINTED = 0.0005;

	/** One line for each unit, one sign for each coder; a dot for none. */
	private static Ratings ratings(String text) {
		String[] lines = text.strip().lines().toArray(String[]::new);
		Ratings ratings = new Ratings(lines[0].length());
		for (String line : lines)
			ratings.add(1, line.chars().mapToObj(c -> c == '.' ? null : Character.isDigit(c) ? (Object) (c - '0') : String.valueOf((char) c)).toArray());
		return ratings;
	}

	/** Rows of the first coder, columns of the second. */
	private static Ratings table(int[]... counts) {
		Ratings ratings = new Ratings(2);
		for (int i = 0; i < counts.length; i++)
			for (int j = 0; j < counts.length; j++)
				ratings.add(counts[i][j], "c" + i, "c" + j);
		return ratings;
	}

	@Test
	void cohen1960() {
		Ratings table = table(new int[] { 88, 14, 18 }, new int[] { 10, 40, 10 }, new int[] { 2, 6, 12 });
		assertEquals(.492, table.value(Coefficient.COHEN_KAPPA).value(), PRINTED);
	}

	@Test
	void fleiss1971() {
		Ratings ratings = ratings("444444\n222555\n233335\n555555\n222444\n113333\n333355\n113334\n114444\n555555\n144444\n124444\n222333\n144444\n224445\n333335\n"
				+ "111455\n111112\n224444\n133555\n555555\n244444\n224555\n114444\n144445\n222224\n111155\n224444\n133333\n555555");
		assertEquals(.430, ratings.value(Coefficient.FLEISS_KAPPA).value(), PRINTED);
		assertEquals(.5556, ratings.value(Coefficient.PERCENTAGE).value(), PRINTED);
	}

	@Test
	void krippendorff2004() {
		assertEquals(.095, ratings("10\n11\n01\n00\n00\n01\n00\n01\n00\n00").value(Coefficient.ALPHA_NOMINAL).value(), PRINTED);
		assertEquals(.734, ratings("aa\nab\nbb\nbb\nbb\nbb\nbc\ncc\ncc\ncc\ncc\ncc").value(Coefficient.ALPHA_NOMINAL).value(), PRINTED);
		Ratings four = ratings("11.1\n2232\n3333\n3333\n2222\n1234\n4444\n1121\n2222\n.555\n..11\n..3.");
		assertEquals(.743, four.value(Coefficient.ALPHA_NOMINAL).value(), PRINTED);
		assertEquals(.849, four.value(Coefficient.ALPHA_INTERVAL).value(), PRINTED);
		assertEquals(.815, four.value(Coefficient.ALPHA_ORDINAL).value(), PRINTED);
		assertEquals(.797, four.value(Coefficient.ALPHA_RATIO).value(), PRINTED);
	}

	@Test
	void hayesAndKrippendorff2007() {
		Ratings ratings = ratings("112.2\n1101.\n2333.\n.00.0\n000.0\n000.0\n102.1\n1.20.\n222.2\n2111.\n.100.\n0000.\n1222.\n33223\n111.1\n111.1\n212.2\n1233.\n1101.\n000.0\n"
				+ "0011.\n00.00\n2333.\n0000.\n12.22\n0111.\n00010\n1212.\n1122.\n112.2\n110.0\n2121.\n22.22\n3222.\n222.2\n223.2\n222.2\n22.12\n2222.\n111.1");
		assertEquals(.7598, ratings.value(Coefficient.ALPHA_ORDINAL).value(), 0.0001);
	}

	@Test
	void artsteinAndPoesio2008() {
		Ratings table = table(new int[] { 20, 10 }, new int[] { 20, 50 });
		assertEquals(.400, table.value(Coefficient.BENNETT_S).value(), PRINTED);
		assertEquals(.341, table.value(Coefficient.SCOTT_PI).value(), PRINTED);
		assertEquals(.348, table.value(Coefficient.COHEN_KAPPA).value(), PRINTED);
	}

	/** By hand: agreement 118/125, mean shares 238/250 and 12/250. */
	@Test
	void gwetOfASkewedTable() {
		Ratings table = table(new int[] { 118, 5 }, new int[] { 2, 0 });
		double share = 243 / 250.;
		double chance = 2 * share * (1 - share);
		assertEquals((118 / 125. - chance) / (1 - chance), table.value(Coefficient.GWET_AC1).value(), 1e-12);
		assertTrue(table.value(Coefficient.COHEN_KAPPA).value() < 0);
	}

	@Test
	void passagesOfKrippendorff2004() {
		UnitizingAlpha alpha = new UnitizingAlpha(2);
		alpha.lengthen(300);
		Stream.of("0 75 145 c", "0 220 250 c", "1 70 150 c", "1 205 225 c", "1 250 270 c", "0 30 90 k", "0 150 200 k", "1 30 90 k", "1 150 200 k").map(l -> l.split(" "))
				.forEach(u -> alpha.add(Integer.parseInt(u[0]), Long.parseLong(u[1]), Long.parseLong(u[2]), u[3]));
		assertEquals(.8591, alpha.value().value(), PRINTED);
		assertEquals(.7286, alpha.value("c").value(), PRINTED);
		assertEquals(1, alpha.value("k").value());
	}

	@Test
	void passagesAreMeasuredAsDkproDoes() {
		for (int seed = 0; seed < 30; seed++) {
			Random random = new Random(seed);
			int coders = 2 + random.nextInt(3);
			UnitizingAlpha ours = new UnitizingAlpha(coders);
			int length = 400 + random.nextInt(400);
			ours.lengthen(length);
			UnitizingAnnotationStudy study = new UnitizingAnnotationStudy(coders, 0, length);
			for (int coder = 0; coder < coders; coder++)
				for (String category : new String[] { "a", "b", "c" })
					for (int at = random.nextInt(60); at < length - 30; at += 1 + random.nextInt(90)) {
						int end = at + 1 + random.nextInt(30);
						ours.add(coder, at, end, category);
						study.addUnit(at, end - at, coder, category);
						at = end;
					}
			assertEquals(new KrippendorffAlphaUnitizingAgreement(study).calculateAgreement(), ours.value().value(), 1e-9, "seed " + seed);
		}
	}
}
