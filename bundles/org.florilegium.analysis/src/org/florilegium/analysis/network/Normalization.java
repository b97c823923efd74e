package org.florilegium.analysis.network;

/** What cells are divided by, so that active nodes do not outweigh others. */
public enum Normalization {
	/** Nothing. */
	NO,
	/** One mode: the mean activity of the two nodes. */
	AVERAGE,
	/** One mode: the product of the Euclidean norms of the two nodes' counts. */
	COSINE,
	/** One mode: the observations that either node has, those of both as products. */
	JACCARD,
	/** Two modes: the row's total. */
	ACTIVITY,
	/** Two modes: the column's total. */
	PROMINENCE
}
