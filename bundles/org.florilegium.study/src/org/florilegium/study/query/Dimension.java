package org.florilegium.study.query;

/** What statements are counted by. */
public enum Dimension {
	/** The theme itself. */
	THEME,
	/** The theme right above it; a theme above which there is none counts as its own. */
	PARENT_THEME,
	/** Who says it; a statement of several authors counts for each. */
	AUTHOR,
	/** For which organisation. */
	ORGANIZATION,
	/** Who reports it; a statement with several reporters counts for each. */
	REPORTER,
	/** The document. */
	DOCUMENT,
	/** The coder. */
	CODER,
	/** The point of the scale. */
	STANCE,
	/** The year of its date. */
	YEAR,
	/** The month of its date; the year alone where that is all that is known. */
	MONTH,
	/** The statement type. */
	TYPE,
	/** The innermost part of the document around it. */
	PART,
	/** The claim it does something to; one with several counts for each. */
	CLAIM
}
