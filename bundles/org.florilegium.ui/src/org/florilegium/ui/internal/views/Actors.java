package org.florilegium.ui.internal.views;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.florilegium.lang.edit.Form.MembershipForm;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Actor;

/** Persons and organisations, and which of them may be the same. */
final class Actors {

	/** Two that may be one. */
	record Twins(Actor one, Actor other) {
	}

	private Actors() {
	}

	/** The order of a dictionary. */
	static <T> Comparator<T> byLabel(Function<T, String> label) {
		Collator collator = Collator.getInstance(Locale.getDefault());
		return Comparator.comparing(label, collator::compare);
	}

	/** Titles of the organisations that somebody belongs to, or is part of. */
	static List<String> affiliations(Vocabulary vocabulary, Actor actor) {
		Set<String> names = new LinkedHashSet<>(actor.memberships().stream().map(MembershipForm::organization).toList());
		if (actor.parent() != null)
			names.add(actor.parent());
		return names.stream().map(name -> vocabulary.actor(name).map(Actor::title).orElse(name)).toList();
	}

	/**
	 * Those that are likely the same: persons with the same family name and initial, and any two of which one is called as the
	 * other is.
	 */
	static List<Twins> twins(List<Actor> actors) {
		List<Twins> twins = new ArrayList<>();
		for (int i = 0; i < actors.size(); i++)
			for (int j = i + 1; j < actors.size(); j++)
				if (actors.get(i).organization() == actors.get(j).organization() && areAlike(actors.get(i), actors.get(j)))
					twins.add(new Twins(actors.get(i), actors.get(j)));
		return twins;
	}

	static boolean areAlike(Actor one, Actor other) {
		Set<String> called = called(one);
		called.retainAll(called(other));
		if (!called.isEmpty())
			return true;
		if (one.organization())
			return false;
		for (String a : titles(one))
			for (String b : titles(other))
				if (areInitials(words(a), words(b)))
					return true;
		return false;
	}

	/** The same family name, and first names of which one is the other's initial. */
	private static boolean areInitials(List<String> a, List<String> b) {
		if (a.size() < 2 || b.size() < 2 || !a.getLast().equals(b.getLast()))
			return false;
		String first = a.getFirst();
		String second = b.getFirst();
		return (first.length() == 1 || second.length() == 1) && first.codePointAt(0) == second.codePointAt(0);
	}

	private static List<String> titles(Actor actor) {
		List<String> titles = new ArrayList<>(actor.aliases());
		titles.add(actor.title());
		return titles;
	}

	private static Set<String> called(Actor actor) {
		Set<String> called = new LinkedHashSet<>();
		titles(actor).forEach(title -> called.add(String.join(" ", words(title)))); //$NON-NLS-1$
		called.remove(""); //$NON-NLS-1$
		return called;
	}

	/** Without case, accents and full stops. */
	private static List<String> words(String title) {
		String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
		return List.of(plain.split("[^\\p{L}\\p{N}]+")).stream().filter(word -> !word.isEmpty()).toList(); //$NON-NLS-1$
	}
}
