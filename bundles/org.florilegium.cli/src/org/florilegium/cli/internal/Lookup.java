package org.florilegium.cli.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.florilegium.lang.Nearest;
import org.florilegium.lang.Sigil;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;

/** Finds what people mean by a name: the name itself, with or without sigil, a title or an alias, in any case. */
final class Lookup {

	/** The kinds of things that commands name. */
	enum Kind {
		THEME("Theme", "theme", Sigil.TAG), ACTOR("Actor", "actor", Sigil.HANDLE), CODER("Coder", "coder", Sigil.HANDLE),
		DOCUMENT("Document", "document", Sigil.NONE), CLAIM("Claim", "claim", Sigil.BRACKET), SCALE("Scale", "scale", Sigil.NONE),
		TYPE("StatementType", "statement type", Sigil.NONE), CODING("Coding", "coding", Sigil.NONE), MAP("ArgumentMap", "argument map", Sigil.NONE);

		private final String eClass;
		private final String word;
		private final Sigil sigil;

		Kind(String eClass, String word, Sigil sigil) {
			this.eClass = eClass;
			this.word = word;
			this.sigil = sigil;
		}

		/** A name as files write it. */
		String write(String name) {
			return sigil.write(name);
		}
	}

	private static final int PROPOSALS = 3;

	private final StudyIndex index;
	private Map<String, List<String>> themeAliases;

	Lookup(StudyIndex index) {
		this.index = index;
	}

	/** All things of a kind. */
	List<ExportedName> all(Kind kind) throws StudyException {
		return index.names().all(kind.eClass);
	}

	/** Whether something of a kind has exactly this name. */
	boolean isName(Kind kind, String bare) throws StudyException {
		return !index.names().find(kind.eClass, bare).isEmpty();
	}

	/** The name of what is meant, without sigil; empty when there is nothing like it. */
	Optional<String> find(Kind kind, String given) throws StudyException {
		if (!index.names().find(kind.eClass, given).isEmpty())
			return Optional.of(Sigil.strip(given));
		String wanted = fold(Sigil.strip(given));
		String found = null;
		for (ExportedName each : all(kind)) {
			if (called(kind, each).stream().anyMatch(c -> fold(c).equals(wanted))) {
				if (found != null && !found.equals(each.name()))
					throw new StudyException(Code.INVALID, "“%s” may be %s or %s. Give the name.".formatted(given, kind.write(found), kind.write(each.name())));
				found = each.name();
			}
		}
		return Optional.ofNullable(found);
	}

	/**
	 * The name of what is meant, without sigil.
	 *
	 * @throws StudyException {@link Code#UNKNOWN_NAME} with the nearest, and what to do
	 */
	String name(Kind kind, String given) throws StudyException {
		Optional<String> found = find(kind, given);
		if (found.isPresent())
			return found.get();
		Map<String, String> proposals = new LinkedHashMap<>();
		for (ExportedName each : all(kind))
			for (String called : called(kind, each))
				proposals.putIfAbsent(called, kind.write(each.name()));
		List<String> nearest = Nearest.to(Sigil.strip(given), proposals.keySet(), PROPOSALS).stream().map(proposals::get).distinct().toList();
		throw new StudyException(Code.UNKNOWN_NAME, "There is no %s “%s”.%s%s".formatted(kind.word, given, Nearest.question(nearest), advice(kind, nearest)));
	}

	/** The names of all that are meant. */
	List<String> names(Kind kind, List<String> given) throws StudyException {
		List<String> names = new ArrayList<>();
		for (String each : given)
			names.add(name(kind, each));
		return names;
	}

	/** What people read: the title, else the name. */
	String title(Kind kind, String name) throws StudyException {
		List<ExportedName> found = index.names().find(kind.eClass, name);
		return found.isEmpty() || found.getFirst().title() == null ? name : found.getFirst().title();
	}

	private String advice(Kind kind, List<String> nearest) throws StudyException {
		String list = switch (kind) {
			case CODER, DOCUMENT, SCALE, TYPE -> {
				List<String> known = all(kind).stream().map(e -> kind.write(e.name())).limit(12).toList();
				yield known.isEmpty() || !nearest.isEmpty() ? "" : " There are: " + String.join(", ", known) + ".";
			}
			default -> "";
		};
		return list + switch (kind) {
			case THEME, ACTOR, CODER -> " A new one is added with: florilegium add " + kind.word;
			case DOCUMENT -> " A new one is added with: florilegium import";
			case CLAIM -> " A new one is added with: florilegium add claim";
			default -> "";
		};
	}

	private List<String> called(Kind kind, ExportedName thing) throws StudyException {
		List<String> called = new ArrayList<>();
		called.add(thing.name());
		if (thing.title() != null)
			called.add(thing.title());
		if (kind == Kind.ACTOR)
			called.addAll(Arrays.asList(thing.data().getOrDefault("also", "").split("\n")));
		if (kind == Kind.THEME)
			called.addAll(themeAliases().getOrDefault(thing.name(), List.of()));
		called.removeIf(String::isBlank);
		return called;
	}

	private Map<String, List<String>> themeAliases() throws StudyException {
		if (themeAliases == null)
			themeAliases = index.query(connection -> {
				Map<String, List<String>> aliases = new HashMap<>();
				try (PreparedStatement statement = connection.prepareStatement(
						"SELECT w.text, a.text FROM theme_alias a JOIN theme t ON t.id = a.theme JOIN word w ON w.id = t.word");
						ResultSet rows = statement.executeQuery()) {
					while (rows.next())
						aliases.computeIfAbsent(rows.getString(1), k -> new ArrayList<>()).add(rows.getString(2));
				}
				return aliases;
			});
		return themeAliases;
	}

	private static String fold(String name) {
		return name.strip().replaceAll("\\s+", " ").replace('’', '\'').toLowerCase(Locale.ROOT);
	}
}
