package org.florilegium.cli.internal;

import java.util.ArrayList;
import java.util.List;

import org.florilegium.model.PartialDate;
import org.florilegium.study.query.StatementQuery;

import picocli.CommandLine.Option;

/** The options that select statements. */
final class Selection {

	@Option(names = "--theme", paramLabel = "THEME", description = "On this theme or one under it.")
	private List<String> themes = new ArrayList<>();

	@Option(names = "--author", paramLabel = "ACTOR", description = "Said by this actor.")
	private List<String> authors = new ArrayList<>();

	@Option(names = "--organization", paramLabel = "ACTOR", description = "Said for this organisation or a part of it.")
	private List<String> organizations = new ArrayList<>();

	@Option(names = "--document", paramLabel = "DOCUMENT", description = "In this document.")
	private List<String> documents = new ArrayList<>();

	@Option(names = "--coder", paramLabel = "CODER", description = "Coded by this coder.")
	private List<String> coders = new ArrayList<>();

	@Option(names = "--from", paramLabel = "DATE", description = "Said on this date or later: 1998, 1998-04 or 1998-04-05.")
	private PartialDate from;

	@Option(names = "--to", paramLabel = "DATE", description = "Said on this date or earlier.")
	private PartialDate to;

	@Option(names = "--stance", paramLabel = "STANCE", description = "With this stance.")
	private List<String> stances = new ArrayList<>();

	@Option(names = "--type", paramLabel = "TYPE", description = "Of this type.")
	private List<String> types = new ArrayList<>();

	@Option(names = "--claim", paramLabel = "CLAIM", description = "That asserts, denies … this claim.")
	private List<String> claims = new ArrayList<>();

	@Option(names = "--text", paramLabel = "WORDS", description = "With these words in the quote or a note.")
	private String text;

	/** What the options ask for. */
	StatementQuery query() {
		return StatementQuery.ALL.withThemes(themes).withAuthors(authors).withOrganizations(organizations).withDocuments(documents).withCoders(coders)
				.between(from, to).withStances(stances).withTypes(types).withClaims(claims).withText(text);
	}
}
