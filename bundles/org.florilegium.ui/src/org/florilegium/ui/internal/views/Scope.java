package org.florilegium.ui.internal.views;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Actor;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Ref;
import org.florilegium.ui.internal.Ref.ActorRef;
import org.florilegium.ui.internal.Ref.CellRef;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.Ref.ThemeRef;

/** What is selected in another view, to which the table is narrowed while it is linked. */
final class Scope {

	private Scope() {
	}

	/** The filter narrowed to a theme, author or document; nothing where no statement is in both. */
	static Optional<Filter> narrow(Filter filter, Ref scope, Vocabulary vocabulary) {
		return switch (scope) {
			case null -> Optional.of(filter);
			case ThemeRef theme -> both(vocabulary.withNarrower(theme.name()), themes(filter, vocabulary)).map(filter::withThemes);
			case ActorRef actor when vocabulary.actor(actor.name()).filter(Actor::organization).isPresent() ->
				both(Set.of(actor.name()), filter.organizations()).map(filter::withOrganizations);
			case ActorRef actor -> both(Set.of(actor.name()), filter.authors()).map(filter::withAuthors);
			case DocumentRef document -> both(Set.of(document.name()), filter.documents()).map(filter::withDocuments);
			case StatementRef statement -> Optional.of(filter);
			case CellRef cell -> Optional.of(filter);
		};
	}

	private static Set<String> themes(Filter filter, Vocabulary vocabulary) {
		Set<String> themes = new LinkedHashSet<>();
		filter.themes().forEach(theme -> themes.addAll(vocabulary.withNarrower(theme)));
		return themes;
	}

	/** What is in both; the one where the other does not narrow at all. */
	private static Optional<List<String>> both(Set<String> wanted, Collection<String> shown) {
		Set<String> both = new LinkedHashSet<>(wanted);
		if (!shown.isEmpty())
			both.retainAll(shown);
		return both.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(both));
	}

	/** The filter without names that are no longer there. */
	static Filter known(Filter filter, StudyData data) {
		Vocabulary vocabulary = data.vocabulary();
		return filter.withThemes(filter.themes().stream().filter(name -> vocabulary.theme(name).isPresent()).toList())
				.withAuthors(filter.authors().stream().filter(name -> vocabulary.actor(name).isPresent()).toList())
				.withOrganizations(filter.organizations().stream().filter(name -> vocabulary.actor(name).isPresent()).toList())
				.withDocuments(filter.documents().stream().filter(name -> data.counts().part(name) != null).toList())
				.withCoders(filter.coders().stream().filter(name -> vocabulary.coders().stream().anyMatch(c -> c.name().equals(name))).toList())
				.withStances(filter.stances().stream().filter(
						name -> vocabulary.themes().stream().anyMatch(t -> t.scale() != null && t.scale().points().stream().anyMatch(p -> p.name().equals(name)))).toList());
	}

	/** What people read. */
	static String label(Ref scope, StudyData data) {
		return switch (scope) {
			case ThemeRef theme -> data.vocabulary().theme(theme.name()).map(t -> t.title()).orElse(theme.name());
			case ActorRef actor -> data.vocabulary().actor(actor.name()).map(Actor::title).orElse(actor.name());
			case DocumentRef document -> Optional.ofNullable(data.counts().part(document.name())).map(p -> DocumentsView.title(p.count())).orElse(document.name());
			case StatementRef statement -> statement.statement();
			case CellRef cell -> cell.theme();
		};
	}
}
