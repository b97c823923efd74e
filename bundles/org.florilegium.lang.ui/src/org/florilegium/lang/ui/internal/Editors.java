package org.florilegium.lang.ui.internal;

import java.net.URI;
import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.lang.ide.Range;
import org.florilegium.workspace.StudyProject;

/** Finds files of the workspace, and shows places in them. */
final class Editors {

	private Editors() {
	}

	/** The file of a study for a file's address, or null when it lies elsewhere. */
	static IFile file(StudyProject study, org.eclipse.emf.common.util.URI address) {
		URI location = java.nio.file.Path.of(address.toFileString()).toUri();
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(location))
				.filter(file -> study.project().equals(file.getProject())).findAny()
				.orElseGet(() -> ofRealPath(study, java.nio.file.Path.of(address.toFileString())));
	}

	/** The study's folder may be reached through a link. */
	private static IFile ofRealPath(StudyProject study, java.nio.file.Path path) {
		java.nio.file.Path folder = study.study().folder();
		return path.startsWith(folder) ? study.file(folder.relativize(path)) : null;
	}

	/** Opens a file and selects a range in it. */
	static void show(IFile file, Range range) {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		try {
			if (IDE.openEditor(page, file) instanceof ITextEditor editor)
				editor.selectAndReveal(range.offset(), range.length());
		} catch (PartInitException e) {
			ILog.get().log(e.getStatus());
		}
	}

	/** What is selected in an editor, or null. */
	static Range selection(ITextEditor editor) {
		ISelection selection = editor.getSelectionProvider().getSelection();
		return selection instanceof ITextSelection text && text.getOffset() >= 0 ? new Range(text.getOffset(), text.getLength()) : null;
	}
}
