package org.florilegium.ui.internal.export;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.florilegium.ui.internal.Controls;
import org.florilegium.ui.internal.export.Trial.Head;

/** Shows the beginning of what would be exported. */
final class HeadView extends Composite {

	private static final int WIDTH = 130;
	private static final int LONGEST = 200;

	private final StackLayout stack = new StackLayout();
	private final Table table;
	private final Text text;

	HeadView(Composite parent) {
		super(parent, SWT.NONE);
		setLayout(stack);
		table = new Table(this, SWT.BORDER | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		Controls.name(table, Messages.head_name);
		text = new Text(this, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		Controls.name(text, Messages.head_name);
		stack.topControl = text;
	}

	/** Shows another beginning; nothing for none. */
	void show(Optional<Head> head) {
		switch (head.orElse(new Head.Lines(""))) { //$NON-NLS-1$
			case Head.Rows(List<String> columns, List<List<String>> rows) -> fill(columns, rows);
			case Head.Entries(List<String> names, List<Long> sizes) -> {
				fill(List.of(Messages.head_entry, Messages.head_size), names.stream().map(name -> List.of(name, Sizes.words(sizes.get(names.indexOf(name))))).toList());
				table.getColumn(0).setWidth(3 * WIDTH);
			}
			case Head.Lines(String lines) -> write(lines);
			case Head.Unseen unseen -> write(Messages.head_unseen);
		}
		layout();
	}

	private void write(String lines) {
		text.setText(lines);
		stack.topControl = text;
	}

	private void fill(List<String> columns, List<List<String>> rows) {
		table.setRedraw(false);
		table.removeAll();
		for (TableColumn column : table.getColumns())
			column.dispose();
		for (String name : columns) {
			TableColumn column = new TableColumn(table, SWT.LEFT);
			column.setText(name);
			column.setWidth(WIDTH);
		}
		for (List<String> row : rows)
			new TableItem(table, SWT.NONE).setText(row.stream().map(HeadView::shorten).toArray(String[]::new));
		table.setRedraw(true);
		stack.topControl = table;
	}

	private static String shorten(String cell) {
		String line = cell.replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
		return line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + "…"; //$NON-NLS-1$
	}
}
