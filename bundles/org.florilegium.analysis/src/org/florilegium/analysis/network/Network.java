package org.florilegium.analysis.network;

import java.time.LocalDateTime;
import java.util.List;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Period;

/**
 * A network as a matrix.
 *
 * @param rows       nodes of the rows
 * @param columns    nodes of the columns; of a one-mode network those of the rows
 * @param twoMode    whether rows and columns are of different modes
 * @param cells      {@code cells[row][column]}; of a one-mode network symmetric. Not to be changed
 * @param whole      whether all cells are whole numbers by definition
 * @param period     the time it is of
 * @param center     of a time window its centre, else null
 * @param statements number of observations it is made of
 * @param method     how it came about
 */
public record Network(List<Node> rows, List<Node> columns, boolean twoMode, double[][] cells, boolean whole, Period period, LocalDateTime center,
		int statements, Method method) {

	/** Copies the lists. */
	public Network {
		rows = List.copyOf(rows);
		columns = twoMode ? List.copyOf(columns) : rows;
	}

	/** Number of cells that are not 0; of a one-mode network each tie once and the diagonal not. */
	public int ties() {
		int ties = 0;
		for (int i = 0; i < cells.length; i++)
			for (int j = twoMode ? 0 : i + 1; j < cells[i].length; j++)
				if (cells[i][j] != 0)
					ties++;
		return ties;
	}
}
