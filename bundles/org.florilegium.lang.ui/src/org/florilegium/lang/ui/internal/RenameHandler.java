package org.florilegium.lang.ui.internal;

import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.lang.ide.NamedPlace;

/** Gives what is called by the name at the cursor another name, everywhere in the study. */
public final class RenameHandler extends NameHandler {

	@Override
	void execute(ITextEditor editor, Session session, NamedPlace name) {
		try {
			new RefactoringWizardOpenOperation(new RenameWizard(new RenameRefactoring(session, name))).run(editor.getSite().getShell(),
					Messages.rename_title);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
