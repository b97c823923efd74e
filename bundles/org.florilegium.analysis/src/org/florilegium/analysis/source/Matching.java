package org.florilegium.analysis.source;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.florilegium.lang.Sigil;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.study.query.StatementTable.Column;
import org.florilegium.study.query.StatementTable.Entry;
import org.florilegium.study.query.Vocabulary;

/** Finds the rows that have the values of a condition. */
final class Matching {

	private final Condition condition;
	private final Set<String> wanted = new HashSet<>();
	private final boolean exact;
	private boolean none;

	/** @param exact whether only labels count, to the letter, and yes and no are 1 and 0 */
	Matching(Condition condition, Vocabulary vocabulary, boolean narrower, boolean exact) {
		this.condition = condition;
		this.exact = exact;
		for (String value : condition.values()) {
			if (value.isEmpty())
				none = true;
			wanted.add(fold(value));
			wanted.add(fold(Sigil.strip(value)));
		}
		if (exact || condition.attribute().name() != null)
			return;
		switch (condition.attribute().kind()) {
			case THEME, PARENT_THEME -> {
				for (Vocabulary.Theme theme : vocabulary.themes())
					if (isCalled(theme.name(), theme.title(), theme.aliases()))
						(narrower ? vocabulary.withNarrower(theme.name()) : Set.of(theme.name())).forEach(name -> wanted.add(fold(name)));
			}
			case AUTHOR, ORGANIZATION, REPORTER -> {
				for (Vocabulary.Actor actor : vocabulary.actors())
					if (isCalled(actor.name(), actor.title(), actor.aliases()))
						wanted.add(fold(actor.name()));
			}
			default -> {
				// names and labels are all there is
			}
		}
	}

	private boolean isCalled(String name, String title, List<String> aliases) {
		return wanted.contains(fold(name)) || wanted.contains(fold(title)) || aliases.stream().anyMatch(a -> wanted.contains(fold(a)));
	}

	BitSet rows(Column column) {
		BitSet entries = new BitSet();
		for (int e = 0; e < column.entries().size(); e++) {
			Entry entry = column.entries().get(e);
			if (exact) {
				entries.set(e, condition.values().contains(exact(entry)));
				continue;
			}
			boolean named = wanted.contains(fold(entry.name()));
			if (named || wanted.contains(fold(entry.label())) && condition.attribute().kind() != Kind.THEME)
				entries.set(e);
		}
		BitSet rows = new BitSet(column.cells().length);
		for (int i = 0; i < column.cells().length; i++) {
			int cell = column.cells()[i];
			if (cell < 0 ? none : entries.get(cell))
				rows.set(i);
		}
		return rows;
	}

	private String exact(Entry entry) {
		return switch (condition.attribute().kind()) {
			case STANCE -> entry.number() != null && Math.abs(entry.number()) == 1 ? entry.number() > 0 ? "1" : "0" : entry.label();
			case VALUE -> entry.number() != null ? entry.label() : entry.name().equals("true") ? "1" : entry.name().equals("false") ? "0" : entry.label();
			default -> entry.label();
		};
	}

	private static String fold(String text) {
		return text.toLowerCase(Locale.ROOT);
	}
}
