package org.florilegium.ui.internal.map;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PartInitException;
import org.florilegium.ui.internal.Actions;
import org.florilegium.ui.internal.Controls;
import org.florilegium.ui.internal.views.EmptyState;
import org.florilegium.ui.internal.views.EmptyState.Offer;
import org.florilegium.ui.internal.views.EmptyState.Teaching;
import org.florilegium.ui.internal.views.StatementsView;

/** Takes the map's place while there is nothing on it: says how it is begun, or how what is hidden is shown again, and does it. */
final class EmptyMap {

	private final MapEditor editor;
	private final Composite pages;
	private final StackLayout stack = new StackLayout();
	private Control map;
	private EmptyState empty;
	private String taught;

	/** @param parent in which the map will be, as the only other of its controls */
	EmptyMap(Composite parent, MapEditor editor) {
		this.editor = editor;
		pages = new Composite(parent, SWT.NONE);
		pages.setLayout(stack);
	}

	/** Where the map is to be made. */
	Composite parent() {
		return pages;
	}

	/** Shows a map that was made there. */
	void on(Control canvas) {
		map = canvas;
		stack.topControl = canvas;
		empty = new EmptyState(pages);
		MapDrops.on(editor, empty);
	}

	/** Shows the map, or what is to be said in its place. */
	void changed(boolean anythingShown, MapFilter filter) {
		if (!anythingShown)
			teach(filter.kind() == MapFilter.Kind.ALL || editor.snapshot().debate().nodes().isEmpty() ? beginning() : hidden(filter));
		Controls.turnTo(pages, anythingShown ? map : empty);
	}

	private Teaching beginning() {
		return new Teaching(Messages.empty_title, Messages.empty,
				List.of(new Offer(Messages.empty_claim, editor.bar()::addClaim), new Offer(Messages.empty_statements, this::statements), new Offer(Messages.empty_text, editor.bar()::openText)));
	}

	private Teaching hidden(MapFilter filter) {
		return new Teaching(Messages.empty_hidden_title, NLS.bind(Messages.empty_hidden, filter.name()), List.of(new Offer(Messages.empty_hidden_all, editor.bar()::showAll)));
	}

	private void teach(Teaching teaching) {
		if (teaching.text().equals(taught))
			return;
		taught = teaching.text();
		empty.show(teaching);
		keys(empty);
	}

	/** The key of the map that there is use for. */
	private void keys(Composite in) {
		for (Control child : in.getChildren()) {
			child.addListener(SWT.KeyDown, this::pressed);
			if (child instanceof Composite composite)
				keys(composite);
		}
	}

	private void pressed(Event event) {
		if (event.keyCode == SWT.INSERT)
			editor.bar().addClaim();
	}

	private void statements() {
		try {
			editor.getSite().getPage().showView(StatementsView.ID);
		} catch (PartInitException e) {
			Actions.show(editor.getSite().getShell(), Messages.open_title, e);
		}
	}

	/** Gives the focus to what is shown. */
	void setFocus() {
		stack.topControl.setFocus();
	}
}
