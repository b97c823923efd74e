package org.florilegium.analysis.agreement;

import java.util.List;
import java.util.Set;

/**
 * A unit and what each coder found in it.
 *
 * @param document   index of the document
 * @param start      first code point
 * @param end        code point after the last
 * @param categories for each coder; empty for nothing, null for a coder who did not code the document
 * @param numbers    for each coder the number of the category where there is one that has one; else null
 * @param statements for each coder the names of the statements
 * @param times      how many units of this kind there are one after the other
 */
public record Item(int document, int start, int end, List<Set<String>> categories, Double[] numbers, List<Set<String>> statements, int times) {

	/** Whether the coders who saw it do not say the same. */
	public boolean isDisputed() {
		return categories.stream().filter(c -> c != null).distinct().count() > 1;
	}

	/** Number of coders who saw it. */
	public long coders() {
		return categories.stream().filter(c -> c != null).count();
	}
}
