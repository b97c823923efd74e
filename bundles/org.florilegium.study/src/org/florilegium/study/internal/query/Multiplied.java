package org.florilegium.study.internal.query;

import java.util.List;

import org.florilegium.study.internal.query.ColumnMaker.Made;

/** Rows with several values of an attribute, once for each combination of them; columns that go together have one factor. */
final class Multiplied {

	private Multiplied() {
	}

	/**
	 * The rows in their order, repeated as often as they have combinations.
	 *
	 * @param order of the rows; null for that in which they are
	 * @return null when they are in order and nothing is repeated
	 */
	static int[] rows(int[] order, int size, List<Made> columns) {
		if (columns.stream().allMatch(c -> c.more() == null))
			return order;
		Ints rows = new Ints();
		for (int i = 0; i < size; i++) {
			int row = order == null ? i : order[i];
			int times = 1;
			for (int c = 0; c < columns.size(); c++)
				if (leader(columns, c) == c)
					times *= columns.get(c).count(row);
			for (int t = 0; t < times; t++)
				rows.add(row);
		}
		return rows.toArray();
	}

	/** The cells of a column for rows made so. */
	static int[] cells(int[] order, List<Made> columns, int which, int size) {
		Made column = columns.get(which);
		int leader = leader(columns, which);
		if (columns.stream().allMatch(c -> c.more() == null))
			return TableOrder.apply(order, column.cells());
		int[] cells = new int[size];
		int raws = column.cells().length;
		int at = 0;
		for (int i = 0; i < raws; i++) {
			int row = order == null ? i : order[i];
			int before = 1;
			int after = 1;
			for (int c = 0; c < columns.size(); c++) {
				if (leader(columns, c) != c)
					continue;
				if (c < leader)
					before *= columns.get(c).count(row);
				if (c > leader)
					after *= columns.get(c).count(row);
			}
			for (int b = 0; b < before; b++)
				for (int v = 0; v < column.count(row); v++)
					for (int a = 0; a < after; a++)
						cells[at++] = column.value(row, v);
		}
		return cells;
	}

	/** The first of the columns that a column goes together with; itself where there is none. */
	private static int leader(List<Made> columns, int which) {
		Object acts = columns.get(which).acts();
		for (int c = 0; acts != null && c < which; c++)
			if (columns.get(c).acts() == acts)
				return c;
		return which;
	}
}
