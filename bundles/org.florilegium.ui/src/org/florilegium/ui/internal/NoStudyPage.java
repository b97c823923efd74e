package org.florilegium.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Says that there is no study that a wizard could work on. */
public final class NoStudyPage extends WizardPage {

	private final String hint;

	/**
	 * @param title   of the page
	 * @param problem that there is none
	 * @param hint    what to do about it
	 */
	public NoStudyPage(String title, String problem, String hint) {
		super("none", title, null); //$NON-NLS-1$
		this.hint = hint;
		setErrorMessage(problem);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(page);
		Label label = new Label(page, SWT.WRAP);
		label.setText(hint);
		GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(label);
		setControl(page);
	}
}
