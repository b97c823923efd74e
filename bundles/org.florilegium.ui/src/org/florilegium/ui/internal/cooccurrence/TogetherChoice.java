package org.florilegium.ui.internal.cooccurrence;

import java.util.List;

import org.florilegium.analysis.matrix.CoOccurrence.Together;
import org.florilegium.study.query.Attribute.Kind;

/**
 * What the view counts, and how it shows it.
 *
 * @param kind     what occurs together
 * @param together what being together means
 * @param within   characters between passages at most, for those that are near
 * @param measure  what cells give
 * @param byCount  whether the most frequent come first, or the order of the alphabet
 */
record TogetherChoice(Kind kind, Together together, int within, Measure measure, boolean byCount) {

	/** What cells give. */
	enum Measure {
		COUNT, EXPECTED, RESIDUAL, JACCARD, CRAMERS_V
	}

	/** As it is at first. */
	static final TogetherChoice INITIAL = new TogetherChoice(Kind.THEME, Together.PARAGRAPH, 200, Measure.COUNT, false);

	/** What can be looked at. */
	static final List<Kind> KINDS = List.of(Kind.THEME, Kind.PARENT_THEME, Kind.AUTHOR, Kind.ORGANIZATION, Kind.CLAIM);

	/** Distances to choose from, in characters. */
	static final List<Integer> DISTANCES = List.of(50, 100, 200, 500, 1000, 2000);

	TogetherChoice with(Kind other) {
		return new TogetherChoice(other, together, within, measure, byCount);
	}

	TogetherChoice with(Together other) {
		boolean pairs = other == Together.OVERLAP || other == Together.NEAR;
		return new TogetherChoice(kind, other, within, pairs ? Measure.COUNT : measure, byCount);
	}

	TogetherChoice withWithin(int characters) {
		return new TogetherChoice(kind, together, characters, measure, byCount);
	}

	TogetherChoice with(Measure other) {
		return new TogetherChoice(kind, together, within, other, byCount);
	}

	TogetherChoice withByCount(boolean frequent) {
		return new TogetherChoice(kind, together, within, measure, frequent);
	}

	/** Whether there are units, so that chance can be told. */
	boolean hasUnits() {
		return together != Together.OVERLAP && together != Together.NEAR;
	}

	/** As a line that {@link #read} understands. */
	String write() {
		return String.join(";", kind.name(), together.name(), Integer.toString(within), measure.name(), Boolean.toString(byCount)); //$NON-NLS-1$
	}

	/** What a line says; as at first where it was written by another version. */
	static TogetherChoice read(String line) {
		String[] parts = line.split(";", -1); //$NON-NLS-1$
		try {
			return new TogetherChoice(Kind.valueOf(parts[0]), Together.valueOf(parts[1]), Integer.parseInt(parts[2]), Measure.valueOf(parts[3]), Boolean.parseBoolean(parts[4]));
		} catch (IllegalArgumentException | IndexOutOfBoundsException e) {
			return INITIAL;
		}
	}
}
