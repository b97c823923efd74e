package org.florilegium.ui.internal.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.florilegium.ui.internal.Controls;

/** Asks for a few texts and choices, and says what is missing before it can be closed. */
final class EntryDialog extends TitleAreaDialog {

	private static final int WIDTH = 460;
	private static final int LINES = 54;
	private static final int LIST = 120;

	private final String title;
	private final String message;
	private final Map<String, Function<Composite, Control>> fields = new LinkedHashMap<>();
	private final Map<String, Control> controls = new LinkedHashMap<>();
	private final Map<String, Object> values = new LinkedHashMap<>();
	private Function<EntryDialog, String> complaint = dialog -> null;

	EntryDialog(Shell parent, String title, String message) {
		super(parent);
		this.title = title;
		this.message = message;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** Shows words that what is asked for has to do with. */
	EntryDialog shown(String label, String words) {
		fields.put(label, parent -> {
			Label shown = new Label(parent, SWT.WRAP);
			shown.setText(words.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
			GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).indent(0, 4).applyTo(shown);
			return shown;
		});
		return this;
	}

	/** Asks for a text; shown in several lines where it may be long, Enter ends it all the same. */
	EntryDialog text(String label, String value, boolean isLong) {
		fields.put(label, parent -> {
			Text text = new Text(parent, SWT.BORDER | (isLong ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE));
			text.setText(value == null ? "" : value); //$NON-NLS-1$
			text.addListener(SWT.Modify, event -> check());
			if (isLong)
				text.addListener(SWT.Traverse, event -> event.doit |= Set.of(SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS, SWT.TRAVERSE_RETURN).contains(event.detail));
			GridDataFactory.fillDefaults().grab(true, isLong).hint(SWT.DEFAULT, isLong ? LINES : SWT.DEFAULT).applyTo(text);
			return text;
		});
		return this;
	}

	/** Asks for one of several; what is not among them may be entered where it is open. */
	EntryDialog choice(String label, List<String> items, String value, boolean open) {
		fields.put(label, parent -> {
			Combo combo = new Combo(parent, open ? SWT.DROP_DOWN : SWT.READ_ONLY);
			combo.setItems(items.toArray(String[]::new));
			if (value != null)
				combo.setText(value);
			combo.addListener(SWT.Modify, event -> check());
			combo.setVisibleItemCount(20);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
			return combo;
		});
		return this;
	}

	/** Asks for any of several. */
	EntryDialog several(String label, List<String> items, List<String> chosen) {
		fields.put(label, parent -> {
			org.eclipse.swt.widgets.List list = new org.eclipse.swt.widgets.List(parent, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
			list.setItems(items.toArray(String[]::new));
			list.setSelection(chosen.toArray(String[]::new));
			list.addListener(SWT.Selection, event -> check());
			GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LIST).applyTo(list);
			return list;
		});
		return this;
	}

	/** Asks for one of several, to be found by a few letters, or for one that is made of the words typed. */
	EntryDialog choice(String label, List<ChoiceField.Item> items, String value, Function<String, ChoiceField.Item> made) {
		fields.put(label, parent -> {
			ChoiceField field = new ChoiceField(parent, label, () -> items);
			field.making(made);
			field.set(value);
			field.onChange(this::check);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
			return field;
		});
		return this;
	}

	/** Asks whether something is so. */
	EntryDialog yesNo(String label, boolean value) {
		fields.put(label, parent -> {
			Button box = new Button(parent, SWT.CHECK);
			box.setText(label);
			box.setSelection(value);
			return box;
		});
		return this;
	}

	/** Says what is wrong with what was entered; null when nothing is. */
	EntryDialog unless(Function<EntryDialog, String> what) {
		complaint = what;
		return this;
	}

	/** The text entered or chosen, without white space around it. */
	String text(String label) {
		read(label);
		return ((String) values.get(label)).strip();
	}

	/** As {@link #text(String)}, null where there is none. */
	String textOrNull(String label) {
		String text = text(label);
		return text.isEmpty() ? null : text;
	}

	/** What was chosen of several. */
	@SuppressWarnings("unchecked")
	List<String> several(String label) {
		read(label);
		return (List<String>) values.get(label);
	}

	/** Whether it is so. */
	boolean isYes(String label) {
		read(label);
		return (Boolean) values.get(label);
	}

	private void read(String label) {
		Control control = controls.get(label);
		if (control == null || control.isDisposed())
			return;
		values.put(label, switch (control) {
			case Text text -> text.getText();
			case Combo combo -> combo.getText();
			case org.eclipse.swt.widgets.List list -> List.of(list.getSelection());
			case Button button -> button.getSelection();
			case ChoiceField field -> field.value() == null ? "" : field.value(); //$NON-NLS-1$
			default -> ""; //$NON-NLS-1$
		});
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(title);
		setMessage(message);
		Composite page = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 8).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(page);
		fields.forEach((name, make) -> {
			Label label = new Label(page, SWT.NONE);
			Control control = make.apply(page);
			label.setText(control instanceof Button ? "" : name); //$NON-NLS-1$
			GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4).applyTo(label);
			Controls.name(control, name);
			controls.put(name, control);
		});
		return page.getParent();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		check();
		controls.values().stream().filter(control -> control instanceof ChoiceField field && field.value() == null).findFirst()
				.or(() -> controls.values().stream().filter(control -> !(control instanceof Label)).findFirst()).ifPresent(EntryDialog::focus);
	}

	/** What is short is more often written anew than changed. */
	private static void focus(Control control) {
		control.setFocus();
		if (control instanceof Text text && (text.getStyle() & SWT.SINGLE) != 0)
			text.selectAll();
	}

	private void check() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok == null)
			return;
		String wrong = unknown() == null ? complaint.apply(this) : NLS.bind(Messages.choose_unknown, unknown());
		ok.setEnabled(wrong == null);
		setMessage(wrong == null ? message : wrong);
	}

	/** Words by which nothing is found in a field; null where there are none. */
	private String unknown() {
		return controls.values().stream().map(control -> control instanceof ChoiceField field ? field.unknown() : null).filter(Objects::nonNull).findFirst().orElse(null);
	}

	@Override
	protected void okPressed() {
		fields.keySet().forEach(this::read);
		super.okPressed();
	}
}
