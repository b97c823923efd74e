package org.florilegium.exchange.internal.list;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.PointForm;
import org.florilegium.lang.edit.Form.ScaleForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.study.Slug;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Point;
import org.florilegium.study.query.Vocabulary.Scale;

/**
 * What the words of a table mean in a study: things that its codebooks have, by name, title or alias in any case; else new
 * ones.
 */
final class CodedNames {

	private static final String SCALE = "stances";
	private static final String NAME = "\\p{L}[\\p{L}\\p{M}\\p{Nd}_-]*";

	private final Vocabulary vocabulary;
	private final ProjectNames names;
	private final Losses losses;
	private final Map<String, Map<String, Set<String>>> called = new HashMap<>();
	private final Map<String, Map<String, String>> chosen = new HashMap<>();
	private final Map<String, Scale> scales = new HashMap<>();
	private final Map<String, ThemeForm> newThemes = new LinkedHashMap<>();
	private final Map<String, Map<String, String>> newStances = new LinkedHashMap<>();
	private final List<Form> added = new ArrayList<>();
	private final List<Form> claims = new ArrayList<>();

	CodedNames(Vocabulary vocabulary, ProjectNames names, Losses losses) {
		this.vocabulary = vocabulary;
		this.names = names;
		this.losses = losses;
		vocabulary.themes().forEach(t -> {
			call("Theme", t.name(), t.name(), t.path(), t.title());
			t.aliases().forEach(alias -> call("Theme", t.name(), alias));
			scales.put(t.name(), t.scale());
		});
		vocabulary.actors().forEach(a -> {
			call("Actor", a.name(), a.name(), a.title());
			a.aliases().forEach(alias -> call("Actor", a.name(), alias));
		});
		vocabulary.coders().forEach(c -> call("Coder", c.name(), c.name(), c.title()));
		vocabulary.claims().forEach(c -> call("Claim", c.name(), c.name()));
	}

	private void call(String kind, String name, String... all) {
		for (String each : all)
			if (each != null && !each.isBlank())
				called.computeIfAbsent(kind, k -> new HashMap<>()).computeIfAbsent(fold(each), k -> new LinkedHashSet<>()).add(name);
	}

	private static String fold(String name) {
		return name.strip().replaceAll("\\s+", " ").replace('’', '\'').toLowerCase(Locale.ROOT);
	}

	/** The name of what is meant; the exact name comes before titles and aliases. */
	private String name(String kind, String given, Supplier<String> added) {
		return chosen.computeIfAbsent(kind, k -> new HashMap<>()).computeIfAbsent(given, g -> {
			Set<String> found = called.getOrDefault(kind, Map.of()).getOrDefault(fold(g), Set.of());
			if (found.size() > 1 && !found.contains(g))
				losses.count("name", "“%s” may be several things of the codebook; the first was taken. Use names that are there once.".formatted(g));
			return found.isEmpty() ? added.get() : found.contains(g) ? g : found.iterator().next();
		});
	}

	/** A theme; {@code title} is what people call a new one, or null. */
	String theme(String given, String title) {
		String bare = Sigil.TAG.equals(Sigil.of(given)) ? Sigil.strip(given) : given.strip();
		return name("Theme", bare, () -> {
			String name = free("Theme", bare, title);
			newThemes.put(name, ThemeForm.of(name, title == null ? bare : title, null));
			return name;
		});
	}

	/** A name for something new: what is given where that is a name already, and not merely one word that people read. */
	private String free(String kind, String given, String title) {
		boolean isName = given.matches(NAME) && (title != null || given.equals(given.toLowerCase(Locale.ROOT)));
		return isName ? names.keep(kind, given) : names.free(kind, given);
	}

	/** A stance on a theme, as its scale calls it; null when it is none. */
	String stance(String theme, String given, String value) {
		if (newThemes.containsKey(theme)) {
			String name = given.strip().matches(NAME) ? given.strip() : Slug.ofTitle(given);
			newStances.computeIfAbsent(theme, k -> new LinkedHashMap<>()).putIfAbsent(name, value == null ? "" : value);
			return name;
		}
		Scale scale = scales.get(theme);
		String found = scale == null ? null : scale.points().stream().map(Point::name).filter(p -> p.equals(given.strip()))
				.findFirst().orElse(scale.points().stream().map(Point::name).filter(p -> fold(p).equals(fold(given))).findFirst().orElse(null));
		if (found == null)
			losses.count("stance", scale == null ? "The theme has no scale. Give it one, and import again." : "It is no point of the theme's scale.");
		return found;
	}

	/** A person or organisation that speaks. */
	String actor(String given, String title, boolean organization) {
		String bare = Sigil.of(given) == Sigil.HANDLE ? Sigil.strip(given) : given.strip();
		return name("Actor", bare, () -> {
			String name = free("Actor", bare, title);
			String called = title == null ? bare : title;
			added.add(organization ? new OrganizationForm(name, called, List.of(), null, null, Map.of()) : new PersonForm(name, called, List.of(), List.of(), Map.of()));
			return name;
		});
	}

	/** Somebody who codes; null is somebody unknown. */
	String coder(String given) {
		String bare = given == null ? "unknown" : Sigil.of(given) == Sigil.HANDLE ? Sigil.strip(given) : given.strip();
		return name("Coder", bare, () -> {
			String name = free("Coder", bare, null);
			added.add(new CoderForm(name, given == null ? "Unknown" : bare));
			return name;
		});
	}

	/** A claim, by its name or words. */
	String claim(String given) {
		return name("Claim", given, () -> {
			String name = names.keep("Claim", given);
			claims.add(new ClaimForm(name, given, List.of(), false, Map.of(), List.of()));
			return name;
		});
	}

	/** New claims. */
	List<Form> claims() {
		return claims;
	}

	/** What is new in the codebook. New themes have a scale of the study that has all their stances, else one of all new stances. */
	List<Form> codebook() {
		List<Form> forms = new ArrayList<>();
		Map<String, String> points = new LinkedHashMap<>();
		Map<String, String> scaleOf = new HashMap<>();
		newStances.forEach((theme, stances) -> {
			String known = vocabulary.scales().stream().filter(s -> s.points().stream().map(Point::name).toList().containsAll(stances.keySet())).map(Scale::name).findFirst()
					.orElse(SCALE);
			scaleOf.put(theme, known);
			if (known.equals(SCALE))
				stances.forEach(points::putIfAbsent);
		});
		if (!points.isEmpty()) {
			boolean numbered = points.values().stream().allMatch(v -> v.matches("-?\\d+(\\.\\d+)?"));
			forms.add(new ScaleForm(SCALE, points.entrySet().stream().map(p -> new PointForm(p.getKey(), numbered ? new BigDecimal(p.getValue()) : null)).toList()));
		}
		newThemes.values().forEach(t -> forms.add(new ThemeForm(t.name(), t.title(), List.of(), null, scaleOf.get(t.name()), null, null, null, List.of(), List.of(), List.of(),
				Map.of(), false, null)));
		forms.addAll(added);
		return forms;
	}
}
