package org.florilegium.ui.internal.agreement;

import java.util.Arrays;
import java.util.List;

import org.florilegium.analysis.agreement.Coefficient;
import org.florilegium.analysis.agreement.Unit;
import org.florilegium.study.query.Attribute;
import org.florilegium.study.query.Attribute.Kind;

/**
 * What the view compares, and how.
 *
 * @param without      coders who are left out, by name; the one who holds what was agreed on always is
 * @param consensus    name of the coder who holds what was agreed on; empty for none
 * @param unit         what is compared on
 * @param category     what is compared
 * @param coefficients the figures shown, in the order of their kind
 * @param samples      of the documents, for intervals; 0 for none
 */
record AgreementChoice(List<String> without, String consensus, Unit unit, Kind category, List<Coefficient> coefficients, int samples) {

	/** As it is at first. */
	static final AgreementChoice INITIAL = new AgreementChoice(List.of(), "", Unit.SENTENCE, Kind.THEME, //$NON-NLS-1$
			List.of(Coefficient.PERCENTAGE, Coefficient.COHEN_KAPPA, Coefficient.ALPHA_NOMINAL, Coefficient.ALPHA_U), 1000);

	/** What can be compared. */
	static final List<Kind> CATEGORIES = List.of(Kind.THEME, Kind.PARENT_THEME, Kind.STANCE, Kind.AUTHOR, Kind.ORGANIZATION, Kind.CLAIM);

	/** Copies the lists. */
	AgreementChoice {
		without = List.copyOf(without);
		coefficients = coefficients.stream().distinct().sorted().toList();
	}

	AgreementChoice withWithout(List<String> names) {
		return new AgreementChoice(names, consensus, unit, category, coefficients, samples);
	}

	AgreementChoice withConsensus(String name) {
		return new AgreementChoice(without, name, unit, category, coefficients, samples);
	}

	AgreementChoice with(Unit other) {
		return new AgreementChoice(without, consensus, other, category, coefficients, samples);
	}

	AgreementChoice with(Kind other) {
		return new AgreementChoice(without, consensus, unit, other, coefficients, samples);
	}

	AgreementChoice withCoefficients(List<Coefficient> others) {
		return new AgreementChoice(without, consensus, unit, category, others, samples);
	}

	AgreementChoice withSamples(int other) {
		return new AgreementChoice(without, consensus, unit, category, coefficients, other);
	}

	/** What can be shown at once: without intervals, and without what takes long. */
	AgreementChoice quick() {
		List<Coefficient> fast = coefficients.stream().filter(c -> c != Coefficient.GAMMA).toList();
		return withSamples(0).withCoefficients(fast.isEmpty() ? List.of(Coefficient.PERCENTAGE) : fast);
	}

	Attribute attribute() {
		return Attribute.of(category);
	}

	/** As a line that {@link #read} understands. */
	String write() {
		return String.join(";", String.join(",", without), consensus, unit.name(), category.name(), //$NON-NLS-1$ //$NON-NLS-2$
				String.join(",", coefficients.stream().map(Enum::name).toList()), Integer.toString(samples)); //$NON-NLS-1$
	}

	/** What a line says; as at first where it was written by another version. */
	static AgreementChoice read(String line) {
		String[] parts = line.split(";", -1); //$NON-NLS-1$
		try {
			return new AgreementChoice(list(parts[0]), parts[1], Unit.valueOf(parts[2]), Kind.valueOf(parts[3]), list(parts[4]).stream().map(Coefficient::valueOf).toList(),
					Integer.parseInt(parts[5]));
		} catch (IllegalArgumentException | IndexOutOfBoundsException e) {
			return INITIAL;
		}
	}

	private static List<String> list(String names) {
		return Arrays.stream(names.split(",")).filter(name -> !name.isEmpty()).toList(); //$NON-NLS-1$
	}
}
