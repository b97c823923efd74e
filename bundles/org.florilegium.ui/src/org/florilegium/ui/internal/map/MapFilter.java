package org.florilegium.ui.internal.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.florilegium.analysis.argument.Debate;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;

/**
 * Which nodes of a map are shown: all, or those that an author speaks of, that are about a theme, that bear a tag or are in a
 * group; and arguments that conclude one of them.
 *
 * @param kind what is looked at
 * @param name the author, theme, tag or group
 */
record MapFilter(Kind kind, String name) {

	/** What a filter looks at. */
	enum Kind {
		ALL, AUTHOR, THEME, TAG, GROUP
	}

	/** Everything is shown. */
	static final MapFilter ALL = new MapFilter(Kind.ALL, ""); //$NON-NLS-1$

	private static final String TAG = "tag"; //$NON-NLS-1$

	/** The filters that a map allows, by what people read. */
	static Map<String, MapFilter> of(MapSnapshot map) {
		Map<String, MapFilter> filters = new TreeMap<>();
		for (String node : map.debate().nodes())
			map.said(node).forEach(said -> said.statement().speakers().forEach(speaker -> add(filters, Kind.AUTHOR, MapSnapshot.label(speaker))));
		for (ClaimForm claim : map.debate().claims()) {
			claim.themes().forEach(theme -> add(filters, Kind.THEME, theme));
			if (claim.values().get(TAG) != null)
				add(filters, Kind.TAG, claim.values().get(TAG).toString());
		}
		map.debate().groups().forEach(group -> add(filters, Kind.GROUP, group.title()));
		return filters;
	}

	private static void add(Map<String, MapFilter> filters, Kind kind, String name) {
		String label = switch (kind) {
			case AUTHOR -> Messages.filter_author;
			case THEME -> Messages.filter_theme;
			case TAG -> Messages.filter_tag;
			default -> Messages.filter_group;
		};
		filters.put(label + " " + name, new MapFilter(kind, name)); //$NON-NLS-1$
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
		List<String> hidden = new ArrayList<>(map.debate().nodes());
		hidden.removeAll(shown);
		return Set.copyOf(hidden);
	}

	private boolean matches(MapSnapshot map, String node) {
		return switch (kind) {
			case ALL -> true;
			case AUTHOR -> map.said(node).stream().anyMatch(said -> said.statement().speakers().stream().anyMatch(speaker -> MapSnapshot.label(speaker).equals(name)));
			case THEME -> map.debate().claims().stream().anyMatch(claim -> Debate.node(claim).equals(node) && claim.themes().contains(name));
			case TAG -> map.debate().claims().stream().anyMatch(claim -> Debate.node(claim).equals(node) && name.equals(String.valueOf(claim.values().get(TAG))));
			case GROUP -> map.debate().groups().stream().anyMatch(group -> group.title().equals(name) && group.members().contains(node));
		};
	}
}
