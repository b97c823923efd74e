package org.florilegium.ui.internal.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.florilegium.ui.internal.Controls;

/** Several nodes: a field to choose another one, and below it those that were chosen, which can be taken out again. */
final class NodesField extends Composite {

	private final NodeNames names;
	private final ChoiceField field;
	private final Table table;
	private final Button remove;
	private final SequencedSet<String> nodes = new LinkedHashSet<>();
	private final List<Runnable> listeners = new ArrayList<>();

	/**
	 * @param name  what they are chosen for
	 * @param rows  how many are seen at once
	 * @param offer the nodes to choose from, in brackets
	 */
	NodesField(Composite parent, String name, int rows, NodeNames names, Supplier<List<String>> offer) {
		super(parent, SWT.NONE);
		this.names = names;
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 3).applyTo(this);
		field = new ChoiceField(this, name, () -> names.items(offer.get().stream().filter(node -> !nodes.contains(node)).toList()));
		field.making(names::made);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(field);
		table = new Table(this, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.FULL_SELECTION);
		Controls.name(table, name);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, rows * table.getItemHeight()).applyTo(table);
		remove = Controls.button(this, Messages.choose_remove, Messages.choose_remove_tip, this::remove);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(remove);
		field.onChange(this::chosen);
		table.addListener(SWT.Selection, event -> enable());
		table.addListener(SWT.KeyDown, this::pressed);
		enable();
	}

	/** Told whenever there are others. */
	void onChange(Runnable listener) {
		listeners.add(listener);
	}

	/** Those chosen, in brackets, with what is being typed. */
	List<String> nodes() {
		List<String> all = new ArrayList<>(nodes);
		if (field.value() != null && !all.contains(field.value()))
			all.add(field.value());
		return all;
	}

	/** Words that nothing is found by; null where there are none. */
	String unknown() {
		return field.unknown();
	}

	/** Shows these. */
	void set(List<String> others) {
		nodes.clear();
		nodes.addAll(others);
		fill();
	}

	private void chosen() {
		if (!field.isTyping() && field.value() != null) {
			nodes.add(field.value());
			field.set(null);
			fill();
			table.showItem(table.getItem(table.getItemCount() - 1));
		}
		listeners.forEach(Runnable::run);
	}

	private void pressed(Event event) {
		if (event.keyCode == SWT.DEL || event.keyCode == SWT.BS)
			remove();
	}

	private void remove() {
		int at = table.getSelectionIndex();
		for (TableItem item : table.getSelection())
			nodes.remove(item.getData());
		fill();
		if (table.getItemCount() > 0 && at >= 0)
			table.select(Math.min(at, table.getItemCount() - 1));
		else
			field.setFocus();
		enable();
		listeners.forEach(Runnable::run);
	}

	private void enable() {
		remove.setEnabled(table.getSelectionCount() > 0);
	}

	private void fill() {
		table.removeAll();
		for (String node : nodes) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(names.label(node));
			item.setData(node);
		}
		enable();
	}

	@Override
	public boolean setFocus() {
		return field.setFocus();
	}
}
