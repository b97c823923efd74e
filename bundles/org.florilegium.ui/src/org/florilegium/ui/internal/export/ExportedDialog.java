package org.florilegium.ui.internal.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.florilegium.exchange.ExportResult;
import org.florilegium.ui.internal.LossReport;

/** Says what was exported, and opens it. */
final class ExportedDialog extends MessageDialog {

	private static final int OPEN = 0;
	private static final int FOLDER = 1;

	private final ExportResult result;

	ExportedDialog(Shell parent, ExportResult result) {
		super(parent, Messages.export_title, null, words(result), MessageDialog.INFORMATION, 2, Messages.exported_open, Messages.exported_folder, IDialogConstants.CLOSE_LABEL);
		this.result = result;
	}

	private static String words(ExportResult result) {
		StringBuilder words = new StringBuilder(Messages.exported_made);
		for (Path file : result.files())
			words.append("\n    ").append(file).append(size(file)); //$NON-NLS-1$
		return words.toString();
	}

	private static String size(Path file) {
		try {
			return ", " + Sizes.words(Files.size(file)); //$NON-NLS-1$
		} catch (IOException e) {
			return ""; //$NON-NLS-1$
		}
	}

	@Override
	protected Control createCustomArea(Composite parent) {
		LossReport losses = new LossReport(parent, Messages.content_nothingLost);
		losses.show(result.losses());
		GridDataFactory.fillDefaults().grab(true, true).hint(560, result.losses().isEmpty() ? 60 : 130).applyTo(losses);
		return losses;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void buttonPressed(int button) {
		Path file = result.files().getFirst();
		Path wanted = button == OPEN ? file : button == FOLDER ? file.getParent() : null;
		if (wanted != null && !Program.launch(wanted.toString())) {
			MessageDialog.openWarning(getShell(), Messages.export_title, Messages.bind(Messages.exported_noProgram, wanted));
			return;
		}
		super.buttonPressed(button);
	}
}
