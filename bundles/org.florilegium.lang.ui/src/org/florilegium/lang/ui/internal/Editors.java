package org.florilegium.lang.ui.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
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

	/** Opens a new file where it is best begun: in an editor that is made for files of its kind, else as text, with a range selected. */
	static void begin(IFile file, Range range) {
		IEditorDescriptor made = Arrays.stream(PlatformUI.getWorkbench().getEditorRegistry().getFileEditorMappings())
				.filter(mapping -> mapping.getExtension().equals(file.getFileExtension())).flatMap(mapping -> Arrays.stream(mapping.getEditors())).findFirst().orElse(null);
		if (made == null) {
			show(file, range);
			return;
		}
		try {
			IDE.openEditor(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), file, made.getId());
		} catch (PartInitException e) {
			ILog.get().log(e.getStatus());
		}
	}

	/** Opens a file and selects a range in it. */
	static void show(IFile file, Range range) {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		try {
			// not in any editor that happens to show it: a map that is open as a drawing has no ranges
			IEditorPart editor = page.openEditor(new FileEditorInput(file), IDE.getEditorDescriptor(file, true, false).getId(), true,
					IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
			if (editor instanceof ITextEditor text)
				text.selectAndReveal(range.offset(), range.length());
			else
				goTo(editor, file, range);
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
		}
	}

	/** Editors that are no text editors, such as those in which documents are coded, go where a marker points. */
	private static void goTo(IEditorPart editor, IFile file, Range range) throws CoreException {
		IMarker marker = file.createMarker(IMarker.MARKER, Map.of(IMarker.CHAR_START, range.offset(), IMarker.CHAR_END, range.offset() + range.length()));
		try {
			IDE.gotoMarker(editor, marker);
		} finally {
			marker.delete();
		}
	}

	/** What is selected in an editor, or null. */
	static Range selection(ITextEditor editor) {
		ISelection selection = editor.getSelectionProvider().getSelection();
		return selection instanceof ITextSelection text && text.getOffset() >= 0 ? new Range(text.getOffset(), text.getLength()) : null;
	}
}
