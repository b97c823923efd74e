package org.florilegium.ui.internal.coding;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IEditorAssociationOverride;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.workspace.StudyNature;

/** Reading texts of a study, which are below {@code texts/}, are opened for coding; no other text is. */
public final class TextAssociation implements IEditorAssociationOverride {

	private static final String FOLDER = "texts"; //$NON-NLS-1$

	@Override
	public IEditorDescriptor overrideDefaultEditor(IEditorInput input, IContentType type, IEditorDescriptor usual) {
		IFile file = Adapters.adapt(input, IFile.class);
		return choose(file != null && isText(file), usual);
	}

	@Override
	public IEditorDescriptor overrideDefaultEditor(String file, IContentType type, IEditorDescriptor usual) {
		return choose(false, usual);
	}

	private static IEditorDescriptor choose(boolean text, IEditorDescriptor usual) {
		if (text)
			return PlatformUI.getWorkbench().getEditorRegistry().findEditor(Navigate.CODING_EDITOR);
		return usual != null && usual.getId().equals(Navigate.CODING_EDITOR) ? PlatformUI.getWorkbench().getEditorRegistry().findEditor("org.eclipse.ui.DefaultTextEditor") //$NON-NLS-1$
				: usual;
	}

	/** Whether it is a reading text of a study. */
	static boolean isText(IFile file) {
		try {
			return "txt".equals(file.getFileExtension()) && file.getProjectRelativePath().segmentCount() > 1 //$NON-NLS-1$
					&& FOLDER.equals(file.getProjectRelativePath().segment(0)) && file.getProject().isAccessible() && file.getProject().hasNature(StudyNature.ID);
		} catch (CoreException e) {
			return false; // closed just now
		}
	}

	@Override
	public IEditorDescriptor[] overrideEditors(IEditorInput input, IContentType type, IEditorDescriptor[] usual) {
		return usual;
	}

	@Override
	public IEditorDescriptor[] overrideEditors(String file, IContentType type, IEditorDescriptor[] usual) {
		return usual;
	}
}
