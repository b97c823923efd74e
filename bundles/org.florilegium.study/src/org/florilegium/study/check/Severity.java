package org.florilegium.study.check;

/** How much a problem matters. */
public enum Severity {
	/** Something is wrong: results would be too. */
	ERROR,
	/** Something is probably not meant. */
	WARNING,
	/** Something worth knowing. */
	INFO
}
