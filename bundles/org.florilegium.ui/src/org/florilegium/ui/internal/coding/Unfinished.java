package org.florilegium.ui.internal.coding;

/** What somebody was about to say of a passage when they looked elsewhere; kept until they come back to it, or finish another. */
final class Unfinished {

	private Object about;
	private Entry entry;

	/** @param of what it was about: a span or a statement's id */
	void keep(Object of, Entry entered) {
		about = of;
		entry = entered;
	}

	/** What was entered about something; null for nothing. */
	Entry of(Object of) {
		return of.equals(about) ? entry : null;
	}

	void forget() {
		about = null;
		entry = null;
	}
}
