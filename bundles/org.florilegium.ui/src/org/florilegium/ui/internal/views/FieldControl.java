package org.florilegium.ui.internal.views;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Shows a field of a form. What is written is kept when one leaves it or presses Enter; Escape takes it back. */
final class FieldControl {

	private static final int PARAGRAPH = 54;

	private final Text text;
	private final Combo combo;
	private ControlDecoration wrong;
	private Field field;

	FieldControl(Composite form, Field field) {
		this.field = field;
		boolean several = field.kind() == Field.Kind.LINES || field.kind() == Field.Kind.READ;
		Label label = new Label(form, SWT.NONE);
		label.setText(field.label());
		label.setForeground(Trees.quiet(label));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, several ? SWT.BEGINNING : SWT.CENTER).indent(0, several ? 4 : 0).applyTo(label);
		if (field.kind() == Field.Kind.CHOICE) {
			text = null;
			combo = new Combo(form, SWT.READ_ONLY | SWT.DROP_DOWN);
			combo.setVisibleItemCount(16);
			field.choices().forEach(choice -> combo.add("    ".repeat(choice.depth()) + choice.label())); //$NON-NLS-1$
			combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> save(this.field.choices().get(combo.getSelectionIndex()).name())));
			GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		} else {
			combo = null;
			int style = switch (field.kind()) {
				case LINE, CHOICE -> SWT.SINGLE | SWT.BORDER;
				case LINES -> SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL;
				case READ -> SWT.MULTI | SWT.WRAP | SWT.READ_ONLY;
			};
			text = new Text(form, style);
			GridDataFactory.fillDefaults().grab(true, false).hint(120, field.kind() == Field.Kind.LINES ? PARAGRAPH : SWT.DEFAULT).indent(field.kind() == Field.Kind.READ ? 2 : 0, 0)
					.applyTo(text);
			if (field.save() != null)
				editable();
		}
		Trees.name(text == null ? combo : text, field.label());
		show();
	}

	private void editable() {
		text.addFocusListener(FocusListener.focusLostAdapter(e -> save(text.getText())));
		text.addModifyListener(e -> {
			String problem = field.check().apply(text.getText().strip());
			if (problem == null && wrong != null)
				wrong.hide();
			if (problem != null) {
				if (wrong == null) {
					wrong = new ControlDecoration(text, SWT.LEFT | SWT.TOP);
					wrong.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
				}
				wrong.setDescriptionText(problem);
				wrong.show();
			}
		});
		text.addTraverseListener(e -> {
			if (e.detail == SWT.TRAVERSE_ESCAPE) {
				text.setText(field.value());
				e.doit = false;
			} else if (e.detail == SWT.TRAVERSE_RETURN && field.kind() == Field.Kind.LINE) {
				save(text.getText());
				e.doit = false;
			} else if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				e.doit = true;
			}
		});
	}

	private void save(String written) {
		String value = written.strip();
		if (value.equals(field.value().strip()) || field.check().apply(value) != null)
			return;
		Field saved = field;
		field = new Field(saved.kind(), saved.label(), value, saved.choices(), saved.check(), saved.save());
		saved.save().accept(value);
	}

	private void show() {
		if (combo == null)
			text.setText(field.value());
		else
			combo.select(field.choices().stream().map(Choice::name).toList().indexOf(field.value()));
	}

	/** Shows what is said now; what is being written stays. */
	void update(Field now) {
		boolean writing = text != null && text.isFocusControl() && !text.getText().equals(field.value());
		boolean same = now.value().equals(field.value());
		field = now;
		if (!writing && !same)
			show();
	}
}
