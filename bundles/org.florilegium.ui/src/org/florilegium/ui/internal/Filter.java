package org.florilegium.ui.internal;

import java.time.LocalDate;
import java.util.List;

import org.florilegium.study.query.StatementQuery;

/**
 * Which statements are shown at present. Every list narrows them unless it is empty; within a list one match is enough.
 *
 * @param organizations for which organisations, without their parts
 * @param claims        claims to which they do something
 * @param text          words in a quote or note, or empty
 * @param from          first day, or null
 * @param to            last day, or null
 */
public record Filter(List<String> themes, List<String> authors, List<String> organizations, List<String> documents, List<String> coders, List<String> stances, List<String> claims, String text,
		LocalDate from, LocalDate to) {

	/** Everything is shown. */
	public static final Filter NONE = new Filter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "", null, null); //$NON-NLS-1$

	/** Keeps lists that nobody can change. */
	public Filter {
		themes = List.copyOf(themes);
		authors = List.copyOf(authors);
		organizations = List.copyOf(organizations);
		documents = List.copyOf(documents);
		coders = List.copyOf(coders);
		stances = List.copyOf(stances);
		claims = List.copyOf(claims);
	}

	/** The query of the statements shown; a theme means also those under it. */
	public StatementQuery query() {
		return new StatementQuery(themes, true, authors, organizations, false, documents, coders, from, to, stances, List.of(), claims,
				text.isBlank() ? null : text);
	}

	/** Whether everything is shown. */
	public boolean isEmpty() {
		return equals(NONE);
	}

	/** With other themes. */
	public Filter withThemes(List<String> names) {
		return new Filter(names, authors, organizations, documents, coders, stances, claims, text, from, to);
	}

	/** With other authors. */
	public Filter withAuthors(List<String> names) {
		return new Filter(themes, names, organizations, documents, coders, stances, claims, text, from, to);
	}

	/** With other organisations. */
	public Filter withOrganizations(List<String> names) {
		return new Filter(themes, authors, names, documents, coders, stances, claims, text, from, to);
	}

	/** With other documents. */
	public Filter withDocuments(List<String> names) {
		return new Filter(themes, authors, organizations, names, coders, stances, claims, text, from, to);
	}

	/** With other coders. */
	public Filter withCoders(List<String> names) {
		return new Filter(themes, authors, organizations, documents, names, stances, claims, text, from, to);
	}

	/** With other stances. */
	public Filter withStances(List<String> points) {
		return new Filter(themes, authors, organizations, documents, coders, points, claims, text, from, to);
	}

	/** With other claims. */
	public Filter withClaims(List<String> names) {
		return new Filter(themes, authors, organizations, documents, coders, stances, names, text, from, to);
	}

	/** With other words. */
	public Filter withText(String words) {
		return new Filter(themes, authors, organizations, documents, coders, stances, claims, words, from, to);
	}

	/** Between other days; null for none. */
	public Filter between(LocalDate first, LocalDate last) {
		return new Filter(themes, authors, organizations, documents, coders, stances, claims, text, first, last);
	}
}
