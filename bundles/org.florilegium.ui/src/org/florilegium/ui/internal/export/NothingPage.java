package org.florilegium.ui.internal.export;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Says that there is no study to export. */
final class NothingPage extends WizardPage {

	NothingPage() {
		super("none", Messages.export_title, null); //$NON-NLS-1$
		setErrorMessage(Messages.export_noStudy);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(page);
		Label label = new Label(page, SWT.WRAP);
		label.setText(Messages.export_noStudyHint);
		GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(label);
		setControl(page);
	}
}
