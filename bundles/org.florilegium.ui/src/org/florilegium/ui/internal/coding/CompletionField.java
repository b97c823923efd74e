package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/**
 * A field of which the text stands for something chosen from a list: what is typed narrows the list, arrow keys move in it,
 * leaving the field takes the line highlighted. Several fields may share a list; it belongs to the one with the focus.
 */
final class CompletionField {

	private static final int PAGE = 6;

	private final Text text;
	private final ChoiceList list;
	private final Function<String, List<Choice>> source;
	private final BooleanSupplier required;
	private final List<Runnable> listeners = new ArrayList<>();
	private Pick settled;
	private boolean open;
	private boolean setting;

	/**
	 * @param required whether something is to be chosen though nothing is typed: the list's first line then
	 */
	CompletionField(Composite parent, String name, ChoiceList list, Function<String, List<Choice>> source, BooleanSupplier required) {
		this.list = list;
		this.source = source;
		this.required = required;
		text = new Text(parent, SWT.SINGLE | SWT.BORDER);
		text.getAccessible().addAccessibleListener(Accessible.named(name));
		text.addListener(SWT.Modify, event -> modified());
		text.addListener(SWT.KeyDown, this::key);
		text.addListener(SWT.FocusIn, event -> {
			if (settled != null)
				text.selectAll(); // not what somebody types already
		});
	}

	/** The widget. */
	Text control() {
		return text;
	}

	/** Told when what the field stands for may have changed. */
	void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** Lets the field stand for something; null for nothing. */
	void set(Pick other) {
		settled = other;
		open = false;
		setting = true;
		try {
			text.setText(other == null ? "" : other.title()); //$NON-NLS-1$
			text.setSelection(text.isFocusControl() ? text.getCharCount() : 0); // names are read from their beginning
		} finally {
			setting = false;
		}
		tell();
	}

	/** What the field stands for as it is; null for nothing. */
	Pick pick() {
		if (!open)
			return settled;
		Choice choice = list.highlighted();
		return choice == null ? null : choice.pick();
	}

	/** Whether the list says what the field stands for. */
	boolean isOpen() {
		return open;
	}

	/** Takes what is highlighted, and says it in full. */
	void accept() {
		if (open)
			set(pick());
	}

	/** Lists what there is for what is typed. */
	void complete() {
		boolean blank = text.getText().isBlank();
		open = settled == null && (!blank || required.getAsBoolean());
		list.show(source.apply(settled == null ? text.getText() : ""), open); //$NON-NLS-1$
	}

	private void modified() {
		if (setting)
			return;
		settled = null;
		complete();
		tell();
	}

	private void key(Event event) {
		int by = switch (event.keyCode) {
			case SWT.ARROW_DOWN -> 1;
			case SWT.ARROW_UP -> -1;
			case SWT.PAGE_DOWN -> PAGE;
			case SWT.PAGE_UP -> -PAGE;
			default -> 0;
		};
		if (by == 0)
			return;
		event.doit = false;
		if (!open && list.highlighted() == null)
			complete();
		settled = null;
		open = true;
		list.move(by);
		tell();
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}
}
