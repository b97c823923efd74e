package org.florilegium.ui.internal.coding;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;
import org.florilegium.ui.internal.Actions;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.StudyProjects;
import org.florilegium.workspace.coding.CodedDocument;
import org.florilegium.workspace.coding.CodedStatement;

/** From a statement in a coding file to its passage in the text. */
public final class ShowPassageHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		ITextEditor text = Adapters.adapt(editor, ITextEditor.class);
		IFile file = editor == null ? null : Adapters.adapt(editor.getEditorInput(), IFile.class);
		if (text == null || file == null)
			return null;
		StudyProject study = StudyProjects.get().find(file.getProject()).orElse(null);
		int caret = ((ITextSelection) text.getSelectionProvider().getSelection()).getOffset();
		IWorkbenchPage page = editor.getSite().getPage();
		try {
			Ref ref = study == null ? null : find(study, file, caret);
			if (ref != null)
				Navigate.open(page, ref);
		} catch (StudyException e) {
			Actions.show(editor.getSite().getShell(), file.getName(), e);
		}
		return null;
	}

	/** The statement that a place of a coding file belongs to, as the file is in its editor; else the document. */
	private static Ref find(StudyProject study, IFile file, int caret) throws StudyException {
		Path path = study.path(file).orElse(null);
		List<ExportedName> codings = path == null ? List.of()
				: study.index(Progress.NONE).names().inFile(path).stream().filter(name -> name.kind().equals("Coding")).toList(); //$NON-NLS-1$
		String document = codings.isEmpty() ? null : codings.getFirst().data().get("document"); //$NON-NLS-1$
		if (document == null)
			return null;
		try (CodedDocument coded = CodedDocument.open(study, document)) {
			CodedStatement found = null;
			for (CodedStatement statement : coded.now().statements())
				if (statement.file().equals(path) && statement.offset() <= caret && caret <= statement.offset() + statement.length()
						&& (found == null || found.offset() < statement.offset()))
					found = statement;
			return found == null ? new DocumentRef(study, document) : new StatementRef(study, found.coding(), found.form().name());
		}
	}
}
