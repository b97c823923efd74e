package org.florilegium.ui.internal.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.study.query.Incidences;
import org.florilegium.study.query.ThemeEntry;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Theme;

/** The themes of a study as rows, narrower ones below broader ones, and in which of them an entry counts. */
final class ThemeLines implements RowLines {

	private final Vocabulary vocabulary;
	private final Set<String> closed;
	private final Incidences incidences;
	private final List<Line> lines = new ArrayList<>();
	private final Map<String, Integer> places = new HashMap<>();
	private final int[][] rows;

	ThemeLines(Incidences incidences, Vocabulary vocabulary, Set<String> closed) {
		this.incidences = incidences;
		this.vocabulary = vocabulary;
		this.closed = closed;
		vocabulary.roots().forEach(theme -> add(theme, 0));
		List<ThemeEntry> coded = incidences.themes();
		for (ThemeEntry theme : coded)
			if (theme != null && vocabulary.theme(theme.name()).isEmpty())
				add(new Line(theme.name(), null, theme.name(), theme.name(), 0, false, false, null));
		if (coded.contains(null))
			add(new Line(null, null, Messages.line_noTheme, Messages.line_noTheme, 0, false, false, null));
		rows = new int[coded.size()][];
		for (int i = 0; i < rows.length; i++)
			rows[i] = rows(coded.get(i) == null ? null : coded.get(i).name());
	}

	private void add(Theme theme, int depth) {
		List<Theme> narrower = vocabulary.children(theme.name());
		boolean unfolded = !narrower.isEmpty() && !closed.contains(theme.name());
		add(new Line(theme.name(), null, theme.title(), theme.path(), depth, !narrower.isEmpty(), unfolded, theme.color()));
		if (unfolded)
			narrower.forEach(each -> add(each, depth + 1));
	}

	private void add(Line line) {
		if (places.putIfAbsent(line.name(), lines.size()) == null)
			lines.add(line);
	}

	/** The lines of the theme and of those above it, as far as they are shown. */
	private int[] rows(String theme) {
		Set<String> above = new LinkedHashSet<>();
		for (String name = theme; above.add(name);) {
			String parent = name == null ? null : vocabulary.theme(name).map(Theme::parent).orElse(null);
			if (parent == null)
				break;
			name = parent;
		}
		return above.stream().filter(places::containsKey).mapToInt(places::get).toArray();
	}

	@Override
	public List<Line> lines() {
		return lines;
	}

	@Override
	public int[] of(int entry) {
		return rows[incidences.theme()[entry]];
	}
}
