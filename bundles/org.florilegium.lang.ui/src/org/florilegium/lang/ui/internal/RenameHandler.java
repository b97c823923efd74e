package org.florilegium.lang.ui.internal;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.lang.ide.NamedPlace;
import org.florilegium.lang.ide.Range;
import org.florilegium.lang.ide.RenameNames;
import org.florilegium.study.language.WrittenFiles;

/** Gives what is called by the name at the cursor another name, everywhere in the study. */
public final class RenameHandler extends AbstractHandler {

	private static final long PATIENCE_MILLIS = 5_000;

	private final RenameNames names = WrittenFiles.service(RenameNames.class);

	@Override
	public Object execute(ExecutionEvent event) {
		if (!(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor))
			return null;
		Session session = LanguagePlugin.sessions().get(editor);
		Range selection = Editors.selection(editor);
		if (session == null || selection == null)
			return null;
		Optional<NamedPlace> name = session.with(PATIENCE_MILLIS, resource -> names.nameAt(resource, selection.offset()));
		if (name == null || name.isEmpty())
			return null;
		try {
			new RefactoringWizardOpenOperation(new RenameWizard(new RenameRefactoring(session, name.get()))).run(editor.getSite().getShell(),
					Messages.rename_title);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return null;
	}
}
