package org.florilegium.analysis.network;

/** What becomes of the levels of the qualifier. */
public enum Aggregation {
	/** They count as one. */
	IGNORE,
	/** One mode: ties grow with agreement, Σ x·y·(1 − |q − q'| / R). */
	CONGRUENCE,
	/** One mode: ties grow with disagreement, Σ x·y·|q − q'| / R. */
	CONFLICT,
	/** One mode: congruence less conflict. Two modes: Σ q·x. */
	SUBTRACT,
	/** Two modes: a code for each combination of levels, Σ 2^(K−1−k). */
	COMBINE
}
