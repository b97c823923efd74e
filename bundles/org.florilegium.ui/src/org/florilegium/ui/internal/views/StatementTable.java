package org.florilegium.ui.internal.views;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementList;
import org.florilegium.study.query.StatementList.Group;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.ui.internal.VirtualRows;

/** A table of any number of statements, of which only those are read that are in sight, in the background. */
final class StatementTable {

	private static final int ARROW = 22;

	private final Table table;
	private final ShownColumns columns;
	private final RowWindows windows;
	private final LineFiller filler;
	private final Set<String> folded = new HashSet<>();
	private TableLines lines = new TableLines(0, List.of(), Set.of());
	private int emphasised = -1;

	/**
	 * @param sort  told when the head of a column is clicked
	 * @param stale told when the index has changed, so that the statements have to be read anew
	 */
	StatementTable(Composite parent, Consumer<StatementColumn> sort, Runnable stale) {
		table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		table.setLinesVisible(false);
		columns = new ShownColumns(table, sort);
		windows = new RowWindows(table, new RowWindows.Listener() {
			@Override
			public void read(int start, int end) {
				refill(start, end);
			}

			@Override
			public void stale() {
				stale.run();
			}
		});
		filler = new LineFiller(table);
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.KeyDown, this::key);
		table.addListener(SWT.MouseDown, this::click);
	}

	Table table() {
		return table;
	}

	/** Its columns. */
	ShownColumns columns() {
		return columns;
	}

	/** The rows in sight, to be read before others. */
	int firstRow() {
		int top = table.getTopIndex();
		for (int line = Math.max(0, top); line < lines.size(); line++)
			if (lines.row(line) >= 0)
				return lines.row(line);
		return 0;
	}

	/**
	 * Shows statements; null for none.
	 *
	 * @param start a window that was read already
	 * @param rows  its rows
	 */
	void show(StatementList other, Vocabulary vocabulary, int start, List<Row> rows) {
		int top = list() == null ? 0 : table.getTopIndex();
		emphasised = -1;
		windows.show(other, start, rows);
		filler.refresh(vocabulary);
		arrange(top);
	}

	/** Shows nothing; what is shown next begins at its beginning. */
	void forget() {
		windows.show(null, 0, List.of());
		arrange(0);
	}

	private void arrange(int top) {
		lines = lines();
		table.setRedraw(false);
		try {
			table.deselectAll();
			if (table.getItemCount() != lines.size())
				VirtualRows.setCount(table, lines.size());
			table.clearAll();
			if (top < lines.size())
				table.setTopIndex(top);
		} finally {
			table.setRedraw(true);
		}
	}

	private TableLines lines() {
		StatementList list = list();
		return new TableLines(list == null ? 0 : list.size(), list == null ? List.of() : list.groups(), folded);
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		int line = event.index;
		if (line < 0 || line >= lines.size())
			return; // the table is just being filled anew
		Group group = lines.head(line);
		if (group == null)
			filler.statement(item, line, windows.soon(lines.row(line)), lines.row(line) == emphasised);
		else
			filler.head(item, group, folded.contains(lines.key(line)));
	}

	private void refill(int start, int end) {
		for (int row = start; row < end; row++) {
			int line = lines.line(row);
			if (line >= 0)
				table.clear(line); // wherever it is: it may have been asked for before it came into sight
		}
	}

	/** The row in a line, read at once if need be; null for a head, and for one that is gone. */
	Row rowAt(int line) {
		return line < 0 || line >= lines.size() || lines.row(line) < 0 ? null : windows.now(lines.row(line));
	}

	/** The row under a place; null for none. */
	Row rowAt(Point point) {
		TableItem item = table.getItem(point);
		return item == null ? null : rowAt(table.indexOf(item));
	}

	/** Which rows of the list are selected; those of a head that is selected, too. */
	int[] selectedRows() {
		Set<Integer> rows = new TreeSet<>();
		for (int line : table.getSelectionIndices()) {
			Group group = lines.head(line);
			if (group == null)
				rows.add(lines.row(line));
			else
				for (int row = group.start(); row < group.end(); row++)
					rows.add(row);
		}
		return rows.stream().mapToInt(Integer::intValue).toArray();
	}

	/** The list shown; null for none. */
	StatementList list() {
		return windows.list();
	}

	/** Selects a row, and its group's head where it is folded away. */
	void select(int row, boolean add) {
		int line = lines.line(row);
		if (line < 0)
			return;
		if (!add)
			table.deselectAll();
		table.select(line);
		if (!add)
			table.showSelection();
	}

	/** Lets a row stand out, as the mouse is over its passage; -1 for none. */
	void emphasise(int row) {
		int before = emphasised;
		emphasised = row;
		for (int changed : new int[] { before, row })
			if (before != row && changed >= 0 && lines.line(changed) >= 0)
				table.clear(lines.line(changed));
	}

	/** Folds all groups, or none. */
	void fold(boolean all) {
		folded.clear();
		lines = lines();
		if (all)
			for (int line = 0; line < lines.size(); line++)
				if (lines.head(line) != null)
					folded.add(lines.key(line));
		arrange(table.getTopIndex());
	}

	private void key(Event event) {
		int line = table.getSelectionIndex();
		if (event.stateMask != 0 || lines.head(line) == null)
			return;
		boolean closed = folded.contains(lines.key(line));
		if (event.keyCode == SWT.ARROW_LEFT && !closed || event.keyCode == SWT.ARROW_RIGHT && closed || event.keyCode == SWT.CR) {
			toggle(line);
			event.doit = false;
		}
	}

	private void click(Event event) {
		TableItem item = table.getItem(new Point(event.x, event.y));
		if (item == null || event.button != 1)
			return;
		int line = table.indexOf(item);
		if (lines.head(line) != null && event.x < item.getBounds(table.getColumnOrder()[0]).x + ARROW * (1 + lines.head(line).depth()))
			table.getDisplay().asyncExec(() -> toggle(line));
	}

	/** Folds the rows of a group away, or shows them again. */
	void toggle(int line) {
		if (table.isDisposed() || lines.head(line) == null)
			return;
		String key = lines.key(line);
		if (!folded.remove(key))
			folded.add(key);
		arrange(table.getTopIndex());
		table.setSelection(line);
	}

	/** Whether a line is a group's head. */
	boolean isHead(int line) {
		return lines.head(line) != null;
	}
}
