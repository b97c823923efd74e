package org.florilegium.ui.internal.wizards;

import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.florilegium.ui.internal.VirtualRows;
import org.florilegium.ui.internal.wizards.ProjectContents.Kind;

/** What a project would bring: how many of each kind, and each of them. */
final class ProjectPreview extends SashForm {

	private static final int LONGEST = 300;

	private final Table kinds;
	private final Table rows;
	private List<Kind> shown = List.of();

	ProjectPreview(Composite parent) {
		super(parent, SWT.HORIZONTAL);
		kinds = table(Messages.contents_brings, SWT.NONE);
		new TableColumn(kinds, SWT.LEFT).setWidth(190);
		new TableColumn(kinds, SWT.RIGHT).setWidth(80);
		kinds.addListener(SWT.Selection, event -> list());
		rows = table(Messages.contents_items, SWT.VIRTUAL);
		rows.setHeaderVisible(true);
		rows.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		setWeights(27, 73);
	}

	private Table table(String name, int style) {
		Composite area = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		Label label = new Label(area, SWT.NONE);
		label.setText(name);
		Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | style);
		Accessibles.name(table, name);
		GridDataFactory.fillDefaults().grab(true, true).hint(180, 150).applyTo(table);
		return table;
	}

	/** Shows other things. */
	void show(List<Kind> other) {
		shown = other;
		kinds.setItemCount(0);
		NumberFormat numbers = NumberFormat.getIntegerInstance();
		int most = -1;
		for (int i = 0; i < other.size(); i++) {
			Kind kind = other.get(i);
			new TableItem(kinds, SWT.NONE).setText(new String[] { kind.label(), numbers.format(kind.size()) });
			if (most < 0 || other.get(most).size() == 0 && kind.size() > 0)
				most = i;
		}
		if (most >= 0)
			kinds.select(most);
		list();
	}

	private void list() {
		int at = kinds.getSelectionIndex();
		rows.setRedraw(false);
		VirtualRows.setCount(rows, 0);
		rows.clearAll();
		for (TableColumn column : rows.getColumns())
			column.dispose();
		if (at >= 0) {
			List<String> columns = shown.get(at).columns();
			int room = Math.max(500, rows.getClientArea().width - 8);
			for (int i = 0; i < columns.size(); i++) {
				TableColumn column = new TableColumn(rows, SWT.LEFT);
				column.setText(columns.get(i));
				column.setWidth(i == 0 ? room * 2 / (columns.size() + 1) : room / (columns.size() + 1));
				column.setMoveable(true);
			}
			VirtualRows.setCount(rows, shown.get(at).size());
		}
		rows.setRedraw(true);
	}

	private void fill(TableItem item, int index) {
		int at = kinds.getSelectionIndex();
		if (at >= 0 && index < shown.get(at).size())
			item.setText(shown.get(at).rows().apply(index).stream().map(ProjectPreview::shorten).collect(Collectors.toList()).toArray(String[]::new));
	}

	private static String shorten(String text) {
		return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…"; //$NON-NLS-1$
	}
}
