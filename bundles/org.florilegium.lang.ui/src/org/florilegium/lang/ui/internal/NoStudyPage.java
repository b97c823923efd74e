package org.florilegium.lang.ui.internal;

import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Says that a study has to be open first. */
final class NoStudyPage extends WizardPage {

	NoStudyPage(String title) {
		super("none", title, null); //$NON-NLS-1$
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		setControl(new Composite(parent, SWT.NONE));
		setErrorMessage(Messages.newFile_noStudy);
	}
}
