package org.florilegium.ui.internal.matrix;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Actor;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.matrix.Arrangement.Measure;
import org.florilegium.ui.internal.matrix.Arrangement.Subject;

/** What somebody who reads an exported picture has to know: how it was counted, of what, where and when. */
public final class Caption {

	private Caption() {
	}

	/** The lines under a picture. */
	static List<String> lines(String study, Arrangement arrangement, Filter filter, Vocabulary vocabulary, LocalDate day) {
		List<String> lines = new ArrayList<>();
		lines.add(arrangement.isOfClaims() ? cells(arrangement) : cells(arrangement) + " " + Messages.caption_themes); //$NON-NLS-1$
		if (arrangement.subject() == Subject.CONTESTED || arrangement.subject() == Subject.SHARED)
			lines.add(arrangement.subject() == Subject.SHARED ? Messages.caption_shared : Messages.caption_contested);
		if (arrangement.byOrganization())
			lines.add(Messages.caption_grouped);
		String only = filter(filter, vocabulary);
		if (!only.isEmpty())
			lines.add(NLS.bind(Messages.caption_filter, only));
		lines.add(NLS.bind(Messages.caption_made, study, day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG))));
		return lines;
	}

	/** What a cell says. */
	static String cells(Arrangement arrangement) {
		if (arrangement.isOfClaims())
			return onClaims(arrangement);
		String counted = arrangement.measure() == Measure.STATEMENTS ? Messages.caption_statements : Messages.caption_documents;
		return switch (arrangement.value()) {
			case COUNT -> counted;
			case MEAN_STANCE -> Messages.caption_mean;
			case STANCES -> Messages.caption_stances;
			case SHARE_OF_THEME -> Messages.caption_shareOfTheme;
			case SHARE_OF_AUTHOR -> Messages.caption_shareOfAuthor;
			case SHARE_OF_ALL -> Messages.caption_shareOfAll;
		};
	}

	private static String onClaims(Arrangement arrangement) {
		return switch (arrangement.value()) {
			case COUNT -> arrangement.measure() == Measure.STATEMENTS ? Messages.caption_claim_statements : Messages.caption_claim_documents;
			case MEAN_STANCE -> Messages.caption_claim_mean;
			case STANCES -> Messages.caption_claim_stances;
			case SHARE_OF_THEME -> Messages.caption_claim_shareOfClaim;
			case SHARE_OF_AUTHOR -> Messages.caption_claim_shareOfAuthor;
			case SHARE_OF_ALL -> Messages.caption_claim_shareOfAll;
		};
	}

	/** What narrows the statements, in words; empty for nothing. */
	public static String filter(Filter filter, Vocabulary vocabulary) {
		Function<String, String> actor = name -> vocabulary.actor(name).map(Actor::title).orElse(name);
		List<String> said = new ArrayList<>();
		add(said, Messages.filter_themes, filter.themes(), name -> vocabulary.theme(name).map(Theme::title).orElse(name));
		add(said, Messages.filter_authors, filter.authors(), actor);
		add(said, Messages.filter_organizations, filter.organizations(), actor);
		add(said, Messages.filter_documents, filter.documents(), Function.identity());
		add(said, Messages.filter_coders, filter.coders(), Function.identity());
		add(said, Messages.filter_stances, filter.stances(), Function.identity());
		add(said, Messages.filter_claims, filter.claims(), name -> '[' + name + ']');
		if (!filter.text().isBlank())
			said.add(NLS.bind(Messages.filter_text, filter.text().strip()));
		if (filter.from() != null || filter.to() != null)
			said.add(NLS.bind(Messages.filter_between, Objects.toString(filter.from(), "\u2026"), Objects.toString(filter.to(), "\u2026"))); //$NON-NLS-1$ //$NON-NLS-2$
		return String.join("; ", said); //$NON-NLS-1$
	}

	private static void add(List<String> said, String what, List<String> names, Function<String, String> label) {
		if (!names.isEmpty())
			said.add(NLS.bind(what, names.stream().map(label).collect(Collectors.joining(", ")))); //$NON-NLS-1$
	}
}
