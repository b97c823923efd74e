package org.florilegium.analysis.argument;

/** What becomes of a claim or argument. */
public enum NodeStatus {
	/** It is accepted: in every extension. */
	IN,
	/** It is defeated: attacked by every extension. */
	OUT,
	/** Neither: it is left open, or extensions differ. */
	UNDECIDED
}
