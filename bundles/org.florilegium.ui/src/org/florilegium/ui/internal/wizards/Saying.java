package org.florilegium.ui.internal.wizards;

/** What a user can say of a document that is imported. */
enum Saying {
	/** Its title. */
	TITLE,
	/** Names of its authors, separated by semicolons. */
	AUTHORS,
	/** A year, month or day. */
	DATE,
	/** Where it was published. */
	SOURCE,
	/** What kind of document it is. */
	KIND
}
