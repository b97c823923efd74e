package org.florilegium.lang.ui.internal;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for the new name. */
final class RenameWizard extends RefactoringWizard {

	private static final int WIDTH = 260;

	private final RenameRefactoring renaming;

	RenameWizard(RenameRefactoring renaming) {
		super(renaming, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
		this.renaming = renaming;
		setDefaultPageTitle(NLS.bind(Messages.rename_page, renaming.written()));
	}

	@Override
	protected void addUserInputPages() {
		addPage(new NamePage());
	}

	private final class NamePage extends UserInputWizardPage {

		private Text name;

		NamePage() {
			super("name"); //$NON-NLS-1$
		}

		@Override
		public void createControl(Composite parent) {
			Composite area = new Composite(parent, SWT.NONE);
			GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
			new Label(area, SWT.NONE).setText(Messages.rename_newName);
			name = new Text(area, SWT.BORDER);
			GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(name);
			name.setText(renaming.from());
			name.selectAll();
			name.addModifyListener(event -> {
				renaming.setName(name.getText());
				setPageComplete(renaming.checkName());
			});
			setPageComplete(new RefactoringStatus());
			Dialog.applyDialogFont(area);
			setControl(area);
		}

		/** Otherwise the button has the focus. */
		@Override
		public void setVisible(boolean visible) {
			super.setVisible(visible);
			if (visible)
				name.setFocus();
		}
	}
}
