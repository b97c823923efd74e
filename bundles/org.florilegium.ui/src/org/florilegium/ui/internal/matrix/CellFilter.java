package org.florilegium.ui.internal.matrix;

import java.util.List;

import org.florilegium.ui.internal.Filter;

/** The filter that a cell sets, and the one around it that the matrix goes on to show: else it would shrink to the cell. */
final class CellFilter {

	private Filter inside;
	private Filter around;

	/**
	 * Narrows a filter to a cell.
	 *
	 * @param subject what the row is; null for all
	 * @param claims  whether rows are claims, not themes
	 * @param author  null for all
	 */
	Filter of(Filter base, boolean claims, Line subject, Line author) {
		Filter narrowed = base;
		if (subject != null && subject.name() != null)
			narrowed = claims ? narrowed.withClaims(List.of(subject.name())) : narrowed.withThemes(List.of(subject.name()));
		if (author != null) {
			if (author.name() != null && !author.isOrganization())
				narrowed = narrowed.withAuthors(List.of(author.name()));
			if (author.organization() != null && !author.organization().isEmpty())
				narrowed = narrowed.withOrganizations(List.of(author.organization()));
		}
		inside = narrowed;
		around = base;
		return narrowed;
	}

	/** What the matrix shows under a filter. */
	Filter around(Filter current) {
		if (current.equals(inside))
			return around;
		inside = null;
		around = null;
		return current;
	}
}
