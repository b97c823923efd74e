package org.florilegium.ui.internal.timeline;

import java.util.List;

import org.florilegium.analysis.matrix.Tables.Counting;
import org.florilegium.analysis.matrix.Tables.Step;
import org.florilegium.study.query.Attribute.Kind;

/**
 * What the view counts, and how it shows it.
 *
 * @param step     how time is divided
 * @param kind     what is told apart
 * @param counting what is counted
 * @param stacked  whether as areas upon each other, or as lines
 */
record TimelineChoice(Step step, Kind kind, Counting counting, boolean stacked) {

	/** As it is at first. */
	static final TimelineChoice INITIAL = new TimelineChoice(Step.YEAR, Kind.PARENT_THEME, Counting.STATEMENTS, false);

	/** What can be told apart. */
	static final List<Kind> KINDS = List.of(Kind.THEME, Kind.PARENT_THEME, Kind.STANCE, Kind.AUTHOR, Kind.ORGANIZATION, Kind.DOCUMENT, Kind.CODER);

	TimelineChoice with(Step other) {
		return new TimelineChoice(other, kind, counting, stacked);
	}

	TimelineChoice with(Kind other) {
		return new TimelineChoice(step, other, counting, stacked);
	}

	TimelineChoice with(Counting other) {
		return new TimelineChoice(step, kind, other, stacked);
	}

	TimelineChoice withStacked(boolean areas) {
		return new TimelineChoice(step, kind, counting, areas);
	}

	/** As a line that {@link #read} understands. */
	String write() {
		return String.join(";", step.name(), kind.name(), counting.name(), Boolean.toString(stacked)); //$NON-NLS-1$
	}

	/** What a line says; as at first where it was written by another version. */
	static TimelineChoice read(String line) {
		String[] parts = line.split(";", -1); //$NON-NLS-1$
		try {
			return new TimelineChoice(Step.valueOf(parts[0]), Kind.valueOf(parts[1]), Counting.valueOf(parts[2]), Boolean.parseBoolean(parts[3]));
		} catch (IllegalArgumentException | IndexOutOfBoundsException e) {
			return INITIAL;
		}
	}
}
