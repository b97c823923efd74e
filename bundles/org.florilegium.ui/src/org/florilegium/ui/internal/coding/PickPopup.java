package org.florilegium.ui.internal.coding;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** A list to choose one from, narrowed by typing. */
final class PickPopup extends LightPopup {

	private static final int WIDTH = 460;
	private static final int ROWS = 9;

	private final String title;
	private final Function<String, List<Choice>> source;
	private final Consumer<Choice> consumer;
	private final Consumer<Choice> onHighlight;
	private CompletionField field;
	private ChoiceList list;

	/**
	 * @param title       what is to be chosen
	 * @param consumer    gets what was chosen
	 * @param onHighlight gets what is highlighted, and null in the end
	 */
	PickPopup(Shell parent, Place place, String title, Function<String, List<Choice>> source, Consumer<Choice> consumer,
			Consumer<Choice> onHighlight) {
		super(parent, place, title, WIDTH, null);
		this.title = title;
		this.source = source;
		this.consumer = consumer;
		this.onHighlight = onHighlight;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 8).spacing(6, 6).applyTo(area);
		Label label = new Label(area, SWT.NONE);
		label.setText(title);
		Composite top = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(top);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
		list = new ChoiceList(area, title, SWT.NONE);
		field = new CompletionField(top, title, list, source, () -> true);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field.control());
		int rows = Math.clamp(source.apply("").size(), 2, ROWS); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, (list.control().getItemHeight() + 4) * rows).applyTo(list.control());
		list.onHighlight(() -> onHighlight.accept(list.highlighted()));
		list.onClick(this::finish);
		field.control().addListener(SWT.KeyDown, event -> {
			if (event.character == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
				event.doit = false;
				finish();
			}
		});
		return area;
	}

	@Override
	protected Control getFocusControl() {
		return field.control();
	}

	@Override
	public int open() {
		int result = super.open();
		field.complete();
		return result;
	}

	@Override
	public boolean close() {
		boolean closed = super.close();
		if (closed)
			onHighlight.accept(null);
		return closed;
	}

	private void finish() {
		Choice choice = list.highlighted();
		if (choice == null)
			return;
		close();
		consumer.accept(choice);
	}
}
