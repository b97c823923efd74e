package org.florilegium.ui.internal.views;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Lets one thing be chosen from many. */
final class ChooseDialog extends TitleAreaDialog {

	private final String title;
	private final String text;
	private final List<Choice> choices;
	private final boolean optional;
	private ChoiceList list;
	private Choice chosen;

	/** @param optional whether nothing may be chosen, too */
	ChooseDialog(Shell parent, String title, String text, List<Choice> choices, boolean optional) {
		super(parent);
		this.title = title;
		this.text = text;
		this.choices = choices;
		this.optional = optional;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** What was chosen; null for nothing. */
	Choice chosen() {
		return chosen;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(title);
		setMessage(text);
		Composite area = (Composite) super.createDialogArea(parent);
		Composite page = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 8).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(420, 300).applyTo(page);
		list = new ChoiceList(page, choices, false, () -> {
			chosen = list.selected();
			complete();
		});
		list.onAccept(() -> {
			if (chosen != null)
				okPressed();
		});
		GridDataFactory.fillDefaults().grab(true, true).applyTo(list);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		complete();
		list.setFocus();
	}

	private void complete() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null)
			ok.setEnabled(optional || chosen != null);
	}
}
