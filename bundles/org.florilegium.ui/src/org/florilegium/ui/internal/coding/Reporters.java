package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Who reports what somebody says: a field, and before it those entered already; a semicolon goes on to the next. */
final class Reporters {

	private final Composite row;
	private final List<Pick> before = new ArrayList<>();
	private final List<Button> buttons = new ArrayList<>();
	private final CompletionField field;

	Reporters(Composite parent, Function<Composite, CompletionField> create) {
		row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(4, 0).applyTo(row);
		field = create.apply(row);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(field.control());
		field.control().addListener(SWT.KeyDown, event -> {
			if (event.character == ';') {
				event.doit = false;
				field.accept();
				if (field.pick() != null)
					add(field.pick());
				field.set(null);
			}
		});
	}

	Composite control() {
		return row;
	}

	CompletionField field() {
		return field;
	}

	void set(List<Pick> picks) {
		picks.stream().limit(Math.max(0, picks.size() - 1)).forEach(this::add);
		field.set(picks.isEmpty() ? null : picks.getLast());
	}

	List<Pick> picks() {
		List<Pick> all = new ArrayList<>(before);
		if (field.pick() != null)
			all.add(field.pick());
		return List.copyOf(all);
	}

	private void add(Pick pick) {
		Button button = new Button(row, SWT.FLAT);
		button.setText(pick.title() + "  \u2715"); //$NON-NLS-1$
		button.getAccessible().addAccessibleListener(Accessible.named(NLS.bind(Messages.popup_remove, pick.title())));
		button.moveAbove(field.control());
		button.addListener(SWT.Selection, event -> {
			before.remove(pick);
			buttons.remove(button);
			button.dispose();
			field.control().setFocus();
			layout();
		});
		before.add(pick);
		buttons.add(button);
		layout();
	}

	private void layout() {
		((GridLayout) row.getLayout()).numColumns = buttons.size() + 1;
		row.layout(true, true);
	}
}
