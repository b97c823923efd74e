package org.florilegium.analysis.source;

import java.util.List;

import org.florilegium.study.query.Attribute;
import org.florilegium.study.query.StatementQuery;

/**
 * Which observations are wanted of a study.
 *
 * @param query      which statements
 * @param first      the first mode
 * @param second     the second mode
 * @param qualifier  what statements say of the relation, or null
 * @param conditions which values count; those on documents choose documents, the others leave values among the isolates
 * @param narrower   whether a theme in a condition means also those under it
 * @param dna        whether to see the study as Discourse Network Analyzer does: with times of day, and two stances as yes and no
 */
public record ObservationRequest(StatementQuery query, Attribute first, Attribute second, Attribute qualifier, List<Condition> conditions,
		boolean narrower, boolean dna) {

	/** Copies the list. */
	public ObservationRequest {
		conditions = List.copyOf(conditions);
	}
}
