package org.florilegium.ui.internal.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.florilegium.study.query.Incidences;
import org.florilegium.study.query.ThemeEntry;
import org.florilegium.ui.internal.matrix.Arrangement.Subject;

/** The claims that are spoken on as rows, in the order of the statements: all, or those that are contested or shared. */
final class ClaimLines implements RowLines {

	private static final int[] NOWHERE = {};

	private final Incidences incidences;
	private final List<Line> lines = new ArrayList<>();
	private final int[][] rows;

	ClaimLines(Incidences incidences, Subject which) {
		this.incidences = incidences;
		List<Set<Integer>> supporters = authors(1);
		List<Set<Integer>> opponents = authors(-1);
		rows = new int[incidences.themes().size()][];
		for (int i = 0; i < rows.length; i++) {
			boolean contested = !supporters.get(i).isEmpty() && !opponents.get(i).isEmpty();
			boolean shared = supporters.get(i).size() > 1 && opponents.get(i).isEmpty();
			boolean wanted = which == Subject.CONTESTED ? contested : which != Subject.SHARED || shared;
			rows[i] = wanted ? new int[] { lines.size() } : NOWHERE;
			if (wanted)
				lines.add(line(incidences.themes().get(i)));
		}
	}

	private static Line line(ThemeEntry claim) {
		String text = claim.title() == null ? '[' + claim.name() + ']' : claim.title();
		return new Line(claim.name(), null, text, text, 0, false, false, null);
	}

	/** By claim those who take a side; unknown authors take none. */
	private List<Set<Integer>> authors(int side) {
		List<Set<Integer>> authors = new ArrayList<>();
		incidences.themes().forEach(claim -> authors.add(new HashSet<>()));
		for (int i = 0; i < incidences.size(); i++)
			if (incidences.stance()[i] == side && incidences.actors().get(incidences.author()[i]) != null)
				authors.get(incidences.theme()[i]).add(incidences.author()[i]);
		return authors;
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
