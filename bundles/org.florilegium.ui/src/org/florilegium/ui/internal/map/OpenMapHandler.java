package org.florilegium.ui.internal.map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.florilegium.study.FileKind;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyFiles.LanguageFile;
import org.florilegium.ui.internal.Actions;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.workspace.StudyProject;

/** Leads from a map's text to the map and back; from elsewhere to the study's first map. */
public final class OpenMapHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IWorkbenchPage page = window.getActivePage();
		try {
			IEditorPart editor = page.getActiveEditor();
			IFile file = editor == null ? null : Adapters.adapt(editor.getEditorInput(), IFile.class);
			boolean isMap = file != null && FileKind.ARGUMENT_MAP.extension().equals(file.getFileExtension());
			if (isMap && editor instanceof MapEditor map)
				map.openText();
			else if (isMap)
				open(page, file);
			else
				openFirst(window, page);
		} catch (PartInitException | StudyException e) {
			Actions.show(window.getShell(), Messages.open_title, e);
		}
		return null;
	}

	private static void openFirst(IWorkbenchWindow window, IWorkbenchPage page) throws PartInitException, StudyException {
		StudyProject study = ActiveStudy.of(window).study().orElse(null);
		if (study == null) {
			MessageDialog.openInformation(window.getShell(), Messages.open_title, Messages.open_noStudy);
			return;
		}
		for (LanguageFile file : study.study().files().list())
			if (file.kind() == FileKind.ARGUMENT_MAP) {
				open(page, study.file(file.path()));
				return;
			}
		MessageDialog.openInformation(window.getShell(), Messages.open_title, Messages.open_noMap);
	}

	/** Opens a map as a picture. */
	static void open(IWorkbenchPage page, IFile file) throws PartInitException {
		page.openEditor(new FileEditorInput(file), MapEditor.ID, true, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
	}

	/** Opens the text of a map. */
	static IEditorPart openText(IWorkbenchPage page, IFile file, boolean activate) throws PartInitException {
		return page.openEditor(new FileEditorInput(file), IDE.getEditorDescriptor(file, true, false).getId(), activate, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
	}
}
