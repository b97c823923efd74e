package org.florilegium.analysis.explanation;

import java.util.List;

/**
 * What a number is.
 *
 * @param names      what it is asked for by; the first is its own
 * @param title      what people read
 * @param text       what it is, in words
 * @param formulas   lines, where there are any
 * @param references where it was described
 */
public record Explanation(List<String> names, String title, String text, List<String> formulas, List<String> references) {

	/** Copies the lists. */
	public Explanation {
		names = List.copyOf(names);
		formulas = List.copyOf(formulas);
		references = List.copyOf(references);
	}

	/** Its own name. */
	public String name() {
		return names.getFirst();
	}
}
