package org.florilegium.ui.internal.coding;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What can be pulled out below the text. */
final class Drawer {

	private static final int HEIGHT = 230;

	private final Composite control;

	Drawer(Composite parent) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, HEIGHT).exclude(true).applyTo(control);
		control.setVisible(false);
	}

	boolean isOpen() {
		return control.isVisible();
	}

	/** Pulls it out with something else in it. */
	void open(Consumer<Composite> fill) {
		for (Control child : control.getChildren())
			child.dispose();
		Label line = new Label(control, SWT.SEPARATOR | SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		Composite content = new Composite(control, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
		fill.accept(content);
		show(true);
	}

	void close() {
		show(false);
		for (Control child : control.getChildren())
			child.dispose();
	}

	private void show(boolean shown) {
		((GridData) control.getLayoutData()).exclude = !shown;
		control.setVisible(shown);
		control.getParent().layout(true, true);
	}
}
