package org.florilegium.ui.internal.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.florilegium.ui.internal.matrix.Arrangement.Measure;
import org.florilegium.ui.internal.matrix.Arrangement.Order;
import org.florilegium.ui.internal.matrix.Arrangement.Subject;
import org.florilegium.ui.internal.matrix.Arrangement.Value;

/** Keeps an arrangement from one start of the workbench to the next. What is folded goes with the study, and is not kept. */
final class ArrangementState {

	private static final String BETWEEN = " "; //$NON-NLS-1$

	private ArrangementState() {
	}

	static String write(Arrangement arrangement) {
		return String.join(BETWEEN, arrangement.measure().name(), arrangement.value().name(), arrangement.themes().name(), arrangement.authors().name(),
				Boolean.toString(arrangement.byOrganization()), Boolean.toString(arrangement.hideEmpty()), arrangement.subject().name());
	}

	/** What was written; the initial arrangement where that was by another version of the program. */
	static Arrangement read(String written) {
		List<String> words = new ArrayList<>(List.of(written.split(BETWEEN)));
		try {
			return new Arrangement(words.size() < 7 ? Subject.THEMES : Subject.valueOf(words.get(6)), Measure.valueOf(words.get(0)), Value.valueOf(words.get(1)), Boolean.parseBoolean(words.get(4)), Order.valueOf(words.get(2)),
					Order.valueOf(words.get(3)), Boolean.parseBoolean(words.get(5)), Set.of(), Set.of());
		} catch (IllegalArgumentException | IndexOutOfBoundsException e) {
			return Arrangement.INITIAL;
		}
	}
}
