package org.florilegium.ui.internal.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.study.query.ActorEntry;
import org.florilegium.study.query.Incidences;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Actor;

/**
 * The authors of a study as columns, by themselves or under the organisations for which they speak, and in which of them an
 * entry counts. Who speaks for different organisations at different times stands under each.
 */
final class AuthorLines {

	/** What a column stands for. */
	private record Key(String organization, String author, boolean group) {
	}

	private final Incidences incidences;
	private final Vocabulary vocabulary;
	private final Arrangement arrangement;
	private final List<Line> lines = new ArrayList<>();
	private final Map<Key, Integer> places = new HashMap<>();
	private final Map<String, String> labels = new HashMap<>();
	private final Map<Long, int[]> columns = new HashMap<>();

	AuthorLines(Incidences incidences, Vocabulary vocabulary, Arrangement arrangement) {
		this.incidences = incidences;
		this.vocabulary = vocabulary;
		this.arrangement = arrangement;
		for (ActorEntry actor : incidences.actors())
			if (actor != null)
				labels.put(actor.name(), actor.label());
		vocabulary.actors().forEach(actor -> labels.put(actor.name(), actor.title()));
		if (arrangement.byOrganization())
			addOrganizations();
		else
			authors().forEach(name -> add(new Key(null, name, false), author(name, null, 0)));
	}

	/** All who speak, and unless empty ones are hidden all who could, in the order of the codebooks. */
	private Set<String> authors() {
		Set<String> coded = new LinkedHashSet<>();
		for (int author : incidences.author())
			coded.add(name(author));
		Set<String> ordered = new LinkedHashSet<>();
		for (Actor actor : vocabulary.actors())
			if (coded.contains(actor.name()) || !actor.organization() && !arrangement.hideEmpty())
				ordered.add(actor.name());
		ordered.addAll(coded);
		return ordered;
	}

	private void addOrganizations() {
		Map<String, Set<String>> speakers = new LinkedHashMap<>();
		for (Actor actor : vocabulary.actors())
			if (actor.organization())
				speakers.put(actor.name(), new LinkedHashSet<>());
		for (int i = 0; i < incidences.size(); i++)
			speakers.computeIfAbsent(organization(i), k -> new LinkedHashSet<>()).add(name(incidences.author()[i]));
		if (arrangement.hideEmpty())
			speakers.values().removeIf(Set::isEmpty);
		speakers.forEach((organization, persons) -> {
			boolean open = arrangement.open().contains(organization);
			String label = organization.isEmpty() ? Messages.line_noOrganization : labels.get(organization);
			add(new Key(organization, null, true), new Line(organization, organization, label, label, 0, !persons.isEmpty(), open, null));
			if (open)
				persons.forEach(name -> add(new Key(organization, name, false), author(name, organization, 1)));
		});
	}

	private Line author(String name, String organization, int depth) {
		String label = name == null ? Messages.line_noAuthor : labels.get(name);
		return new Line(name, organization, label, label, depth, false, false, null);
	}

	private void add(Key key, Line line) {
		places.put(key, lines.size());
		lines.add(line);
	}

	private String name(int actor) {
		ActorEntry entry = incidences.actors().get(actor);
		return entry == null ? null : entry.name();
	}

	private String organization(int entry) {
		String name = name(incidences.organization()[entry]);
		return name == null ? "" : name; //$NON-NLS-1$
	}

	List<Line> lines() {
		return lines;
	}

	/** The columns in which an entry counts. */
	int[] of(int entry) {
		return columns.computeIfAbsent((long) incidences.organization()[entry] << 32 | incidences.author()[entry], known -> columns(entry));
	}

	private int[] columns(int entry) {
		String author = name(incidences.author()[entry]);
		if (!arrangement.byOrganization())
			return new int[] { places.get(new Key(null, author, false)) };
		Integer group = places.get(new Key(organization(entry), null, true));
		Integer person = places.get(new Key(organization(entry), author, false));
		return person == null ? new int[] { group } : new int[] { group, person };
	}
}
