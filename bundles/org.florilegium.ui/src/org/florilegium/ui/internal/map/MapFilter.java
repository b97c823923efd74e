package org.florilegium.ui.internal.map;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.florilegium.analysis.argument.Debate;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.map.MapSnapshot.Said;

/**
 * Which nodes of a map are shown: all, or those that an author speaks of, that are about a theme or one below it, that are spoken of
 * in a year, that bear a tag or are in a group; and arguments that conclude one of them.
 *
 * @param kind what is looked at
 * @param name the author, theme (by name), year, tag or group
 */
record MapFilter(Kind kind, String name) {

	/** What a filter looks at, in the order in which filters are offered. */
	enum Kind {
		ALL, GROUP, AUTHOR, THEME, DATE, TAG
	}

	/** Everything is shown. */
	static final MapFilter ALL = new MapFilter(Kind.ALL, ""); //$NON-NLS-1$

	private static final String TAG = "tag"; //$NON-NLS-1$

	/** The filters that a map allows, by what people read. */
	static Map<String, MapFilter> of(MapSnapshot map) {
		Set<MapFilter> found = new LinkedHashSet<>();
		map.debate().groups().forEach(group -> found.add(new MapFilter(Kind.GROUP, group.title())));
		for (String node : map.debate().nodes()) {
			themes(map, node).forEach(theme -> withBroader(map, theme).forEach(each -> found.add(new MapFilter(Kind.THEME, each))));
			for (Said said : map.said(node)) {
				said.statement().speakers().forEach(speaker -> found.add(new MapFilter(Kind.AUTHOR, MapSnapshot.label(speaker))));
				if (said.statement().day() != null)
					found.add(new MapFilter(Kind.DATE, year(said.statement())));
			}
		}
		for (ClaimForm claim : map.debate().claims())
			if (claim.values().get(TAG) != null)
				found.add(new MapFilter(Kind.TAG, claim.values().get(TAG).toString()));
		Map<String, MapFilter> filters = new LinkedHashMap<>();
		found.stream().sorted(Comparator.comparing(MapFilter::kind).thenComparing(filter -> filter.label(map))).forEach(filter -> filters.put(filter.label(map), filter));
		return filters;
	}

	/** What people read. */
	String label(MapSnapshot map) {
		return switch (kind) {
			case ALL -> Messages.filter_all;
			case AUTHOR -> Messages.filter_author + ' ' + name;
			case THEME -> Messages.filter_theme + ' ' + map.vocabulary().theme(name).map(Theme::path).orElse(name);
			case DATE -> Messages.filter_date + ' ' + name;
			case TAG -> Messages.filter_tag + ' ' + name;
			case GROUP -> Messages.filter_group + ' ' + name;
		};
	}

	/** The nodes that are not shown. */
	Set<String> hidden(MapSnapshot map) {
		if (kind == Kind.ALL)
			return Set.of();
		Set<String> shown = new HashSet<>();
		for (String node : map.debate().nodes())
			if (matches(map, node))
				shown.add(node);
		for (ArgumentForm argument : map.debate().arguments())
			if (shown.contains("[" + argument.conclusion() + "]")) //$NON-NLS-1$ //$NON-NLS-2$
				shown.add(Debate.node(argument));
		Set<String> hidden = new HashSet<>(map.debate().nodes());
		hidden.removeAll(shown);
		return Set.copyOf(hidden);
	}

	private boolean matches(MapSnapshot map, String node) {
		return switch (kind) {
			case ALL -> true;
			case AUTHOR -> map.said(node).stream().anyMatch(said -> said.statement().speakers().stream().anyMatch(speaker -> MapSnapshot.label(speaker).equals(name)));
			case THEME -> themes(map, node).anyMatch(theme -> withBroader(map, theme).contains(name));
			case DATE -> map.said(node).stream().anyMatch(said -> said.statement().day() != null && year(said.statement()).equals(name));
			case TAG -> map.debate().claims().stream().anyMatch(claim -> Debate.node(claim).equals(node) && name.equals(String.valueOf(claim.values().get(TAG))));
			case GROUP -> map.debate().groups().stream().anyMatch(group -> group.title().equals(name) && group.members().contains(node));
		};
	}

	private static String year(Row statement) {
		return String.valueOf(statement.day().getYear());
	}

	/** What a claim is about, by itself and by the statements behind it. */
	private static Stream<String> themes(MapSnapshot map, String node) {
		Stream<String> own = map.debate().claims().stream().filter(claim -> Debate.node(claim).equals(node)).flatMap(claim -> claim.themes().stream());
		return Stream.concat(own, map.said(node).stream().flatMap(said -> map.statements().themes().getOrDefault(said.statement().id(), Set.of()).stream()));
	}

	private static List<String> withBroader(MapSnapshot map, String theme) {
		Set<String> names = new LinkedHashSet<>(List.of(theme));
		String at = theme;
		while (at != null) {
			at = map.vocabulary().theme(at).map(Theme::parent).orElse(null);
			if (at == null || !names.add(at))
				break;
		}
		return List.copyOf(names);
	}
}
