package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.florilegium.lang.edit.Form.MembershipForm;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Actor;
import org.florilegium.study.query.Vocabulary.Claim;
import org.florilegium.study.query.Vocabulary.Scale;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.coding.Fuzzy.Known;
import org.florilegium.ui.internal.coding.Pick.NewClaim;
import org.florilegium.ui.internal.coding.Pick.NewOrganization;
import org.florilegium.ui.internal.coding.Pick.NewPerson;
import org.florilegium.ui.internal.coding.Pick.NewTheme;

/** What there is to choose from while coding, and what could be created from the words typed. */
record Choices(Vocabulary vocabulary, List<String> recentThemes) {

	private static final int LIMIT = 60;

	/** Themes by title, path, alias or name, those used last first; at the end, or alone, the one that could be created. */
	List<Choice> themes(String typed) {
		Map<String, Theme> ordered = new LinkedHashMap<>();
		recentThemes.forEach(name -> vocabulary.theme(name).filter(theme -> !theme.retired()).ifPresent(theme -> ordered.put(name, theme)));
		vocabulary.themes().stream().filter(theme -> !theme.retired()).forEach(theme -> ordered.putIfAbsent(theme.name(), theme));
		List<Choice> found = new ArrayList<>(Fuzzy.find(typed, List.copyOf(ordered.values()), Choices::known, LIMIT).stream().map(Choices::choice).toList());
		String title = typed.strip();
		if (!title.isEmpty() && ordered.values().stream().noneMatch(theme -> isCalled(title, theme.title(), theme.aliases())))
			found.add(newTheme(title));
		return found;
	}

	private static List<Known> known(Theme theme) {
		List<Known> known = new ArrayList<>(List.of(new Known(theme.title(), 0), new Known(theme.name(), -10), new Known(theme.path(), -60)));
		theme.aliases().forEach(alias -> known.add(new Known(alias, -5)));
		return known;
	}

	/** The line of a theme. */
	static Choice choice(Theme theme) {
		int last = theme.path().lastIndexOf(theme.title());
		String broader = last > 0 ? theme.path().substring(0, last).replaceAll("[\\s>]+$", "") : ""; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return new Choice(new Pick.Known(theme.name(), theme.title()), theme.title(), broader, theme.key() == null ? "" : theme.key(), theme.color(), //$NON-NLS-1$
				theme.definition() == null ? "" : theme.definition()); //$NON-NLS-1$
	}

	/** {@code Economy > Fees} is created under the theme Economy, where that is known. */
	private Choice newTheme(String typed) {
		int arrow = typed.lastIndexOf('>');
		String above = arrow < 0 ? "" : typed.substring(0, arrow).strip(); //$NON-NLS-1$
		String title = typed.substring(arrow + 1).strip();
		Theme parent = above.isEmpty() || title.isEmpty() ? null : vocabulary.themes().stream()
				.filter(theme -> Fuzzy.fold(theme.title()).equals(Fuzzy.fold(above)) || Fuzzy.fold(theme.path()).equals(Fuzzy.fold(above))).findFirst().orElse(null);
		Pick pick = parent == null ? new NewTheme(typed, null) : new NewTheme(title, parent.name());
		return new Choice(pick, NLS.bind(Messages.choice_newTheme, pick.title()), parent == null ? "" : parent.title(), "", null, //$NON-NLS-1$ //$NON-NLS-2$
				Messages.choice_newTheme_help);
	}

	/** Persons and organisations; at the end who could be created. */
	List<Choice> speakers(String typed) {
		List<Choice> found = actors(typed, actor -> true);
		if (isNew(typed)) {
			found.add(newPerson(typed.strip()));
			found.add(newOrganization(typed.strip()));
		}
		return found;
	}

	/** Organisations likewise. */
	List<Choice> organizations(String typed) {
		List<Choice> found = actors(typed, Actor::organization);
		if (isNew(typed))
			found.add(newOrganization(typed.strip()));
		return found;
	}

	private boolean isNew(String typed) {
		return !typed.isBlank() && vocabulary.actors().stream().noneMatch(actor -> isCalled(typed.strip(), actor.title(), actor.aliases()));
	}

	private static Choice newPerson(String title) {
		return new Choice(new NewPerson(title), NLS.bind(Messages.choice_newPerson, title), "", "", null, ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static Choice newOrganization(String title) {
		return new Choice(new NewOrganization(title), NLS.bind(Messages.choice_newOrganization, title), "", "", null, ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private List<Choice> actors(String typed, Predicate<Actor> wanted) {
		List<Actor> actors = vocabulary.actors().stream().filter(wanted).sorted((a, b) -> a.title().compareToIgnoreCase(b.title())).toList();
		return new ArrayList<>(Fuzzy.find(typed, actors, Choices::known, LIMIT).stream().map(this::choice).toList());
	}

	private static List<Known> known(Actor actor) {
		List<Known> known = new ArrayList<>(List.of(new Known(actor.title(), 0), new Known(actor.name(), -10)));
		actor.aliases().forEach(alias -> known.add(new Known(alias, -5)));
		return known;
	}

	private Choice choice(Actor actor) {
		String affiliation = actor.organization() ? actor.kind()
				: actor.memberships().isEmpty() ? null : title(actor.memberships().getLast());
		return new Choice(new Pick.Known(actor.name(), actor.title()), actor.title(), affiliation == null ? "" : affiliation, "", null, ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private String title(MembershipForm membership) {
		return vocabulary.actor(membership.organization()).map(Actor::title).orElse(membership.organization());
	}

	/** Claims by their words; at the end the one that could be made. */
	List<Choice> claims(String typed) {
		List<Choice> found = new ArrayList<>(Fuzzy
				.find(typed, vocabulary.claims(), claim -> List.of(new Known(text(claim), 0), new Known(claim.name(), -10)), LIMIT).stream()
				.map(claim -> new Choice(new Pick.Known(claim.name(), text(claim)), text(claim), "", "", null, "")).toList()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		String text = typed.strip();
		if (!text.isEmpty() && vocabulary.claims().stream().noneMatch(claim -> isCalled(text, text(claim), List.of(claim.name()))))
			found.add(new Choice(new NewClaim(text), NLS.bind(Messages.choice_newClaim, text), "", "", null, "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return found;
	}

	private static String text(Claim claim) {
		return claim.text() == null ? claim.name() : claim.text();
	}

	/** The stances there are on a theme, also on one to be created: those of the broader one, or of the only scale there is. Null for none. */
	Scale scale(Pick theme) {
		return switch (theme) {
			case Pick.Known known -> vocabulary.theme(known.name()).map(Theme::scale).orElse(null);
			case NewTheme made -> made.parent() == null ? onlyScale(vocabulary) : vocabulary.theme(made.parent()).map(Theme::scale).orElse(null);
			case null, default -> null;
		};
	}

	/** The scale of a study that has one; null where there are none or several. */
	static Scale onlyScale(Vocabulary vocabulary) {
		return vocabulary.scales().size() == 1 ? vocabulary.scales().getFirst() : null;
	}

	/** Themes that a key codes; several may have it. */
	List<Theme> keyed(String key) {
		return vocabulary.themes().stream().filter(theme -> key.equals(theme.key()) && !theme.retired()).toList();
	}

	private static boolean isCalled(String typed, String title, Collection<String> aliases) {
		String wanted = typed.toLowerCase(Locale.ROOT);
		return Stream.concat(Stream.of(title), aliases.stream()).anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(wanted));
	}
}
