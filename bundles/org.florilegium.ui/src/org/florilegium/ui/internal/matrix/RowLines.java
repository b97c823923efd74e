package org.florilegium.ui.internal.matrix;

import java.util.List;

/** What stands down a matrix, and where an entry counts. */
interface RowLines {

	/** The rows, as far as they are not folded. */
	List<Line> lines();

	/** The rows in which an entry counts. */
	int[] of(int entry);
}
