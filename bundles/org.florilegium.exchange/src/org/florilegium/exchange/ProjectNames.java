package org.florilegium.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.florilegium.study.Slug;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;

/** Names for what comes into a study: made of titles, each once, none that the study has already. */
public final class ProjectNames {

	/** Words that cannot be names where no sigil stands before them. */
	private static final Set<String> RESERVED = Set.of("a", "after", "also", "and", "asks", "at", "because", "before", "by", "coded", "evaluate",
			"extends", "of", "on", "therefore", "to", "under", "unless", "uses", "using", "via", "with", "yes-no", "z");

	private final Map<String, Set<String>> taken = new HashMap<>();

	/** Names for a study that has nothing yet. */
	public ProjectNames() {
		// nothing is taken
	}

	/** Names that a study does not have yet. */
	public ProjectNames(StudyIndex index) throws StudyException {
		for (String kind : new String[] { "Theme", "Actor", "Coder", "Document", "Scale", "StatementType", "Scheme", "Coding", "ArgumentMap", "Claim",
				"Argument" })
			for (var name : index.names().all(kind))
				taken.computeIfAbsent(space(kind), k -> new HashSet<>()).add(name.name());
	}

	/**
	 * A name that nothing of its kind has.
	 *
	 * @param kind  Theme, Actor, Coder, Document, Scale, StatementType, Scheme, Coding, ArgumentMap, Claim or Argument
	 * @param title what people read
	 */
	public String free(String kind, String title) {
		Set<String> names = taken.computeIfAbsent(space(kind), k -> new HashSet<>());
		String name = Slug.unique(word(title), names::contains);
		names.add(name);
		return name;
	}

	/** A name, with a number where something of its kind has it already. */
	public String keep(String kind, String name) {
		Set<String> names = taken.computeIfAbsent(space(kind), k -> new HashSet<>());
		String unique = Slug.unique(name, names::contains);
		names.add(unique);
		return unique;
	}

	/** A name for an attribute or variable, which need not be the only one. */
	public static String word(String title) {
		String name = Slug.ofTitle(title);
		return RESERVED.contains(name) ? name + "-value" : name;
	}

	/** Actors and coders are told apart by their names. */
	private static String space(String kind) {
		return kind.equals("Coder") ? "Actor" : kind;
	}
}
