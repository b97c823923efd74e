package org.florilegium.picture.network;

/** Where nodes stand. */
public enum Layout {
	/** What is tied stands together: forces between nodes, as in ForceAtlas2 (Jacomy et al. 2014) with its logarithmic attraction (Noack 2007). */
	FORCE,
	/** In a circle, those of one colour beside each other. */
	CIRCLE,
	/** The two modes in columns that face each other. */
	COLUMNS
}
