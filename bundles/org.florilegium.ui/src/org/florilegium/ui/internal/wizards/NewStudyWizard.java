package org.florilegium.ui.internal.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.ui.INewWizard;
import org.florilegium.study.StudyException;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.ui.Studies;
import org.florilegium.ui.internal.ActiveStudy;

/** Makes a study of documents that the user has: chooses them, sees how they read, says what they are. */
public final class NewStudyWizard extends DocumentsWizard implements INewWizard {

	private final StudyPage study = new StudyPage();

	/** Made by the workbench. */
	public NewStudyWizard() {
		super(Messages.newStudy_title);
	}

	@Override
	public void addPages() {
		addPage(study);
		addDocumentPages(sha256 -> Optional.empty(), true);
	}

	@Override
	public boolean performFinish() {
		NewStudy wanted;
		List<StudyEdit> additions;
		try {
			wanted = new NewStudy(study.folder(), study.title(), study.coder(), study.codebook());
			additions = study.additions();
		} catch (IOException e) {
			((WizardPage) getContainer().getCurrentPage()).setErrorMessage(e.getLocalizedMessage());
			return false;
		}
		String[] coder = new String[1];
		boolean made = attempt(false, monitor -> {
			monitor.beginTask(Messages.newStudy_making, -1);
			try {
				coder[0] = wanted.make(drafts()::addTo, additions);
			} catch (StudyException e) {
				throw new InvocationTargetException(e);
			}
		});
		if (made)
			window().getShell().getDisplay().asyncExec(() -> Studies.open(window(), wanted.folder()).ifPresent(opened -> ActiveStudy.of(window()).setCoder(coder[0])));
		return made;
	}
}
