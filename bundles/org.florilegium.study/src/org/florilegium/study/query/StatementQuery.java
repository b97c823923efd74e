package org.florilegium.study.query;

import java.time.LocalDate;
import java.util.List;

import org.florilegium.model.PartialDate;

/**
 * Which statements are wanted. Every list narrows the selection unless it is empty; within a list one match is enough.
 * Names may be given as people remember them: {@code #fees}, {@code fees}, a title or an alias, in any case.
 *
 * @param themes           themes; only the codes that match are given, not a statement's others
 * @param narrower         whether a theme means also those under it
 * @param authors          who speaks: the speaker named, or each author of the part or document
 * @param organizations    for which organisation
 * @param subOrganizations whether an organisation means also its parts
 * @param documents        documents
 * @param coders           coders
 * @param from             first day, or null
 * @param to               last day, or null; a statement with no exact date counts as made on the first day possible
 * @param stances          points of scales
 * @param types            statement types
 * @param claims           claims that a statement asserts, denies …
 * @param text             words that stand like that in a quote or note, in any case; or null
 */
public record StatementQuery(List<String> themes, boolean narrower, List<String> authors, List<String> organizations,
		boolean subOrganizations, List<String> documents, List<String> coders, LocalDate from, LocalDate to, List<String> stances,
		List<String> types, List<String> claims, String text) {

	/** All statements. */
	public static final StatementQuery ALL = new StatementQuery(List.of(), true, List.of(), List.of(), true, List.of(), List.of(), null,
			null, List.of(), List.of(), List.of(), null);

	/** Keeps lists that nobody can change. */
	public StatementQuery {
		themes = List.copyOf(themes);
		authors = List.copyOf(authors);
		organizations = List.copyOf(organizations);
		documents = List.copyOf(documents);
		coders = List.copyOf(coders);
		stances = List.copyOf(stances);
		types = List.copyOf(types);
		claims = List.copyOf(claims);
	}

	/** With these themes and those under them. */
	public StatementQuery withThemes(List<String> names) {
		return withThemes(names, true);
	}

	/** With these themes, and with those under them or without. */
	public StatementQuery withThemes(List<String> names, boolean andNarrower) {
		return new StatementQuery(names, andNarrower, authors, organizations, subOrganizations, documents, coders, from, to, stances, types,
				claims, text);
	}

	/** With these authors. */
	public StatementQuery withAuthors(List<String> names) {
		return new StatementQuery(themes, narrower, names, organizations, subOrganizations, documents, coders, from, to, stances, types,
				claims, text);
	}

	/** With these organisations and their parts. */
	public StatementQuery withOrganizations(List<String> names) {
		return withOrganizations(names, true);
	}

	/** With these organisations, and with their parts or without. */
	public StatementQuery withOrganizations(List<String> names, boolean andParts) {
		return new StatementQuery(themes, narrower, authors, names, andParts, documents, coders, from, to, stances, types, claims, text);
	}

	/** With these documents. */
	public StatementQuery withDocuments(List<String> names) {
		return new StatementQuery(themes, narrower, authors, organizations, subOrganizations, names, coders, from, to, stances, types,
				claims, text);
	}

	/** With these coders. */
	public StatementQuery withCoders(List<String> names) {
		return new StatementQuery(themes, narrower, authors, organizations, subOrganizations, documents, names, from, to, stances, types,
				claims, text);
	}

	/** Made between two dates, both included; either may be null. */
	public StatementQuery between(PartialDate first, PartialDate last) {
		return new StatementQuery(themes, narrower, authors, organizations, subOrganizations, documents, coders,
				first == null ? null : first.earliest(), last == null ? null : last.latest(), stances, types, claims, text);
	}

	/** With these stances. */
	public StatementQuery withStances(List<String> points) {
		return new StatementQuery(themes, narrower, authors, organizations, subOrganizations, documents, coders, from, to, points, types,
				claims, text);
	}

	/** With these statement types. */
	public StatementQuery withTypes(List<String> names) {
		return new StatementQuery(themes, narrower, authors, organizations, subOrganizations, documents, coders, from, to, stances, names,
				claims, text);
	}

	/** With these claims. */
	public StatementQuery withClaims(List<String> names) {
		return new StatementQuery(themes, narrower, authors, organizations, subOrganizations, documents, coders, from, to, stances, types,
				names, text);
	}

	/** With these words in a quote or note. */
	public StatementQuery withText(String words) {
		return new StatementQuery(themes, narrower, authors, organizations, subOrganizations, documents, coders, from, to, stances, types,
				claims, words);
	}
}
