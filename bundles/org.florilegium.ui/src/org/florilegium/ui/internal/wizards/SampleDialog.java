package org.florilegium.ui.internal.wizards;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.florilegium.workspace.StudyFolders;

/** Asks where the user's copy of the sample study is to be. */
final class SampleDialog extends TitleAreaDialog {

	private final Path proposed;
	private Text folder;
	private Path chosen;

	/** @param proposed where it is put unless the user says otherwise; a copy may be there already */
	SampleDialog(Shell parent, Path proposed) {
		super(parent);
		this.proposed = proposed;
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.sample_title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.sample_heading);
		Composite area = (Composite) super.createDialogArea(parent);
		Composite page = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 16).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		Label label = new Label(page, SWT.NONE);
		label.setText(Messages.sample_folder);
		folder = new Text(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(folder);
		Button browse = new Button(page, SWT.PUSH);
		browse.setText(Messages.browse);
		browse.addListener(SWT.Selection, event -> {
			DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
			String found = dialog.open();
			if (found != null)
				folder.setText(Path.of(found).resolve(proposed.getFileName()).toString());
		});
		folder.setText(proposed.toString());
		folder.addModifyListener(event -> validate());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.sample_open, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		validate();
	}

	private void validate() {
		String mistake = null;
		boolean there = false;
		try {
			Path place = Path.of(folder.getText().strip());
			there = Files.isRegularFile(place.resolve(StudyFolders.CORPUS));
			if (!place.isAbsolute())
				mistake = Messages.study_relative;
			else if (!there && Files.exists(place) && !isEmpty(place))
				mistake = Messages.bind(Messages.sample_notEmpty, place);
		} catch (InvalidPathException e) {
			mistake = Messages.bind(Messages.study_badPath, e.getInput());
		}
		setErrorMessage(mistake);
		setMessage(there ? Messages.sample_there : Messages.sample_description, there ? IMessageProvider.INFORMATION : IMessageProvider.NONE);
		getButton(IDialogConstants.OK_ID).setEnabled(mistake == null);
	}

	private static boolean isEmpty(Path place) {
		String[] children = place.toFile().list();
		return children != null && children.length == 0;
	}

	@Override
	protected void okPressed() {
		chosen = Path.of(folder.getText().strip());
		super.okPressed();
	}

	/** The folder that was chosen; null after cancelling. */
	Path folder() {
		return chosen;
	}
}
