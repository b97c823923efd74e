package org.florilegium.ui.internal.schemes;

import java.util.List;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.ui.internal.Actions;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.workspace.StudyProject;

/** Adds codebooks with argumentation schemes to the study that is open, as a change that can be undone. */
public final class NewSchemesWizard extends Wizard implements INewWizard {

	private IWorkbenchWindow window;
	private SchemesPage page;

	/** Made for the menu. */
	public NewSchemesWizard() {
		setWindowTitle(Messages.wizard_title);
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		window = workbench.getActiveWorkbenchWindow();
	}

	@Override
	public void addPages() {
		page = new SchemesPage(ActiveStudy.of(window).study().orElse(null));
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		StudyProject study = page.study();
		List<StudyEdit> edits = page.chosen().stream().map(Shipped::adding).toList();
		Actions.perform(window, study, Messages.wizard_label, edits);
		return true;
	}
}
