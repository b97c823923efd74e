package org.florilegium.lang.ui.internal;

import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.florilegium.lang.edit.TextEdit;

/** Changes of files as the platform makes them: in open editors or on disk, with one undo for all. */
final class Changes {

	private Changes() {
	}

	/** The platform's form of edits. */
	static MultiTextEdit edit(List<TextEdit> edits) {
		MultiTextEdit all = new MultiTextEdit();
		for (TextEdit edit : edits)
			all.addChild(new ReplaceEdit(edit.offset(), edit.length(), edit.text()));
		return all;
	}

	/**
	 * A change of several files.
	 *
	 * @param name    what it does, for undo and preview
	 * @param edits   by file, counted in the text of its editor or, when it has none, as it is on disk
	 * @param current the file that stays unsaved if it is open, as after typing; others are saved unless they were changed
	 *                before. May be null
	 */
	static CompositeChange change(String name, Map<IFile, List<TextEdit>> edits, IFile current) {
		CompositeChange all = new CompositeChange(name);
		edits.forEach((file, each) -> {
			if (each.isEmpty())
				return;
			TextFileChange change = new TextFileChange(file.getName(), file);
			change.setEdit(edit(each));
			change.setTextType(file.getFileExtension());
			change.setSaveMode(file.equals(current) && LanguagePlugin.sessions().get(file) != null ? TextFileChange.LEAVE_DIRTY : TextFileChange.KEEP_SAVE_STATE);
			all.add(change);
		});
		return all;
	}

	/** Makes a change that can be undone. */
	static void perform(String name, Change change) throws CoreException {
		change.initializeValidationData(new NullProgressMonitor());
		PerformChangeOperation operation = new PerformChangeOperation(change);
		operation.setUndoManager(RefactoringCore.getUndoManager(), name);
		ResourcesPlugin.getWorkspace().run(operation, new NullProgressMonitor());
	}
}
