package org.florilegium.ui.internal.views;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.florilegium.ui.internal.views.StatementColumn.Shown;

/** The columns of the table of statements: which, in what order, and how wide, as it was chosen last. */
final class ShownColumns {

	private static final String GIVEN = "given"; //$NON-NLS-1$

	private final Table table;
	private final Consumer<StatementColumn> sort;
	private boolean chosen;
	private int[] order = {};

	/** @param sort told when the head of a column is clicked */
	ShownColumns(Table table, Consumer<StatementColumn> sort) {
		this.table = table;
		this.sort = sort;
		table.addListener(SWT.Resize, e -> fit());
	}

	/** Shows other columns. */
	void set(List<Shown> shown) {
		chosen = !shown.equals(StatementColumn.usual());
		for (TableColumn column : table.getColumns())
			column.dispose();
		shown.forEach(this::add);
		order = table.getColumnOrder();
		fit();
		table.clearAll();
	}

	private void add(Shown shown) {
		StatementColumn of = shown.column();
		TableColumn column = new TableColumn(table, of.isNumber() ? SWT.RIGHT : SWT.LEFT);
		column.setText(of.title());
		column.setToolTipText(of.title());
		give(column, shown.width());
		column.setMoveable(true);
		column.setData(of);
		column.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> sort.accept(of)));
		column.addListener(SWT.Resize, e -> resized(column));
		column.addListener(SWT.Move, e -> {
			if (!Arrays.equals(table.getColumnOrder(), order))
				remember();
		});
	}

	private static void give(TableColumn column, int width) {
		column.setData(GIVEN, width);
		column.setWidth(width);
	}

	private static int given(TableColumn column) {
		return (Integer) column.getData(GIVEN);
	}

	/** Gives the quotes what room the other columns leave, unless somebody has chosen widths. */
	private void fit() {
		if (chosen || table.getColumnCount() == 0)
			return;
		int others = Arrays.stream(table.getColumns()).skip(1).mapToInt(ShownColumns::given).sum();
		give(table.getColumn(0), Math.max(StatementColumn.QUOTE.width(), table.getClientArea().width - others));
		table.clearAll();
	}

	/** A column may also be resized by the system: to what it was given, and the last one to fill the table. */
	private void resized(TableColumn column) {
		int[] now = table.getColumnOrder();
		if (column.getWidth() == given(column) || table.getColumn(now[now.length - 1]) == column)
			return;
		column.setData(GIVEN, column.getWidth());
		remember();
		if (of(column).isLong())
			table.clearAll();
	}

	private void remember() {
		chosen = true;
		order = table.getColumnOrder();
		StatementColumn.remember(all());
	}

	/** What a column of the widget shows. */
	static StatementColumn of(TableColumn column) {
		return (StatementColumn) column.getData();
	}

	/** The columns in the order shown. */
	List<Shown> all() {
		return Arrays.stream(table.getColumnOrder()).mapToObj(table::getColumn).map(column -> new Shown(of(column), given(column))).toList();
	}

	/** Shows the arrow of sorting. */
	void setSorted(StatementColumn column, boolean descending) {
		table.setSortColumn(column == null ? null : Arrays.stream(table.getColumns()).filter(c -> of(c) == column).findFirst().orElse(null));
		table.setSortDirection(column == null ? SWT.NONE : descending ? SWT.DOWN : SWT.UP);
	}
}
