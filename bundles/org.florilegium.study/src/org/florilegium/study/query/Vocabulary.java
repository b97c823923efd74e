package org.florilegium.study.query;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.florilegium.lang.edit.Form.MembershipForm;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.query.VocabularyReader;

/**
 * What the codebooks of a study define, as its index knows it: an immutable snapshot. All names are without sigil. Where
 * several codebooks give a name, the first by path counts.
 */
public final class Vocabulary {

	/**
	 * A theme.
	 *
	 * @param name         its name
	 * @param title        its title; never null
	 * @param path         the titles from the broadest theme down, {@code Economy > Harbour fees}
	 * @param aliases      other names
	 * @param parent       the broader theme as written, which need not exist; or null
	 * @param color        {@code #RRGGBB}, never null: as written, else assigned from palettes that the colour-blind can tell
	 *                     apart, in the order of the themes
	 * @param colorWritten whether the codebook says so
	 * @param key          the key that codes it, or null
	 * @param definition   what it means, or null
	 * @param includes     what else belongs to it
	 * @param excludes     what does not
	 * @param scale        its scale, or that of the nearest broader theme with one; null if none
	 * @param retired      whether it is no longer to be used
	 * @param replacement  what to use instead of a retired one, or null
	 * @param file         the codebook, relative to the study
	 */
	public record Theme(String name, String title, String path, List<String> aliases, String parent, String color, boolean colorWritten, String key,
			String definition, List<String> includes, List<String> excludes, Scale scale, boolean retired, String replacement, Path file) {
	}

	/** The stances there are on a theme. */
	public record Scale(String name, List<Point> points) {
	}

	/** A stance, and its number in analyses. */
	public record Point(String name, double value) {
	}

	/**
	 * A person or organisation.
	 *
	 * @param name         its name
	 * @param title        what people read; never null
	 * @param organization whether it is an organisation
	 * @param aliases      other names
	 * @param kind         of an organisation, what kind it is; or null
	 * @param parent       of an organisation, the one it is part of; or null
	 * @param memberships  of a person
	 * @param values       attributes: texts, BigDecimal, PartialDate, Boolean
	 * @param file         the codebook, relative to the study
	 */
	public record Actor(String name, String title, boolean organization, List<String> aliases, String kind, String parent,
			List<MembershipForm> memberships, Map<String, Object> values, Path file) {
	}

	/** Somebody who codes. */
	public record Coder(String name, String title, Path file) {
	}

	/** A claim of a coding or map. */
	public record Claim(String name, String text, Path file) {
	}

	private final Map<String, Theme> themes;
	private final Map<String, Actor> actors;
	private final List<Coder> coders;
	private final List<Claim> claims;
	private final List<String> types;
	private final List<Scale> scales;
	private final List<Theme> roots;
	private final Map<String, List<Theme>> children = new LinkedHashMap<>();

	/** For those who read it: see {@link #of}. */
	public Vocabulary(Collection<Theme> themes, Collection<Actor> actors, List<Coder> coders, List<Claim> claims, List<String> types,
			List<Scale> scales) {
		this.themes = new LinkedHashMap<>();
		themes.forEach(theme -> this.themes.putIfAbsent(theme.name(), theme));
		this.actors = new LinkedHashMap<>();
		actors.forEach(actor -> this.actors.putIfAbsent(actor.name(), actor));
		this.coders = List.copyOf(coders);
		this.claims = List.copyOf(claims);
		this.types = List.copyOf(types);
		this.scales = List.copyOf(scales);
		this.themes.values().forEach(theme -> children.computeIfAbsent(theme.name(), k -> new ArrayList<>()));
		for (Theme theme : this.themes.values())
			if (isUnder(theme))
				children.get(theme.parent()).add(theme);
		roots = this.themes.values().stream().filter(theme -> !isUnder(theme)).toList();
	}

	/** Of themes that are each under the other, which is a mistake, none is lost: the first by name is a root. */
	private boolean isUnder(Theme theme) {
		if (theme.parent() == null || !themes.containsKey(theme.parent()))
			return false;
		Set<String> seen = new LinkedHashSet<>();
		for (Theme at = theme; at != null && seen.add(at.name());) {
			at = at.parent() == null ? null : themes.get(at.parent());
			if (at == theme)
				return !seen.stream().min(String::compareTo).orElseThrow().equals(theme.name());
		}
		return true;
	}

	/**
	 * What the codebooks define now.
	 *
	 * @throws StudyException when the index cannot be read
	 */
	public static Vocabulary of(StudyIndex index) throws StudyException {
		return index.query(VocabularyReader::read);
	}

	/** The themes, in the order of the codebooks; a broader one need not stand before the narrower. */
	public List<Theme> themes() {
		return List.copyOf(themes.values());
	}

	/** A theme by its name. */
	public Optional<Theme> theme(String name) {
		return Optional.ofNullable(themes.get(name));
	}

	/** The themes that are under no other. */
	public List<Theme> roots() {
		return roots;
	}

	/** The themes directly under one. */
	public List<Theme> children(String theme) {
		return List.copyOf(children.getOrDefault(theme, List.of()));
	}

	/** Names of a theme and of all below it. */
	public Set<String> withNarrower(String theme) {
		Set<String> found = new LinkedHashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of(theme));
		while (!open.isEmpty()) {
			String name = open.poll();
			if (found.add(name))
				children.getOrDefault(name, List.of()).forEach(narrower -> open.add(narrower.name()));
		}
		return found;
	}

	/** Persons and organisations, in the order of the codebooks. */
	public List<Actor> actors() {
		return List.copyOf(actors.values());
	}

	/** A person or organisation by its name. */
	public Optional<Actor> actor(String name) {
		return Optional.ofNullable(actors.get(name));
	}

	/** The coders. */
	public List<Coder> coders() {
		return coders;
	}

	/** The claims of all codings and maps, by file. */
	public List<Claim> claims() {
		return claims;
	}

	/** Names of the statement types. */
	public List<String> types() {
		return types;
	}

	/** The scales, whether a theme has them or not. */
	public List<Scale> scales() {
		return scales;
	}
}
