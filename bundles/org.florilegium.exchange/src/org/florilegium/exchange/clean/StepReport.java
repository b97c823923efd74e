package org.florilegium.exchange.clean;

import java.util.List;
import java.util.Map;

/**
 * The record of one cleaning step that ran.
 *
 * @param step     the step's name
 * @param options  its options as one string, empty for none
 * @param counts   how many of what were changed
 * @param examples a few of the changes
 */
public record StepReport(String step, String options, Map<String, Integer> counts, List<String> examples) {

	/** The step as {@code study.corpus} records it after {@code cleaned}: {@code hyphenation} or {@code footnotes("drop")}. */
	public String recorded() {
		return options.isEmpty() ? step : step + "(\"" + options + "\")";
	}
}
