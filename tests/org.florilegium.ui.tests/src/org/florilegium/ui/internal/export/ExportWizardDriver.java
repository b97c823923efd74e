package org.florilegium.ui.internal.export;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.florilegium.exchange.ExportFormat;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Filter;

/** The export wizard that is open, as a user handles it. */
public final class ExportWizardDriver {

	private final WizardDialog dialog;

	ExportWizardDriver(WizardDialog dialog) {
		this.dialog = dialog;
	}

	/** The one that is open; null for none. */
	public static ExportWizardDriver shown() {
		for (Shell shell : Display.getCurrent().getShells())
			if (shell.isVisible() && shell.getData() instanceof WizardDialog dialog && shell.getText().equals(Messages.export_title) && dialog.getCurrentPage() != null)
				return new ExportWizardDriver(dialog);
		return null;
	}

	WizardDialog dialog() {
		return dialog;
	}

	/** Which statements it would export. */
	public Filter filter() {
		return ((ContentPage) ((FormatPage) dialog.getCurrentPage()).getNextPage()).choice().filter();
	}

	void press(int id) {
		Desk.find(dialog.getShell(), Button.class, button -> Integer.valueOf(id).equals(button.getData())).notifyListeners(SWT.Selection, new Event());
	}

	/** Closes it. */
	public void cancel() {
		press(IDialogConstants.CANCEL_ID);
	}

	void choose(String format) {
		Tree tree = Desk.find(dialog.getShell(), Tree.class, each -> true);
		for (TreeItem group : tree.getItems())
			for (TreeItem item : group.getItems())
				if (item.getData() instanceof ExportFormat known && known.name().equals(format)) {
					tree.setSelection(item);
					Event event = new Event();
					event.item = item;
					tree.notifyListeners(SWT.Selection, event);
				}
	}

	Text file() {
		return Desk.find(dialog.getShell(), Text.class, text -> text.isVisible() && text.getText().contains("/"));
	}

	void setFile(Path file) {
		file().setText(file.toString());
	}
}
