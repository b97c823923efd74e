package org.florilegium.analysis.source;

import java.util.List;

import org.florilegium.study.query.Attribute;

/**
 * Which values count.
 *
 * @param attribute of what
 * @param values    names or labels, in any case; empty for having no value; a theme means also those under it
 * @param keep      whether only these count, or all but these
 */
public record Condition(Attribute attribute, List<String> values, boolean keep) {

	/** Copies the list. */
	public Condition {
		values = List.copyOf(values);
	}

	@Override
	public String toString() {
		return (keep ? "only " : "without ") + attribute + " = " + String.join(", ", values);
	}
}
