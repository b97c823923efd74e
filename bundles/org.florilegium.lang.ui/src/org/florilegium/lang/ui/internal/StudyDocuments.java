package org.florilegium.lang.ui.internal;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.editors.text.TextFileDocumentProvider;
import org.florilegium.workspace.StudyProjects;

/**
 * Texts of files that edits of the study change too: between the moment an edit is on disk and that in which the workspace knows
 * of it, an editor would ask whether to read the file again.
 */
public final class StudyDocuments extends TextFileDocumentProvider {

	@Override
	public boolean isSynchronized(Object element) {
		IFile file = Adapters.adapt(element, IFile.class);
		return file != null && isWriting(file) || super.isSynchronized(element);
	}

	private static boolean isWriting(IFile file) {
		return StudyProjects.get().find(file.getProject()).filter(study -> study.path(file).filter(study.editing()::isWriting).isPresent()).isPresent();
	}
}
