package org.florilegium.ui.internal;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Controls in a bar above what they are about. */
public final class Controls {

	private Controls() {
	}

	/** A bar that breaks into lines where it is narrow; its parent has a grid. */
	public static Composite bar(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.center = true;
		layout.marginLeft = 6;
		layout.marginRight = 6;
		layout.spacing = 6;
		bar.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		bar.addListener(SWT.Resize, event -> parent.getDisplay().asyncExec(() -> {
			if (!parent.isDisposed())
				parent.layout(new Control[] { bar });
		}));
		return bar;
	}

	/** Words between controls. */
	public static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		return label;
	}

	/**
	 * A choice of one of several.
	 *
	 * @param name   what is chosen, for those who do not see where it stands
	 * @param chosen told the place of what the user chooses
	 */
	public static Combo combo(Composite parent, String name, int selected, IntConsumer chosen, String... items) {
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		combo.setItems(items);
		combo.select(selected);
		combo.setToolTipText(name);
		name(combo, name);
		combo.addListener(SWT.Selection, event -> chosen.accept(combo.getSelectionIndex()));
		return combo;
	}

	/** A button that opens a menu, filled each time. */
	public static Button menu(Composite parent, String text, String tip, Consumer<Menu> fill) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text + " \u25BE"); //$NON-NLS-1$
		button.setToolTipText(tip);
		button.addListener(SWT.Selection, event -> {
			Menu menu = new Menu(button);
			fill.accept(menu);
			menu.setLocation(button.toDisplay(0, button.getSize().y));
			menu.addListener(SWT.Hide, hidden -> button.getDisplay().asyncExec(menu::dispose));
			menu.setVisible(true);
		});
		return button;
	}

	/** Something in a menu that can be on or off. */
	public static MenuItem check(Menu menu, String text, String tip, boolean on, Consumer<Boolean> changed) {
		MenuItem item = new MenuItem(menu, SWT.CHECK);
		item.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		item.setToolTipText(tip);
		item.setSelection(on);
		item.addListener(SWT.Selection, event -> changed.accept(item.getSelection()));
		return item;
	}

	/** A button. */
	public static Button button(Composite parent, String text, String tip, Runnable run) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tip);
		button.addListener(SWT.Selection, event -> run.run());
		return button;
	}

	/** Shows one of the pages in a composite with a stack layout; it takes the focus where the one before had it. */
	public static void turnTo(Composite pages, Control page) {
		StackLayout stack = (StackLayout) pages.getLayout();
		if (stack.topControl == page)
			return;
		boolean focus = stack.topControl != null && isIn(stack.topControl, pages.getDisplay().getFocusControl());
		stack.topControl = page;
		pages.layout();
		if (focus)
			page.setFocus();
	}

	/** Whether a control, or null, is another one or within it. */
	public static boolean isIn(Control ancestor, Control control) {
		for (Control at = control; at != null; at = at.getParent())
			if (at == ancestor)
				return true;
		return false;
	}

	/** Tells those who cannot see a control what it is. */
	public static void name(Control control, String name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		});
	}
}
