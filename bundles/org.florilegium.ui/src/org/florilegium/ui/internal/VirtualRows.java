package org.florilegium.ui.internal;

import org.eclipse.swt.widgets.Table;

/** The rows of tables that are made as they come into sight. */
public final class VirtualRows {

	private VirtualRows() {
	}

	/**
	 * Sets how many rows a table has. Where rows go, nothing is selected afterwards.
	 * <p>
	 * When the row with GTK's cursor goes, the cursor moves to the next one, which the platform thereby makes an item of; if that
	 * row goes as well, its item stays behind without a row, and the next change between light and dark ends the whole program.
	 * So the cursor is put on a row that stays, or that no other follows.
	 */
	public static void setCount(Table table, int count) {
		if (count < table.getItemCount()) {
			table.setSelection(0);
			table.deselectAll();
			if (count == 0)
				table.setItemCount(1);
		}
		table.setItemCount(count);
	}
}
