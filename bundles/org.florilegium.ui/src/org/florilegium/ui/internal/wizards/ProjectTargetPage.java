package org.florilegium.ui.internal.wizards;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.florilegium.workspace.StudyProject;

/** Where a project is to go: into the study that is open, or into a new one. */
final class ProjectTargetPage extends WizardPage {

	private final Optional<StudyProject> open;
	private Button into;
	private Button anew;
	private StudyFields fields;
	private String proposed = ""; //$NON-NLS-1$

	/** @param open the study that is shown */
	ProjectTargetPage(Optional<StudyProject> open) {
		super("target", Messages.target_title, null); //$NON-NLS-1$
		this.open = open;
		setDescription(Messages.target_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 12).spacing(8, 10).applyTo(page);
		if (open.isPresent()) {
			into = new Button(page, SWT.RADIO);
			into.setText(Messages.bind(Messages.target_into, open.get().project().getName()));
			into.setSelection(true);
			Label hint = new Label(page, SWT.WRAP);
			hint.setText(Messages.target_intoHint);
			GridDataFactory.fillDefaults().grab(true, false).indent(24, 0).hint(500, SWT.DEFAULT).applyTo(hint);
		}
		anew = new Button(page, SWT.RADIO);
		anew.setText(Messages.target_new);
		anew.setSelection(open.isEmpty());
		anew.addListener(SWT.Selection, event -> update());
		fields = new StudyFields(page, this::update);
		fields.proposeTitle(proposed);
		GridDataFactory.fillDefaults().grab(true, false).indent(24, 0).applyTo(fields);
		setControl(page);
		update();
	}

	private void update() {
		fields.setEnabled(isNew());
		String mistake = isNew() ? fields.mistake() : null;
		setErrorMessage(mistake);
		setPageComplete(mistake == null);
	}

	/** Proposes to call a new study as the project is called. */
	void proposeTitle(String title) {
		proposed = title;
		if (fields != null)
			fields.proposeTitle(title);
	}

	/** Whether a new study is wanted. */
	boolean isNew() {
		return anew.getSelection();
	}

	/** The new study that is wanted. */
	NewStudy study() {
		return new NewStudy(fields.folder(), fields.title(), fields.coder(), null);
	}
}
