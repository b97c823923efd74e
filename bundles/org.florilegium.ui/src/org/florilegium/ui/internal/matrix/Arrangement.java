package org.florilegium.ui.internal.matrix;

import java.util.HashSet;
import java.util.Set;

/**
 * What a matrix counts and how it is laid out.
 *
 * @param subject        what the rows are
 * @param measure        what is counted
 * @param value          what the cells say
 * @param byOrganization whether persons stand under the organisation for which they speak
 * @param themes         order of the themes, among those under the same one
 * @param authors        order of the authors
 * @param hideEmpty      whether themes and authors without statements are left out
 * @param closed         names of the themes whose narrower ones are folded into them
 * @param open           names of the organisations whose persons are shown; "" for those without
 */
record Arrangement(Subject subject, Measure measure, Value value, boolean byOrganization, Order themes, Order authors, boolean hideEmpty, Set<String> closed,
		Set<String> open) {

	/** What the rows are. */
	enum Subject {
		/** Themes. */
		THEMES,
		/** Claims. */
		CLAIMS,
		/** Claims that some stand for and others, or the same, deny. */
		CONTESTED,
		/** Claims that several stand for and nobody denies. */
		SHARED
	}

	/** What is counted. */
	enum Measure {
		STATEMENTS, DOCUMENTS
	}

	/** What a cell says. */
	enum Value {
		COUNT, SHARE_OF_THEME, SHARE_OF_AUTHOR, SHARE_OF_ALL, MEAN_STANCE, STANCES;

		boolean isShare() {
			return this == SHARE_OF_THEME || this == SHARE_OF_AUTHOR || this == SHARE_OF_ALL;
		}

		boolean isStance() {
			return this == MEAN_STANCE || this == STANCES;
		}
	}

	/** What themes or authors are sorted by. */
	enum Order {
		CODEBOOK, NAME, COUNT
	}

	static final Arrangement INITIAL = new Arrangement(Subject.THEMES, Measure.STATEMENTS, Value.COUNT, false, Order.CODEBOOK, Order.COUNT, true, Set.of(), Set.of());

	Arrangement {
		closed = Set.copyOf(closed);
		open = Set.copyOf(open);
	}

	/** With other rows: of claims it matters most who is for and against them. */
	Arrangement with(Subject other) {
		boolean alike = (other == Subject.THEMES) == (subject == Subject.THEMES);
		return new Arrangement(other, measure, alike ? value : other == Subject.THEMES ? Value.COUNT : Value.STANCES, byOrganization, themes, authors, hideEmpty, closed, open);
	}

	boolean isOfClaims() {
		return subject != Subject.THEMES;
	}

	Arrangement with(Measure other) {
		return new Arrangement(subject, other, value, byOrganization, themes, authors, hideEmpty, closed, open);
	}

	Arrangement with(Value other) {
		return new Arrangement(subject, measure, other, byOrganization, themes, authors, hideEmpty, closed, open);
	}

	Arrangement byOrganization(boolean yes) {
		return new Arrangement(subject, measure, value, yes, themes, authors, hideEmpty, closed, open);
	}

	Arrangement sorted(Order byTheme, Order byAuthor) {
		return new Arrangement(subject, measure, value, byOrganization, byTheme, byAuthor, hideEmpty, closed, open);
	}

	Arrangement hideEmpty(boolean yes) {
		return new Arrangement(subject, measure, value, byOrganization, themes, authors, yes, closed, open);
	}

	Arrangement closed(Set<String> names) {
		return new Arrangement(subject, measure, value, byOrganization, themes, authors, hideEmpty, names, open);
	}

	Arrangement open(Set<String> names) {
		return new Arrangement(subject, measure, value, byOrganization, themes, authors, hideEmpty, closed, names);
	}

	/** Folds a theme, or unfolds it. */
	Arrangement toggleTheme(String name) {
		return closed(toggled(closed, name));
	}

	/** Shows an organisation's persons, or hides them. */
	Arrangement toggleOrganization(String name) {
		return open(toggled(open, name));
	}

	private static Set<String> toggled(Set<String> names, String name) {
		Set<String> changed = new HashSet<>(names);
		if (!changed.remove(name))
			changed.add(name);
		return changed;
	}
}
