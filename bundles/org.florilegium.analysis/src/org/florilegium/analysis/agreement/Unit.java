package org.florilegium.analysis.agreement;

/** What coders are compared on. */
public enum Unit {
	/** A statement, matched with those of other coders that overlap it enough. */
	STATEMENT,
	/** A sentence. */
	SENTENCE,
	/** A paragraph. */
	PARAGRAPH,
	/** A character. */
	CHARACTER
}
