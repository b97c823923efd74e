package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.florilegium.study.query.StatementList.Group;

/** The lines of a table: rows, and a head above each group, under which the rows may be folded away. */
final class TableLines {

	/** The rows below a head, or a head itself. */
	private record Stretch(Group head, int row, int length) {
	}

	private final List<Stretch> stretches = new ArrayList<>();
	private final int[] starts;
	private final int size;

	/**
	 * Lines of rows.
	 *
	 * @param rows   how many rows there are
	 * @param groups the groups they are in, or none
	 * @param folded keys of the groups whose rows are folded away
	 */
	TableLines(int rows, List<Group> groups, Set<String> folded) {
		if (groups.isEmpty() && rows > 0)
			stretches.add(new Stretch(null, 0, rows));
		int behind = 0;
		String above = ""; //$NON-NLS-1$
		for (int i = 0; i < groups.size(); i++) {
			Group group = groups.get(i);
			if (group.start() < behind)
				continue;
			String key = key(group.depth() == 0 ? "" : above, group); //$NON-NLS-1$
			if (group.depth() == 0)
				above = key;
			stretches.add(new Stretch(group, -1, 1));
			if (folded.contains(key))
				behind = group.end();
			else if (i + 1 == groups.size() || groups.get(i + 1).depth() <= group.depth())
				stretches.add(new Stretch(null, group.start(), group.end() - group.start()));
		}
		starts = new int[stretches.size()];
		int at = 0;
		for (int i = 0; i < starts.length; i++) {
			starts[i] = at;
			at += stretches.get(i).length;
		}
		size = at;
	}

	private static String key(String above, Group group) {
		return above + '/' + group.value().name();
	}

	/** How many lines there are. */
	int size() {
		return size;
	}

	private int stretch(int line) {
		int found = Arrays.binarySearch(starts, line);
		return found >= 0 ? found : -found - 2;
	}

	/** The row in a line; -1 for a head. */
	int row(int line) {
		int stretch = stretch(line);
		return stretches.get(stretch).head != null ? -1 : stretches.get(stretch).row + line - starts[stretch];
	}

	/** The group whose head a line is; null for a row. */
	Group head(int line) {
		return line < 0 || line >= size ? null : stretches.get(stretch(line)).head;
	}

	/** What tells the group of a head from others, in every order of rows. */
	String key(int line) {
		Group group = head(line);
		if (group.depth() == 0)
			return key("", group); //$NON-NLS-1$
		for (int i = stretch(line); i >= 0; i--)
			if (stretches.get(i).head != null && stretches.get(i).head.depth() == 0)
				return key(key("", stretches.get(i).head), group); //$NON-NLS-1$
		return key("", group); //$NON-NLS-1$
	}

	/** The line a row is in; -1 when it is folded away. */
	int line(int row) {
		int low = 0;
		int high = stretches.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			Stretch stretch = stretches.get(middle);
			if ((stretch.head == null ? stretch.row : stretch.head.start()) <= row)
				low = middle + 1;
			else
				high = middle;
		}
		Stretch last = low == 0 ? null : stretches.get(low - 1);
		return last == null || last.head != null || row >= last.row + last.length ? -1 : starts[low - 1] + row - last.row;
	}
}
