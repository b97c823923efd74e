package org.florilegium.ui.internal.views;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A list with a field above it that narrows it: to choose one of it, or to check several. */
final class ChoiceList extends Composite {

	private static final String INDENT = "    "; //$NON-NLS-1$

	private final List<Choice> choices;
	private final boolean several;
	private final Runnable changed;
	private final Text field;
	private final Table table;
	private final Set<String> checked = new LinkedHashSet<>();
	private final LocalResourceManager resources;
	private Runnable accept = () -> {
	};

	/** @param several whether several may be checked, instead of one selected */
	ChoiceList(Composite parent, List<Choice> choices, boolean several, Runnable changed) {
		super(parent, SWT.NONE);
		this.choices = choices;
		this.several = several;
		this.changed = changed;
		resources = new LocalResourceManager(JFaceResources.getResources(), this);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
		field = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		field.setMessage(Messages.find);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		table = new Table(this, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | (several ? SWT.CHECK : SWT.NONE));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		field.addModifyListener(e -> {
			fill();
			if (!several)
				changed.run();
		});
		field.addKeyListener(KeyListener.keyPressedAdapter(e -> {
			if (e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.ARROW_UP) {
				step(e.keyCode == SWT.ARROW_DOWN ? 1 : -1);
				e.doit = false;
			} else if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
				accepted();
				e.doit = false;
			}
		}));
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			if (e.detail == SWT.CHECK)
				check((TableItem) e.item);
			else if (!several)
				changed.run();
		}));
		table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> accepted()));
		fill();
	}

	/** Told when Enter or a double click accepts what is selected; where several may be checked it checks that. */
	void onAccept(Runnable listener) {
		accept = listener;
	}

	private void accepted() {
		if (several && table.getSelectionCount() == 1) {
			TableItem item = table.getSelection()[0];
			item.setChecked(!item.getChecked());
			check(item);
		} else {
			accept.run();
		}
	}

	private void check(TableItem item) {
		String name = ((Choice) item.getData()).name();
		if (item.getChecked())
			checked.add(name);
		else
			checked.remove(name);
		changed.run();
	}

	private void step(int by) {
		int next = Math.clamp(table.getSelectionIndex() + by, 0, Math.max(0, table.getItemCount() - 1));
		if (table.getItemCount() > 0) {
			table.setSelection(next);
			if (!several)
				changed.run();
		}
	}

	private void fill() {
		table.setRedraw(false);
		table.removeAll();
		boolean all = field.getText().isBlank();
		for (Choice choice : choices)
			if (all || Trees.matches(field.getText(), choice.words())) {
				TableItem item = new TableItem(table, SWT.NONE);
				item.setText(all ? INDENT.repeat(choice.depth()) + choice.label() : choice.label());
				if (choice.image() != null)
					item.setImage((Image) resources.get(choice.image()));
				item.setData(choice);
				item.setChecked(several && checked.contains(choice.name()));
			}
		if (!all && table.getItemCount() > 0)
			table.setSelection(0);
		table.setRedraw(true);
	}

	/** What is selected; null for nothing. */
	Choice selected() {
		return table.getSelectionCount() == 0 ? null : (Choice) table.getSelection()[0].getData();
	}

	/** Selects by name. */
	void select(String name) {
		for (int i = 0; i < table.getItemCount(); i++)
			if (((Choice) table.getItem(i).getData()).name().equals(name)) {
				table.setSelection(i);
				table.showSelection();
			}
	}

	/** Names of what is checked. */
	List<String> checked() {
		return List.copyOf(checked);
	}

	/** Checks these and no others. */
	void setChecked(Collection<String> names) {
		checked.clear();
		checked.addAll(names);
		fill();
	}

	@Override
	public boolean setFocus() {
		return field.setFocus();
	}
}
