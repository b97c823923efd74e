package org.florilegium.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.dkpro.statistics.agreement.IAgreementMeasure;
import org.dkpro.statistics.agreement.coding.BennettSAgreement;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.coding.ScottPiAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.RatioDistanceFunction;
import org.dkpro.statistics.agreement.distance.SetAnnotation;

/**
 * Units and the category that each coder gave them, as the coefficients take them. Full agreement is 1 also where chance
 * would have it so; where nothing can be compared the value is NaN, with the reason.
 */
public final class Ratings {

	/** A value, and why there is none where it is NaN. */
	public record Value(double value, String reason) {
	}

	/** A row of categories, one for each coder, null where a coder has none; so many times. */
	record Row(Object[] categories, int times) {

		long present() {
			return Arrays.stream(categories).filter(Objects::nonNull).count();
		}

		boolean isUnanimous() {
			return Arrays.stream(categories).filter(Objects::nonNull).distinct().count() == 1;
		}
	}

	private final int coders;
	private final List<Row> rows = new ArrayList<>();

	/** No units yet. */
	public Ratings(int coders) {
		this.coders = coders;
	}

	/** Adds a unit, so many times; null for a coder without a category. */
	public Ratings add(int times, Object... categories) {
		if (categories.length != coders)
			throw new IllegalArgumentException(categories.length + " categories for " + coders + " coders");
		rows.add(new Row(categories.clone(), times));
		return this;
	}

	/** Computes a coefficient for units; for passages there are {@link PassageMeasure}s. */
	public Value value(Coefficient coefficient) {
		List<Row> paired = rows.stream().filter(r -> r.present() > 1 && r.times > 0).toList();
		if (coders < 2)
			return new Value(Double.NaN, "There are no two coders of the same documents.");
		if (paired.isEmpty())
			return new Value(Double.NaN, "No unit was coded by two coders.");
		if (paired.stream().allMatch(Row::isUnanimous))
			return new Value(1, null);
		double value = switch (coefficient) {
			case PERCENTAGE -> new PercentageAgreement(study(paired)).calculateAgreement();
			case SCOTT_PI, COHEN_KAPPA, BENNETT_S -> pairs(coefficient);
			case FLEISS_KAPPA -> fleiss(paired);
			case ALPHA_NOMINAL -> alpha(paired, new NominalDistanceFunction());
			case ALPHA_ORDINAL -> alpha(paired, new OrdinalDistanceFunction());
			case ALPHA_INTERVAL -> alpha(paired, new IntervalDistanceFunction());
			case ALPHA_RATIO -> alpha(paired, new RatioDistanceFunction());
			case ALPHA_JACCARD -> alpha(paired, (study, a, b) -> 1 - jaccard((SetAnnotation) a, (SetAnnotation) b));
			case ALPHA_MASI -> alpha(paired, (study, a, b) -> 1 - jaccard((SetAnnotation) a, (SetAnnotation) b) * monotony((SetAnnotation) a, (SetAnnotation) b));
			case GWET_AC1 -> gwet(paired, false);
			case GWET_AC2 -> gwet(paired, true);
			case ALPHA_U, ALPHA_CU, ALPHA_KU, GAMMA -> throw new IllegalArgumentException("of passages, not of units");
		};
		return Double.isNaN(value) || Double.isInfinite(value)
				? new Value(Double.NaN, coefficient == Coefficient.FLEISS_KAPPA ? "No unit was coded by all coders." : "Chance alone would make the coders agree fully.")
				: new Value(value, null);
	}

	private CodingAnnotationStudy study(List<Row> of) {
		CodingAnnotationStudy study = new CodingAnnotationStudy(coders);
		for (Row row : of)
			for (int n = 0; n < row.times; n++)
				study.addItemAsArray(row.categories);
		return study;
	}

	private double alpha(List<Row> paired, IDistanceFunction distance) {
		return new KrippendorffAlphaAgreement(study(paired), distance).calculateAgreement();
	}

	/** What both have of what either has. */
	private static double jaccard(SetAnnotation a, SetAnnotation b) {
		long both = a.stream().filter(b::contains).count();
		return (double) both / (a.size() + b.size() - both);
	}

	/** 1 for the same, ⅔ where one holds the other, ⅓ where each has something of its own, 0 for nothing in common (Passonneau 2006). */
	private static double monotony(SetAnnotation a, SetAnnotation b) {
		if (a.equals(b))
			return 1;
		if (a.containsAll(b) || b.containsAll(a))
			return 2 / 3.;
		return a.stream().anyMatch(b::contains) ? 1 / 3. : 0;
	}

	/** Of the units that all have coded: the measure knows no missing ones. */
	private double fleiss(List<Row> paired) {
		List<Row> full = paired.stream().filter(r -> r.present() == coders).toList();
		return full.isEmpty() ? Double.NaN : new FleissKappaAgreement(study(full)).calculateAgreement();
	}

	/** Mean over the pairs of coders that have units in common. */
	private double pairs(Coefficient coefficient) {
		double sum = 0;
		int pairs = 0;
		for (int a = 0; a < coders; a++)
			for (int b = a + 1; b < coders; b++) {
				Ratings two = new Ratings(2);
				for (Row row : rows)
					if (row.categories[a] != null && row.categories[b] != null && row.times > 0)
						two.add(row.times, row.categories[a], row.categories[b]);
				if (two.rows.isEmpty())
					continue;
				sum += two.rows.stream().allMatch(Row::isUnanimous) ? 1 : two.measure(coefficient).calculateAgreement();
				pairs++;
			}
		return pairs == 0 ? Double.NaN : sum / pairs;
	}

	private IAgreementMeasure measure(Coefficient coefficient) {
		CodingAnnotationStudy study = study(rows);
		return switch (coefficient) {
			case SCOTT_PI -> new ScottPiAgreement(study);
			case COHEN_KAPPA -> new CohenKappaAgreement(study);
			default -> new BennettSAgreement(study);
		};
	}

	/** (p_a − p_e) / (1 − p_e) with p_e = T_w / (Q(Q − 1)) · Σ π(1 − π); without weights T_w = Q. */
	private static double gwet(List<Row> paired, boolean weighted) {
		TreeSet<Object> all = new TreeSet<>();
		paired.forEach(row -> Arrays.stream(row.categories).filter(Objects::nonNull).forEach(all::add));
		List<Object> categories = new ArrayList<>(all);
		int q = categories.size();
		double[][] weights = new double[q][q];
		double total = 0;
		for (int k = 0; k < q; k++)
			for (int l = 0; l < q; l++) {
				weights[k][l] = weighted ? 1 - (double) (k - l) * (k - l) / ((q - 1) * (q - 1)) : k == l ? 1 : 0;
				total += weights[k][l];
			}
		double agreed = 0;
		double units = 0;
		double[] share = new double[q];
		for (Row row : paired) {
			double[] counts = new double[q];
			for (Object category : row.categories)
				if (category != null)
					counts[categories.indexOf(category)]++;
			double r = row.present();
			for (int k = 0; k < q; k++) {
				double alike = 0;
				for (int l = 0; l < q; l++)
					alike += weights[k][l] * counts[l];
				agreed += row.times * counts[k] * (alike - 1) / (r * (r - 1));
				share[k] += row.times * counts[k] / r;
			}
			units += row.times;
		}
		double chance = 0;
		for (double each : share)
			chance += each / units * (1 - each / units);
		chance *= total / (q * (q - 1.0));
		return (agreed / units - chance) / (1 - chance);
	}
}
