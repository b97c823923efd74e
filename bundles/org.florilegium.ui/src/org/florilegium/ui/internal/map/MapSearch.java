package org.florilegium.ui.internal.map;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.florilegium.lang.Sigil;

/** Finds nodes of a map by their names, then by their words. */
final class MapSearch {

	private static final int NOT = 5;

	private MapSnapshot map;
	private Map<String, String> texts = Map.of();

	/**
	 * The nodes that have what is searched for: those of that name first, those whose name begins with it, those whose name has it in it,
	 * those that say it, and those that have all its words; each in the order of the map. Capitals do not count.
	 */
	List<String> find(MapSnapshot among, String wanted) {
		if (map != among) {
			map = among;
			texts = new HashMap<>();
			map.debate().claims().forEach(claim -> texts.put(Sigil.BRACKET.write(claim.name()), lower(claim.text())));
			map.debate().arguments().forEach(argument -> texts.put(Sigil.ANGLE.write(argument.name()), lower(argument.title())));
		}
		String words = lower(wanted.strip());
		if (words.isEmpty())
			return List.of();
		return map.debate().nodes().stream().filter(node -> rank(node, words) < NOT).sorted(Comparator.comparingInt(node -> rank(node, words))).toList();
	}

	private int rank(String node, String words) {
		String name = lower(Sigil.strip(node));
		String plain = lower(Sigil.strip(words));
		String text = texts.getOrDefault(node, ""); //$NON-NLS-1$
		if (name.equals(plain))
			return 0;
		if (name.startsWith(plain))
			return 1;
		if (name.contains(plain))
			return 2;
		if (text.contains(words))
			return 3;
		return Arrays.stream(words.split("\\s+")).allMatch(word -> text.contains(word) || name.contains(word)) ? 4 : NOT; //$NON-NLS-1$
	}

	private static String lower(String text) {
		return text == null ? "" : text.toLowerCase(Locale.ROOT); //$NON-NLS-1$
	}
}
