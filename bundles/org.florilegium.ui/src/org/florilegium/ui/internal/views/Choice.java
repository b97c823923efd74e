package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.jface.resource.ImageDescriptor;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.query.StudyCounts.DocumentCount;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Actor;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.Tints;

/**
 * Something to be chosen from a list.
 *
 * @param name  its name in the study
 * @param label what people read
 * @param words what it is found by
 * @param depth how far it is moved in
 */
record Choice(String name, String label, String words, ImageDescriptor image, int depth) {

	/** Themes in the order of their tree. */
	static List<Choice> themes(Vocabulary vocabulary, Predicate<Theme> which) {
		List<Choice> choices = new ArrayList<>();
		add(vocabulary, vocabulary.roots(), which, 0, choices);
		return choices;
	}

	private static void add(Vocabulary vocabulary, List<Theme> themes, Predicate<Theme> which, int depth, List<Choice> choices) {
		for (Theme theme : themes) {
			if (which.test(theme))
				choices.add(of(theme, depth));
			add(vocabulary, vocabulary.children(theme.name()), which, depth + 1, choices);
		}
	}

	private static Choice of(Theme theme, int depth) {
		return new Choice(theme.name(), theme.title(), theme.path() + ' ' + theme.name() + ' ' + String.join(" ", theme.aliases()), //$NON-NLS-1$
				Icons.swatch(List.of(Tints.rgb(theme.color())), theme.retired()), depth);
	}

	/** Persons and organisations by what people read. */
	static List<Choice> actors(Vocabulary vocabulary, Predicate<Actor> which) {
		return vocabulary.actors().stream().filter(which)
				.map(a -> new Choice(a.name(), a.title(), a.title() + ' ' + a.name() + ' ' + String.join(" ", a.aliases()), //$NON-NLS-1$
						Icons.of(a.organization() ? "organization" : "person"), 0)) //$NON-NLS-1$ //$NON-NLS-2$
				.sorted(Actors.byLabel(Choice::label)).toList();
	}

	/** Documents in the order of the corpus. */
	static List<Choice> documents(List<DocumentCount> documents) {
		return documents.stream().map(d -> d.document()).map(d -> {
			String title = d.title() == null ? d.name() : d.title();
			return new Choice(d.name(), title, title + ' ' + d.name(), Icons.of("document"), 0); //$NON-NLS-1$
		}).toList();
	}

	/** Coders. */
	static List<Choice> coders(Vocabulary vocabulary) {
		return vocabulary.coders().stream().map(c -> new Choice(c.name(), c.title(), c.title() + ' ' + c.name(), Icons.of("coder"), 0)).toList(); //$NON-NLS-1$
	}

	/** Claims by their texts. */
	static List<Choice> claims(List<ExportedName> claims) {
		return claims.stream().map(c -> new Choice(c.name(), c.title() == null ? c.qualifiedName() : c.title(), c.title() + ' ' + c.name(), Icons.of("claim"), 0)) //$NON-NLS-1$
				.sorted(Actors.byLabel(Choice::label)).toList();
	}

	/** The stances of all scales. */
	static List<Choice> stances(Vocabulary vocabulary) {
		return vocabulary.themes().stream().filter(t -> t.scale() != null).flatMap(t -> t.scale().points().stream()).distinct()
				.map(p -> new Choice(p.name(), Tints.shape(p.value()) + ' ' + p.name(), p.name(), null, 0)).toList();
	}
}
