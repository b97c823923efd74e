package org.florilegium.study.internal.query;

import java.util.List;

import org.florilegium.study.query.StatementList.Group;

/**
 * Rows in an order.
 *
 * @param ids        the statements' ids
 * @param ordinals   which of a statement's codes a row shows, -1 for none
 * @param groups     see {@link Group}
 * @param statements number of different statements
 */
public record Arranged(int[] ids, short[] ordinals, List<Group> groups, int statements) {

	/** Number of rows. */
	public int size() {
		return ids.length;
	}

	/** The rows of a window, as the values of SQL: place, statement, ordinal. */
	public String window(int from, int to) {
		StringBuilder values = new StringBuilder((to - from) * 16);
		for (int i = from; i < to; i++)
			values.append(i == from ? "(" : ",(").append(i).append(',').append(ids[i]).append(',').append(ordinals[i]).append(')');
		return values.toString();
	}

	/** The first row of a statement, or -1. */
	public int indexOf(int id) {
		for (int i = 0; i < ids.length; i++)
			if (ids[i] == id)
				return i;
		return -1;
	}
}
